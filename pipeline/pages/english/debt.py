"""The debt and the surplus in English: how much, how many years of savings, who lends, at which rate, until when, at what cost; what the
year leaves."""

from ...figures import debt as figures
from ...figures.debt import Group
from ...formats import capitalised
from ...report import Bar, Bars, Block, Card, Cards, Fact, Facts, Link, Links, Notice, Page, Prose, Section
from ...sentences.en import clauses, labels, savings
from ...sentences.en import debt as sentences
from ...sentences.headings import Reporter
from .. import debt as french
from ..key_figure import address as figure_address
from ..measured import measured, width
from . import repayment, rows, surplus
from .frame import DEBT, MEANS, Speaker
from .home import years_card

LEVELS = {"fixed_rate_share": "share at a fixed rate", "average_rate": "average rate of the debt"}


def page(told: Speaker) -> Page:
    language, year, view = told.language, told.year, told.view
    loans, owed = told.site.accounts.loans_of(view.siret, year), view.figures["debt_outstanding"]
    sections = [Section((Cards(_cards(told)),), title="Is it a lot?")]
    known = [each for each in told.site.accounts.executed_years(view.siret) if "debt_outstanding" in _figures(told, each)]
    values = {each: _figures(told, each)["debt_outstanding"].value for each in known}
    sections += rows.over_years(told, values, "debt", "Debt on 31 December", is_of_lines=False)
    if owed.value > 0:
        lenders = figures.groups(loans, lambda row: french.readable(row.lender) or "Lender not given")
        rates = figures.groups(loans, lambda row: labels.RATES[row.rate])
        sections += [
            Section((_bars(told, lenders, owed.value, french.SHOWN),), kicker="Who lends",
                    title=sentences.lenders(lenders, owed.value, language)),
            Section((*french.levels(view, LEVELS, language), _bars(told, rates, owed.value)), kicker="At which rate",
                    title=sentences.rates(rates, owed.value, language)),
            *repayment.sections(told),
        ]  # fmt: skip
    sections += [_cost(told), *_apart(told, loans), *surplus.sections(told), _details(told)]
    per_head = clauses.per_inhabitant(owed.value, told.people, language)
    said = [f"That is {per_head}." if per_head else "", clauses.trend(owed.value, owed.previous, year - 1, language, "The debt")]
    lead = " ".join(text for text in (*said, "Interest still to come is not counted.") if text)
    return told.page(
        DEBT, sentences.title(told.who, owed.value, year, language), lead, sections, f"{view.base}dette/",
        (_facts(told, len(figures.owed(loans))), *_elsewhere(told)),
    )  # fmt: skip


def _figures(told: Speaker, year: int) -> dict:
    return told.site.views[told.view.siret, year].figures


def _facts(told: Speaker, count: int) -> Facts:
    language, figure = told.language, told.view.figures["debt_outstanding"]
    facts = [Fact(f"on 31 December {told.year}", language.quantity(figure.value), "debt")]
    if figure.previous is not None:
        scale = language.scale_of(max(figure.value, figure.previous))
        facts.append(Fact(f"on 31 December {told.year - 1}", language.quantity(figure.previous, scale)))
    facts.append(Fact("current loans", language.number(count)))
    left = told.view.figures["closing_result"].value
    name, tone = ("closing deficit", "spend") if left < 0 else ("closing surplus", "earn")
    facts.append(Fact(name, language.quantity(abs(left)), tone, f"{DEBT}#surplus"))
    return Facts(tuple(facts))


def _elsewhere(told: Speaker) -> list[Block]:
    """What the other budgets of the year owe, beside the main one's debt."""
    found: list[Block] = []
    for (siret, year), other in told.site.views.items():
        if year == told.year and siret != told.view.siret and french.is_told(other):
            name = told.site.accounts.budgets[siret].name
            who = Reporter(f"the “{name}” budget", "it", name)
            said = sentences.besides(who, other.figures["debt_outstanding"].value, told.language)
            found.append(Notice(said, Link("Its debt", f"{other.base}dette/")))
    return found


def _cards(told: Speaker) -> tuple[Card, ...]:
    found = [years_card(told, Link("Where does this figure come from?", figure_address(told.view, "debt_years")))]
    if told.people:
        each = clauses.each(told.view.figures["debt_outstanding"].value, told.people, told.language) or told.language.quantity(0)
        text = "The whole debt, shared between all. It is repaid from the authority's revenue, not by each resident."
        found.append(Card("Per resident", each, "of debt", text, "debt"))
    return tuple(found)


def _bars(told: Speaker, groups: list[Group], total: int, shown: int | None = None) -> Bars:
    """A ranking of amounts owed, adding up to the displayed debt."""
    made = []
    exact = [each.cents for each in groups]
    for group, amount in zip(groups, measured(exact, told.language), strict=True):
        count = f"{group.count} loan{'s' if group.count != 1 else ''}"
        share = clauses.share(group.cents, total, told.language)
        text = clauses.sentence(f"{share} of the debt" if share else "")
        label = capitalised(group.label)
        made.append(Bar(label, "", width(group.cents, max(exact)), amount, count, text, group.cents))
    if shown is None or len(made) <= shown + 1:
        return Bars("debt", tuple(made))
    return Bars("debt", tuple(made[:shown]), tuple(made[shown:]), f"The {len(made) - shown} other lenders")


def _cost(told: Speaker) -> Section:
    """What was paid in the year, from the accounts' lines."""
    found, language = told.view.figures, told.language
    repaid, interest = found["debt_repayment"].value, found["interest"].value
    title, text = sentences.cost(repaid, interest, found["debt_outstanding"].previous, told.year, language)
    links = (
        Link("Capital repaid, line by line", figure_address(told.view, "debt_repayment")),
        Link("Interest, line by line", figure_address(told.view, "interest")),
        *([Link("The cost of every €100 owed", figure_address(told.view, "debt_cost"))] if "debt_cost" in found else []),
    )
    return Section((*([Prose((text,))] if text else []), Links("", links)), kicker="What it cost", title=title)


def _apart(told: Speaker, loans) -> list[Section]:
    """What must never be added to the debt: loans of others that are guaranteed, and loans told twice because they were replaced."""
    sections, language = [], told.language
    if "debt_guaranteed" in told.view.figures:
        cents, count = told.view.figures["debt_guaranteed"].value, len(figures.GUARANTEED.of(loans))
        title = f"Apart: {language.amount(cents)} borrowed by others, which {told.who.subject} guarantees."
        link = Links("", (Link("Where does this figure come from?", figure_address(told.view, "debt_guaranteed")),))
        sections.append(Section((Prose((sentences.guaranteed(told.who, count, language),)), link), title=title))
    replaced = figures.REFINANCING.total(loans)
    if replaced > 0:
        sections.append(Section((Notice(sentences.replaced(replaced, told.year, language)),)))
    return sections


def _details(told: Speaker) -> Section:
    links = [
        Link("Every loan", f"{told.view.base}dette/", "lender, purpose, rate, end"),
        Link("Where does the amount of the debt come from?", figure_address(told.view, "debt_outstanding")),
    ]
    if MEANS in told.addresses:
        links.append(Link(savings.question(told.who), MEANS, "from savings to loans"))
    return Section((Links("", tuple(links)),), title="Loan by loan")
