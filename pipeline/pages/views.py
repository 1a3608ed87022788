"""The town's budgets as pages see them: one view of each budget and year, its breakdowns, what is said of them, and who spends."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ..accounts import Accounts
from ..figures import balance, catalogue, prices
from ..figures import breaks as broken
from ..figures import comments as commented
from ..figures.breakdown import Breakdown, by_nature, by_policy
from ..formats import Language, language
from ..report import Figure, Link
from ..sentences.headings import Reporter, reporter

# The figures that make each side of a budget, section by section.
SPENT = ("operating_expenditure", "capital_expenditure")
RECEIVED = ("operating_revenue", "capital_revenue")
DOCUMENTS = {"CA": "compte administratif", "CFU": "compte financier unique"}


@dataclass(frozen=True)
class View:
    """One budget in one year: where its pages stand («/2022/», «/2022/budgets/eau/») and what they show.

    `document` is how its source is called.
    """

    siret: str
    year: int
    base: str
    is_forecast: bool
    figures: dict[str, Figure]
    crumbs: tuple[Link, ...]
    document: str


class Views:
    """The part of Site that the budget files make. Each is computed when a page first asks for it."""

    accounts: Accounts

    @cached_property
    def language(self) -> Language:
        return language(self.accounts.town.language)

    @cached_property
    def latest(self) -> int:
        """The year that the home page tells: the last executed one, else the last voted one."""
        executed = self.accounts.executed_years(self.accounts.main)
        return executed[-1] if executed else self.accounts.years()[-1]

    @cached_property
    def reporter(self) -> Reporter:
        people = self.accounts.population
        return reporter(self.accounts.town, people[max(people)] if people else None, self.accounts.budgets[self.accounts.main].is_annex)

    @cached_property
    def definitions(self) -> tuple[balance.Definition, ...]:
        return catalogue.definitions(self.accounts.town)

    @cached_property
    def prices(self) -> prices.Prices:
        """The price index that the town gives, empty without one."""
        return prices.of(self.accounts.prices)

    def chart_slug(self, view: View, name: str) -> str:
        """The slug of a chart of a budget: that of an annex budget begins with its own."""
        return name if view.siret == self.accounts.main else f"{self.accounts.budgets[view.siret].slug}-{name}"

    @cached_property
    def views(self) -> dict[tuple[str, int], View]:
        """Every budget and year, the main budget first."""
        found = {}
        main = self.accounts.main
        for siret in sorted(self.accounts.budgets, key=lambda each: (each != main, each)):
            budget = self.accounts.budgets[siret]
            # A year that the main budget lacks has no home page to stand under.
            for year in sorted(set(self.accounts.years(siret)) & set(self.accounts.years())):
                home = Link(str(year), f"/{year}/")
                base, crumbs = f"/{year}/", (home,)
                if siret != main:
                    base = f"/{year}/budgets/{budget.slug}/"
                    crumbs = (home, Link("Budgets", f"/{year}/budgets/"), Link(budget.name, base))
                figures = catalogue.figures(self.accounts, siret, year)
                document = DOCUMENTS.get(self.accounts.chosen_documents(siret, year)["stage"].iloc[0], "budget voté")
                found[siret, year] = View(siret, year, base, not self.accounts.is_executed(siret, year), figures, crumbs, document)
        return found

    @cached_property
    def spending(self) -> dict[str, Breakdown]:
        """Spending of each budget as residents see it first: by policy, or by nature where lines have no function."""
        accounts = self.accounts
        return {
            siret: by_policy(accounts, siret, "D") if accounts.has_functions(siret) else self.by_nature[siret] for siret in accounts.budgets
        }

    def is_by_policy(self, siret: str) -> bool:
        """Whether spending can be told by policy: lines have functions, or are those of a public utility (M4), which is one policy."""
        return self._are_by_policy[siret]

    @cached_property
    def _are_by_policy(self) -> dict[str, bool]:
        documents = self.accounts.documents
        norms = {siret: documents[documents["budget"] == siret]["nomenclature"] for siret in self.accounts.budgets}
        return {siret: self.accounts.has_functions(siret) or bool(each.str.startswith("M4").all()) for siret, each in norms.items()}

    def policies_of(self, siret: str) -> Breakdown:
        """Spending by policy, also of a public utility, whose own pages tell it by nature."""
        if siret not in self._by_policy:
            self._by_policy[siret] = by_policy(self.accounts, siret, "D")
        return self._by_policy[siret]

    @cached_property
    def _by_policy(self) -> dict[str, Breakdown]:
        return {siret: tree for siret, tree in self.spending.items() if self.accounts.has_functions(siret)}

    @cached_property
    def by_nature(self) -> dict[str, Breakdown]:
        return {siret: by_nature(self.accounts, siret, "D") for siret in self.accounts.budgets}

    @cached_property
    def revenue(self) -> dict[str, Breakdown]:
        return {siret: by_policy(self.accounts, siret, "R") for siret in self.accounts.budgets}

    @cached_property
    def comments(self) -> list[commented.Comment]:
        """What the town says of its main budget, each comment with the items or the figure that it is about."""
        return commented.placed(self.accounts, self._shown)

    @cached_property
    def declared_breaks(self) -> list[broken.Placed]:
        """The breaks of series that the town declares, about its main budget."""
        return broken.placed(self.accounts, self._shown)

    @cached_property
    def _shown(self) -> dict[str, Breakdown]:
        """The breakdowns of the main budget by shelf, each once."""
        main = self.accounts.main
        shown = {commented.SPENDING: self.spending[main], commented.REVENUE: self.revenue[main]}
        if self.by_nature[main] is not self.spending[main]:
            shown[commented.NATURE] = self.by_nature[main]
        return shown

    def reporter_of(self, view: View) -> Reporter:
        """Who spends in a view: the authority, or an annex budget by its name."""
        if view.siret == self.accounts.main:
            return self.reporter
        return Reporter(f"le budget {self.accounts.budgets[view.siret].name}", "il", self.reporter.name)

    def of_budget(self, view: View) -> str:
        """« du budget Service des eaux», empty for the main budget: what tells apart the headings of two budgets."""
        return "" if view.siret == self.accounts.main else f" du budget {self.accounts.budgets[view.siret].name}"

    def inhabitants(self, year: int) -> int | None:
        return self.accounts.population.get(year)

    def people(self, view: View) -> int | None:
        """Whom a view's budget serves: the town's inhabitants, or those of another authority."""
        return self.accounts.inhabitants(view.siret, view.year)

    def series_years(self, siret: str) -> tuple[tuple[int, ...], frozenset[int]]:
        """The years of a series and which of them are only voted."""
        years = tuple(year for year in self.accounts.years(siret) if (siret, year) in self.views)
        forecast = frozenset(year for year in years if not self.accounts.is_executed(siret, year))
        return years, forecast

    def break_year(self, siret: str) -> int | None:
        """The first year of another nomenclature than the year before, when there is one: series break there."""
        return self._breaks.get(siret)

    @cached_property
    def _breaks(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for siret, rows in self.accounts.documents.groupby("budget"):
            norms = {int(year): text.partition("-")[0] for year, text in zip(rows["year"], rows["nomenclature"], strict=True)}
            for before, year in pairwise(sorted(norms)):
                if norms[year] != norms[before]:
                    found.setdefault(siret, year)
        return found
