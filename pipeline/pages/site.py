"""What every page draws from: the accounts, their breakdowns and figures, the language, and the charts drawn so far."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import pairwise

from ..accounts import Accounts
from ..charts import Drawing
from ..checks import Outcome
from ..figures import balance, catalogue, prices
from ..figures import breaks as broken
from ..figures import comments as commented
from ..figures.breakdown import Breakdown, by_nature, by_policy
from ..figures.commitments import Commitment
from ..figures.commitments import commitments as committed
from ..figures.contacts import Contacts
from ..figures.contacts import contacts as how_reached
from ..figures.coverage import Coverage, coverages
from ..figures.district_spending import Located, by_district
from ..figures.groups import Event, Group
from ..figures.groups import events as dated
from ..figures.groups import groups as gathered_in
from ..figures.indicators import Indicator
from ..figures.indicators import indicators as measured
from ..figures.located import Spent, located
from ..figures.placements import Placements, placements
from ..figures.plans import Action, Plan, drawn_up_of
from ..figures.plans import plans as promised
from ..figures.policy_results import actions_by_policy
from ..figures.portfolio import Portfolio, portfolio
from ..figures.project_costs import Cost, costs
from ..figures.projects import Project
from ..figures.projects import projects as built_projects
from ..figures.requests import Requests
from ..figures.requests import requests as reported
from ..figures.returns import Return, returns
from ..figures.scorecard import Perspective, perspectives
from ..figures.surveys import Survey, surveys
from ..figures.territories import Portrait, portraits
from ..figures.themes import Theme, themes
from ..figures.wellbeing import Theme as AgentsTheme
from ..figures.wellbeing import themes as of_agents
from ..formats import Language, language
from ..near import Around
from ..placed import Placed, gathered
from ..places import Places
from ..report import ChartView, Figure, Link, Table
from ..sentences.headings import Reporter, reporter
from .territory import Territory
from .territory_maps import Maps

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


@dataclass
class Site:
    """The whole report while it is being made.

    `texts` are the heads of the town's own texts (slug, title, name, lead). `drawings` gathers each chart once; `grounds` those that maps
    lie on, whose rows are the published tables of places.
    """

    accounts: Accounts
    outcomes: list[Outcome]
    texts: tuple[dict[str, str], ...] = ()
    drawings: dict[str, Drawing] = field(default_factory=dict)
    _tables: dict[str, Table] = field(default_factory=dict)
    grounds: dict[str, Drawing] = field(default_factory=dict)
    places: Places = field(default_factory=Places)

    @cached_property
    def territory(self) -> Territory | None:
        """The places of the town as its pages need them, None when it gives no districts: there is nothing to draw them on."""
        if self.places.districts.empty:
            return None
        return Territory(self.places, self.accounts.town.kind, self.placed)

    @cached_property
    def maps(self) -> Maps:
        """The maps of the territory. Only for a town that has one."""
        names = {key: policy.label for key, policy in self.accounts.policies.policies.items()}
        return Maps(self.territory, names, self.accounts.town.has_state_tiles)

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

    @cached_property
    def placed(self) -> tuple[Placed, ...]:
        """Everything that is somewhere: what maps, districts and the search around an address show."""
        from .layers import layers

        return gathered(self.places, layers(self))

    @cached_property
    def around(self) -> Around | None:
        """What can be near an address; None for a town that gives no address, or nothing that stands somewhere."""
        around = Around(self.places, self.placed)
        return around if around.is_told else None

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
        documents = self.accounts.documents
        norms = documents[documents["budget"] == siret]["nomenclature"]
        return self.accounts.has_functions(siret) or bool(norms.str.startswith("M4").all())

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
    def projects(self) -> tuple[Project, ...]:
        """What the town builds, where, at what cost; empty when it gives no list."""
        return built_projects(self.accounts, self.places)

    @cached_property
    def placements(self) -> Placements:
        """Where grants and contracts are."""
        return placements(self.accounts, self.places, self.projects)

    def policy_of(self, project: str) -> str:
        """The policy of a project by its identifier; empty when it has none."""
        return next((each.policy for each in self.projects if each.id == project), "")

    @cached_property
    def built_by_district(self) -> Located:
        """What was paid for projects in each district in the executed years."""
        return self._by_district("projects")

    @cached_property
    def granted_by_district(self) -> Located:
        """The grants paid in the executed years by the district of who received them, which is not where each of them acts."""
        return self._by_district("subsidies")

    def _by_district(self, kind: str) -> Located:
        return by_district((row for row in self.spent_somewhere if row.kind == kind), self.places.district_names)

    @cached_property
    def spent_somewhere(self) -> tuple[Spent, ...]:
        """The spending of projects and grants, with where it is."""
        return located(self.accounts, self.projects, self.places)

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """What the town promised, as trees of actions; empty when it gives no plan."""
        return promised(self.accounts)

    @cached_property
    def nodes(self) -> dict[str, Action]:
        """Everything in the plans by its identifier."""
        return {node.id: node for plan in self.plans for node in plan.nodes}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """The calendar of the plans and of the groups, the oldest date first."""
        return dated(self.accounts)

    @cached_property
    def results_as_of(self) -> date | None:
        """The day on which what is said of plans was true, None when nothing tells."""
        return drawn_up_of(self.accounts)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Who works together on the plans."""
        return gathered_in(self.accounts, self.plans, self.events)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """What the town measures beside money; empty when it gives nothing."""
        return measured(self.accounts)

    @cached_property
    def requests(self) -> Requests | None:
        """What residents reported, and what became of it; None when nothing is given."""
        return reported(self.accounts, self.places)

    @cached_property
    def contacts(self) -> Contacts | None:
        """How residents reach the town; None when nothing is given."""
        return how_reached(self.accounts)

    @cached_property
    def commitments(self) -> tuple[Commitment, ...]:
        """What the town must keep within for years, against its accounts; empty when it gives nothing."""
        return committed(self.accounts)

    @cached_property
    def step_costs(self) -> tuple[Cost, ...]:
        """What projects were to cost and came to; empty when the town gives no steps of theirs."""
        return costs(self.accounts, self.projects)

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """What the plans and the indicators have in common, by theme."""
        return themes(self.plans, self.indicators)

    @cached_property
    def perspectives(self) -> tuple[Perspective, ...]:
        """The indicators as a balanced scorecard; empty when none has a perspective."""
        return perspectives(self.indicators)

    @cached_property
    def portfolio(self) -> Portfolio:
        """The projects that others help to pay."""
        return portfolio(self.projects)

    @cached_property
    def portraits(self) -> tuple[Portrait, ...]:
        """What is measured and said of each territory."""
        return portraits(self.accounts, self.indicators, self.places.district_names)

    @cached_property
    def agents(self) -> tuple[AgentsTheme, ...]:
        """How those who work for the town are, by theme."""
        return of_agents(self.accounts)

    @cached_property
    def surveys(self) -> tuple[Survey, ...]:
        return surveys(self.accounts)

    @cached_property
    def returns(self) -> tuple[Return, ...]:
        """What actions and tools bring in for what they cost."""
        return returns(self.accounts)

    @cached_property
    def coverage(self) -> dict[int, dict[str, Coverage]]:
        """What explains the spending of each policy, by executed year of the main budget."""
        return {year: coverages(self.accounts, self.projects, year) for year in self.accounts.executed_years(self.accounts.main)}

    @cached_property
    def actions_by_policy(self) -> dict[str, list[Action]]:
        return actions_by_policy(self.accounts, self.plans, self.projects)

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

    def draw(self, slug: str, make: Callable[[str], Drawing]) -> ChartView:
        """A chart's place on a page. `make` draws it, the first time that its slug is asked for."""
        if slug not in self.drawings:
            self.drawings[slug] = make(slug)
        drawing = self.drawings[slug]
        return ChartView(slug, drawing.title, "", drawing.caption, drawing.table)

    def tabulated(self, slug: str, make: Callable[[str], Drawing]) -> Table:
        """The rows of a chart that is not drawn: what stands in its place where few people look."""
        if slug not in self._tables:
            self._tables[slug] = make(slug).table
        return self._tables[slug]


def siblings(addresses: Sequence[tuple[str, str]], here: str) -> tuple[Link | None, Link | None]:
    """The pages before and after `here` in a list of (address, name)."""
    index = [address for address, _ in addresses].index(here)
    before = addresses[index - 1] if index > 0 else None
    after = addresses[index + 1] if index + 1 < len(addresses) else None
    return (Link(before[1], before[0]) if before else None), (Link(after[1], after[0]) if after else None)
