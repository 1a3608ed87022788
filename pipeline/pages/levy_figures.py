"""The figures of the tax annex among the key figures: their rows in the index, and a page each that says where it was read."""

from collections.abc import Iterator

from ..figures import levies
from ..figures.levies import Levy, TaxFigure
from ..formats import capitalised
from ..report import Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import clauses
from . import key_figure
from .key_figure import address, origin
from .site import Site, View

NAMES = {"rate": "Taux", "base": "Base", "product": "Produit"}


def index(site: Site, view: View) -> list[Section]:
    """The voted taxes of the year in the index of key figures, when the account lists any."""
    shown = _shown(view)
    if not shown:
        return []
    rows = []
    for each in shown:
        figure = view.figures[each.id]
        rows.append(([each.label, address(view, each.id)], _written(site, each, figure.value), _written(site, each, figure.previous)))
    return [Section((key_figure.table("Les impôts votés", view, rows),))]


def pages(site: Site, view: View) -> Iterator[Page]:
    """A page for each of them."""
    shown = _shown(view)
    order = [(address(view, each.id), each.label) for each in shown]
    for each in shown:
        yield _page(site, view, each, order)


def is_told(view: View) -> bool:
    """Whether the account of the year lists taxes: only that of the main budget, once executed."""
    return bool(_shown(view))


def _shown(view: View) -> list[TaxFigure]:
    return [each for each in levies.definitions() if each.id in view.figures]


def _written(site: Site, each: TaxFigure, value) -> str:
    if value is None:
        return ""
    return site.language.rate(value) if each.unit == "percent" else site.language.euros(value)


def _page(site: Site, view: View, each: TaxFigure, order: list[tuple[str, str]]) -> Page:
    figure, language, year = view.figures[each.id], site.language, view.year
    known = levies.in_year(site.accounts, view.siret, year)
    told = language.rate(figure.value) if each.unit == "percent" else language.amount(figure.value)
    facts = [Fact(str(year), _written(site, each, figure.value), "earn")]
    if figure.previous is not None:
        facts.append(Fact(str(year - 1), _written(site, each, figure.previous)))
    taken = [known[each.code]] if each.code else list(known.values())
    sections = [Section((Prose((figure.formula, origin(site, view))), _rows(site, each, taken)), title="Ce qui est lu")]
    if history := _history(site, view, each):
        sections.append(Section((history,), title="D'une année à l'autre"))
    question = Link("Tous les impôts votés", f"{view.base}impots/", "leur base, leur taux, leur produit")
    sections.append(Section((Links("", (question,)),)))
    return key_figure.page(
        site, view, each.id, order,
        title=f"{each.label} : {told} en {year}.",
        meaning=each.meaning,
        facts=Facts(tuple(facts)),
        sections=sections,
        lead=_lead(site, view, each),
    )  # fmt: skip


def _lead(site: Site, view: View, each: TaxFigure) -> str:
    figure, language = view.figures[each.id], site.language
    said = [each.meaning]
    if each.unit == "EUR" and each.measure == "product":
        per_head = clauses.per_inhabitant(figure.value, site.people(view), language)
        said += [clauses.sentence(f"c'est {per_head}" if per_head else ""),
                 clauses.trend(figure.value, figure.previous, view.year - 1, language)]  # fmt: skip
    return " ".join(text for text in said if text)


def _rows(site: Site, each: TaxFigure, taken: list[Levy]) -> Table:
    """The rows of the annex behind the figure; a total adds them up."""
    rows = []
    for levy in taken:
        value = levy.product if not each.code else each.value({levy.code: levy})
        written = value if each.unit == "EUR" else _written(site, each, value)
        rows.append((capitalised(levy.name), written, levy.row))
    columns = (Column("Impôt"), Column(NAMES[each.measure], "cents" if each.unit == "EUR" else "value"),
               Column("Ligne du fichier", "number"))  # fmt: skip
    total = ("Total", sum(row[1] for row in rows), "") if len(rows) > 1 else ()
    return Table(
        "Les lignes de l'annexe" if len(rows) > 1 else "La ligne de l'annexe", columns, tuple(rows), total, csv="/donnees/impots.csv"
    )


def _history(site: Site, view: View, each: TaxFigure) -> Table | None:
    rows = []
    for year in reversed(site.accounts.executed_years(view.siret)):
        other = site.views[view.siret, year]
        if each.id in other.figures:
            link = [str(year), "" if year == view.year else address(other, each.id)]
            rows.append((link, _written(site, each, other.figures[each.id].value)))
    if len(rows) < 2:
        return None
    years = [int(row[0][0]) for row in rows]
    note = ""
    if min(years) < levies.REFORM <= max(years):
        note = "En 2021, la loi a changé qui reçoit quel impôt : les années d'avant et d'après ne se comparent pas."
    return Table(f"{each.label}, par année", (Column("Année", "link"), Column("Valeur", "value")), tuple(rows), note=note)
