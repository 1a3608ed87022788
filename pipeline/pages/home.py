"""The home page of a year: what was spent and received, where it went, where it came from, whether the town lives within its means."""

from fractions import Fraction

from ..figures import printed_budgets
from ..figures.balance import REFINANCING, RESERVES
from ..formats import LESS_THAN, Language, Scale, largest_remainder, round_half_up
from ..report import Balance, BalanceRow, Block, Card, Cards, Fact, Facts, Link, Links, Notice, Page, Part, Section
from ..sentences import clauses, equipment, flows, headings, two_sides
from ..sentences import savings as sentences
from . import debt, further, health, key_figure, paid_places, ratios, results_at_home, slides
from . import figures as figures_pages
from .rankings import SHOWN_ON_HOME, series
from .shelf import Shelf, shelves
from .site import Site, View
from .views import RECEIVED, SPENT

# Key figures that the home page tells at length.
CARDS = 3
PARTS_OF = {"gross_savings": "recettes de fonctionnement", "staff_expenditure": "dépenses de fonctionnement"}


def page(site: Site, view: View) -> Page:
    """The first page of the main budget for a year."""
    language, year = site.language, view.year
    spent = _sum(view, *SPENT)
    budget = site.accounts.budgets[view.siret]
    title = headings.home(site.reporter, spent, year, view.is_forecast, language, budget.name if budget.is_annex else "")
    lead = " ".join(lead_of(site, view, spent))
    found = shelves(site, view.siret)
    figures, others = key_figures(_health(site, view))
    spending, revenue = found[0], found[-1]
    heading = sentences.heading(*savings_and_repaid(view), view.is_forecast, site.reporter)
    sections = [
        _ranking(site, view, spending, "D'abord"),
        _ranking(site, view, revenue, "D'abord"),
        *series(site, view, spending, spending.breakdown.root, "Dépenses"),
        Section((figures, *others, *_healthier(site, view)), kicker="La santé des comptes", title=heading),
        results_at_home.section(site, view),
        paid_places.section(site, view),
        further.section(site, view),
    ]
    return Page(
        address=view.base,
        name=str(year),
        title=title,
        description=f"{title} {lead}",
        sections=tuple(section for section in sections if section),
        kicker=f"Le budget {year}" if view.is_forecast else f"Le rapport de l'année {year}",
        lead=lead,
        hero=(balance(site, view), *_notices(site, view)),
        year=year,
        is_home=True,
        emphasis=language.amount(abs(spent)),
    )


def _sum(view: View, *ids: str) -> int:
    return sum(view.figures[id_].value for id_ in ids)


def lead_of(site: Site, view: View, spent: int) -> list[str]:
    language, year = site.language, view.year
    figures = view.figures
    before = [figures[id_].previous for id_ in SPENT]
    people = site.people(view)
    per_head = clauses.per_inhabitant(spent, people, language)
    moved = clauses.trend(spent, sum(before) if None not in before else None, year - 1, language, "Le total")
    said = [clauses.sentence(f"c'est {per_head}" if per_head else ""), moved]
    if hundred := everyday(view, spent):
        said.append(
            f"Sur 100\u00a0euros, {hundred} font vivre les services de tous les jours ; {100 - hundred} construisent, réparent et "
            "remboursent les emprunts."
        )
    return [text for text in said if text]


def everyday(view: View, spent: int) -> int | None:
    """Out of 100 euros spent, how many run the services of every day; None when one of the two sections is nothing."""
    operating = view.figures["operating_expenditure"].value
    return min(max(round_half_up(operating * 100, spent), 1), 99) if spent > 0 and 0 < operating < spent else None


def balance(site: Site, view: View) -> Balance:
    """Two bars on one scale: spent and received, each in its two sections."""
    language = site.language
    names = ("Prévu en dépense", "Prévu en recette") if view.is_forecast else ("Dépensé", "Reçu")
    words = (("pour fonctionner", "à investir" if view.is_forecast else "investis"), ("chaque année", "à investir"))
    note = two_sides.note(_sum(view, *SPENT), _sum(view, *RECEIVED), *apart(site, view), view.is_forecast, language)
    link = Link("Comment le budget s'équilibre", f"{view.base}equilibre/")
    return Balance(stacked(view, names, words, language), note, link)


def apart(site: Site, view: View) -> tuple[int, int]:
    """What only replaces loans on both sides, and what was received a year before already, in cents."""
    lines = site.accounts.of(view.siret, view.year)
    return REFINANCING.total(lines), RESERVES.total(lines)


def stacked(
    view: View, names: tuple[str, str], words: tuple[tuple[str, str], tuple[str, str]], language: Language
) -> tuple[BalanceRow, ...]:
    """The rows of the balance, spent then received, in the given words: the name of each row, those of its two parts."""
    sides = [tuple(view.figures[id_].value for id_ in ids) for ids in (SPENT, RECEIVED)]
    widest = max(*map(sum, sides), 1)
    scale = language.scale_of(widest)
    return tuple(
        BalanceRow(name, language.quantity(sum(amounts), scale), tone, _parts(language, amounts, labels, scale, widest))
        for name, tone, amounts, labels in zip(names, ("spend", "earn"), sides, words, strict=True)
    )


def _parts(language: Language, amounts: tuple[int, ...], labels: tuple[str, ...], scale: Scale, widest: int) -> tuple[Part, ...]:
    displayed = largest_remainder(list(amounts), scale.step)
    return tuple(
        Part(f"{_number(rounded, scale, language)} {label}", cents, round(100 * max(cents, 0) / widest, 2))
        for rounded, cents, label in zip(displayed, amounts, labels, strict=True)
        if cents
    )


def _number(rounded: int, scale: Scale, language: Language) -> str:
    """An amount in a unit that is said beside it; what that unit would show as nothing is less than the smallest that it shows."""
    told = language.number(Fraction(rounded or scale.step, scale.cents), scale.decimals)
    return told if rounded else f"{LESS_THAN[language.code]} {told}"


def _notices(site: Site, view: View) -> list[Block]:
    year = view.year
    found: list[Block] = []
    if view.is_forecast:
        found.append(Notice(f"Ces montants sont votés, pas encore dépensés : les comptes de {year} viendront une fois l'année terminée."))
    accounts = site.accounts
    beside = [siret for siret, each in site.views if each == year and siret != view.siret]
    annexes, others = ([accounts.budgets[siret].name for siret in beside if accounts.is_own(siret) is mine] for mine in (True, False))
    said = "Ces chiffres sont ceux du budget principal."
    if annexes:
        count = "Un autre budget" if len(annexes) == 1 else f"{len(annexes)} autres budgets"
        said += f" {count} : {', '.join(annexes)}."
    if others:
        said += f" D'autres collectivités ont leurs propres comptes, à part : {', '.join(others)}."
    if beside:
        found.append(Notice(said, Link("Tous les budgets", f"/{year}/budgets/")))
    lacking = [] if view.is_forecast else printed_budgets.missing(accounts, year)
    if lacking:
        whose = "Ses totaux imprimés" if len(lacking) == 1 else "Leurs totaux imprimés"
        found.append(Notice(flows.missing([each.name for each in lacking], year), Link(whose, f"/{year}/budgets/#manquants")))
    return found


def _ranking(site: Site, view: View, shelf: Shelf, first: str) -> Section | None:
    if view.year not in shelf.breakdown.root.cents:
        return None
    leading = shelf.leading(view.year)
    title = f"{first} : {leading.label}, {site.language.amount(leading.cents[view.year])}."
    return Section((slides.ranking(site, view, shelf, shelf.breakdown.root, SHOWN_ON_HOME),), kicker=shelf.words["question"], title=title)


def savings_and_repaid(view: View) -> tuple[int, int]:
    """Gross savings and the capital repaid, in cents."""
    return view.figures["gross_savings"].value, view.figures["debt_repayment"].value


def share(site: Site, view: View, id_: str) -> Fraction | None:
    """Gross savings as a part of operating revenue, staff as one of operating spending; None for another figure, or a part of nothing."""
    figures = view.figures
    revenue = figures["operating_revenue"].value
    if not site.accounts.town.asset_sales_in_savings:
        revenue -= figures["asset_sales"].value
    whole = {"gross_savings": revenue, "staff_expenditure": figures["operating_expenditure"].value}.get(id_, 0)
    return Fraction(figures[id_].value, whole) if whole > 0 else None


def key_figures(cards: list[Card]) -> tuple[Cards, tuple[Facts, ...]]:
    """The first of the key figures as cards, and the others in short, each leading to where it is told."""
    others = tuple(Fact(card.title, card.value, card.tone, card.link.href) for card in cards[CARDS:])
    return Cards(tuple(cards[:CARDS])), (Facts(others),) if others else ()


def _health(site: Site, view: View) -> list[Card]:
    language, year = site.language, view.year
    figures, people = view.figures, site.people(view)
    cards = []
    for id_, title in (
        ("gross_savings", "Ce qui reste une fois les services payés"),
        ("equipment_expenditure", "Travaux et achats prévus" if view.is_forecast else "Construit, réparé, acheté"),
        ("debt_repayment", "À rendre aux prêteurs" if view.is_forecast else "Rendu aux prêteurs"),
        ("staff_expenditure", "Les agents"),
    ):
        figure = figures[id_]
        definition = next(each for each in site.definitions if each.id == id_)
        unit = [figure.label[:1].lower() + figure.label[1:]]
        part = share(site, view, id_)
        if part is not None:
            unit.append(f"{language.percent(part)} des {PARTS_OF[id_]}")
        else:
            unit.append(clauses.per_inhabitant(figure.value, people, language, is_short=True))
        text = f"{definition.meaning} {clauses.trend(figure.value, figure.previous, year - 1, language)}".strip()
        if id_ == "equipment_expenditure" and not view.is_forecast:
            text = f"{text} {equipment.others(figure.value, figures['equipment_net_expenditure'].value)}".strip()
        cards.append(
            Card(
                title,
                language.quantity(figure.value),
                ", ".join(part for part in unit if part),
                text,
                definition.tone,
                Link("D'où vient ce chiffre ?", key_figure.address(view, id_)),
                quote=key_figure.quoted(site, view, figures_pages.told(site, view, definition)),
            )
        )
    if "debt_years" in figures and debt.is_told(view):
        cards.insert(1, debt.years_card(site, view, Link("La dette, prêteur par prêteur", f"{view.base}dette/")))
    return cards


def _healthier(site: Site, view: View) -> list[Block]:
    """Where the health of the accounts is told at length, for a year that is over."""
    if not health.is_told(site, view):
        return []
    links = [Link(sentences.question(site.reporter), f"{view.base}sante/")]
    if ratios.is_told(site, view):
        links.append(Link("Les ratios légaux", f"{view.base}ratios/"))
    return [Links("", tuple(links))]
