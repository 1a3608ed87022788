"""Figures that are divided and figures of the debt, among the key figures: their rows in the index, and where each comes from."""

from collections.abc import Iterator

from ..figures import catalogue, debt, populations, selector
from ..figures.balance import Definition
from ..figures.loans import LoanSelector
from ..figures.quotient import Quotient
from ..report import Block, Column, Fact, Facts, Figure, Link, Links, Page, Prose, Section, Table
from ..sentences import measures
from . import history, key_figure, proportion
from .key_figure import KICKER, address, origin
from .printed import comparisons
from .site import Site, View

LARGEST = 15


def index(site: Site, view: View) -> list[Section]:
    """The debt and the quotients of the year in the index of key figures, when there are any."""
    sections = []
    owed = [view.figures[each.id] for each in debt.definitions() if each.id in view.figures]
    if owed:
        rows = tuple(([each.label, address(view, each.id)], each.value, each.previous) for each in owed)
        sections.append(Section((key_figure.table("La dette, au centime", view, rows, "cents"),)))
    quotients = catalogue.quotients(site.accounts, view.siret, view.year)
    counted = [each for each in quotients if each.population]
    others = [each for each in quotients if not each.population]
    captions = ("Les rapports entre ces chiffres", "Divisés par ce que la collectivité compte, en plus des habitants")
    for caption, chosen in zip(captions, (others, counted), strict=True):
        if chosen:
            rows = tuple(
                ([_name(each), address(view, each.id)], *(_written(site, value, _unit(each)) for value in _values(view.figures[each.id])))
                for each in chosen
            )
            sections.append(Section((key_figure.table(caption, view, rows),)))
    return sections


def pages(site: Site, view: View) -> Iterator[Page]:
    """A page for each of them."""
    owed = [each for each in debt.definitions() if each.id in view.figures]
    quotients = catalogue.quotients(site.accounts, view.siret, view.year)
    order = [(address(view, each.id), _name(each)) for each in (*owed, *quotients)]
    for definition in owed:
        yield owed_page(site, view, definition, order)
    for quotient in quotients:
        yield _divided(site, view, quotient, order)


def _values(figure: Figure) -> tuple:
    return figure.value, "" if figure.previous is None else figure.previous


def _written(site: Site, value, unit: str) -> str:
    return value if value == "" else measures.written(value, unit, site.language, 2 if unit == "percent" else None)


def _name(each: Definition | Quotient) -> str:
    """«Ratio 3 : recettes de fonctionnement par habitant» for a legal ratio, else its label."""
    number = each.id.removeprefix("ratio_")
    return f"Ratio {int(number)} : {each.label[:1].lower()}{each.label[1:]}" if number != each.id else each.label


def _unit(quotient: Quotient) -> str:
    """The unit beside the name: «dette par habitant, 1 271,65 €» says once what it is divided by."""
    return "EUR/population" if quotient.unit == "EUR/inhabitant" and quotient.label.endswith("par habitant") else quotient.unit


def owed_page(
    site: Site, view: View, definition: Definition, order: list[tuple[str, str]], kicker: str = KICKER, first: tuple[Block, ...] = ()
) -> Page:
    """The page of a sum over loans; `first` are blocks to read before any number."""
    figure, language = view.figures[definition.id], site.language
    chosen: LoanSelector = definition.terms[0].selector
    rows = chosen.of(site.accounts.loans_of(view.siret, view.year))
    facts = [Fact("au centime", language.euros(figure.value), definition.tone)]
    values = {year: other.figures[figure.id].value for year, other in history.years_of(site, view, definition)}
    facts += proportion.facts(site, view, values, ("", 0), lambda other: address(other, figure.id))
    facts.append(Fact("emprunts additionnés" if len(rows) > 1 else "emprunt additionné", language.number(len(rows))))
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
    summed = (*first, Prose((figure.formula, origin(site, view))), table)
    return key_figure.page(
        site, view, definition.id, order,
        title=f"{definition.label} : {language.amount(figure.value)} en {view.year}.",
        meaning=definition.meaning,
        facts=Facts(tuple(facts)),
        sections=(Section(summed, title="Ce qui est additionné"), *history.amounts(site, view, definition)),
        kicker=kicker,
    )  # fmt: skip


def _divided(site: Site, view: View, quotient: Quotient, order: list[tuple[str, str]]) -> Page:
    figure, language, year = view.figures[quotient.id], site.language, view.year
    told = measures.written(figure.value, quotient.unit, language)
    facts = [Fact(str(year), told, quotient.tone), *history.facts(site, view, quotient), *_printed(site, view, quotient)]
    name = _name(quotient)
    blocks: list[Block] = [Prose((figure.formula,))]
    rows = catalogue.behind(site.accounts, view.siret, year)
    above, below = quotient.parts(rows)
    if quotient.numerator:
        blocks.append(_terms(site, view, "Ce qui est divisé", quotient.numerator, above))
    if quotient.denominator:
        blocks.append(_terms(site, view, "Par quoi", quotient.denominator, below))
    elif quotient.is_per_inhabitant and below:
        source = site.accounts.population_sources[year]
        blocks.append(Prose((f"Divisé par la population : {language.number(below)} habitants ({source}).",)))
    elif quotient.population:
        counted = populations.counted(site.accounts, year)[quotient.population]
        words = f"{language.number(counted.number)} {counted.denominator.plural if counted.number > 1 else counted.denominator.singular}"
        blocks.append(Prose((f"Divisé par {words} ({counted.source}).",)))
    if figure.value is None and quotient.numerator:
        blocks.append(Prose((_why_not(quotient, above, below),)))
    blocks.append(Prose((origin(site, view),)))
    links = [Link("Les ratios légaux, calculés et imprimés", f"{view.base}ratios/")] if quotient.id.startswith("ratio_") else []
    if quotient.population:
        path = "/".join(quotient.numerator[0].selector.path)
        links = [
            Link("De quoi est faite cette dépense", f"{view.base}depenses/{path}{'/' if path else ''}"),
            Link("Les nombres donnés par la collectivité", proportion.POPULATIONS),
        ]
    sections = [Section(tuple(blocks), title="Le calcul"), *history.sections(site, view, quotient)]
    if links:
        sections.append(Section((Links("", tuple(links)),)))
    name += site.of_budget(view)
    told = measures.written(figure.value, _unit(quotient), language)
    title = f"{name}, {told} en {year}." if " : " in name else f"{name} : {told} en {year}."
    return key_figure.page(
        site, view, quotient.id, order, title=title, meaning=quotient.meaning, facts=Facts(tuple(facts)), sections=sections
    )


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


def _printed(site: Site, view: View, quotient: Quotient) -> Iterator[Fact]:
    """What the document prints of a legal ratio: its own value, and that of towns alike."""
    if not quotient.id.startswith("ratio_"):
        return
    each = next((each for each in comparisons(site, view) if each.ratio.quotient.id == quotient.id), None)
    for label, value in (("imprimé dans le document", each and each.printed), ("moyenne nationale imprimée", each and each.mean)):
        if value is not None:
            yield Fact(label, measures.written(value, quotient.unit, site.language), href=f"{view.base}ratios/")
