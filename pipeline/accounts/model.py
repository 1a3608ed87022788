"""The accounts of a town: what is held, and the parts of it that everything after asks for. Sums nothing."""

from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from ..config import ATTACHED, Town
from ..nomenclature.charts import Charts
from ..nomenclature.competences import Competence
from ..nomenclature.competences import default as general_law
from ..nomenclature.policies import Policies
from ..sources import requests
from ..sources.budget import EXECUTED
from ..tables.accessibility import ACCESSIBILITY
from ..tables.authorisations import AUTHORISATIONS
from ..tables.bodies import BODIES
from ..tables.budget_documents import BUDGET_DOCUMENTS
from ..tables.budget_lines import BUDGET_LINES
from ..tables.comments import COMMENTS
from ..tables.commitments import COMMITMENTS
from ..tables.contacts import CONTACT_COSTS, CONTACTS
from ..tables.contracts import CONTRACTS, HOLDERS, MODIFICATIONS
from ..tables.corrections import CORRECTIONS, EXPLANATIONS
from ..tables.decisions import DECISIONS
from ..tables.fields import holding
from ..tables.groups import EVENTS, GROUPS
from ..tables.indicators import INDICATORS, OBSERVATIONS, TARGETS
from ..tables.loans import LOANS
from ..tables.media import MEDIA, PRESS
from ..tables.notice_rates import NOTICE_RATES
from ..tables.peers import PEERS
from ..tables.plans import ACTIONS, PLANS
from ..tables.populations import POPULATIONS
from ..tables.portraits import PORTRAITS
from ..tables.prices import PRICES
from ..tables.printed_budgets import PRINTED_BUDGETS
from ..tables.printed_figures import PRINTED_FIGURES
from ..tables.project_steps import PROJECT_STEPS
from ..tables.projects import PROJECT_FUNDING, PROJECT_SPENDING, PROJECTS
from ..tables.returns import RETURNS
from ..tables.staff import STAFF
from ..tables.subsidies import SUBSIDIES
from ..tables.surveys import SURVEY_ANSWERS, SURVEYS
from ..tables.taxes import TAXES
from ..tables.wellbeing import WELLBEING
from . import cutting_results
from .cutting import undated
from .memory import remembered


@dataclass(frozen=True)
class Budget:
    """One budget: its SIRET, the name that its documents give, and its address part (empty for the main one)."""

    siret: str
    name: str
    is_annex: bool
    slug: str


@dataclass(frozen=True)
class Accounts:
    """The accounts of a town.

    `all_lines` is the table of every line read. `lines` holds the document that counts for each budget and year, executed where there is
    one, with `amount_cents` (executed, or voted while nothing is), `policy`, `sub_policy`, `sub_policy_label`, `family` for real lines.
    `population` is by year; `main` the SIRET of the budget that the site opens on. `comments` are about the main budget.
    `peers` are other towns, `prices` an index by year, `notice_rates` who receives the property tax, `populations` what else than
    inhabitants amounts are divided by, `authorisations` what may be spent over several years, `bodies` and `printed_budgets` what annexes
    say of others, `staff` how many posts are voted and filled by groups, `competences` who does what.
    `subsidies` come from the annexes and from published conventions, which tell of the same grants; `contracts` have their `holders` and
    `modifications`; `projects` are what the town builds as its files say it, with `project_funding` and `project_spending`. `media` are
    the pictures of the town and `press` the articles on it, each about one thing; `decisions` are what the council voted. `plans` hold
    `actions`, `groups` work on them and `events` are their dates; `indicators` have `targets` by territory and `observations`, which are
    their values; `portraits` are orientations and documents of territories. `contacts` are how residents reach the town, at
    `contact_costs`. What they report is
    `reported`, addresses and all: only figures/requests reads it, and what it returns is published. `wellbeing` is how agents are, by
    groups; `surveys` have their `survey_answers`; `returns` are what actions cost and bring in. `commitments` are bounds for figures of
    the accounts over several years, and `project_steps` how the cost of projects is made. `accessibility` is what an audit of the site
    found. `corrections` are the values that the town put right as they were read, `explanations` its words on differences. `until_on` is
    the day after which nothing is told, empty for no such day.

    The fields that hold a declared table say which: it is empty until something is read, and published, cut by year, from there.
    """

    town: Town
    lines: pd.DataFrame
    totals: pd.DataFrame
    population: dict[int, int]
    population_sources: dict[int, str]
    budgets: dict[str, Budget]
    main: str
    executed: frozenset[tuple[str, int]]
    policies: Policies
    charts: Charts
    competences: tuple[Competence, ...] = field(default_factory=general_law)
    all_lines: pd.DataFrame = holding(BUDGET_LINES)
    documents: pd.DataFrame = holding(BUDGET_DOCUMENTS)
    printed: pd.DataFrame = holding(PRINTED_FIGURES)
    loans: pd.DataFrame = holding(LOANS)
    authorisations: pd.DataFrame = holding(AUTHORISATIONS)
    taxes: pd.DataFrame = holding(TAXES)
    notice_rates: pd.DataFrame = holding(NOTICE_RATES)
    comments: pd.DataFrame = holding(COMMENTS)
    bodies: pd.DataFrame = holding(BODIES)
    printed_budgets: pd.DataFrame = holding(PRINTED_BUDGETS)
    staff: pd.DataFrame = holding(STAFF)
    peers: pd.DataFrame = holding(PEERS)
    prices: pd.DataFrame = holding(PRICES)
    populations: pd.DataFrame = holding(POPULATIONS)
    projects: pd.DataFrame = holding(PROJECTS)
    project_funding: pd.DataFrame = holding(PROJECT_FUNDING)
    project_spending: pd.DataFrame = holding(PROJECT_SPENDING)
    subsidies: pd.DataFrame = holding(SUBSIDIES)
    contracts: pd.DataFrame = holding(CONTRACTS)
    holders: pd.DataFrame = holding(HOLDERS)
    modifications: pd.DataFrame = holding(MODIFICATIONS)
    media: pd.DataFrame = holding(MEDIA)
    press: pd.DataFrame = holding(PRESS)
    decisions: pd.DataFrame = holding(DECISIONS)
    plans: pd.DataFrame = holding(PLANS)
    actions: pd.DataFrame = holding(ACTIONS)
    groups: pd.DataFrame = holding(GROUPS)
    events: pd.DataFrame = holding(EVENTS)
    indicators: pd.DataFrame = holding(INDICATORS)
    targets: pd.DataFrame = holding(TARGETS)
    observations: pd.DataFrame = holding(OBSERVATIONS)
    contacts: pd.DataFrame = holding(CONTACTS)
    contact_costs: pd.DataFrame = holding(CONTACT_COSTS)
    reported: pd.DataFrame = field(default_factory=requests.empty)
    until_on: str = ""
    portraits: pd.DataFrame = holding(PORTRAITS)
    wellbeing: pd.DataFrame = holding(WELLBEING)
    surveys: pd.DataFrame = holding(SURVEYS)
    survey_answers: pd.DataFrame = holding(SURVEY_ANSWERS)
    returns: pd.DataFrame = holding(RETURNS)
    commitments: pd.DataFrame = holding(COMMITMENTS)
    project_steps: pd.DataFrame = holding(PROJECT_STEPS)
    accessibility: pd.DataFrame = holding(ACCESSIBILITY)
    corrections: pd.DataFrame = holding(CORRECTIONS)
    explanations: pd.DataFrame = holding(EXPLANATIONS)

    @cached_property
    def known(self) -> dict[tuple, object]:
        """What functions that are `remembered` found in these accounts."""
        return {}

    def years(self, siret: str | None = None) -> tuple[int, ...]:
        """The years of a budget (the main one by default), oldest first."""
        return self._years.get(siret or self.main, ())

    @cached_property
    def _years(self) -> dict[str, tuple[int, ...]]:
        return {siret: tuple(sorted(int(year) for year in rows["year"].unique())) for siret, rows in self.documents.groupby("budget")}

    def is_executed(self, siret: str, year: int) -> bool:
        return (siret, year) in self.executed

    def executed_years(self, siret: str) -> tuple[int, ...]:
        return tuple(year for year in self.years(siret) if self.is_executed(siret, year))

    def of(self, siret: str, year: int) -> pd.DataFrame:
        """The lines that count for a budget and year."""
        return self._part("lines", siret, year)

    def _part(self, table: str, siret: str, year: int) -> pd.DataFrame:
        """The rows of one of the tables for a budget and year: pages ask for the same ones thousands of times."""
        if table not in self._parts:
            parts = getattr(self, table).groupby(["budget", "year"], sort=True)
            self._parts[table] = {(key[0], int(key[1])): frame for key, frame in parts}
        found = self._parts[table].get((siret, year))
        return getattr(self, table).iloc[:0] if found is None else found

    @cached_property
    def _parts(self) -> dict[str, dict[tuple[str, int], pd.DataFrame]]:
        return {}

    def loans_of(self, siret: str, year: int) -> pd.DataFrame:
        """The loans that the executed account of a budget and year lists; empty when it has no such annex."""
        return self._part("loans", siret, year)

    def taxes_of(self, siret: str, year: int) -> pd.DataFrame:
        """The taxes that the executed account of a budget and year lists; empty when it has no such annex."""
        return self._part("taxes", siret, year)

    def staff_of(self, siret: str, year: int) -> pd.DataFrame:
        """The posts that the executed account of a budget and year counts; empty when it has no such annex."""
        return self._part("staff", siret, year)

    def is_own(self, siret: str) -> bool:
        """Whether a budget is the reporting authority's own, principal or annex; another authority's is not."""
        return siret[:9] == self.main[:9]

    def role(self, siret: str) -> str:
        """What a budget is beside the main one: main, annex, or the kind of another authority (empty when town.toml does not say)."""
        if self.is_own(siret):
            return "main" if siret == self.main else "annex"
        authority = self.town.authorities.get(siret[:9])
        return authority.kind if authority else ""

    @remembered
    def inhabitants(self, siret: str, year: int) -> int | None:
        """Whom a budget serves: the town's inhabitants for its own, those of its authority for another's (a CCAS serves the town's)."""
        authority = None if self.is_own(siret) else self.town.authorities.get(siret[:9])
        if authority is None:
            return self.population.get(year) if self.is_own(siret) else None
        if year in authority.inhabitants:
            return authority.inhabitants[year]
        if authority.kind in ATTACHED:
            return self.population.get(year)
        rows = self.documents[(self.documents["authority"] == siret[:9]) & (self.documents["year"] == year)]
        printed = rows["printed_population"].dropna()
        return int(printed.iloc[-1]) if len(printed) else None

    @remembered
    def has_functions(self, siret: str) -> bool:
        """Whether most of a budget's real spending says what it is for, so that it can be shown by policy."""
        lines = self.lines[(self.lines["budget"] == siret) & (self.lines["movement"] == "real") & (self.lines["side"] == "D")]
        return bool(len(lines) > 0 and (lines["policy"] != "").mean() > 0.5 and (lines["function"] != "").mean() > 0.5)

    @remembered
    def chosen_documents(self, siret: str, year: int) -> pd.DataFrame:
        """The documents that count for a budget and year."""
        rows = self._part("documents", siret, year)
        executed = rows["stage"].isin(EXECUTED)
        return rows[executed] if executed.any() else rows

    def until(self, year: int) -> "Accounts":
        """The same without what is of later years: all that is dated, the budgets that have no other year, the breaks declared."""
        frames = {name: value for name, value in vars(self).items() if isinstance(value, pd.DataFrame) and "year" in value}
        kept = {name: frame[frame["year"] <= year] for name, frame in frames.items()}
        whole = {name: value for name, value in vars(self).items() if isinstance(value, pd.DataFrame)}
        as_of, end = self.town.results_as_of, f"{year}-12-31"
        kept |= undated(whole, year) | cutting_results.results(whole, as_of, year)
        known = set(kept["documents"]["budget"])
        # What is later was known at the end of the year not to have been before: that is the day on which all this was true.
        as_of = end if max(as_of, cutting_results.newest(whole)) > end else as_of
        town = replace(self.town, breaks=tuple(each for each in self.town.breaks if each.year <= year), results_as_of=as_of)
        budgets = {siret: each for siret, each in self.budgets.items() if siret in known}
        return replace(self, town=town, budgets=budgets, until_on=end, **kept)
