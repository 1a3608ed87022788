"""From budget documents to accounts: which of them count, what budgets are called, and the policy and family of each line."""

import pandas as pd

from ..config import Town
from ..formats import slug
from ..nomenclature.charts import Charts
from ..nomenclature.policies import Policies, families, family_of
from ..sources import budget
from ..sources.budget import EXECUTED, Budgets
from .model import Accounts, Budget

# However its documents call it («VILLE DE X», «COMMUNE DE X 260»), residents know it as this.
PRINCIPAL = "Budget principal"


def assemble(town: Town, read_budgets: Budgets, charts: Charts, policies: Policies, inhabitants: dict[int, int]) -> Accounts:
    """Choose the documents that count and join policies, families and population to their lines."""
    documents = read_budgets.documents
    executed = frozenset(budget.executed(documents))
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
        lines=lines,
        totals=read_budgets.totals,
        population=people,
        population_sources=origins,
        budgets=named,
        main=main,
        executed=executed,
        policies=policies,
        charts=charts,
        all_lines=read_budgets.lines,
        documents=documents,
        printed=read_budgets.printed,
        loans=read_budgets.loans,
        authorisations=read_budgets.authorisations,
        staff=read_budgets.staff,
        taxes=read_budgets.taxes,
        bodies=read_budgets.bodies,
        printed_budgets=read_budgets.printed_budgets,
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
