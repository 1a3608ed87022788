"""The first English page: what was spent and received, where it goes, where it comes from, whether the town lives within its means."""

from dataclasses import replace

from ...figures import printed_budgets
from ...formats import capitalised
from ...report import Balance, Block, Card, Gauge, Link, Links, Notice, Page, Section
from ...sentences.en import clauses, equipment, flows, headings, labels, measures, two_sides
from ...sentences.en import debt as owed
from ...sentences.en import savings as sentences
from .. import debt as french_debt
from .. import home, retold
from ..key_figure import address as figure_address
from ..rankings import SHOWN_ON_HOME
from ..views import RECEIVED, SPENT
from . import rows
from .breakdown import WORDS, anchored
from .frame import ABOUT, CODE, COMPARE, DEBT, EXECUTION, HOME, MEANS, MY_TAXES, NAMES, RATIOS, REVENUE, SPENDING, TAXES, WHO, Speaker

PARTS_OF = {"gross_savings": "operating revenue", "staff_expenditure": "operating spending"}


def page(told: Speaker) -> Page:
    view, language = told.view, told.language
    spent = sum(view.figures[id_].value for id_ in SPENT)
    budget = told.site.accounts.budgets[view.siret]
    sections = [_ranking(told, address) for address in (SPENDING, REVENUE) if address in told.shelves]
    links = [Link(sentences.question(told.who), MEANS, "from savings to loans, step by step")] if MEANS in told.addresses else []
    heading = sentences.heading(*home.savings_and_repaid(view), view.is_forecast, told.who)
    figures, others = home.key_figures(_health(told))
    blocks: tuple[Block, ...] = (figures, *others, *([Links("", tuple(links))] if links else []))
    sections += [Section(blocks, kicker="The health of the accounts", title=heading), _further(told)]
    made = told.page(
        HOME,
        headings.home(told.who, spent, told.year, view.is_forecast, language, budget.name if budget.is_annex else ""),
        _lead(told, spent),
        sections,
        "/",
        (_balance(told), *_notices(told)),
        f"{'The budget for' if view.is_forecast else 'The report for'} {told.year}",
    )
    return replace(made, emphasis=language.amount(abs(spent)))


def _lead(told: Speaker, spent: int) -> str:
    language, before = told.language, [told.view.figures[id_].previous for id_ in SPENT]
    per_head = clauses.per_inhabitant(spent, told.people, language)
    said = [
        f"That is {per_head}." if per_head else "",
        clauses.trend(spent, sum(before) if None not in before else None, told.year - 1, language, "The total"),
    ]
    if hundred := home.everyday(told.view, spent):
        said.append(f"Out of every €100, €{hundred} runs everyday services; €{100 - hundred} builds, repairs and repays loans.")
    return " ".join(text for text in said if text)


def _balance(told: Speaker) -> Balance:
    names = ("Planned spending", "Planned revenue") if told.view.is_forecast else ("Spent", "Received")
    invested = "to invest" if told.view.is_forecast else "invested"
    stacked = home.stacked(told.view, names, (("to run services", invested), ("every year", "to invest")), told.language)
    spent, received = (sum(told.view.figures[id_].value for id_ in ids) for ids in (SPENT, RECEIVED))
    note = two_sides.note(spent, received, *home.apart(told.site, told.view), told.view.is_forecast, told.language)
    return Balance(stacked, note, Link("How the budget balances", f"{told.view.base}equilibre/"))


def _notices(told: Speaker) -> list[Block]:
    view, budgets = told.view, told.site.accounts.budgets
    found: list[Block] = []
    if view.is_forecast:
        words = f"These amounts are voted, not spent yet: the accounts for {told.year} will come once the year is over."
        found.append(Notice(words))
    accounts = told.site.accounts
    beside = [siret for siret, year in told.site.views if year == told.year and siret != view.siret]
    annexes, others = ([f"“{budgets[siret].name}”" for siret in beside if accounts.is_own(siret) is own] for own in (True, False))
    said = ["These figures are those of the main budget."]
    if annexes:
        said.append(f"{len(annexes)} other budget{'s' if len(annexes) > 1 else ''}: {', '.join(annexes)}.")
    if others:
        said.append(f"Other authorities have accounts of their own, apart: {', '.join(others)}.")
    if beside:
        found.append(Notice(" ".join(said), Link("All budgets", f"{view.base}budgets/")))
    if lacking := [] if view.is_forecast else printed_budgets.missing(accounts, told.year):
        link = Link("Its printed totals" if len(lacking) == 1 else "Their printed totals", f"{view.base}budgets/#manquants")
        found.append(Notice(flows.missing([each.name for each in lacking], told.year), link))
    return found


def _ranking(told: Speaker, address: str) -> Section:
    shelf = told.shelves[address]
    below = shelf.breakdown.root.in_year(told.year)
    ranking = rows.items(told, shelf, below, lambda node: anchored(address, node))
    if len(below) > SHOWN_ON_HOME + 1:
        first, measures = ranking.rows[:SHOWN_ON_HOME], retold.first(ranking.measures, SHOWN_ON_HOME)
        ranking = replace(ranking, rows=first, measures=measures, links=(Link(f"All {len(below)} items", address),))
    leading = shelf.leading(told.year)
    amount = clauses.signed_amount(leading.cents[told.year], told.language)
    question = WORDS[shelf.breakdown.side].question
    return Section((ranking,), kicker=question, title=f"First: {told.called(shelf.breakdown, leading)}, {amount}.")


def _health(told: Speaker) -> list[Card]:
    figures, language = told.view.figures, told.language
    tones = {definition.id: definition.tone for definition in told.site.definitions}
    cards = []
    for id_, words in labels.FIGURES.items():
        figure = figures[id_]
        part = home.share(told.site, told.view, id_)
        if part is not None:
            beside = f"{language.percent(part)} of {PARTS_OF[id_]}"
        else:
            beside = clauses.per_inhabitant(figure.value, told.people, language, is_short=True)
        moved = clauses.trend(figure.value, figure.previous, told.year - 1, language)
        link = Link("Where does this figure come from?", figure_address(told.view, id_))
        unit = ", ".join(part for part in (words.label, beside) if part)
        said = [words.meaning, moved]
        if id_ == "equipment_expenditure" and not told.view.is_forecast:
            said.append(equipment.others(figure.value, figures["equipment_net_expenditure"].value))
        when = f"{'planned for' if told.view.is_forecast else 'in'} {told.year}"
        quote = told.quoted(f"{capitalised(words.label)}: {clauses.signed_amount(figure.value, language)} {when}")
        title = words.planned if told.view.is_forecast and words.planned else words.title
        cards.append(Card(title, language.quantity(figure.value), unit, " ".join(filter(None, said)), tones[id_], link, quote=quote))
    if DEBT in told.addresses:
        cards.insert(1, years_card(told, Link("The debt, lender by lender", DEBT)))
    return cards


def years_card(told: Speaker, link: Link) -> Card:
    """The years to repay the debt, as a key figure with its gauge."""
    language, figure = told.language, told.view.figures["debt_years"]
    cents, limit = told.view.figures["debt_outstanding"].value, french_debt.figures.THRESHOLDS.get(told.site.accounts.town.kind)
    unit = [f"{language.quantity(cents)} owed", clauses.per_inhabitant(cents, told.people, language, is_short=True)]
    text = owed.years(figure.value, figure.previous, limit, told.year, language)
    gauge: Gauge | None = french_debt.gauge(told.site, told.view)
    return Card(
        "To repay the whole debt",
        measures.written(figure.value, "years", language),
        ", ".join(part for part in unit if part),
        text,
        "debt",
        link,
        replace(gauge, high=f"{limit} years: alert") if gauge else None,
    )


def _further(told: Speaker) -> Section:
    notes = {
        MY_TAXES: "what you pay, policy by policy",
        TAXES: "the base, the rate and the yield of each",
        EXECUTION: "what was voted, what was done",
        DEBT: "who lends, at which rate, until when; what the year leaves",
        WHO: "what other authorities do and pay for",
        RATIOS: "those that the law asks for",
        COMPARE: "per resident, beside other communes",
    }
    links = [Link(NAMES[address], address, note) for address, note in notes.items() if address in told.addresses]
    texts = [text for text in told.site.texts if text.get("lang") == CODE]
    links += [Link(text.get("name", text["title"]), f"{HOME}{text['slug']}/", text.get("lead", "")) for text in texts]
    links += [
        Link(NAMES[ABOUT], ABOUT, "the words used, the method, what stays in French"),
        Link("The whole report", told.view.base, "down to each line of the accounts"),
        Link("Data to download", "/donnees/", "every line as it was read"),
    ]
    return Section((Links("", tuple(links)),), kicker="To go further", title="Everything can be checked.")
