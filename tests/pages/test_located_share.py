"""Under the map: how much of the spending has a place, to the cent of the year's total."""

import csv

from pipeline.pages import located_share
from pipeline.report import Table
from tests.pages import built
from tests.pages.test_layers import site


def told(made) -> list[Table]:
    return [block for section in located_share.sections(made, made.territory) for block in section.blocks if isinstance(block, Table)]


def test_a_year_and_then_all_of_them_add_up_to_what_was_spent():
    made = built.site("demonstration")
    (section,) = located_share.sections(made, made.territory)
    assert section.title == "Sur 100 euros dépensés en 2024, 22 ont un lieu connu."
    last, years = told(made)
    assert [words for words, _ in last.rows] == [
        "À une adresse ou à un point précis", "Dans une rue, sans numéro", "Dans un quartier, sans plus de précision",
        "Dans plusieurs quartiers à la fois", "Projets et subventions de tout le territoire, ou dont le lieu n'est pas connu",
        "Tout le reste : ce qui n'est ni un projet ni une subvention de ces listes",
    ]  # fmt: skip
    spent = made.spending[made.accounts.main].root.cents
    assert sum(cents for _, cents in last.rows) == last.total[1] == spent[2024]
    assert {int(year): (sum(parts), total) for year, *parts, total in years.rows} == {
        year: (spent[year], spent[year]) for year in made.accounts.executed_years(made.accounts.main)
    }
    assert sum(cents for _, cents in last.rows[:4]) == years.rows[0][1]


def test_the_open_data_hold_each_amount_that_is_told(demonstration):
    with (demonstration.data / "depenses-situees.csv").open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if row["year"] == "2024"]
    last, _ = told(built.site("demonstration"))
    whole = sum(cents for _, cents in last.rows[:5])
    assert sum(round(float(row["spent_eur"]) * 100) for row in rows) == whole
    several = sum(round(float(row["spent_eur"]) * 100) for row in rows if "|" in row["district"])
    assert several == dict(last.rows)["Dans plusieurs quartiers à la fois"]


def test_nothing_is_said_where_nothing_that_is_spent_has_a_place():
    assert told(site()) == told(site(built=({"project": "a"},))) == []
