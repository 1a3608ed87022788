"""How those who work for the town are: absence, accidents, turnover, insurance, training, prevention, by year and by group.

Small groups were withheld when the files were read: nothing here knows what they hold.
"""

from collections.abc import Iterator

from ..charts import indicator as chart
from ..figures.indicators import Measure, Value
from ..figures.progress import Aim
from ..figures.wellbeing import Criterion, Measured, Theme
from ..formats import capitalised, slug
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import indicators
from ..sentences import wellbeing as sentences
from ..tables.wellbeing import FLOOR, HEALTH_FLOOR, THEMES
from . import result_links, results, staff
from .site import Site

NAME, TITLE = "Les agents", "Comment vont ceux qui travaillent pour {who} ?"
# Years beside each other in a table; the file to download has them all.
MOST_YEARS = 4
# Figures in large at the head of the page.
MOST_FACTS = 4
# Two values make no line worth drawing.
FEWEST_YEARS = 3


def is_told(site: Site) -> bool:
    return bool(site.agents)


def pages(site: Site) -> Iterator[Page]:
    who = site.reporter.subject
    told = [THEMES[each.key] for each in site.agents]
    yield Page(
        address=result_links.AGENTS,
        name=NAME,
        title=TITLE.format(who=who),
        description=f"{site.accounts.town.name} : {', '.join(told)}.",
        sections=(
            *(_theme(site, each) for each in site.agents),
            Section((Prose((sentences.secrecy(FLOOR, HEALTH_FLOOR),)),), title="Qu'est-ce qui n'est pas montré ?", anchor="secret"),
            Section(
                (Links("", (*_counted(site), Link("Toutes les valeurs montrées (CSV)", "/donnees/agents-mesures.csv"))),),
                title="D'où cela vient",
            ),
        ),
        hero=_hero(site),
        lead="Les groupes trop petits ne sont pas montrés, pour que personne ne soit reconnu.",
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _counted(site: Site) -> tuple[Link, ...]:
    """The way to how many they are, in the last year that counts them."""
    told = [view for (siret, _), view in site.views.items() if siret == site.accounts.main and staff.is_told(view)]
    return (staff.link(site, told[-1]),) if told else ()


def _hero(site: Site) -> tuple[Block, ...]:
    """The last value of the first measure of each theme that shows one."""
    facts = []
    for theme in site.agents:
        for measure in [each for each in theme.measures if each.shown][:1]:
            last = measure.shown[-1]
            value = indicators.written(measure.whole[last].value, measure.unit, site.language)
            facts.append(Fact(f"{measure.name}, en {last}", value, href=f"{result_links.AGENTS}#{theme.key}"))
    return (Facts(tuple(facts[:MOST_FACTS])),) if len(facts) > 1 else ()


def _theme(site: Site, theme: Theme) -> Section:
    years = theme.years[-MOST_YEARS:]
    title, *said = [told for each in theme.measures if (told := sentences.told(each, site.language))] or [""]
    blocks: list[Block] = [Prose(tuple(said))] if said else []
    blocks += [_drawn(site, theme, each) for each in theme.measures if _is_drawn(each)]
    whole = [each for each in theme.measures if each.whole and not _is_drawn(each)]
    name = capitalised(THEMES[theme.key])
    if whole and len(years) > 1:
        rows = tuple((sentences.label(each), *_cells(site, each.whole, years)) for each in whole)
        note = sentences.notes(whole, years)
        blocks.append(Table(f"{name} : tous les agents", (Column("Mesure"), *map(_year, years)), rows, note=note))
    blocks += [_groups(site, measure, criterion, years) for measure in theme.measures for criterion in measure.criteria]
    return Section(tuple(blocks), kicker=name if title else "", title=title or f"{name}.", anchor=theme.key)


def _is_drawn(measure: Measured) -> bool:
    """Whether values of years that follow each other make a line; a hole would be drawn as if it were known."""
    years = measure.shown
    return len(years) >= FEWEST_YEARS and len(measure.whole) == len(years) == years[-1] - years[0] + 1


def _drawn(site: Site, theme: Theme, measure: Measured) -> Block:
    language = site.language
    cells = measure.whole
    values = tuple(Value(str(year), cell.value, False, cell.note) for year, cell in cells.items())
    places = 0 if all(each.value.denominator == 1 for each in values) else 2
    table = Table(
        f"{measure.name} : tous les agents",
        (Column("Année", "year"), Column(f"Valeur (en {measure.unit})", "number", places)),
        tuple((year, float(cell.value)) for year, cell in cells.items()),
        note=sentences.notes([measure], tuple(cells)),
        collapsed=True,
    )
    line = Measure("", Aim(""), "", "", "", values)

    def make(name: str):
        caption = "Tous les agents." if slug(measure.unit) == slug(measure.name) else f"En {measure.unit}, tous les agents."
        told = sentences.told(measure, language)
        return chart.draw(name, measure.name, told, caption, line, table, lambda value: indicators.number(value, language))

    return site.draw(f"agents-{theme.key}-{slug(measure.name)}", make)


def _groups(site: Site, measure: Measured, criterion: Criterion, years: tuple[int, ...]) -> Table:
    """A measure by group; the number of agents is that of the last year."""
    rows = []
    for group, cells in criterion.groups.items():
        last = cells.get(years[-1])
        agents = None if last is None else sentences.WITHHELD if last.agents is None else site.language.number(last.agents)
        rows.append((group, agents, *_cells(site, cells, years)))
    columns = (Column(capitalised(criterion.name)), Column(f"Agents en {years[-1]}"), *map(_year, years))
    note = f"« {sentences.WITHHELD} » : groupe trop petit, ou qui permettrait d'en retrouver un." if criterion.is_withheld else ""
    return Table(f"{sentences.label(measure)}, par {criterion.name.lower()}", columns, tuple(rows), note=note, collapsed=True)


def _year(year: int) -> Column:
    return Column(str(year))


def _cells(site: Site, cells, years: tuple[int, ...]) -> tuple:
    return tuple(sentences.cell(cells.get(year), site.language) for year in years)
