"""Bars by year, by what they hold: the same amounts drawn, told above each bar, and written in the table."""

import pytest

from pipeline.charts.theme import TOKENS, colour
from pipeline.charts.years import Series, draw
from pipeline.formats import language
from pipeline.report import Column

FR = language("fr")
OPERATING = Series("Fonctionnement", {2022: 30_000_000_00, 2023: 31_500_000_00})
CAPITAL = Series("Investissement", {2022: 4_000_000_00, 2023: 5_250_000_00, 2024: 1_000_000_00})
YEARS = (2022, 2023, 2024)


def drawn(drawing) -> dict[str, list[dict]]:
    """The rows that a chart draws, by the kind of mark."""
    spec = drawing.chart.to_dict()
    marks = {layer["mark"]["type"]: spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]}
    return marks


def make(parts, **changes):
    given = {"years": YEARS, "tone": "spend", "language": FR} | changes
    return draw("depenses", "Dépenses, de 2022 à 2024", "31,5 millions d'euros en 2023.", parts, **given)


def test_a_stack_is_drawn_told_and_written_alike():
    drawing = make([OPERATING, CAPITAL], forecast=frozenset({2024}))
    marks = drawn(drawing)
    assert [(row["year"], row["part"], row["value"]) for row in marks["bar"]] == [
        ("2022", "Fonctionnement", 30.0),
        ("2023", "Fonctionnement", 31.5),
        ("2024 (prévu)", "Fonctionnement", 0.0),
        ("2022", "Investissement", 4.0),
        ("2023", "Investissement", 5.25),
        ("2024 (prévu)", "Investissement", 1.0),
    ]
    assert [(row["year"], row["label"]) for row in marks["text"]] == [("2022", "34,0"), ("2023", "36,8"), ("2024 (prévu)", "1,0")]
    assert drawing.table.columns == (
        Column("Année", "year"),
        Column("Fonctionnement", "cents"),
        Column("Investissement", "cents"),
        Column("Total", "cents"),
    )
    assert drawing.table.rows == (
        (2022, 30_000_000_00, 4_000_000_00, 34_000_000_00),
        (2023, 31_500_000_00, 5_250_000_00, 36_750_000_00),
        ("2024 (prévu)", 0, 1_000_000_00, 1_000_000_00),
    )
    assert drawing.caption == "Millions d'euros."


def test_a_part_that_is_always_nothing_is_not_drawn():
    drawing = make([OPERATING, Series("Investissement", {2022: 0})])
    assert {row["part"] for row in drawn(drawing)["bar"]} == {"Fonctionnement"}
    assert [column.label for column in drawing.table.columns] == ["Année", "Fonctionnement"]


@pytest.mark.parametrize(
    ("cents", "labels", "caption"),
    [
        ({2022: 84_000_00, 2023: 1_000_00}, ["84 000", "1 000", "0"], "Euros."),
        ({2022: -3_000_000_00, 2023: 3_000_000_00}, ["−3,0", "3,0", "0,0"], "Millions d'euros."),
        ({2022: 2_500_000_000_00}, ["2,50", "0,00", "0,00"], "Milliards d'euros."),
        ({}, ["0", "0", "0"], "Euros."),
    ],
    ids=["euros", "negative", "milliards", "nothing"],
)
def test_labels_share_the_unit_of_the_caption(cents, labels, caption):
    drawing = make([Series("Épargne", cents)])
    assert [row["label"].replace("\u202f", " ") for row in drawn(drawing)["text"]] == labels
    assert drawing.caption == caption


@pytest.mark.parametrize(
    ("cents", "count", "label", "caption"),
    [
        (1_448_676_00, 7, "1 449", "Milliers d'euros."),
        (1_448_676_00, 5, "1 448 676", "Euros."),
        (443_271_00, 7, "443", "Milliers d'euros."),
        (443_271_00, 6, "443 271", "Euros."),
        (-443_271_00, 7, "−443", "Milliers d'euros."),
    ],
    ids=["long", "few", "many", "short", "negative"],
)
def test_amounts_that_would_run_into_each_other_are_told_in_thousands(cents, count, label, caption):
    years = range(2018, 2018 + count)
    drawing = make([Series("Épargne", dict.fromkeys(years, cents))], years=years)
    assert {row["label"].replace("\u202f", " ") for row in drawn(drawing)["text"]} == {label}
    assert (drawing.caption, drawing.table.rows[0]) == (caption, (2018, cents))


def test_thousands_show_no_amount_as_nothing():
    years = range(2018, 2025)
    drawing = make([Series("Épargne", dict.fromkeys(years, 1_448_676_00) | {2018: 300_00})], years=years)
    assert (drawn(drawing)["text"][0]["label"], drawing.caption) == ("300", "Euros.")


@pytest.mark.parametrize(("year", "is_marked"), [(2023, True), (2019, False), (None, False)])
def test_a_break_of_series_is_a_rule(year, is_marked):
    assert ("rule" in drawn(make([OPERATING], breaks={year}))) == is_marked


@pytest.mark.parametrize("tone", ["spend", "earn", "invest", "debt", "neutral"])
def test_a_tone_has_a_full_and_a_pale_colour(tone):
    spec = make([OPERATING, CAPITAL], tone=tone).chart.to_dict()
    scale = next(layer["encoding"]["color"]["scale"] for layer in spec["layer"] if layer["mark"]["type"] == "bar")
    assert scale["range"] == [colour(tone), colour(tone, is_pale=True)]
    assert len(set(scale["range"])) == 2 and scale["range"][0] == TOKENS.get(tone, TOKENS["soft"])
