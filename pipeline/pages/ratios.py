"""The legal ratios of a year: what each says, what is computed, what the town printed in its document, and why they differ."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from types import ModuleType

from ..figures import catalogue
from ..figures.printed import ABSENT, CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED, Comparison, rounded
from ..figures.ratios import ALL_FROM_INHABITANTS, FROM_INHABITANTS, NOT_IN_M57
from ..formats import Language
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import measures
from ..sentences import ratios as sentences
from .key_figure import INDEX, NAV, address, index_address
from .printed import comparisons, printed_rows
from .site import Site, View

NAME = "Les ratios légaux"
SHOWN = 2  # decimals


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
        Section(tuple(_tables(site, view, compared)), title="Calculés et imprimés", anchor="ratios"),
        *differences(given, (people, site.accounts.population_sources.get(year, "")), sentences, "D'où viennent les écarts", language),
        Section((_meanings(compared, norm), *_more(site, view)), title="Ce que dit chaque ratio"),
        Section((Prose(_conventions(site, view, norm, has_means(compared))),), title="Comment ils sont calculés"),
    ]
    return Page(
        address=f"{view.base}ratios/",
        name=NAME,
        title=sentences.title([each.verdict for each in given], year),
        description=f"{site.accounts.town.name}, {year} : les ratios légaux calculés, à côté de ceux que le document imprime.",
        sections=tuple(sections),
        lead=lead,
        hero=(_facts(given, language.number(people) if people else ""),),
        year=year,
        nav=NAV,
        crumbs=(*view.crumbs, Link(INDEX, index_address(view))),
    )


def source_of_means(site: Site, view: View) -> str:
    """Whose means they are, as the document says it; may be empty."""
    return next((row.text.strip() for row in printed_rows(site, view).itertuples() if row.code == "SourceRatio" and row.text.strip()), "")


def has_means(compared: list[Comparison]) -> bool:
    """Whether the document prints what others have on average, for one ratio at least."""
    return any(each.mean is not None for each in compared)


def _means(site: Site, view: View) -> str:
    source = source_of_means(site, view)
    return f"Moyennes imprimées dans le document{f' : {source}' if source else ''}."


def _facts(given: list[Comparison], people: str) -> Facts:
    labels = ("ratios imprimés", "retrouvés à l'identique", "écarts expliqués", "écarts inexpliqués")
    facts = [Fact(label, str(count)) for label, count in zip(labels, counts(given), strict=True)] if given else []
    if people:
        facts.append(Fact("habitants", people))
    return Facts(tuple(facts))


def counts(given: list[Comparison]) -> tuple[int, int, int, int]:
    """How many ratios are printed, equal to ours, explained when they are not, and not explained."""
    equal = sum(each.verdict == EQUAL for each in given)
    explained = sum(each.verdict in (POPULATION, CONVENTION, ROUNDING) for each in given)
    return len(given), equal, explained, len(given) - equal - explained


def _tables(site: Site, view: View, compared: list[Comparison]) -> list[Block]:
    def said(each: Comparison) -> str:
        if each.computed is None:
            return measures.NOT_COMPUTABLE
        return sentences.verdict(each.verdict, each.population, each.departures, site.language)

    labels = ("Ratio", "Calculé", "Imprimé", "Écart", "Moyenne nationale", "Constat")
    captions = {"EUR/inhabitant": "En euros par habitant", "percent": "En pour cent"}
    return tables(view, compared, lambda each: each.ratio.quotient.label, said, labels, captions, _means(site, view))


def tables(
    view: View, compared: list[Comparison], name: Callable[[Comparison], str], said: Callable[[Comparison], str],
    labels: tuple[str, ...], captions: Mapping[str, str], note: str,
) -> list[Block]:  # fmt: skip
    """Euros per inhabitant, then per cent: one unit a table, as `captions` call them.

    The columns are a ratio, computed, printed, their difference, the national mean (which `note` is about) and what is `said`.
    """
    found: list[Block] = []
    for unit, caption in captions.items():
        rows = [_row(view, each, unit, name(each), said(each)) for each in compared if each.ratio.quotient.unit == unit]
        kind = "number" if unit == "EUR/inhabitant" else "percent"
        # Between two per cent, a difference is in points: the word is the same in both languages.
        heads = labels if kind == "number" else (*labels[:3], f"{labels[3]} (points)", *labels[4:])
        kinds = ("link", kind, kind, "number", kind, "text")
        # A column without a single value is left out.
        kept = [place for place in range(len(labels)) if place in (0, 1) or any(row[place] not in (None, "") for row in rows)]
        columns = tuple(Column(heads[place], kinds[place], SHOWN if kinds[place] in ("number", "percent") else None) for place in kept)
        cells = tuple(tuple(row[place] for place in kept) for row in rows)
        found.append(Table(caption, columns, cells, note=note if 4 in kept else ""))
    return found


def _row(view: View, each: Comparison, unit: str, name: str, said: str) -> tuple:
    scale = 1 if unit == "EUR/inhabitant" else Fraction(1, 100)

    def cell(value: Fraction | None) -> float | None:
        return None if value is None else float(value * scale)

    difference: float | str = ""
    if each.verdict not in (EQUAL, ABSENT) and each.difference is not None:
        # The two numbers beside it, as they are shown, differ by this one.
        difference = float(rounded(each.printed, SHOWN) - rounded(each.computed, SHOWN))
    link = [f"{each.ratio.number}. {name}", address(view, each.ratio.quotient.id)]
    return link, cell(each.computed), cell(each.printed), difference, cell(each.mean), said


def differences(
    given: list[Comparison], people: tuple[int | None, str], say: ModuleType, title: str, language: Language,
    told: Callable[[tuple[str, ...]], tuple[str, ...]] = tuple,
) -> list[Section]:  # fmt: skip
    """Why they differ, once for all that have the same cause.

    `people` is our population and where it comes from, `say` the theme «ratios» in a language, `told` puts departures in it.
    """
    differing = [each for each in given if each.verdict != EQUAL]
    if not differing:
        return []
    blocks: list[Block] = []
    number, origin = people
    of_population = [each for each in differing if each.verdict == POPULATION]
    if of_population and number:
        numbers = [each.ratio.number for each in of_population]
        blocks.append(Notice(say.population(numbers, of_population[0].population, number, origin, language)))
    shared: dict[tuple, list[int]] = {}
    for each in differing:
        if each.verdict == CONVENTION:
            shared.setdefault((each.departures, each.population), []).append(each.ratio.number)
    paragraphs = [say.cause(numbers, told(departures), other, language) for (departures, other), numbers in shared.items()]
    unknown = [each.ratio.number for each in differing if each.verdict == UNEXPLAINED]
    rounding = [each.ratio.number for each in differing if each.verdict == ROUNDING]
    paragraphs += [text for text in (say.rounding(rounding), say.unexplained(unknown)) if text]
    if paragraphs:
        blocks.append(Prose(tuple(paragraphs)))
    return [Section(tuple(blocks), title=title)]


def _meanings(compared: list[Comparison], norm: str) -> Table:
    columns = (Column("Nom officiel"), Column("En clair"))
    rows = []
    for each in compared:
        official = each.ratio.official
        if norm == "M57" and each.ratio.quotient.id in NOT_IN_M57:
            official += " (plus demandé en M57)"
        rows.append((f"{each.ratio.number}. {official}", each.ratio.quotient.meaning))
    return Table("Les ratios, leur nom officiel et leur sens", columns, tuple(rows))


def _conventions(site: Site, view: View, norm: str, is_compared: bool) -> tuple[str, ...]:
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
    last = "Le ratio 8 ne se lit pas dans les comptes : le potentiel fiscal est calculé par l'État."
    if is_compared:
        last += " Les moyennes sont celles que le document imprime, pour des collectivités de la même taille."
    said.append(last)
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
