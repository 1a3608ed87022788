"""One indicator: its value against its target, its values through time, its territories, how it is measured and what it does not say."""

from collections.abc import Iterator

from ..charts import indicator as chart
from ..figures.indicators import Indicator, Measure, Value
from ..formats import NBSP, Language
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Proof, Prose, Section, Table
from ..sentences import indicators as sentences
from ..tables.indicators import DIRECTIONS, INDICATORS, PERSPECTIVES
from . import corrected, result_links, results
from . import projects as index
from .site import Site


def pages(site: Site) -> Iterator[Page]:
    for indicator in site.indicators:
        yield _page(site, indicator)


def _page(site: Site, indicator: Indicator) -> Page:
    title = sentences.heading(indicator, site.language)
    return Page(
        address=indicator.address,
        name=indicator.name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(
            _where(site, indicator),
            *_series(site, indicator),
            *_territories(site, indicator),
            *_how(indicator),
            *_beside(site, indicator),
            _origin(site, indicator),
        ),
        kicker=indicator.theme or "Indicateur",
        lead=indicator.definition,
        hero=(Facts(tuple(_facts(site, indicator))),),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _facts(site: Site, indicator: Indicator) -> Iterator[Fact]:
    language, main = site.language, indicator.main
    yield Fact("état", sentences.marked(main.standing))
    if main.current:
        yield Fact(f"valeur {sentences.at(main.current.on)}", sentences.written(main.current.value, indicator.unit, language))
    aim = main.aim
    if aim.way == "range" and aim.has_target:
        ends = f"{sentences.number(aim.low, language)} et {sentences.written(aim.high, indicator.unit, language)}"
        yield Fact("à garder entre", ends)
    elif aim.target is not None:
        when = f" {sentences.until(main.target_on)}" if main.target_on else ""
        yield Fact(f"cible{when}", sentences.written(aim.target, indicator.unit, language))


def _where(site: Site, indicator: Indicator) -> Section:
    language, main = site.language, indicator.main
    said = [sentences.moved(main, indicator.unit, language), *sentences.verdict(main, indicator.unit, indicator.as_of, language)]
    paragraphs = [" ".join(filter(None, said)), sentences.freshness(indicator, language)]
    return Section((Prose(tuple(filter(None, paragraphs))),), title="Où en est-on ?", anchor="progression")


def _series(site: Site, indicator: Indicator) -> Iterator[Section]:
    """The values of the first territory: drawn when there are several, and as a table."""
    main, language = indicator.main, site.language
    if not main.values:
        return
    where = f", {main.territory}" if main.territory else ""
    table = Table(f"{indicator.name}{where} : toutes les valeurs", *_rows(main.values, indicator), collapsed=len(main.values) > 1)
    others: tuple[Block, ...] = ()
    if main.others:
        caption = f"{indicator.name}{where} : les valeurs d'autres durées"
        others = (Prose((sentences.OTHERS,)), Table(caption, *_rows(main.others, indicator), collapsed=True))
    if len(main.values) < 2 or main.values[0].day == main.values[-1].day:
        yield Section((table, *others), title="Quelles valeurs ?", anchor="valeurs")
        return
    takeaway = sentences.moved(main, indicator.unit, language) or sentences.from_to(main, indicator.unit, language)
    caption = f"En{NBSP}{indicator.unit}. {_legend(main, language)}".strip()

    def make(slug: str):
        return chart.draw(slug, f"{indicator.name}{where}", takeaway, caption, main, table, lambda value: sentences.number(value, language))

    drawn = site.draw(f"indicateur-{indicator.address.strip('/').rpartition('/')[2]}", make)
    yield Section((drawn, *others), title="Comment la valeur a-t-elle bougé ?", anchor="valeurs")


def _legend(measure: Measure, language: Language) -> str:
    aim = measure.aim
    if aim.way == "range" and aim.has_target:
        return f"Les tirets sont les deux bornes, {sentences.number(aim.low, language)} et {sentences.number(aim.high, language)}."
    if aim.target is None or aim.target_on is None:
        return ""
    if aim.baseline is None or not aim.baseline_on:
        return "Le losange est la cible."
    return "Les tirets vont tout droit de la valeur de départ à la cible, le losange."


def _rows(values: tuple[Value, ...], indicator: Indicator) -> tuple[tuple[Column, ...], tuple[tuple, ...]]:
    """Each value with its date; estimates and notes when there are some."""
    places = 0 if all(value.value.denominator == 1 for value in values) else 2
    columns = [Column("Date", "date"), Column(f"Valeur ({indicator.unit})", "number", places)]
    rows = [
        [sentences.day(value.on), float(value.value), "; ".join(filter(None, ("estimation" * value.is_estimate, value.note)))]
        for value in values
    ]
    if any(row[2] for row in rows):
        columns.append(Column("À savoir"))
    return tuple(columns), tuple(tuple(row[: len(columns)]) for row in rows)


def _territories(site: Site, indicator: Indicator) -> Iterator[Section]:
    """The same indicator in each territory, with its own target."""
    if len(indicator.measures) < 2:
        return
    language = site.language
    rows = []
    for each in indicator.measures:
        value = sentences.written(each.current.value, indicator.unit, language) if each.current else None
        goal = sentences.aimed(each, indicator.unit, language)
        where = each.territory or f"Tout le territoire ({site.accounts.town.name})"
        rows.append((where, value, sentences.day(each.current.on) if each.current else None, goal or None, sentences.marked(each.standing)))
    columns = (Column("Territoire"), Column("Valeur"), Column("Date", "date"), Column("Cible"), Column("État"))
    table = Table(f"{indicator.name}, territoire par territoire", columns, tuple(rows))
    links = (Links("", result_links.portraits(site)),) if site.portraits else ()
    yield Section((table, *links), title="Et dans chaque territoire ?", anchor="territoires")


def _how(indicator: Indicator) -> Iterator[Section]:
    """How it is measured, by whom, and what it does not say; what is not given is left out."""
    direction = DIRECTIONS.get(indicator.direction, "")
    said = [
        f"Calcul : {indicator.formula.rstrip('.')}." if indicator.formula else "",
        f"Unité :{NBSP}{indicator.unit}.",
        f"Cette valeur {direction}." if direction else "",
        f"L'indicateur est mesuré {sentences.EVERY[indicator.periodicity]}." if indicator.periodicity else "",
        f"Source : {indicator.source.rstrip('.')}." if indicator.source else "La source n'est pas donnée.",
        f"Service qui en répond : {indicator.owner}." if indicator.owner else "",
        f"Ce qu'il ne dit pas : {indicator.limits.rstrip('.')}." if indicator.limits else "",
        f"Dans le tableau de bord : {PERSPECTIVES[indicator.perspective]}." if indicator.perspective else "",
    ]
    yield Section((Prose(tuple(filter(None, said))),), title="Comment est-ce mesuré ?", anchor="mesure")


def _beside(site: Site, indicator: Indicator) -> Iterator[Section]:
    """The plan and the actions that it follows, the money of its policy, and the indicators of the same theme."""
    actions = [action for plan in site.plans for action in plan.nodes if indicator.id in action.several("indicators")]
    links = [Link(plan.name, plan.address, "le plan") for plan in site.plans if indicator.plan and plan.id == indicator.plan]
    links += [Link(action.name, action.address, "l'action") for action in actions]
    if href := index.policy_href(site, indicator.policy):
        links.append(Link(index.policy_label(site, indicator.policy), href, f"tout ce qui est dépensé en {site.latest}"))
    if indicator.perspective:
        links.append(Link("Le tableau de bord", f"{result_links.SCORECARD}#{indicator.perspective}", PERSPECTIVES[indicator.perspective]))
    alike = [each for each in site.indicators if indicator.theme and each.theme == indicator.theme and each.id != indicator.id]
    links += [Link(each.name, each.address, sentences.marked(each.main.standing)) for each in alike]
    links.append(Link("Tous les indicateurs", f"{results.BASE}#indicateurs"))
    yield Section((Links("", tuple(links)),), title="À voir aussi")


def _origin(site: Site, indicator: Indicator) -> Section:
    words = f"L'indicateur est décrit dans {indicator.file}, ligne {indicator.row}."
    words = f"{words} {corrected.note(site, [(indicator.file, indicator.row)], INDICATORS.name)}".strip()
    blocks: list[Block] = []
    links = [Link("Les indicateurs (CSV)", "/donnees/indicateurs.csv")]
    if any(measure.values or measure.others for measure in indicator.measures):
        links.append(Link("Toutes les valeurs (CSV)", "/donnees/indicateurs-valeurs.csv"))
    blocks.append(Proof("D'où viennent ces chiffres ?", words, None, tuple(links)))
    return Section(tuple(blocks))
