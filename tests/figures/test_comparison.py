"""Whom a town is compared with, and its place: sizes and amounts of a few invented towns."""

from fractions import Fraction

import pytest

from pipeline.figures.comparison import Group, Peer, Row, group, peers_year, ranking
from pipeline.tables.peers import PEERS, stratum

OURS = "219912342"


def peers(*towns: tuple, year: int = 2024, perimeter: str = "main"):
    """A table of peers from (name, inhabitants, cents per inhabitant)."""
    rows = [
        {
            "town": name, "siren": OURS if name == "Nous" else f"{name}-siren", "year": year, "population": people,
            "stratum": stratum(people), "perimeter": perimeter, "aggregate": "encours_dette", "amount_cents": cents * people,
            "per_inhabitant_cents": cents, "file": "a.json", "row": None,
        }
        for name, people, cents in towns
    ]  # fmt: skip
    return PEERS.frame({column.name: [row[column.name] for row in rows] for column in PEERS.columns})


def names(found) -> list[str]:
    return [peer.name for peer in found]


def test_a_town_alike_is_of_the_same_band_and_half_to_twice_as_large():
    given = peers(
        ("A", 30_000, 1), ("B", 21_000, 1), ("C", 48_100, 1), ("D", 19_999, 1), ("E", 24_000, 1), ("F", 47_000, 1), ("Nous", 24_000, 1)
    )
    found = group(given, OURS, "commune", 24_000, 2024)
    assert (found.year, found.perimeter) == (2024, "main")
    assert names(found.peers) == ["E", "B", "A", "F"]
    assert names(found.left_out) == ["C", "D"]


def test_at_most_eight_the_nearest_in_size():
    given = peers(*((f"T{number:02d}", 25_000 + 100 * number, 1) for number in range(12)))
    found = group(given, OURS, "commune", 25_000, 2024)
    assert names(found.peers) == [f"T{number:02d}" for number in range(8)]
    assert names(found.left_out) == ["T08", "T09", "T10", "T11"]


@pytest.mark.parametrize("kind", ["commune", "epci"])
def test_too_few_towns_alike_are_no_group(kind):
    sizes = (24_000, 25_000, 90_000) if kind == "commune" else (24_000, 25_000, 26_000)
    given = peers(*((f"T{size}", size, 1) for size in sizes))
    assert group(given, OURS, kind, 24_000, 2024) == Group(2024, "", (), tuple(Peer(f"T{size}", f"T{size}-siren", size) for size in sizes))


def test_large_cities_are_not_alike_for_being_of_the_last_band():
    given = peers(("Bordeaux", 265_255, 1), ("Lille", 238_542, 1), ("Strasbourg", 294_229, 1), ("Paris", 2_149_216, 1))
    assert group(given, OURS, "commune", 111_810, 2024).peers == ()


@pytest.mark.parametrize(("year", "expected"), [(2023, None), (2024, 2024), (2025, 2024), (2026, 2024), (2027, None)])
def test_the_year_of_the_others_is_ours_or_shortly_before(year, expected):
    assert peers_year(peers(("A", 24_000, 1)), OURS, year) == expected


def test_our_own_record_is_nobody_to_compare_with():
    assert peers_year(peers(("Nous", 24_000, 1)), OURS, 2024) is None


def test_our_place():
    given = peers(("A", 24_000, 300), ("B", 24_000, 100), ("C", 24_000, 200), ("D", 24_000, 200))
    found = ranking(given, group(given, OURS, "commune", 24_000, 2024), "encours_dette", "Nous", 24_000, 200)
    assert found.rows[:2] == (Row("A", 24_000, 300, False), Row("Nous", 24_000, 200, True))
    assert (found.rank, found.median) == (2, Fraction(200))
    assert ranking(given, group(given, OURS, "commune", 24_000, 2024), "epargne_brute", "Nous", 24_000, 200) is None
    even = peers(("A", 24_000, 301), ("B", 24_000, 100), ("C", 24_000, 200), ("D", 24_000, 1))
    assert ranking(even, group(even, OURS, "commune", 24_000, 2024), "encours_dette", "Nous", 24_000, 0).median == Fraction(150)


@pytest.mark.parametrize(
    ("people", "code"), [(99, "0-99"), (3_499, "2000-3499"), (20_000, "20000-49999"), (100_000, "100000-"), (2_149_216, "100000-")]
)
def test_bands(people, code):
    assert stratum(people) == code
