"""The legal ratios of a year: what each says, what is computed, what the town printed in its document, and why they differ."""

from fractions import Fraction

from ..figures import catalogue
from ..figures.printed import ABSENT, CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED, Comparison
from ..figures.ratios import ALL_FROM_INHABITANTS, FROM_INHABITANTS, NOT_IN_M57
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import measures
from ..sentences import ratios as sentences
from .printed import comparisons, printed_rows
from .quotients import address
from .site import Site, View

NAME = "Les ratios légaux"


def is_told(site: Site, view: View) -> bool:
    return bool(catalogue.legal_ratios(site.accounts, view.siret, view.year))


def page(site: Site, view: View) -> Page:
    language, year, people = site.language, view.year, site.inhabitants(view.year)
    compared = comparisons(site, view)
    norm = catalogue.norm(site.accounts, view.siret, year)
    # The sizes from which ratios are asked are those of communes.
    lead = sentences.duty(people if site.accounts.town.kind == "commune" else None, FROM_INHABITANTS, ALL_FROM_INHABITANTS, norm)
    given = [each for each in compared if each.printed is not None]
    sections = [
        Section(tuple(_tables(site, view, compared)), title="Calculés et imprimés"),
        *_differences(site, view, given),
        Section((_meanings(compared, norm), *_more(site, view)), title="Ce que dit chaque ratio"),
        Section((Prose(_conventions(site, view, norm)),), title="Comment ils sont calculés"),
    ]
    return Page(
        address=f"{view.base}ratios/",
        name=NAME,
        title=sentences.title([each.verdict for each in given], year),
        description=f"{site.accounts.town.name}, {year} : les ratios légaux calculés, à côté de ceux que le document imprime.",
        sections=tuple(sections),
        lead=lead,
        hero=(_facts(site, view, given, language.number(people) if people else ""),),
        year=year,
        nav="Les chiffres clés",
        crumbs=(*view.crumbs, Link("Chiffres clés", f"{view.base}chiffres/")),
    )


def _means(site: Site, view: View) -> str:
    """Whose means they are, as the document says it."""
    source = next((row.text.strip() for row in printed_rows(site, view).itertuples() if row.code == "SourceRatio" and row.text.strip()), "")
    return f"Moyennes imprimées dans le document{f' : {source}' if source else ''}."


def _facts(site: Site, view: View, given: list[Comparison], people: str) -> Facts:
    equal = sum(each.verdict == EQUAL for each in given)
    facts = []
    if given:
        facts.append(Fact("ratios imprimés", str(len(given))))
        facts.append(Fact("retrouvés à l'identique", str(equal)))
        explained = sum(each.verdict in (POPULATION, CONVENTION, ROUNDING) for each in given)
        facts.append(Fact("écarts expliqués", str(explained)))
        facts.append(Fact("écarts inexpliqués", str(len(given) - equal - explained)))
    if people:
        facts.append(Fact("habitants", people))
    return Facts(tuple(facts))


def _tables(site: Site, view: View, compared: list[Comparison]) -> list[Block]:
    """Euros per inhabitant, then per cent: one unit a table."""
    found: list[Block] = []
    for unit, caption in (("EUR/inhabitant", "En euros par habitant"), ("percent", "En pour cent")):
        rows = [_row(site, view, each, unit) for each in compared if each.ratio.quotient.unit == unit]
        labels = ("Ratio", "Calculé", "Imprimé", "Écart", "Moyenne nationale", "Constat")
        kinds = ("link", *(["number"] * 4 if unit == "EUR/inhabitant" else ["percent"] * 4), "text")
        # A column without a single value is left out.
        kept = [place for place in range(len(labels)) if place in (0, 1) or any(row[place] not in (None, "") for row in rows)]
        columns = tuple(Column(labels[place], kinds[place], 2 if kinds[place] in ("number", "percent") else None) for place in kept)
        note = _means(site, view) if 4 in kept else ""
        found.append(Table(caption, columns, tuple(tuple(row[place] for place in kept) for row in rows), note=note))
    return found


def _row(site: Site, view: View, each: Comparison, unit: str) -> tuple:
    scale = 1 if unit == "EUR/inhabitant" else Fraction(1, 100)
    quotient = each.ratio.quotient

    def cell(value: Fraction | None) -> float | None:
        return None if value is None else float(value * scale)

    name = f"{each.ratio.number}. {quotient.label}"
    said = (
        measures.NOT_COMPUTABLE
        if each.computed is None
        else sentences.verdict(each.verdict, each.population, each.departures, site.language)
    )
    difference = None if each.verdict in (EQUAL, ABSENT) else cell(each.difference)
    return [name, address(view, quotient.id)], cell(each.computed), cell(each.printed), difference, cell(each.mean), said


def _differences(site: Site, view: View, given: list[Comparison]) -> list[Section]:
    """Why they differ, once for all that have the same cause."""
    differing = [each for each in given if each.verdict != EQUAL]
    if not differing:
        return []
    blocks: list[Block] = []
    people = site.inhabitants(view.year)
    of_population = [each for each in differing if each.verdict == POPULATION]
    if of_population and people:
        numbers = [each.ratio.number for each in of_population]
        blocks.append(
            Notice(
                sentences.population(
                    numbers, of_population[0].population, people, site.accounts.population_sources[view.year], site.language
                )
            )
        )
    shared: dict[tuple, list[int]] = {}
    for each in differing:
        if each.verdict == CONVENTION:
            shared.setdefault((each.departures, each.population), []).append(each.ratio.number)
    paragraphs = [sentences.cause(numbers, *same, site.language) for same, numbers in shared.items()]
    unknown = [each.ratio.number for each in differing if each.verdict == UNEXPLAINED]
    rounding = [each.ratio.number for each in differing if each.verdict == ROUNDING]
    paragraphs += [text for text in (sentences.rounding(rounding), sentences.unexplained(unknown)) if text]
    if paragraphs:
        blocks.append(Prose(tuple(paragraphs)))
    return [Section(tuple(blocks), title="D'où viennent les écarts")]


def _meanings(compared: list[Comparison], norm: str) -> Table:
    columns = (Column("Nom officiel"), Column("En clair"))
    rows = []
    for each in compared:
        official = each.ratio.official
        if norm == "M57" and each.ratio.quotient.id in NOT_IN_M57:
            official += " (plus demandé en M57)"
        rows.append((f"{each.ratio.number}. {official}", each.ratio.quotient.meaning))
    return Table("Les ratios, leur nom officiel et leur sens", columns, tuple(rows))


def _conventions(site: Site, view: View, norm: str) -> tuple[str, ...]:
    sales = site.accounts.town.asset_sales_in_savings
    people = site.inhabitants(view.year)
    said = [
        "Seuls comptent les mouvements réels, ceux où de l'argent entre ou sort. Les travaux faits par les agents eux-mêmes (travaux en "
        "régie) sont retirés des dépenses de fonctionnement dans les ratios 1 et 9 et ajoutés à l'équipement dans les ratios 4 et 10.",
        f"Les ventes de biens (compte 775) {'sont' if sales else 'ne sont pas'} comptées dans les recettes de fonctionnement. Les villes "
        "font l'un ou l'autre : c'est un réglage de ce site.",
        "L'équipement compte les études, les achats et les travaux (comptes 20 à 23), les travaux pour le compte de tiers (45), sans les "
        "subventions versées (204). Le remboursement de la dette ne compte ni les emprunts remplacés par d'autres (166), ni les lignes de "
        "trésorerie (16449).",
    ]
    if people:
        said.append(f"Population : {site.language.number(people)} habitants ({site.accounts.population_sources[view.year]}).")
    if norm == "M57":
        said.append("La nomenclature M57 demande dix ratios : le produit des impôts directs et le potentiel fiscal n'y sont plus, "
                    "l'épargne brute rapportée aux recettes y est entrée.")  # fmt: skip
    said.append("Le ratio 8 ne se lit pas dans les comptes : le potentiel fiscal est calculé par l'État. Les moyennes sont celles que le "
                "document imprime, pour des collectivités de la même taille.")  # fmt: skip
    return tuple(said)


def _more(site: Site, view: View) -> list[Block]:
    links = [
        Link(
            "Le taux d'épargne brute",
            address(view, "savings_rate"),
            measures.written(view.figures["savings_rate"].value, "percent", site.language),
        )
    ]
    links.append(Link("Vit-on selon ses moyens ?", f"{view.base}sante/", "de l'épargne aux emprunts"))
    return [Links("", tuple(links))]
