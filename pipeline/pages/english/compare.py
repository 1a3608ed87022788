"""“Is it a lot?”: our amounts per resident among those of named towns, in the OFGL's definitions."""

from ...figures import catalogue, comparison, ofgl
from ...figures.comparison import FACTOR, FEWEST, MOST, Group, Ranking
from ...formats import round_half_up, slug
from ...report import Bars, Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ...sentences.en import comparison as sentences
from ...sentences.en.labels import AGGREGATES, Compared
from ...tables.peers import stratum
from ..ranked_towns import bars, ours_and_median, place, rankings, scale_of
from .frame import COMPARE, Speaker

CAVEATS = (
    "Who does what? From place to place, the commune or its intermunicipal authority runs the swimming pool or cleans the streets. What "
    "another body pays for does not appear in the commune's accounts.",
    "With its own staff or by contract? A service run by the town hall shows in staff costs; handed over to a company, it shows in "
    "purchases; run under a concession, it hardly shows at all.",
    "A commune with many visitors builds and maintains for far more people than its residents: its amounts per resident are higher.",
    "Investment comes and goes: a single year does not tell whether a commune invests a lot.",
    "The amounts of the other communes are published by the OFGL, the French observatory of local finance. Ours are computed here with its "
    "definitions, on the main budget alone. They differ a little from the other figures of this site, which follow the legal definitions: "
    "the two are not mixed.",
)


def page(told: Speaker) -> Page:
    accounts = told.site.accounts
    chosen = comparison.group(accounts.peers, accounts.main[:9], accounts.town.kind, told.people, told.year)
    return _compared(told, chosen) if chosen.peers else _nobody(told, chosen)


def _nobody(told: Speaker, chosen: Group) -> Page:
    town, language = told.site.accounts.town, told.language
    why = sentences.rule(FEWEST, FACTOR) if town.kind == "commune" else sentences.other_kind(town.name)
    lead = f"{town.name} has {language.number(told.people)} residents. {why}"
    columns = (Column("Commune"), Column("Population band"))
    given = tuple((peer.name, sentences.band(stratum(peer.inhabitants), language)) for peer in chosen.left_out)
    table = Table(
        f"The communes given for {chosen.year}", columns, given,
        note=f"Our population band: {sentences.band(stratum(told.people), language)}.",
    )  # fmt: skip
    sections = [Section((table,), title="Too different, or too few")]
    return told.page(COMPARE, sentences.nobody(town.name), lead, sections, _french(told))


def _french(told: Speaker) -> str:
    return f"{told.view.base}comparer/"


def _compared(told: Speaker, chosen: Group) -> Page:
    name, language = told.site.accounts.town.name, told.language
    found = [(AGGREGATES[aggregate.key], ranking) for aggregate, ranking in rankings(told.site, told.view, chosen)]
    facts = (
        Fact("residents", language.number(told.people)),
        Fact("communes compared", str(len(chosen.peers))),
        Fact("their accounts", str(chosen.year)),
    )
    sections = [
        Section((*_notices(told, chosen), _overview(told, found)), title="At a glance, per resident"),
        *(_ranked(told, words, ranking) for words, ranking in found),
        Section((Prose(CAVEATS),), title="Read this before drawing conclusions"),
        Section((Prose((_choice(told, chosen),)), _links(told)), title="How the communes are chosen"),
    ]
    lead = sentences.overview(name, [sentences.side(ranking.ours.cents, ranking.median) for _, ranking in found])
    return told.page(COMPARE, sentences.page_title(name, len(chosen.peers)), lead, sections, _french(told), (Facts(facts),))


def _overview(told: Speaker, found: list[tuple[Compared, Ranking]]) -> Table:
    made = tuple(
        (
            [words.label, f"{COMPARE}#{slug(words.label)}"],
            ranking.ours.cents,
            round_half_up(ranking.median.numerator, ranking.median.denominator),
            sentences.against_median(ranking.ours.cents, ranking.median, scale_of(ranking, told.language), told.language),
            place(ranking, sentences),
        )
        for words, ranking in found
    )
    columns = (
        Column("Amount per resident", "link"), Column(told.site.accounts.town.name, "euros"), Column("Median of the others", "euros"),
        Column("Finding"), Column("Rank"),
    )  # fmt: skip
    note = "Ranks go from the highest amount to the lowest. The median splits the other communes in two: as many above as below."
    return Table("The amounts compared, in euros per resident", columns, made, note=note)


def _ranked(told: Speaker, words: Compared, ranking: Ranking) -> Section:
    language, scale = told.language, scale_of(ranking, told.language)
    made = bars(ranking, sentences, language, " (ours)")
    count = len(made) - 1
    amount = sentences.amount(ranking.median, scale, language)
    first, others = ours_and_median(ranking, made, f"Median of the {count} others", amount)
    tone = next(each.quotient.tone for each in ofgl.AGGREGATES if AGGREGATES[each.key] is words)
    return Section(
        (Prose((words.meaning,)), Bars(tone, first, others, sentences.others(count), words.caveat)),
        kicker=words.label,
        title=sentences.title(told.site.accounts.town.name, ranking.ours.cents, ranking.median, scale, language),
        anchor=slug(words.label),
    )


def _notices(told: Speaker, chosen: Group) -> list[Block]:
    """What makes the two sides differ: another year, annex budgets, a nomenclature that the formulas were not proved on."""
    said = []
    if chosen.year != told.year:
        said.append(
            f"The accounts of the other communes are those of {chosen.year}, the latest given; ours are those of {told.year}. Part of the "
            "difference may come from prices, which change from one year to the next."
        )
    if chosen.perimeter == "consolidated":
        said.append("The amounts of the other communes add up their main and annex budgets; ours are those of the main budget alone.")
    norm = catalogue.norm(told.site.accounts, told.view.siret, told.year)
    if norm != ofgl.PROVED_ON:
        said.append(
            f"The accounts of {told.year} follow the {norm} nomenclature. The OFGL's formulas are applied to it account by account, but "
            f"were verified on the {ofgl.PROVED_ON} alone."
        )
    return [Notice(text) for text in said]


def _choice(told: Speaker, chosen: Group) -> str:
    band = sentences.band(stratum(told.people), told.language)
    return (
        f"Out of {len(chosen.peers) + len(chosen.left_out)} communes given, those of our population band ({band}) that have between half "
        f"and twice as many residents are kept, and among them the {MOST} nearest in size at most. No amount is looked at to choose them."
    )


def _links(told: Speaker) -> Links:
    links = (
        Link("How our figures are computed, and which communes are kept", _french(told)),
        Link("The amounts of the other communes (CSV, in French)", "/donnees/communes-comparees.csv"),
    )
    return Links("", links)
