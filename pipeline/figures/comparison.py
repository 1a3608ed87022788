"""Which towns ours is compared with, and its place among them: chosen by kind and size before any amount is looked at."""

from dataclasses import dataclass
from fractions import Fraction
from statistics import median

import pandas as pd

from ..tables.peers import PERIMETERS, stratum

# Fewer have no median worth the name; more are a table, not a comparison.
FEWEST, MOST = 3, 8
# A band has no upper end above 100,000: a peer has from half to twice our inhabitants as well.
FACTOR = 2
# Older accounts of others tell of other prices.
LATEST = 2


@dataclass(frozen=True)
class Peer:
    name: str
    siren: str
    inhabitants: int


@dataclass(frozen=True)
class Group:
    """The towns compared with, the nearest in size first, none when too few are of our size; those given and left out, by name.

    `year` is that of their accounts, `perimeter` a key of PERIMETERS.
    """

    year: int
    perimeter: str
    peers: tuple[Peer, ...]
    left_out: tuple[Peer, ...]


@dataclass(frozen=True)
class Row:
    """A town in a ranking, in cents per inhabitant."""

    name: str
    inhabitants: int
    cents: int
    is_ours: bool


@dataclass(frozen=True)
class Ranking:
    """Towns from the largest amount to the smallest, ours among them; the median is that of the others, in cents."""

    rows: tuple[Row, ...]
    median: Fraction

    @property
    def ours(self) -> Row:
        return next(row for row in self.rows if row.is_ours)

    @property
    def rank(self) -> int:
        """Our place, from 1 for the largest; equal amounts share theirs."""
        return 1 + sum(row.cents > self.ours.cents for row in self.rows)


def peers_year(peers: pd.DataFrame, siren: str, year: int) -> int | None:
    """The year of the others' accounts that are compared with ours of `year`: the same, or the nearest before."""
    given = peers[(peers["siren"] != siren) & (peers["year"] <= year) & (peers["year"] >= year - LATEST)]
    return int(given["year"].max()) if len(given) else None


def group(peers: pd.DataFrame, siren: str, kind: str, inhabitants: int, year: int) -> Group | None:
    """Whom to compare with, or None when nothing is given for the year or shortly before. The OFGL's records are those of communes."""
    of_year = peers_year(peers, siren, year)
    if of_year is None:
        return None
    given = peers[(peers["siren"] != siren) & (peers["year"] == of_year)]
    others = []
    for perimeter in PERIMETERS:
        towns = given[given["perimeter"] == perimeter].drop_duplicates("siren")
        known = [Peer(row.town, row.siren, int(row.population)) for row in towns.itertuples()]
        others += [peer for peer in known if peer not in others]
        like = [peer for peer in known if kind == "commune" and _is_alike(peer.inhabitants, inhabitants)]
        if len(like) >= FEWEST:
            nearest = sorted(like, key=lambda peer: (_distance(peer.inhabitants, inhabitants), peer.name))[:MOST]
            left_out = {row.siren: Peer(row.town, row.siren, int(row.population)) for row in given.itertuples()}
            kept = {peer.siren for peer in nearest}
            return Group(of_year, perimeter, tuple(nearest), _by_name(peer for code, peer in left_out.items() if code not in kept))
    return Group(of_year, "", (), _by_name({peer.siren: peer for peer in others}.values()))


def ranking(peers: pd.DataFrame, chosen: Group, key: str, name: str, inhabitants: int, cents: int) -> Ranking | None:
    """Our amount per inhabitant among those of the group, or None when too few of them have this aggregate."""
    of = peers[(peers["year"] == chosen.year) & (peers["perimeter"] == chosen.perimeter) & (peers["aggregate"] == key)]
    amounts = dict(zip(of["siren"], of["per_inhabitant_cents"], strict=True))
    others = [Row(peer.name, peer.inhabitants, int(amounts[peer.siren]), False) for peer in chosen.peers if peer.siren in amounts]
    if len(others) < FEWEST:
        return None
    rows = sorted([*others, Row(name, inhabitants, cents, True)], key=lambda row: (-row.cents, not row.is_ours, row.name))
    return Ranking(tuple(rows), median([Fraction(row.cents) for row in others]))


def _is_alike(theirs: int, ours: int) -> bool:
    return stratum(theirs) == stratum(ours) and _distance(theirs, ours) <= FACTOR


def _distance(theirs: int, ours: int) -> Fraction:
    """How many times larger the larger one is."""
    return Fraction(max(theirs, ours), min(theirs, ours))


def _by_name(peers) -> tuple[Peer, ...]:
    return tuple(sorted(peers, key=lambda peer: peer.name))
