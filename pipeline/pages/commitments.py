"""«Les engagements sont-ils tenus ?»: what the town must keep within for years, drawn on its accounts' own figures, on one page."""

from collections.abc import Callable
from fractions import Fraction

from ..charts import commitment as chart
from ..charts.years import unit
from ..figures.commitments import Commitment, Year
from ..formats import Language, round_half_up
from ..report import Block, Column, Link, Page, Proof, Prose, Section, Table
from ..sentences import commitments as sentences
from . import key_figure, results
from .projects import policy_label
from .results import COMMITMENTS as ADDRESS
from .site import Site

TITLE = "Les engagements pris pour plusieurs années sont-ils tenus ?"
# How each unit stands in a table: the kind of its column and its decimals.
CELLS = {"EUR": ("cents", None), "EUR/inhabitant": ("number", 2), "percent": ("number", 2), "years": ("number", 2)}
HEADS = {"EUR": "", "EUR/inhabitant": " (€ par habitant)", "percent": " (%)", "years": " (années)"}


def page(site: Site) -> Page:
    lead = sentences.lead(site.commitments)
    return Page(
        address=ADDRESS,
        name="Les engagements",
        title=TITLE,
        description=f"{site.accounts.town.name}. {lead}",
        sections=(*(_section(site, each) for each in site.commitments), _method(site)),
        lead=lead,
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _section(site: Site, found: Commitment) -> Section:
    language = site.language
    policy = policy_label(site, found.policy)
    said = [sentences.promise(found, policy, language), sentences.latest(found, language), *sentences.foreseen(found, language)]
    about = [
        found.description,
        f"Ce qui est compté : {found.perimeter.rstrip('.')}." if found.perimeter else "",
        f"Qui s'engage : {found.service}." if found.service else "",
        f"Où c'est écrit : {found.source.rstrip('.')}." if found.source else "",
    ]
    table = _table(site, found)
    blocks: list[Block] = [Prose(tuple(filter(None, (" ".join(filter(None, said)), " ".join(filter(None, about))))))]
    has_bounds = any(bound is not None for year in found.years for bound in (year.low, year.high))
    if len(found.years) > 1 and found.told and has_bounds:

        def make(slug: str):
            takeaway = sentences.latest(found, language) or sentences.heading(found)
            caption = _caption(found, language)
            title = f"{found.label or found.name}, de {found.years[0].year} à {found.years[-1].year}"
            return chart.draw(slug, title, takeaway, caption, found, table, _short(found, language))

        blocks.append(site.draw(f"engagement-{found.anchor}", make))
    else:
        blocks.append(table)
    blocks.append(_proof(found))
    return Section(tuple(blocks), kicker="Engagement", title=sentences.heading(found), anchor=found.anchor)


def _short(found: Commitment, language: Language) -> Callable[[Fraction], str]:
    """How a value is written above its point: all in the unit of the largest."""
    if found.unit != "EUR":
        return lambda value: language.number(value, 0 if found.unit == "EUR/inhabitant" else 1)
    scale = language.scale_of(max(abs(_cents(year.value)) for year in found.told))
    return lambda value: language.number(Fraction(_cents(value), scale.cents), scale.decimals)


def _unit(found: Commitment, language: Language) -> str:
    """The unit of the chart, in words."""
    if found.unit != "EUR":
        return {"EUR/inhabitant": "Euros par habitant", "percent": "En %", "years": "Années"}[found.unit]
    return unit(language.scale_of(max(abs(_cents(year.value)) for year in found.told)))


def _cents(value: Fraction) -> int:
    return round_half_up(value.numerator * 100, value.denominator)


def _caption(found: Commitment, language: Language) -> str:
    has_planned = any(year.is_planned and year.value is not None for year in found.years)
    shapes = "Un rond est dans les bornes, un losange en dehors"
    hollow = " ; ce qui est vide n'est que prévu" if has_planned else ""
    edges = [sentences.edge(bound, found.unit, language) for bound in (found.low, found.high) if bound is not None]
    same = "" if found.base_year or not edges else f" : {' et '.join(edges)}"
    lines = "Les traits sont les bornes" if len(edges) > 1 else "Le trait est la borne à ne pas passer"
    unit = sentences.CHANGE if found.is_yearly else _unit(found, language)
    return f"{unit}. {lines}{same}. {shapes}{hollow}."


def _table(site: Site, found: Commitment) -> Table:
    """Each year: the value, which leads to its figure, the bounds, and whether they were kept."""
    kind, decimals = CELLS[found.unit]
    head = HEADS[found.unit]
    has_low, has_high = (any(getattr(year, side) is not None for year in found.years) for side in ("low", "high"))
    columns = [Column("Année", "link"), Column(f"Valeur{head}", kind, decimals)]
    columns += [Column(f"Borne basse{head}", kind, decimals)] if has_low else []
    columns += [Column(f"Borne haute{head}", kind, decimals)] if has_high else []
    columns.append(Column("État"))
    rows = []
    for year in found.years:
        cells = [_cell(year.value, found.unit)] + [_cell(year.low, found.unit)] * has_low + [_cell(year.high, found.unit)] * has_high
        label = f"{year.year} (prévu)" if year.is_planned and year.value is not None else str(year.year)
        rows.append(([label, _href(site, found, year)], *cells, sentences.marked(year.standing)))
    return Table(f"{found.name}, année par année", tuple(columns), tuple(rows), collapsed=len(found.told) > 1)


def _cell(value: Fraction | None, unit: str) -> int | float | None:
    if value is None:
        return None
    return _cents(value) if unit == "EUR" else float(value)


def _href(site: Site, found: Commitment, year: Year) -> str:
    """Where a value is explained: its figure, or the spending of its policy; nowhere for lines that the town chose."""
    view = site.views.get((site.accounts.main, year.year))
    if view is None or year.value is None:
        return ""
    if found.policy:
        has_page = site.is_by_policy(view.siret) and any(
            node.path == (found.policy,) for node in site.spending[view.siret].root.in_year(view.year)
        )
        return f"{view.base}depenses/{found.policy}/" if has_page else ""
    return key_figure.address(view, found.figure) if found.figure in view.figures else ""


def _proof(found: Commitment) -> Proof:
    words = f"{found.words} L'engagement : {found.file}, ligne {found.row}."
    links = (
        Link("Les engagements (CSV)", "/donnees/engagements.csv"),
        Link("Les chiffres de chaque année (CSV)", "/donnees/chiffres.csv"),
        Link("Toutes les lignes (CSV)", "/donnees/lignes-budgetaires.csv"),
    )
    return Proof("D'où viennent ces chiffres ?", words, None, links)


def _method(site: Site) -> Section:
    words = f"Les bornes sont celles que donne {site.reporter.subject}. Les valeurs viennent des comptes. {sentences.METHOD}"
    return Section((Prose((words,)),), title="Comment c'est jugé")
