"""The voted taxes in English sentences: rates, what they bring, what moved it, and what the reform of 2021 changed."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ...figures.levies import BUSINESS, HOUSING, LAND, PROPERTY, REFORM, Effects, Levy, first_comparable
from ...formats import Language
from ..headings import Reporter
from . import clauses

SHORT = {
    PROPERTY: "property tax (buildings)",
    LAND: "property tax (land)",
    HOUSING: "housing tax",
    BUSINESS: "business property tax",
}
# What a levy calls itself is French.
NAMES = {
    PROPERTY: "tax on built property (taxe foncière)",
    LAND: "tax on land without buildings (taxe foncière sur le non bâti)",
    HOUSING: "housing tax (taxe d'habitation)",
    BUSINESS: "business property tax (cotisation foncière des entreprises)",
}
BASE = (
    "The base is what is taxed: the cadastral rental value, a notional rent that the tax office estimates for each property and that the "
    "law revises every year. The tax on property takes only part of it. The assembly does not set the bases."
)
RATE = "The rate is the percentage of the base to be paid. It is what the assembly votes."
PRODUCT = "The yield is what the tax is expected to bring in: the base multiplied by the rate."
PAID_BY = {
    PROPERTY: "The tax on built property is paid by those who own a home, a shop or a factory.",
    LAND: "The tax on land without buildings is paid by the owners of land.",
    BUSINESS: "The business property tax is paid by businesses, for the premises and land that they use.",
}
HOUSING_BEFORE = "The housing tax was paid by those who lived in a home, or by the State in place of those who were exempt."
HOUSING_SINCE = (
    "The housing tax now comes only from second homes and, if the assembly has so decided, from vacant homes. Main homes have not paid it "
    "since 2023, and what they paid in 2021 and 2022 went to the State."
)


def title(who: Reporter) -> str:
    return f"Which taxes does {who.subject} vote on?"


def lead(
    who: Reporter, main: Levy | None, before: Levy | None, product: int | None, inhabitants: int | None, year: int, language: Language,
    takes_over: bool = False,
) -> str:  # fmt: skip
    """The rate that most residents know, what it was when that compares, and what all taxes were to bring.

    `takes_over` is for the year when the département's share came in.
    """
    said = []
    if main and main.rate is not None:
        moved = ""
        if before and before.rate is not None:
            same = before.rate == main.rate
            moved = f", as in {year - 1}" if same else f", compared with {language.rate(before.rate)} in {year - 1}"
        elif takes_over:
            moved = ", including the share that used to go to the département"
        said.append(f"In {year}, the rate of the {NAMES[main.code]} is {language.rate(main.rate)}{moved}.")
    if product:
        per_head = clauses.per_inhabitant(product, inhabitants, language)
        share = f", or {per_head}" if per_head else ""
        said.append(f"The taxes that {who.subject} votes on were expected to bring in {language.amount(product)}{share}.")
    return " ".join(said)


def product(total: int | None, count: int, year: int, language: Language) -> str:
    if not total:
        return f"The taxes voted in {year}."
    if count == 1:
        return f"One direct tax, expected to bring in {language.amount(total)} in {year}."
    return f"{count} direct taxes, expected to bring in {language.amount(total)} in {year}."


def payers(levies: Mapping[str, Levy], year: int) -> tuple[str, ...]:
    """Who pays each tax of the year."""
    return tuple((HOUSING_SINCE if year >= REFORM else HOUSING_BEFORE) if code == HOUSING else PAID_BY[code] for code in levies)


def reform(kind: str) -> tuple[str, ...]:
    """What the reform of 2021 changed for an authority of this kind; nothing for one without taxes of its own."""
    return {
        "commune": (
            "In 2021, the law took the housing tax on main homes away from communes. In exchange, it gave them the share of the tax on "
            "built property that went to the département: the département's rate was added to theirs.",
            "Owners already paid both shares, in two columns of their notice. A coefficient set by the State adds to each commune, or "
            "takes from it, what the exchange would have made it lose or gain.",
        ),
        "epci": (
            "In 2021, the law took the housing tax on main homes away from intermunicipal authorities. In exchange, they receive a share "
            "of VAT.",
        ),
        "departement": (
            "Since 2021, the share of the tax on built property that went to the département goes to communes. In exchange, the "
            "département receives a share of VAT.",
        ),
    }.get(kind, ())  # fmt: skip


def jump(before: Levy, now: Levy, language: Language) -> str:
    """The step of 2021 in a commune's rate: neither a vote nor the lack of one."""
    return (
        f"In {REFORM} the rule changed. The step from {language.rate(before.rate)} in {before.year} to {language.rate(now.rate)} in "
        f"{now.year} includes the département's rate, which was added to the commune's: alone, it does not say what the council decided."
    )


def printed_change(levy: Levy, language: Language) -> str:
    """A rise that the document of 2021 prints, before somebody quotes it."""
    return (
        f"The document for {levy.year} says that the rate of the {NAMES[levy.code]} rose by {language.rate(levy.rate_change)} in a year. "
        "That calculation most likely compares a rate with the département's share to a rate without it: it does not say what the council "
        "decided."
    )


def rates(found: Mapping[int, Fraction], has_break: bool, language: Language) -> str:
    """“41.44% in 2022, compared with 38.58% in 2021.”, from the first year that compares with the last."""
    first, last = first_comparable(found, has_break), max(found)
    told = f"{language.rate(found[last])} in {last}"
    if first == last:
        return f"{told}."
    if found[first] == found[last]:
        return f"{told}, as in {first}."
    return f"{told}, compared with {language.rate(found[first])} in {first}."


def effects(found: Sequence[Effects], is_rate_same: bool, year: int, language: Language) -> str:
    """What the votes and the bases did to the product, of all taxes that compare."""
    by_rate, by_base = sum(each.rate for each in found), sum(each.base for each in found)
    start = f"From {year - 1} to {year},"
    if is_rate_same:
        if not by_base:
            return f"{start} neither the rates nor the bases changed."
        return f"{start} no rate changed; the bases {_done(by_base, language)} the yield."
    if not by_base:
        bases = "the bases change nothing"
    elif by_rate * by_base > 0:
        bases = f"the bases {language.amount(abs(by_base))}"
    else:
        bases = f"the bases {_done(by_base, language)} it"
    return f"{start} the rates {_done(by_rate, language)} the yield, {bases}."


def aside(levies: Sequence[Levy]) -> str:
    """The taxes of the year whose change cannot be told."""
    names = clauses.listed([f"the {SHORT[levy.code]}" for levy in levies])
    return f"Without {names}, for which the document does not give every number in both years." if names else ""


def _done(cents: int, language: Language) -> str:
    return f"{'take' if cents < 0 else 'add'} {language.amount(abs(cents))} {'from' if cents < 0 else 'to'}"


def received(who: Reporter, cents: int, total: int | None, revenue: int, inhabitants: int | None, language: Language) -> str:
    """What the accounts received for these taxes: its share of revenue, and its distance from what was expected."""
    share = clauses.share(cents, revenue, language)
    said = [clauses.sentence(f"that is {share} of what {who.subject} receives to run its services" if share else "",
                             clauses.per_inhabitant(cents, inhabitants, language))]  # fmt: skip
    if total:
        gap = cents - total
        if clauses.is_level(Fraction(gap, total)):
            said.append("That is very nearly the expected yield.")
        else:
            said.append(f"That is {language.amount(abs(gap))} {'more' if gap > 0 else 'less'} than the expected yield.")
    return " ".join(text for text in said if text)


def gap(kind: str, year: int, has_housing: bool, is_more: bool) -> str:
    """What the distance may come from; the accounts do not say. A tax left out of the annex explains more than was expected, not less."""
    causes = ["the State's coefficient"] if kind == "commune" and year >= REFORM else []
    causes.append("later adjustments")
    if is_more and year >= REFORM and not has_housing:
        causes.append("the housing tax on second homes, which the annex does not give")
    elif is_more:
        causes.append("taxes that the annex does not detail")
    return f"The difference may come from {clauses.listed(causes, 'or')}. The accounts do not say."


def hidden_base(levy: Levy, language: Language) -> str:
    """Why a base is not shown."""
    base, rate, product = levy.printed
    return (
        f"The base of the {NAMES[levy.code]} is not shown: the document prints {language.euros(base, 0)}, which would make "
        f"{language.euros(levy.computed, 0)} at a rate of {language.rate(rate)}, and not {language.euros(product, 0)}."
    )
