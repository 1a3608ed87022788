"""Headings of English pages: who, what, how much, when."""

from ...config import Town
from ...formats import Language
from ..headings import TOWN_SIZE, Reporter, Verbs

SPENDING = Verbs("spend", "spent", "get back", "got back", "spending")
REVENUE = Verbs("receive", "received", "pay back", "paid back", "revenue")


def reporter(town: Town, inhabitants: int | None, is_annex: bool = False) -> Reporter:
    """“the town” from 5,000 inhabitants on, “the commune” below or without a population; “this budget” when it is but an annex budget."""
    if is_annex:
        return Reporter("this budget", "it", town.name)
    subjects = {
        "commune": "the town" if (inhabitants or 0) >= TOWN_SIZE else "the commune",
        "epci": "the intermunicipal authority",
        "departement": "the département",
        "region": "the region",
        "ccas": "the municipal welfare centre",
        "syndicat": "the joint authority",
    }
    return Reporter(subjects[town.kind], "it", town.name)


def home(who: Reporter, cents: int, year: int, is_forecast: bool, language: Language, annex: str = "") -> str:
    """“In 2022, Montreuil spent €263.4 million.”, also for nothing and for negative amounts. An annex budget is named."""
    subject = f"the “{annex}” budget" if annex else who.name
    if cents == 0:
        return f"In {year}, {subject} {'plans no spending' if is_forecast else 'spent nothing'}."
    if cents < 0:
        verb, then = ("plans to get back", "spends") if is_forecast else ("got back", "spent")
        return f"In {year}, {subject} {verb} {language.amount(-cents)} more than it {then}."
    return f"In {year}, {subject} {'plans to spend' if is_forecast else 'spent'} {language.amount(cents)}."


def item(label: str, who: Reporter, side: str, cents: int, year: int, is_forecast: bool, language: Language) -> str:
    """“Culture: the town spent €4.7 million in 2022.”, also for nothing and for negative amounts."""
    words = SPENDING if side == "D" else REVENUE
    amount = language.amount(abs(cents))
    if cents == 0:
        said = f"plans no {words.nothing}" if is_forecast else f"{words.done} nothing"
    elif cents > 0:
        said = f"{f'plans to {words.do}' if is_forecast else words.done} {amount}"
    elif is_forecast:
        said = f"plans to {words.undo} {amount} more than {who.pronoun} will {words.do}"
    else:
        said = f"{words.undone} {amount} more than {who.pronoun} {words.done}"
    return f"{label}: {who.subject} {said} in {year}."
