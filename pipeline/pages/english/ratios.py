"""The legal ratios in English: what each says, what is computed, what the town printed in its document, and why they differ."""

from ...figures import catalogue
from ...figures.printed import Comparison
from ...figures.ratios import ALL_FROM_INHABITANTS, FROM_INHABITANTS, NOT_IN_M57, OPTIONS, words
from ...report import Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ...sentences.en import labels, measures
from ...sentences.en import ratios as sentences
from .. import ratios as french
from ..printed import comparisons
from .frame import MEANS, NAMES, RATIOS, Speaker


def page(told: Speaker) -> Page:
    language, year, site, people = told.language, told.year, told.site, told.people
    compared = comparisons(site, told.view)
    norm = catalogue.norm(site.accounts, told.view.siret, year)
    given = [each for each in compared if each.printed is not None]
    spoken = _departures(norm)

    def said(departures: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(spoken[each] for each in departures)

    def finding(each: Comparison) -> str:
        if each.computed is None:
            return measures.NOT_COMPUTABLE
        return sentences.verdict(each.verdict, each.population, said(each.departures), language)

    columns = ("Ratio", "Computed", "Printed", "Difference", "National average", "Finding")
    captions = {"EUR/inhabitant": "In euros per resident", "percent": "Per cent"}
    tables = french.tables(told.view, compared, lambda each: _words(each)[0], finding, columns, captions, _means(told))
    sections = [
        Section(tuple(tables), title="Computed and printed"),
        *french.differences(given, (people, _origin(told)), sentences, "Where the differences come from", language, said),
        Section((_meanings(compared, norm), *_more(told)), title="What each ratio says"),
        Section((Prose(_conventions(told, norm, french.has_means(compared))),), title="How they are computed"),
    ]
    # The sizes from which ratios are asked are those of communes.
    of_commune = people if site.accounts.town.kind == "commune" else None
    return told.page(
        RATIOS,
        sentences.title([each.verdict for each in given], year),
        sentences.duty(of_commune, FROM_INHABITANTS, ALL_FROM_INHABITANTS, norm),
        sections,
        f"{told.view.base}ratios/",
        (_facts(told, given),),
    )


def _departures(norm: str) -> dict[str, str]:
    """What each departure is called in English, by its French words."""
    found = {}
    for option in OPTIONS:
        for chosen in (True, False):
            found[words(option, chosen, norm)] = words(option, chosen, norm, labels.DEPARTURES)
    return found


def _words(each: Comparison) -> tuple[str, str]:
    return labels.RATIOS[each.ratio.quotient.id]


def _origin(told: Speaker) -> str:
    """Where our population comes from."""
    source = told.site.accounts.population_sources.get(told.year, "")
    return "printed in the official document" if source.startswith("imprimée dans ") else "given by the authority"


def _means(told: Speaker) -> str:
    """Whose averages they are, as the document says it."""
    source = french.source_of_means(told.site, told.view)
    return f"Averages printed in the document{f', which names as their source: “{source}”' if source else ''}."


def _facts(told: Speaker, given: list[Comparison]) -> Facts:
    names = ("printed ratios", "exact matches", "differences explained", "differences not explained")
    facts = [Fact(name, str(count)) for name, count in zip(names, french.counts(given), strict=True)] if given else []
    if told.people:
        facts.append(Fact("residents", told.language.number(told.people)))
    return Facts(tuple(facts))


def _meanings(compared: list[Comparison], norm: str) -> Table:
    """Each ratio by its official name, which is French."""
    rows = []
    for each in compared:
        label, meaning = _words(each)
        note = " The M57 nomenclature no longer asks for it." if norm == "M57" and each.ratio.quotient.id in NOT_IN_M57 else ""
        rows.append(([f"{each.ratio.number}. {each.ratio.official}", "", "fr"], f"{label}: {meaning[:1].lower()}{meaning[1:]}{note}"))
    return Table(
        "The ratios, their official name and what they mean", (Column("Official name", "link"), Column("In plain words")), tuple(rows)
    )


def _conventions(told: Speaker, norm: str, has_means: bool) -> tuple[str, ...]:
    sales = told.site.accounts.town.asset_sales_in_savings
    said = [
        "Only real movements count, those where money comes in or goes out. Works done by the staff itself (travaux en régie) are taken "
        "off operating spending in ratios 1 and 9 and added to equipment in ratios 4 and 10.",
        f"Asset sales (account 775) are {'' if sales else 'not '}counted in operating revenue. Towns do one or the other: it is a setting "
        "of this site.",
        "Equipment counts studies, purchases and works (accounts 20 to 23) and works done for others (45), without grants paid to others "
        "(204). Debt repayment counts neither loans replaced by others (166) nor cash facilities (16449).",
    ]
    if told.people:
        said.append(f"Population: {told.language.number(told.people)} residents, {_origin(told)}.")
    if norm == "M57":
        said.append("The M57 nomenclature asks for ten ratios: direct taxes and tax potential are no longer among them, gross savings as a "
                    "share of revenue have come in.")  # fmt: skip
    last = "Ratio 8 cannot be read in the accounts: the State computes the tax potential."
    if has_means:
        last += " Averages are those that the document prints, for authorities of the same size."
    said.append(last)
    return tuple(said)


def _more(told: Speaker) -> list[Links]:
    return [Links("", (Link(NAMES[MEANS], MEANS, "from savings to loans"),))] if MEANS in told.addresses else []
