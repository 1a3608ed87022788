"""What the town's other files tell pages: projects, plans, indicators, what residents report… Empty, or None, where no file tells it."""

from datetime import date
from functools import cached_property

from ..accounts import Accounts
from ..figures.authorisations import Authorisation
from ..figures.authorisations import authorisations as authorised
from ..figures.commitments import Commitment
from ..figures.commitments import commitments as committed
from ..figures.contacts import Contacts
from ..figures.contacts import contacts as how_reached
from ..figures.coverage import Coverage, coverages
from ..figures.decisions import Decision, decisions
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
from ..places import Places


class Told:
    """The part of Site that those files make, beside the accounts. Each is computed when a page first asks for it."""

    accounts: Accounts
    places: Places

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
    def decisions(self) -> tuple[Decision, ...]:
        """What the council decided, the newest first."""
        return decisions(self.accounts)

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
    def authorisations(self) -> tuple[Authorisation, ...]:
        """What may be spent over several years; empty when no account has such an annex."""
        return authorised(self.accounts)

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
