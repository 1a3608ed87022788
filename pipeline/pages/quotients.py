"""Figures that are divided and figures of the debt, among the key figures: their rows in the index, and where each comes from."""

from collections.abc import Iterator

from ..figures import catalogue, debt, selector
from ..figures.balance import Definition
from ..figures.loans import LoanSelector
from ..figures.quotient import Quotient
from ..report import Block, Column, Fact, Facts, Figure, Link, Links, Page, Prose, Section, Table
from ..sentences import clauses, measures
from .site import Site, View, siblings

LARGEST = 15
NAV = "Les chiffres clés"


def address(view: View, id_: str) -> str:
    return f"{view.base}chiffres/{id_.replace('_', '-')}/"


def index(site: Site, view: View) -> list[Section]:
    """The debt and the quotients of the year in the index of key figures, when there are any."""
    sections = []
    owed = [view.figures[each.id] for each in debt.definitions() if each.id in view.figures]
    if owed:
        rows = tuple(([each.label, address(view, each.id)], each.value, each.previous) for each in owed)
        sections.append(Section((_table("La dette, au centime", view, rows, "cents"),)))
    quotients = catalogue.quotients(site.accounts, view.siret, view.year)
    if quotients:
        rows = tuple(
            ([_name(each), address(view, each.id)], *(_written(site, value, each.unit) for value in _values(view.figures[each.id])))
            for each in quotients
        )
        sections.append(Section((_table("Les rapports entre ces chiffres", view, rows, "text"),)))
    return sections


def pages(site: Site, view: View) -> Iterator[Page]:
    """A page for each of them."""
    owed = [each for each in debt.definitions() if each.id in view.figures]
    quotients = catalogue.quotients(site.accounts, view.siret, view.year)
    order = [(address(view, each.id), _name(each)) for each in (*owed, *quotients)]
    for definition in owed:
        yield _owed(site, view, definition, order)
    for quotient in quotients:
        yield _divided(site, view, quotient, order)


def _table(caption: str, view: View, rows: tuple, kind: str) -> Table:
    columns = (Column("Chiffre", "link"), Column(str(view.year), kind), Column(str(view.year - 1), kind))
    if all(row[2] in (None, "") for row in rows):
        return Table(caption, columns[:2], tuple(row[:2] for row in rows))
    return Table(caption, columns, rows)


def _values(figure: Figure) -> tuple:
    return figure.value, "" if figure.previous is None else figure.previous


def _written(site: Site, value, unit: str) -> str:
    return value if value == "" else measures.written(value, unit, site.language, 2 if unit == "percent" else None)


def _name(each: Definition | Quotient) -> str:
    """«Ratio 3 : recettes de fonctionnement par habitant» for a legal ratio, else its label."""
    number = each.id.removeprefix("ratio_")
    return f"Ratio {int(number)} : {each.label[:1].lower()}{each.label[1:]}" if number != each.id else each.label


def _owed(site: Site, view: View, definition: Definition, order: list[tuple[str, str]]) -> Page:
    figure, language = view.figures[definition.id], site.language
    chosen: LoanSelector = definition.terms[0].selector
    rows = chosen.of(site.accounts.loans_of(view.siret, view.year))
    facts = [Fact("au centime", language.euros(figure.value), definition.tone)]
    if figure.previous is not None:
        facts.append(Fact(f"en {view.year - 1}", language.euros(figure.previous)))
    facts.append(Fact("emprunts additionnés", language.number(len(rows))))
    files = ", ".join(sorted(set(rows["file"])))
    largest = rows.assign(owed=rows["owed_cents"].fillna(0)).sort_values(["owed", "row"], ascending=[False, True]).head(LARGEST)
    table = Table(
        f"Les {LARGEST} plus grands sur {len(rows)}" if len(rows) > LARGEST else "Les emprunts",
        (Column("Prêteur"), Column("Fin", "year"), Column("Capital restant dû", "cents"), Column("Ligne du fichier", "number")),
        tuple(
            (row.lender or "Non indiqué", int(row.last_year) if row.last_year == row.last_year and row.last_year is not None else None,
             int(row.owed), int(row.row)) for row in largest.astype(object).where(largest.notna(), None).itertuples()
        ),
        csv="/donnees/emprunts.csv",
    )  # fmt: skip
    per_head = clauses.per_inhabitant(figure.value, site.people(view), language)
    moved = clauses.trend(figure.value, figure.previous, view.year - 1, language)
    size = clauses.sentence(f"c'est {per_head}" if per_head else "")
    said = f"{size} {moved}".strip()
    return _page(
        site, view, definition, order, f"{definition.label} : {language.amount(figure.value)} en {view.year}.",
        f"{definition.meaning} {said}".strip(), Facts(tuple(facts)),
        (Section((Prose((figure.formula, f"Document : {files}.")), table), title="Ce qui est additionné"),),
    )  # fmt: skip


def _divided(site: Site, view: View, quotient: Quotient, order: list[tuple[str, str]]) -> Page:
    figure, language, year = view.figures[quotient.id], site.language, view.year
    told = measures.written(figure.value, quotient.unit, language)
    facts = [Fact(str(year), told, quotient.tone)]
    if figure.previous is not None:
        facts.append(Fact(str(year - 1), measures.written(figure.previous, quotient.unit, language)))
    name = _name(quotient)
    blocks: list[Block] = [Prose((figure.formula,))]
    rows = catalogue.behind(site.accounts, view.siret, year)
    above, below = quotient.parts(rows)
    if quotient.numerator:
        blocks.append(_terms(site, view, "Ce qui est divisé", quotient.numerator, above))
    if quotient.denominator:
        blocks.append(_terms(site, view, "Par quoi", quotient.denominator, below))
    elif quotient.is_per_inhabitant and below:
        origin = site.accounts.population_sources[year]
        blocks.append(Prose((f"Divisé par {language.number(below)} habitants ({origin}).",)))
    if figure.value is None and quotient.numerator:
        blocks.append(Prose((_why_not(quotient, above, below),)))
    links = [Link("Les ratios légaux, calculés et imprimés", f"{view.base}ratios/")] if quotient.id.startswith("ratio_") else []
    sections = [Section(tuple(blocks), title="Le calcul")]
    if history := _history(site, view, quotient):
        sections.append(Section((history,), title="D'une année à l'autre"))
    if links:
        sections.append(Section((Links("", tuple(links)),)))
    lead = f"{quotient.meaning} {clauses.sentence(measures.moved(figure.value, figure.previous, quotient.unit, year - 1, language))}"
    title = f"{name}, {told} en {year}." if " : " in name else f"{name} : {told} en {year}."
    return _page(site, view, quotient, order, title, lead.strip(), Facts(tuple(facts)), tuple(sections))


def _terms(site: Site, view: View, caption: str, terms, total: int | None) -> Table:
    behind = catalogue.behind(site.accounts, view.siret, view.year)
    rows = []
    for term in terms:
        cents = behind.total((term,))
        if cents is not None:
            words = selector.words((term,)).removesuffix(".")
            rows.append((words, cents))
    rows = [row for row in rows if row[1]] or rows[:1]
    return Table(caption, (Column("Terme"), Column("Montant", "cents")), tuple(rows), ("Total", total) if len(rows) > 1 else ())


def _why_not(quotient: Quotient, above: int | None, below: int | None) -> str:
    if above is None:
        return "Non calculable : l'annexe de la dette n'est pas dans le document."
    if below is None:
        return "Non calculable : le nombre d'habitants n'est pas connu." if quotient.is_per_inhabitant else "Non calculable."
    return "Non calculable : ce par quoi il faudrait diviser est nul ou négatif, et le résultat ne voudrait rien dire."


def _history(site: Site, view: View, quotient: Quotient) -> Table | None:
    rows = []
    for year in reversed(site.accounts.executed_years(view.siret)):
        other = site.views[view.siret, year]
        if quotient.id in other.figures:
            written = measures.written(
                other.figures[quotient.id].value, quotient.unit, site.language, 2 if quotient.unit == "percent" else None
            )
            rows.append(([str(year), "" if year == view.year else address(other, quotient.id)], written))
    if len(rows) < 2:
        return None
    return Table(f"{quotient.label}, par année", (Column("Année", "link"), Column("Valeur")), tuple(rows))


def _page(
    site: Site, view: View, what: Definition | Quotient, order: list[tuple[str, str]], title: str, lead: str, facts: Facts, sections
) -> Page:
    here = address(view, what.id)
    previous, following = siblings(order, here)
    return Page(
        address=here,
        name=_name(what),
        title=title,
        description=f"{site.accounts.town.name}, {view.year}. {what.meaning}",
        sections=sections,
        kicker="D'où vient ce chiffre ?",
        lead=lead,
        hero=(facts,),
        year=view.year,
        nav=NAV,
        crumbs=(*view.crumbs, Link("Chiffres clés", f"{view.base}chiffres/")),
        previous=previous,
        next=following,
    )
