"""Tables that years alone do not cut, as they were at the end of a year: projects, changes of contracts, pictures, articles.

A list of projects says how things stand when it is written. What it says that happened after the year is taken out; nothing is guessed of
what is not dated.
"""

from collections.abc import Mapping

import pandas as pd

from ..tables.projects import SEVERAL
from .cutting_results import codes_of_later


def undated(frames: Mapping[str, pd.DataFrame], year: int) -> dict[str, pd.DataFrame]:
    """The tables of these names without what is after `year`, from the whole ones."""
    later = codes_of_later(frames, year)
    projects = _projects(frames["projects"], frames["project_spending"], frames["contracts"], later["operation"], year)
    projects = _authorised(projects, frames["authorisations"], year)
    funding, changes, steps = frames["project_funding"], frames["modifications"], frames["project_steps"]
    listed = {
        name: frames[name].loc[pd.Series([_is_before(row, year) for row in frames[name].itertuples()], dtype="bool")]
        for name in ("media", "press")
    }
    decisions = frames["decisions"]
    return listed | {
        "projects": projects,
        "decisions": decisions[decisions["date"].str[:4] <= str(year)],
        "contacts": frames["contacts"][frames["contacts"]["month"].str[:4] <= str(year)],
        "project_funding": funding[funding["project"].isin(projects["project"])],
        "project_steps": steps[steps["project"].isin(projects["project"]) & (steps["end"].str[:4] <= str(year))],
        "corrections": frames["corrections"][(frames["corrections"]["of_year"].fillna(year) <= year).astype("bool")],
        "modifications": changes[(changes["year"] <= year) & (changes["modified_on"].str[:4] <= str(year))],
    }


def _is_before(row, year: int) -> bool:
    return row.date[:4] <= str(year) and not (row.about_kind == "year" and row.about > str(year))


def _projects(projects: pd.DataFrame, spending: pd.DataFrame, contracts: pd.DataFrame, unknown: set[str], year: int) -> pd.DataFrame:
    """Those that were known by the end of a year: all that is dated of the others is later. `unknown` are the operations that the accounts
    have later."""
    paid = spending.groupby("project")["year"].min().to_dict()
    later = set(contracts[contracts["year"] > year]["contract"]) - set(contracts[contracts["year"] <= year]["contract"])
    kept = []
    for row in projects.to_dict("records"):
        began = [int(row["start_actual"][:4])] if row["start_actual"] else []
        known = [paid[row["project"]], *began] if row["project"] in paid else began
        known += [year + 1] if row["operation"] in unknown else []
        if known and min(known) > year:
            continue
        is_started = not row["start_actual"] or row["start_actual"][:4] <= str(year)
        if not is_started:
            row |= {"start_actual": "", "phase": "" if row["phase"] in ("works", "delivered") else row["phase"]}
        if row["end_actual"][:4] > str(year):
            is_going_on = is_started and bool(row["start_actual"]) and row["phase"] == "delivered"
            phase = row["phase"] if row["phase"] != "delivered" else "works" if is_going_on else ""
            row |= {"end_actual": "", "cost_final_cents": None, "phase": phase}
        row["contracts"] = SEVERAL.join(each for each in row["contracts"].split(SEVERAL) if each not in later)
        kept.append(row)
    return pd.DataFrame(kept, columns=projects.columns).astype(projects.dtypes)


def _authorised(projects: pd.DataFrame, annex: pd.DataFrame, year: int) -> pd.DataFrame:
    """A voted cost that is the total of a programme authorisation is the total of then, and nothing before it was voted."""
    known = annex[annex["number"] != ""]
    totals = (known["voted_before_cents"].fillna(0) + known["voted_cents"].fillna(0)).groupby([known["number"], known["year"]]).sum()
    now = {number: int(totals[number, of]) for number, of in _last(known[known["year"] <= year])}
    last = {number: int(totals[number, of]) for number, of in _last(known)}
    kept = []
    for row in projects.to_dict("records"):
        number = row["authorisation"]
        if number in last and number not in now:
            row |= {"authorisation": "", "cost_voted_cents": None}
        elif number in now and row["cost_voted_cents"] == last[number]:
            row |= {"cost_voted_cents": now[number]}
        kept.append(row)
    return pd.DataFrame(kept, columns=projects.columns).astype(projects.dtypes)


def _last(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """The last year of each authorisation."""
    return list(rows.groupby("number")["year"].max().items())
