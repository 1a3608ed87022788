"""The balanced scorecard: four perspectives, each indicator with its value, target, state, trend, freshness; then what partners bring."""

from collections.abc import Iterator

from ..figures.indicators import Indicator
from ..figures.scorecard import Perspective, trend
from ..formats import capitalised
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section
from ..sentences import indicators as measured
from ..sentences import portfolio as shared
from ..sentences import scorecard as sentences
from ..tables.indicators import PERSPECTIVES
from . import result_links, result_tables, results, strips
from .site import Site

NAME = "Le tableau de bord"
SHOWN = 6
NOTE = "Qui se compare à une cible : les indicateurs qui ont une cible et une valeur, et dont on sait s'ils avancent assez vite."


def is_told(site: Site) -> bool:
    return bool(site.perspectives)


def pages(site: Site) -> Iterator[Page]:
    found = site.perspectives
    counts = [sum(getattr(each, name) for each in found) for name in ("well", "judged")]
    title = sentences.heading(NAME, *counts, sum(len(each.indicators) for each in found))
    yield Page(
        address=result_links.SCORECARD,
        name=NAME,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(
            Section((Prose((sentences.METHOD, *result_tables.keys(each for side in found for each in side.indicators))),)),
            *(_perspective(site, each) for each in found),
            *_portfolio(site),
            _others(site),
        ),
        hero=(
            *strips.of_indicators(results.by_standing(each for side in found for each in side.indicators), site.language),
            Facts(tuple(_fact(each) for each in found if each.indicators)),
        ),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _fact(found: Perspective) -> Fact:
    value = f"{found.well} sur {found.judged}" if found.judged else "sans cible"
    return Fact(_name(found), value, href=f"{result_links.SCORECARD}#{found.key}")


def _name(found: Perspective) -> str:
    return capitalised(PERSPECTIVES[found.key])


def _perspective(site: Site, found: Perspective) -> Section:
    title = sentences.heading(_name(found), found.well, found.judged, len(found.indicators))
    if not found.indicators:
        return Section((Prose(("Aucun indicateur n'est donné de ce côté.",)),), title=title, anchor=found.key)
    columns = (
        Column("Indicateur", "link"), Column("Valeur"), Column("Cible"), Column("État", "way"), Column("Tendance"), Column("Fraîcheur"),
    )  # fmt: skip
    rows = [_row(site, each) for each in found.indicators]
    is_fresh = len(rows) > 1 and all(row[5] == sentences.FRESH for row in rows)
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows) and not (place == 5 and is_fresh)]
    shown = tuple(tuple(row[place] for place in kept) for row in rows)
    notes = ("Toutes ces valeurs sont à jour." if is_fresh else "", NOTE if 0 < found.judged < len(found.indicators) else "")
    note = " ".join(filter(None, notes))
    heads = tuple(columns[place] for place in kept)
    tables = result_tables.folded(_name(found), heads, list(shown), SHOWN, "autres indicateurs", note)
    return Section(tuple(tables), title=title, anchor=found.key)


def _row(site: Site, indicator: Indicator) -> tuple:
    language, main = site.language, indicator.main
    now = main.current
    value = f"{measured.written(now.value, indicator.unit, language)} ({measured.day(now.on)}){measured.estimated(now)}" if now else ""
    moved = " ; ".join(filter(None, (sentences.trend(trend(main)), sentences.change(main, language))))
    name = f"{indicator.name}, {main.territory}" if main.territory else indicator.name
    return ([name, indicator.address], value, measured.aimed(main, indicator.unit, language),
            result_tables.on_the_way(indicator, measured.marked(main.standing)), moved, sentences.freshness(indicator))  # fmt: skip


def _portfolio(site: Site) -> Iterator[Section]:
    """What partners bring to projects, in short."""
    if not (links := result_links.cofunded(site)):
        return
    said = [shared.raised(site.portfolio, site.language), *shared.leverage(site.portfolio, site.reporter, site.language)]
    blocks: tuple[Block, ...] = (Prose((" ".join(said),)), Links("", links))
    yield Section(blocks, kicker="Le portefeuille de projets", title="Qui aide à payer les projets ?", anchor="projets")


def _others(site: Site) -> Section:
    rest = sum(not each.perspective for each in site.indicators)
    note = f"{rest} ne {'sont' if rest > 1 else 'est'} dans aucun de ces quatre côtés" if rest else ""
    links = (Link("Tous les indicateurs", f"{results.BASE}#indicateurs", note), Link("Les indicateurs (CSV)", "/donnees/indicateurs.csv"))
    return Section((Links("", links),), title="À voir aussi")
