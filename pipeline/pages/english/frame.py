"""What every English page draws from, and what surrounds them all: addresses, menu, footer, source."""

from dataclasses import dataclass
from functools import cached_property

from ...figures import catalogue
from ...figures.accessibility import FULL, NONE, PARTIAL, audit
from ...figures.breakdown import Breakdown, Node
from ...formats import Language, language
from ...nomenclature import english
from ...report import Block, Edition, Link, Page, Section
from ...sentences.en import headings, labels, quotes
from ...sentences.headings import Reporter
from .. import comparison, debt, execution, health, levy_figures, ratios, taxes, who_pays
from ..shelf import Shelf, shelves
from ..site import Site, View

CODE = "en"
HOME, SPENDING, REVENUE, MEANS, DEBT, COMPARE, ABOUT = (
    "/en/", "/en/spending/", "/en/revenue/", "/en/means/", "/en/debt/", "/en/compare/", "/en/about/",
)  # fmt: skip
TAXES, MY_TAXES, EXECUTION, RATIOS, WHO = (
    "/en/taxes/", "/en/my-taxes/", "/en/budget-and-actual/", "/en/ratios/", "/en/who-does-what/",
)  # fmt: skip
NAMES = {
    SPENDING: "Spending", REVENUE: "Revenue", MEANS: "Living within its means", DEBT: "Debt and surplus",
    MY_TAXES: "Where your taxes go", TAXES: "The taxes voted", EXECUTION: "Planned and done", WHO: "Who does what",
    RATIOS: "The legal ratios", COMPARE: "Is it a lot?", ABOUT: "How to read this",
}  # fmt: skip
# What the audit of the site says of it.
STATES = {NONE: "not compliant", PARTIAL: "partially compliant", FULL: "fully compliant"}
# The page above each that no menu leads to.
ABOVE = {MY_TAXES: SPENDING, TAXES: REVENUE, EXECUTION: SPENDING, WHO: SPENDING, RATIOS: MEANS}


@dataclass(frozen=True)
class Speaker:
    """The main budget of the latest year, told in English."""

    site: Site
    view: View

    @property
    def language(self) -> Language:
        return language(CODE)

    @property
    def year(self) -> int:
        return self.view.year

    @property
    def people(self) -> int | None:
        return self.site.inhabitants(self.year)

    @cached_property
    def who(self) -> Reporter:
        population = self.site.accounts.population
        latest = population[max(population)] if population else None
        return headings.reporter(self.site.accounts.town, latest, self.site.accounts.budgets[self.view.siret].is_annex)

    @cached_property
    def shelves(self) -> dict[str, Shelf]:
        """The breakdowns by address: spending and revenue, those of them that have lines this year."""
        found = shelves(self.site, self.view.siret)
        both = {SPENDING: found[0], REVENUE: found[-1]}
        return {address: shelf for address, shelf in both.items() if self.year in shelf.breakdown.root.cents}

    @cached_property
    def by_nature(self) -> Shelf | None:
        """Spending by what it is, where it is shown by policy first."""
        found = shelves(self.site, self.view.siret)
        return found[1] if len(found) > 2 and self.year in found[1].breakdown.root.cents else None

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """The pages that there is something to tell on, the home page first."""
        told = {
            MEANS: health.is_told(self.site, self.view),
            DEBT: debt.is_told(self.view),
            MY_TAXES: taxes.is_told(self.site, self.view),
            TAXES: levy_figures.is_told(self.view),
            EXECUTION: execution.is_told(self.site, self.view),
            WHO: who_pays.is_told(self.site, self.view),
            RATIOS: ratios.is_told(self.site, self.view),
            COMPARE: comparison.is_told(self.site, self.view),
        }
        return (HOME, *self.shelves, *(address for address, is_told in told.items() if is_told))

    def name(self, breakdown: Breakdown, node: Node) -> tuple[str, str]:
        """The label of an item and its language, empty for English."""
        norm = catalogue.norm(self.site.accounts, self.view.siret, self.year)
        found = english.label(self.site.accounts.policies, norm, breakdown.levels, node.path)
        return (found, "") if found else (node.label, self.site.language.code)

    def called(self, breakdown: Breakdown, node: Node) -> str:
        """The label of an item inside a sentence: a name that is not English stands between quotation marks."""
        label, other = self.name(breakdown, node)
        return f"“{label}”" if other else label

    def quoted(self, told: str) -> str:
        """A sentence about the year, with who says so, for a reader who copies it."""
        accounts = self.site.accounts
        stage = accounts.chosen_documents(accounts.main, self.year)["stage"].iloc[0]
        return quotes.quote(told, accounts.town.name, "", labels.DOCUMENTS.get(stage, labels.VOTED), self.year)

    def page(
        self, address: str, title: str, lead: str, sections: list[Section], alternate: str, hero: tuple[Block, ...] = (), kicker: str = ""
    ) -> Page:
        """A page of the edition. `alternate` is the French page of the same subject."""
        is_home, above = address == HOME, ABOVE.get(address, address)
        return Page(
            address=address,
            name=str(self.year) if is_home else NAMES[address],
            title=title,
            description=f"{title} {lead}" if is_home else f"{self.site.accounts.town.name}, {self.year}. {lead or title}",
            sections=tuple(sections),
            kicker=kicker,
            lead=lead,
            hero=hero,
            year=self.year,
            nav=NAMES.get(above if above in self.addresses else address, ""),
            crumbs=() if is_home else (Link(str(self.year), HOME),),
            is_home=is_home,
            language=CODE,
            alternate=alternate,
        )


def speaker(site: Site) -> Speaker:
    return Speaker(site, site.views[site.accounts.main, site.latest])


def edition(site: Site) -> Edition:
    """Menu, footer and source of the English pages."""
    told = speaker(site)
    menu = tuple(Link(NAMES[address], address) for address in (*told.addresses[1:], ABOUT) if address not in ABOVE)
    footer = (
        Link("What is checked", "/verification/"),
        Link("All the data", "/donnees/"),
        Link("Method", "/methode/"),
        Link(f"Accessibility: {STATES[audit(site.accounts.accessibility).state]}", "/accessibilite/"),
        Link("Legal notice", "/mentions-legales/"),
    )
    return Edition(HOME, menu, footer, _source(told))


def _source(told: Speaker) -> str:
    """The sentence that ends each page: which documents, and that they were checked."""
    accounts, outcomes = told.site.accounts, told.site.outcomes
    stage = accounts.chosen_documents(accounts.main, told.year)["stage"].iloc[-1]
    years = f"{told.year} and earlier years" if accounts.years()[0] < told.year else str(told.year)
    differing = sum(outcome.level != "ok" for outcome in outcomes)
    found = f"{differing} difference{'s' if differing > 1 else ''} shown" if differing else "no difference"
    checks = f"{len(outcomes)} check{'s' if len(outcomes) != 1 else ''}"
    return f"Figures from the {labels.DOCUMENTS.get(stage, labels.VOTED)} for {years}, as sent to the State; {checks}, {found}."
