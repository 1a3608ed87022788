"""“Does the town live within its means?”: the savings chain of the year, in sentences and in a table that adds up."""

from ...report import Fact, Facts, Link, Links, Page, Prose, Section, Table
from ...sentences.en import equipment, labels, measures
from ...sentences.en import savings as sentences
from .. import health
from . import rows
from .frame import DEBT, MEANS, NAMES, RATIOS, Speaker

WORKS = ("Who pays for works?", "built, repaired, bought", "paid by others", "the rest, net")
READING = (
    "Gross savings (épargne brute) are what is left of the year's revenue when services and interest are paid for. They first repay the "
    "capital of the loans: the law wants it repaid from the authority's own resources, never with a new loan. What is left then, net "
    "savings (épargne nette), pays for part of the works.",
    "Borrowing to invest is not living beyond one's means: a school serves for forty years, and those who will use it pay for it too. "
    "Borrowing to pay for everyday services is forbidden.",
    "A gross savings rate is often called fragile below 8% and comfortable above 15%. It is a custom, not a rule.",
)


def page(told: Speaker) -> Page:
    language, view = told.language, told.view
    steps, chain = health.chain_of(told.site, view)
    rate = view.figures["savings_rate"].value
    written = measures.written(rate, "percent", language) if rate is not None else ""
    years = told.site.accounts.executed_years(view.siret)
    saved = {year: told.site.views[view.siret, year].figures["gross_savings"].value for year in years}
    links = [Link("How the budget balances", f"{view.base}equilibre/", "result, amounts carried over, commitments")]
    if DEBT in told.addresses:
        links.insert(0, Link(NAMES[DEBT], DEBT, "lender by lender"))
    if RATIOS in told.addresses:
        links.insert(0, Link(NAMES[RATIOS], RATIOS, "computed and printed"))
    sections = [
        Section((Prose(sentences.steps(chain, written, told.who, language)),), title="From revenue to investment, step by step"),
        Section((_table(told, steps),), title="The same calculation, to the cent"),
        *health.equipment(view, equipment, WORKS, language),
        *rows.over_years(told, saved, "earn", "Gross savings"),
        Section((Prose(READING), Links("", tuple(links))), title="How to read these figures"),
    ]
    lead = sentences.answer(chain, told.year, language)
    return told.page(MEANS, sentences.question(told.who), lead, sections, f"{view.base}sante/", (_facts(told, written),))


def _facts(told: Speaker, rate: str) -> Facts:
    language, figures = told.language, told.view.figures
    saved = [figures[id_].value for id_ in ("gross_savings", "net_savings")]
    scale = language.scale_together(saved)
    facts = [
        Fact(label, language.quantity(cents, scale), "earn" if cents >= 0 else "spend")
        for label, cents in zip(("gross savings", "net savings"), saved, strict=True)
    ]
    if rate:
        facts.append(Fact("gross savings rate", rate))
    if "debt_years" in figures:
        facts.append(Fact("to repay the debt", measures.written(figures["debt_years"].value, "years", language), "debt"))
    return Facts(tuple(facts))


def _table(told: Speaker, steps: list[tuple]) -> Table:
    return health.table(
        told.view, steps, f"From revenue to reserves in {told.year}", ("Step", "Received", "Spent", "What is left"),
        ("Added to reserves", "Taken from reserves"),
        "The surplus set aside the year before (account 1068) is not revenue of the year: it is a reserve.", labels.STEPS,
    )  # fmt: skip
