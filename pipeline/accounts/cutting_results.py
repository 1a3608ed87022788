"""What is told of results, as it was at the end of a year: plans, actions, indicators, surveys and the rest, by the dates they give.

- A plan, a group, a commitment, a return is known from its start; a survey from its end; a portrait and a date of the calendar from theirs.
- What an action says is true on the day that it was updated, else on the day that the data was drawn up. When that is later, what is left
  of it is what was promised, and that it was done when its own date tells so.
- An indicator keeps the values and the baseline of that year and before; a target is a promise and stays. One that was not measured yet
  is not known. What is said of the limits of a value, or of how a gain is measured, is left out when it names a later year.
- An operation or a programme authorisation that the accounts have later is not named yet.

What is not dated stays. Nothing is guessed: a promise of which it is not known when it was kept has no deadline any more, else it would
be told as late.
"""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

Frames = Mapping[str, pd.DataFrame]
# Where the dates stand that tell on which day the data was true.
DRAWN_UP = {"actions": ("done_on", "updated_on"), "events": ("done_on",), "observations": ("on",)}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What an action says of the day it was updated; the rest is what was promised.
UPDATED = {
    "status": "", "progress": None, "news": "", "updated_on": "", "planned_cents": None, "spent_cents": None, "hours": None,
}  # fmt: skip


def results(frames: Frames, as_of: str, year: int) -> dict[str, pd.DataFrame]:
    """The tables of results without what is after `year`, from the whole ones. `as_of` is the day that town.toml declares, or empty."""
    plans = _until(frames["plans"], year, "start")
    gone = set(frames["plans"]["plan"]) - set(plans["plan"])
    groups = _until(frames["groups"][~frames["groups"]["plan"].isin(gone)], year, "start")
    actions = frames["actions"][~frames["actions"]["plan"].isin(gone)]
    events = _until(frames["events"][~frames["events"]["plan"].isin(gone)], year, "date")
    surveys = _until(frames["surveys"], year, "end", "start")
    returns = _until(frames["returns"], year, "start")
    returns = _kept(returns, (not names_later(text, year) for text in returns["method"]))
    answers, later = frames["survey_answers"], codes_of_later(frames, year)
    drawn_up = as_of or newest(frames)
    return _measured(frames, year, gone) | {
        "plans": plans,
        "groups": groups,
        "actions": _rows(actions, (_action(row, drawn_up, year, later) for row in actions.to_dict("records"))),
        "events": _rows(events, (_event(row, year) for row in events.to_dict("records"))),
        "surveys": _without(_told(surveys, year), "plan", gone),
        "survey_answers": answers[answers["survey"].isin(surveys["survey"])],
        "returns": _without(returns, "action", set(frames["actions"]["action"]) - set(actions["action"])),
        "commitments": frames["commitments"][frames["commitments"]["first_year"] <= year],
        "portraits": _until(frames["portraits"], year, "on"),
    }


def newest(frames: Frames) -> str:
    """The newest of the dates that tell when the data was true, empty without any."""
    return max((text for name, columns in DRAWN_UP.items() for column in columns for text in frames[name][column]), default="")


def is_later(text: str, year: int) -> bool:
    """Whether a date is after a year; none is not."""
    return text[:4] > str(year)


def names_later(text: str, year: int) -> bool:
    """Whether a text names a year after this one."""
    return any(int(found) > year for found in _YEAR.findall(text))


def codes_of_later(frames: Frames, year: int) -> dict[str, set[str]]:
    """The operations and programme authorisations that the accounts have after a year and not before, by column."""
    found = {}
    for column, frame, name in (("operation", frames["all_lines"], "operation"), ("authorisation", frames["authorisations"], "number")):
        first = frame[frame[name] != ""].groupby(name)["year"].min()
        found[column] = {str(code) for code in first[first > year].index}
    return found


def _told(frame: pd.DataFrame, year: int) -> pd.DataFrame:
    """The same without the limits that name a later year."""
    return frame.assign(limits=[("" if names_later(text, year) else text) for text in frame["limits"]])


def _until(frame: pd.DataFrame, year: int, *columns: str) -> pd.DataFrame:
    """The rows that are not later, by the first of these dates that each has."""
    dates = [next(filter(None, row), "") for row in frame[list(columns)].itertuples(index=False)]
    return _kept(frame, (not is_later(text, year) for text in dates))


def _kept(frame: pd.DataFrame, are_kept: Iterable[bool]) -> pd.DataFrame:
    return frame[pd.Series(list(are_kept), index=frame.index, dtype="bool")]


def _without(frame: pd.DataFrame, column: str, gone: set[str]) -> pd.DataFrame:
    """The same, where what is no more is not named."""
    return frame.assign(**{column: frame[column].where(~frame[column].isin(gone), "")})


def _rows(frame: pd.DataFrame, rows: Iterable[Mapping]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=frame.columns).astype(frame.dtypes)


def _action(row: dict, drawn_up: str, year: int, later: Mapping[str, set[str]]) -> dict:
    """An action as it stood. `later` are the codes that were not known. The deadline that has passed of what ended on an unknown day goes
    too."""
    row |= {column: "" for column, codes in later.items() if row[column] in codes}
    was_done = bool(row["done_on"]) and not is_later(row["done_on"], year)
    if is_later(row["updated_on"] or drawn_up, year):
        ended_once = row["status"] in ("done", "abandoned") and not row["done_on"]
        is_over = row["deadline"] and row["deadline"][:4] <= str(year)
        row |= UPDATED | {"status": "done" if was_done else ""} | ({"deadline": ""} if ended_once and is_over else {})
    return row if was_done else row | {"done_on": ""}


def _event(row: dict, year: int) -> dict:
    """A date of the calendar: what came of it is told when it was over by then."""
    if is_later(row["done_on"], year) or (not row["done_on"] and is_later(row["end"], year)):
        return row | {"done_on": "", "status": "", "summary": ""}
    return row if row["done_on"] or row["status"] in ("done", "abandoned") else row | {"status": ""}


def _measured(frames: Frames, year: int, gone: set[str]) -> dict[str, pd.DataFrame]:
    """The indicators that were known, with the values, baselines and targets of then."""
    whole, aims = frames["observations"], frames["targets"]
    dated = pd.concat([whole[["indicator", "on"]], aims[["indicator", "baseline_on"]].set_axis(["indicator", "on"], axis=1)])
    first = dated[dated["on"] != ""].groupby("indicator")["on"].min()
    unknown = {str(id_) for id_, on in first.items() if is_later(on, year)}
    indicators = frames["indicators"][~frames["indicators"]["indicator"].isin(unknown)]
    observations = whole[whole["on"].str[:4] <= str(year)]
    aims = aims[~aims["indicator"].isin(unknown)]
    return {
        "indicators": _without(_told(indicators, year), "plan", gone),
        "observations": observations,
        "targets": _rows(aims, (_aim(row, year) for row in aims.to_dict("records"))),
    }


def _aim(row: dict, year: int) -> dict:
    later = {"baseline": None, "baseline_on": ""} if is_later(row["baseline_on"], year) else {}
    return row | later | ({"current_on": ""} if is_later(row["current_on"], year) else {})
