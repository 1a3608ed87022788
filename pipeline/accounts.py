"""The accounts of a town as everything after sees them: for each budget and year the document that counts, each real line with its
policy and family, and the population. Chooses and joins; sums nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, wraps

import pandas as pd

from .config import ATTACHED, Town
from .errors import Findings
from .formats import slug
from .nomenclature.charts import Charts
from .nomenclature.competences import Competence
from .nomenclature.competences import default as general_law
from .nomenclature.policies import Policies, families, family_of, of_town
from .sources import (
    budget,
    comments,
    competences,
    decp,
    notice_rates,
    ofgl,
    plan_de_comptes,
    population,
    populations,
    prices,
    project_money,
    projects,
    subsidies,
)
from .sources.budget import EXECUTED, Budgets
from .tables.budget_lines import BUDGET_LINES
from .tables.comments import COMMENTS
from .tables.contracts import CONTRACTS, HOLDERS, MODIFICATIONS
from .tables.notice_rates import NOTICE_RATES
from .tables.peers import PEERS
from .tables.populations import POPULATIONS
from .tables.prices import PRICES
from .tables.projects import PROJECT_FUNDING, PROJECT_SPENDING, PROJECTS
from .tables.subsidies import SUBSIDIES

# However its documents call it («VILLE DE X», «COMMUNE DE X 260»), residents know it as this.
PRINCIPAL = "Budget principal"


def remembered(function: Callable) -> Callable:
    """A function of accounts and of plain values that is computed once for each of these: pages ask for the same ones thousands of times.

    What it returns is only to be read. A year is a plain integer: one of NumPy is equal to it and would stand in its place for everybody.
    """

    @wraps(function)
    def found(accounts: "Accounts", *args):
        known = accounts.known
        key = (function, *args)
        if key not in known:
            known[key] = function(accounts, *args)
        return known[key]

    return found


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
    inhabitants amounts are divided by, `bodies` and `printed_budgets` what annexes say of others, `competences` who does what.
    `subsidies` come from the annexes and from published conventions, which tell of the same grants; `contracts` have their `holders` and
    `modifications`; `projects` are what the town builds as its files say it, with `project_funding` and `project_spending`.
    """

    town: Town
    all_lines: pd.DataFrame
    lines: pd.DataFrame
    documents: pd.DataFrame
    printed: pd.DataFrame
    totals: pd.DataFrame
    loans: pd.DataFrame
    taxes: pd.DataFrame
    population: dict[int, int]
    population_sources: dict[int, str]
    budgets: dict[str, Budget]
    main: str
    executed: frozenset[tuple[str, int]]
    policies: Policies
    charts: Charts
    comments: pd.DataFrame
    peers: pd.DataFrame
    prices: pd.DataFrame
    notice_rates: pd.DataFrame
    populations: pd.DataFrame
    bodies: pd.DataFrame
    printed_budgets: pd.DataFrame
    competences: tuple[Competence, ...]
    subsidies: pd.DataFrame
    contracts: pd.DataFrame
    holders: pd.DataFrame
    modifications: pd.DataFrame
    projects: pd.DataFrame
    project_funding: pd.DataFrame
    project_spending: pd.DataFrame

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


def read(town: Town, findings: Findings, say: Callable[[str], None] = lambda text: None) -> Accounts:
    """Read everything that `town` names. Faults are collected; whoever calls decides to stop.

    Raises:
        InputError: when no chart of accounts or no line could be read at all.
    """
    charts = plan_de_comptes.read_all(town, findings)
    budgets = budget.read(town, charts, findings, say)
    policies = of_town(town.policies, town.shown(town.policies.path) if town.policies else "", findings)
    inhabitants = population.read(town, findings)
    given = {"comments": comments.read(town, findings), "peers": ofgl.read(town, findings), "prices": prices.read(town, findings)}
    given["notice_rates"] = notice_rates.read(town, findings)
    given["populations"] = populations.read(town, findings)
    given["competences"] = competences.read(town, policies, findings)
    bought = decp.read(town, findings)
    given |= {"contracts": bought.contracts, "holders": bought.holders, "modifications": bought.modifications}
    given["subsidies"] = subsidies.read(town, budgets.grants, findings)
    built = projects.read(town, policies, findings)
    given["projects"] = built.projects
    given["project_funding"] = project_money.funding(town, built.projects, findings)
    given["project_spending"] = project_money.spending(town, built.projects, built.spending, findings)
    findings.raise_faults()
    return replace(assemble(town, budgets, charts, policies, inhabitants, findings), **given)


def assemble(
    town: Town, read_budgets: Budgets, charts: Charts, policies: Policies, inhabitants: dict[int, int], findings: Findings
) -> Accounts:
    """Choose the documents that count and join policies, families and population to their lines."""
    documents = read_budgets.documents
    executed = frozenset(budget.executed(read_budgets.lines, documents))
    named = _budgets(documents, town)
    main = _main(named, documents, town.siren)
    is_counted = [
        (siret, year) not in executed or stage in EXECUTED
        for siret, year, stage in zip(read_budgets.lines["budget"], read_budgets.lines["year"], read_budgets.lines["stage"], strict=True)
    ]
    lines = read_budgets.lines[is_counted].reset_index(drop=True)
    lines["amount_cents"] = lines["executed_cents"].fillna(lines["voted_cents"]).fillna(0).astype("int64")
    lines = _with_policies(lines, policies)
    people, origins = _population(town, documents, main, inhabitants)
    return Accounts(
        town=town,
        all_lines=read_budgets.lines,
        lines=lines,
        documents=documents,
        printed=read_budgets.printed,
        totals=read_budgets.totals,
        loans=read_budgets.loans,
        taxes=read_budgets.taxes,
        population=people,
        population_sources=origins,
        budgets=named,
        main=main,
        executed=executed,
        policies=policies,
        charts=charts,
        comments=COMMENTS.empty(),
        peers=PEERS.empty(),
        prices=PRICES.empty(),
        notice_rates=NOTICE_RATES.empty(),
        populations=POPULATIONS.empty(),
        bodies=read_budgets.bodies,
        printed_budgets=read_budgets.printed_budgets,
        competences=general_law(),
        subsidies=SUBSIDIES.empty(),
        contracts=CONTRACTS.empty(),
        holders=HOLDERS.empty(),
        modifications=MODIFICATIONS.empty(),
        projects=PROJECTS.empty(),
        project_funding=PROJECT_FUNDING.empty(),
        project_spending=PROJECT_SPENDING.empty(),
    )


def _budgets(documents: pd.DataFrame, town: Town) -> dict[str, Budget]:
    """Every budget by SIRET, named as town.toml says, else as its last document does; an annex has an address part made of its name."""
    named: dict[str, Budget] = {}
    latest = documents.sort_values("year").drop_duplicates("budget", keep="last")
    for row in latest.sort_values(["is_annex", "budget"]).itertuples():
        is_principal = not row.is_annex and row.budget.startswith(town.siren)
        authority = town.authorities.get(row.budget[:9])
        other = "" if authority is None or row.is_annex else authority.name
        name = town.budget_names.get(row.budget) or (PRINCIPAL if is_principal else other or _tidy(row.budget_name))
        taken = {known.slug for known in named.values()}
        part = slug(name) or row.budget
        named[row.budget] = Budget(row.budget, name, bool(row.is_annex), part if part not in taken else f"{part}-{row.budget}")
    return named


def _tidy(name: str) -> str:
    """A budget's printed name without its capitals: «SERVICE DES EAUX» → Service des eaux."""
    return name.capitalize() if name.isupper() else name


def _main(named: dict[str, Budget], documents: pd.DataFrame, siren: str) -> str:
    """The budget that the site opens on: the reporting authority's principal budget, else the budget with most lines."""
    volume = documents.groupby("budget")["lines"].sum()
    return max(named, key=lambda siret: (siret.startswith(siren), not named[siret].is_annex, int(volume[siret]), siret))


def _with_policies(lines: pd.DataFrame, policies: Policies) -> pd.DataFrame:
    """Add policy, sub_policy (address part), sub_policy_label and family. Each distinct set of codes is looked up once."""
    keys = ["nomenclature", "side", "section", "nature", "function", "movement"]
    found = {}
    labels = families()
    for nomenclature, side, section, nature, function, movement in lines[keys].drop_duplicates().itertuples(index=False):
        norm = nomenclature.partition("-")[0]
        if movement != "real":
            found[nomenclature, side, section, nature, function, movement] = ("", "", "", "")
            continue
        policy, sub_policy = policies.take(norm, side, section, nature, function)
        family = family_of(norm, side, section, nature)
        found[nomenclature, side, section, nature, function, movement] = (
            policy,
            sub_policy,
            family,
            labels[family].label if family else "",
        )
    rows = [found[key] for key in lines[keys].itertuples(index=False, name=None)]
    lines["policy"] = [row[0] for row in rows]
    lines["family"] = [row[2] for row in rows]
    # A policy without sub-policy is told by function, else by family.
    sub_labels = [row[1] or function or row[3] for row, function in zip(rows, lines["function_label"], strict=True)]
    lines["sub_policy_label"] = sub_labels
    lines["sub_policy"] = [slug(label) for label in sub_labels]
    return lines


def _population(town: Town, documents: pd.DataFrame, main: str, inhabitants: dict[int, int]) -> tuple[dict[int, int], dict[int, str]]:
    """Inhabitants by year and where each comes from: town.toml, then the CSV, then what the main budget's documents print."""
    people: dict[int, int] = {}
    origins: dict[int, str] = {}
    rows = documents[(documents["budget"] == main) & documents["printed_population"].notna()]
    for row in rows.sort_values("stage").itertuples():
        people[int(row.year)] = int(row.printed_population)
        origins[int(row.year)] = f"imprimée dans {row.file}"
    for given, origin in ((inhabitants, "fichier de population"), (town.population, "town.toml")):
        for year, number in given.items():
            people[year], origins[year] = number, origin
    return people, origins


def published_lines(accounts: Accounts) -> pd.DataFrame:
    """Every line read, as the open-data file holds it."""
    return BUDGET_LINES.published(accounts.all_lines)
