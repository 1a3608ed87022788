"""English words for what passes between public bodies: what is taken away from a sum, who is on each side, why nothing is simply added."""

from collections.abc import Sequence

from ...formats import Language, capitalised
from ..headings import Reporter
from .clauses import listed, signed_amount

# The other side when none of its accounts is at hand.
UNNAMED = {
    "annex": "another budget",
    "main": "the main budget",
    "ccas": "the municipal welfare centre (CCAS)",
    "caisse_des_ecoles": "the schools fund (caisse des écoles)",
    "epci": "an intermunicipal authority",
    "sdis": "the fire and rescue service",
    "syndicat": "joint authorities and other groupings",
    "fonds": "a national fund",
    "departement": "the département",
    "region": "the region",
    # One account of the M14 for all of them.
    "ccas_staff": "an attached body (CCAS, caisse des écoles…)",
}
TWICE = (
    "Adding the budgets up would count these sums twice: in the budget that pays and in the one that receives. They are therefore taken "
    "away from the whole, each for the smaller of the two amounts."
)
NO_FLOW = "Nothing passes from one budget to another on the accounts meant for it: the whole is the sum of the budgets."
APART = (
    "Another authority has its own council, taxes and accounts. If it serves several communes, its money is not spent in only one of "
    "them: its amounts are given per resident of its own area, and never added to those shown here."
)
ATTACHED = (
    "The municipal welfare centre (CCAS) and the schools fund (caisse des écoles) are separate bodies: the law does not count them in the "
    "commune's budget. They live mostly on its grant. Here is the whole when they are counted too, once what passes from one to the other "
    "is taken away."
)
GENERAL = (
    "What follows is the general rule. Each area organises itself in its own way: a commune may hand a service over to its intermunicipal "
    "authority, to a joint authority or to a company. Where there is no amount, the accounts of that authority are not given here, or say "
    "nothing of the policy. That does not mean that it spends nothing."
)


def removed(cents: int, language: Language) -> str:
    """What is removed and why, for a heading's paragraph."""
    return f"{language.euros(cents)} passes from one budget to another. {TWICE}"


def lead(who: Reporter) -> str:
    """What the page of who does what is for."""
    return (
        "Several authorities act for the same residents, each with its own budget. This site shows the money of "
        f"{who.subject} in detail; this page says what others do and pay for beside it."
    )


def side(names: list[str], role: str, kind: str) -> str:
    """Who is on a side of a flow: the names of its budgets, else what it is."""
    name = listed(names) if names else UNNAMED.get(kind, UNNAMED[role])
    return capitalised(name)


def missing(names: list[str], year: int) -> str:
    """The budgets that a document shows and that no file gives."""
    quoted = listed([f"“{name}”" for name in names])
    if len(names) == 1:
        subject, rest = "another budget", "Its file is not given: it is not counted in the figures of this site."
    else:
        subject, rest = f"{len(names)} other budgets", "Their files are not given: they are not counted in the figures of this site."
    return f"The document for {year} also presents {subject}: {quoted}. {rest}"


def for_all(cents: int, language: Language) -> str:
    """What an authority that serves several communes writes of the same flow: it is not the town's alone."""
    return f"For all its communes together, that authority records {language.euros(cents)}."


def crossed(name: str, cents: int, language: Language) -> str:
    """What the annex of an intermunicipal authority says of all its communes."""
    return f"“{name}”: its official document counts {language.amount(cents)} of reciprocal flows with all its communes together."


def acting(spent: Sequence[tuple[str, int]], silent: Sequence[str], year: int, is_forecast: bool, language: Language) -> str:
    """Who acts for a policy: those whose amount is known, in cents, then the others."""
    said = [f"{name}, {signed_amount(cents, language)}" for name, cents in spent]
    told = [f"{'Planned' if is_forecast else 'Spent'} in {year}: {'; '.join(said)}."] if said else []
    if silent:
        start = "Also acting or able to act, with no amount here" if said else "Acting or able to act"
        told.append(f"{start}: {listed(list(silent))}.")
    return " ".join(told)


def twice(cents: int, who: Reporter, language: Language) -> str:
    """Why the town's welfare spending and the CCAS's are not added."""
    return (
        f"Of what {who.subject} spends, {language.amount(cents)} is its grant to the welfare centre (CCAS), which then spends it in turn: "
        "the two amounts must not be added together."
    )
