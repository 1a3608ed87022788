"""What residents reported, placed and counted: what became of each, how long the closed ones took, how old the open ones are.

`located(accounts, places)` is the published table: no address, and a position only as the middle of a square of about a hundred metres
that holds enough requests for none to be somebody's. A day counts from midnight: what is closed on the day it came took 0 days.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import ceil, floor

import pandas as pd

from ..accounts import Accounts
from ..formats import slug
from ..placed import EXACT
from ..places import Places
from ..tables.requests import FEWEST_IN_SQUARE, OPEN, REQUESTS, SQUARE_DEGREES
from .periods import last_day
from .plans import drawn_up

# A median of fewer delays says more of chance than of the service.
FEWEST_DELAYS = 10
DATED = ("received_on", "taken_on", "ended_on")


@dataclass(frozen=True)
class Tally:
    """Requests counted by what became of them. `delays` are the days that closed ones took, where both days are known, in order; `ages`
    those since the open ones came."""

    by_status: Counter
    delays: tuple[int, ...]
    ages: tuple[int, ...]

    @property
    def received(self) -> int:
        return self.by_status.total()

    @property
    def open(self) -> int:
        return sum(self.by_status[status] for status in OPEN)

    @property
    def closed(self) -> int:
        return self.by_status["closed"]

    @property
    def median(self) -> Fraction | None:
        return median(self.delays)

    @property
    def ninth(self) -> int | None:
        """The days within which nine closed requests in ten were closed; None for too few."""
        return self.delays[ceil(len(self.delays) * 9 / 10) - 1] if len(self.delays) >= FEWEST_DELAYS else None

    @property
    def median_age(self) -> Fraction | None:
        return median(self.ages)


def median(days: tuple[int, ...]) -> Fraction | None:
    """The middle of numbers in order; None for too few."""
    half = len(days) // 2
    return None if len(days) < FEWEST_DELAYS else Fraction(days[half]) if len(days) % 2 else Fraction(days[half - 1] + days[half], 2)


@dataclass(frozen=True)
class Square:
    """A square of about a hundred metres: its middle (degrees), its district (that of most of them), and what was reported there."""

    at: tuple[float, float]
    district: str
    tally: Tally
    categories: Counter
    years: tuple[int, ...]


@dataclass(frozen=True)
class Requests:
    """What was reported until a day. `rows` is the table REQUESTS."""

    rows: pd.DataFrame
    as_of: date

    @cached_property
    def whole(self) -> Tally:
        return self._tally(range(len(self.rows)))

    @cached_property
    def has_whole_months(self) -> bool:
        """Whether the last month is whole."""
        return self.as_of == last_day(self.as_of.isoformat()[:7])

    @cached_property
    def _facts(self) -> list[tuple[str, int | None, int | None]]:
        """Of each row its status, the days that it took when it is closed and both are known, and those that it has waited when it is
        open."""
        found = []
        for status, received, ended in self.rows[["status", "received_on", "ended_on"]].itertuples(index=False, name=None):
            delay = _days(received, ended) if status == "closed" and ended else None
            found.append((status, delay, (self.as_of - date.fromisoformat(received)).days if status in OPEN else None))
        return found

    def _tally(self, ranks: Iterable[int]) -> Tally:
        facts = [self._facts[rank] for rank in ranks]
        delays, ages = (tuple(sorted(fact[place] for fact in facts if fact[place] is not None)) for place in (1, 2))
        return Tally(Counter(status for status, _, _ in facts), delays, ages)

    def by(self, column: str) -> dict[str, Tally]:
        """The tallies of each value of a column, the most numerous first, what has none last under «»."""
        found = {str(name): self._tally(ranks) for name, ranks in self.rows.groupby(column).indices.items()}
        return dict(sorted(found.items(), key=lambda each: (not each[0], -each[1].received, slug(each[0]))))

    @cached_property
    def by_year(self) -> dict[int, Tally]:
        """The tallies of what came in each year, oldest first."""
        found = self.rows.groupby(self.rows["received_on"].str[:4]).indices
        return {int(year): self._tally(ranks) for year, ranks in sorted(found.items())}

    @cached_property
    def by_district(self) -> dict[str, Tally]:
        return self.by("district")

    @cached_property
    def by_month(self) -> dict[str, tuple[int, int]]:
        """What came and what was ended in each month, from the first request to the last day."""
        came, ended = (Counter(self.rows[column].str[:7]) for column in ("received_on", "ended_on"))
        return {month: (came[month], ended[month]) for month in months(self.rows["received_on"].min()[:7], self.as_of.isoformat()[:7])}

    def in_district(self, code: str) -> pd.DataFrame:
        return self.rows[self.rows["district"] == code]

    @cached_property
    def squares(self) -> tuple[Square, ...]:
        """The squares that are shown, those with most requests first."""
        found = []
        columns = [list(self.rows[name]) for name in ("received_on", "district", "category")]
        for at, ranks in self.rows.groupby(["longitude", "latitude"]).indices.items():
            days, districts, names = ([column[rank] for rank in ranks] for column in columns)
            years = tuple(sorted({int(text[:4]) for text in days}))
            district, named = Counter(districts).most_common(1)[0][0], Counter(filter(None, names))
            found.append(Square((float(at[0]), float(at[1])), district, self._tally(ranks), named, years))
        return tuple(sorted(found, key=lambda each: (-each.tally.received, each.at)))


def requests(accounts: Accounts, places: Places) -> Requests | None:
    """What was reported; None when nothing was."""
    rows = located(accounts, places)
    if rows.empty:
        return None
    return Requests(rows, _as_of(accounts))


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _as_of(accounts: Accounts) -> date:
    """The day on which the requests were as they are told."""
    found = drawn_up(accounts.town.results_as_of, accounts.reported, DATED)
    return min(found, last_day(accounts.until_on)) if accounts.until_on else found


def located(accounts: Accounts, places: Places) -> pd.DataFrame:
    """The table REQUESTS as things stood on the last day told, with districts and squares; later requests are left out."""
    given = accounts.reported
    if given.empty:
        return REQUESTS.empty()
    last = _as_of(accounts).isoformat()
    rows = [_at(row, last) for row in given.to_dict("records") if row["received_on"] <= last]
    where = _points(rows, places)
    codes = {slug(name): code for code, name in places.district_names.items()} | {slug(code): code for code in places.district_names}
    around = places.districts_at(where)
    streets = _districts_of_streets(places)
    for row, point, code in zip(rows, where, around, strict=True):
        row["district"] = codes.get(slug(row["given_district"]), "") or code or _by_street(row, places, streets)
        if not places.district_names:
            row["district"] = row["given_district"]
        # A position outside every district is a mistake, or another town's.
        row["square"] = _square(point) if point and (code or not places.district_names) else None
    counts = Counter(row["square"] for row in rows)
    for row in rows:
        is_shown = row["square"] is not None and counts[row["square"]] >= FEWEST_IN_SQUARE
        row["longitude"], row["latitude"] = _middle(row["square"]) if is_shown else (None, None)
    return REQUESTS.of_rows(rows)


def _at(row: dict, last: str) -> dict:
    """A request as it stood on a day."""
    taken = row["taken_on"] if row["taken_on"] <= last else ""
    if row["ended_on"] <= last:
        return row | {"taken_on": taken}
    return row | {"taken_on": taken, "ended_on": "", "status": "taken_up" if taken else "received"}


def _points(rows: list[dict], places: Places) -> list[tuple[float, float] | None]:
    """Where each request is, exactly: the position that is given, else that of its address."""
    found = []
    for row in rows:
        has_position = row["longitude"] is not None and row["longitude"] == row["longitude"]
        at = (row["longitude"], row["latitude"]) if has_position else None
        if at is None and row["address"]:
            known = places.geocoder.locate(row["address"])
            at = (known.longitude, known.latitude) if known.precision in EXACT else None
        found.append(at)
    return found


def _districts_of_streets(places: Places) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, names in places.streets.items():
        for name in names:
            found.setdefault(name, set()).add(code)
    return found


def _by_street(row: dict, places: Places, streets: dict[str, set[str]]) -> str:
    """The district that an address names, or the only one that its street is in; empty when there are several."""
    if not row["address"]:
        return ""
    known = places.geocoder.locate(row["address"])
    if known.precision == "district":
        return known.id
    codes = streets.get(known.name, set()) if known.precision == "street" else set()
    return next(iter(codes)) if len(codes) == 1 else ""


def _square(point: tuple[float, float]) -> tuple[int, int]:
    # Rounded first: 2.001 is not 2000.9999 thousandths.
    return tuple(floor(round(value / SQUARE_DEGREES, 6)) for value in point)


def _middle(square: tuple[int, int]) -> tuple[float, float]:
    return round((square[0] + 0.5) * SQUARE_DEGREES, 4), round((square[1] + 0.5) * SQUARE_DEGREES, 4)


def months(first: str, last: str) -> Iterable[str]:
    """Every month from one to another: «2024-11» to «2025-01»."""
    ends = [12 * int(text[:4]) + int(text[5:7]) - 1 for text in (first, last)]
    return [f"{each // 12}-{each % 12 + 1:02d}" for each in range(ends[0], ends[1] + 1)]
