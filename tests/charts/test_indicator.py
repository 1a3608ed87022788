"""An indicator through time: the line, the way to the target, the bounds, and years that stand under their values."""

from fractions import Fraction

import pytest

from pipeline.charts import indicator as chart
from pipeline.report import Column, Table
from tests.figures.test_indicators import one

TABLE = Table("Délai", (Column("Date"),), ())


def layers(found) -> list[dict]:
    drawing = chart.draw("delai", "Délai", "Il baisse.", "En jours.", found.main, TABLE, lambda value: str(value))
    read = drawing.chart.to_dict()
    assert (drawing.slug, drawing.title, drawing.table) == ("delai", "Délai", TABLE)
    return [{"mark": layer["mark"], "rows": read["datasets"][layer["data"]["name"]]} for layer in read["layer"]] + [read]


def test_values_stand_on_their_years_and_the_way_to_the_target_is_dashed():
    found = one(targets=[{}], values=[("2020", 20.0), ("2022", 16.0)])
    *parts, whole = layers(found)
    way, target, label, line, points, _, first, around, last = parts
    assert way["mark"]["strokeDash"] == [5, 4]
    assert [(row["day"][:10], row["value"]) for row in way["rows"]] == [("2020-01-01", 20.0), ("2024-01-01", 10.0)]
    assert (target["mark"]["shape"], label["rows"][0]["label"]) == ("diamond", "cible 10")
    assert [(row["day"][:10], row["value"]) for row in line["rows"]] == [("2020-01-01", 20.0), ("2022-01-01", 16.0)]
    assert points["rows"] == line["rows"]
    assert (first["rows"][0]["label"], last["rows"][0]["label"]) == ("20", "16")
    # The way to the target goes on from the last value: its words are parted from it.
    assert (around["mark"]["strokeWidth"], around["rows"], "stroke" in last["mark"]) == (4, last["rows"], False)
    axis = whole["layer"][3]["encoding"]["x"]["axis"]
    assert [value[:4] for value in axis["values"]] == ["2020", "2021", "2022", "2023", "2024"]


@pytest.mark.parametrize(("last", "side"), [(9.0, -16), (10.0, 16), (11.0, 16)])
def test_the_words_of_the_target_and_of_the_last_value_stand_apart(last, side):
    *parts, _ = layers(one(targets=[{}], values=[("2020", 20.0), ("2024", last)]))
    label, value = parts[2]["mark"], parts[-1]["mark"]
    assert (label["align"], label["dx"], label["dy"]) == ("right", 8, side)
    assert (value["align"], value["dx"]) == ("left", 8)


def test_days_stand_where_they_are():
    *_, line, _, _, _, _, _, whole = layers(one(values=[("2022-01", 3.0), ("2022-09-30", 4.0)]))
    assert [row["day"][:10] for row in line["rows"]] == ["2022-01-31", "2022-09-30"]
    assert whole["layer"][0]["encoding"]["x"]["axis"]["format"] == "%m/%Y"


def test_bounds_are_two_dashed_rules():
    given = {"direction": "range", "low": 0.0, "high": 7.5}
    bounds, *_ = layers(one(given, targets=[{"target": None, "target_on": ""}], values=[("2020", 9.0), ("2023", 7.0)]))
    assert [(row["value"], row["day"][:4]) for row in bounds["rows"]] == [(0.0, "2020"), (0.0, "2023"), (7.5, "2020"), (7.5, "2023")]


def test_a_target_without_a_baseline_is_a_mark_alone():
    found = one(targets=[{"baseline": None, "baseline_on": ""}], values=[("2020", 9.0), ("2023", 7.0)])
    *parts, _ = layers(found)
    assert [part["mark"]["type"] for part in parts] == ["point", "text", "line", "point", *["text"] * 4]


def test_many_values_have_no_points():
    values = [(f"{2000 + month // 12}-{month % 12 + 1:02d}", float(month)) for month in range(60)]
    *parts, _ = layers(one(values=values))
    assert [part["mark"]["type"] for part in parts] == ["line", *["text"] * 4]
    assert Fraction(parts[0]["rows"][-1]["label"]) == 59
