"""Bars of values that are no amounts."""

import pytest

from pipeline.charts.values import draw
from pipeline.formats import language
from pipeline.report import Column

FR = language("fr")


def make(values, unit="percent", **changes):
    return draw("taux", "Taux, de 2022 à 2024", "9,1 % en 2024.", values, (2022, 2023, 2024), unit, "earn", FR, **changes)


def drawn(drawing) -> dict[str, list[dict]]:
    spec = drawing.chart.to_dict()
    return {layer["mark"]["type"]: spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]}


def test_a_year_without_a_value_has_its_place_and_no_bar():
    drawing = make({2022: 9.14, 2023: None, 2024: -2.5}, breaks={2023, 1999})
    marks = drawn(drawing)
    assert marks["bar"] == [{"year": "2022", "value": 9.14, "cell": "0-1"}, {"year": "2024", "value": -2.5, "cell": "2-1"}]
    assert [(row["year"], row["label"]) for row in marks["text"]] == [("2022", "9,1"), ("2023", "–"), ("2024", "−2,5")]
    assert marks["rule"] == [{"year": "2023"}]
    assert drawing.caption == "Pour cent. Un tiret : non calculable."
    assert drawing.table.columns == (Column("Année", "year"), Column("Pour cent", "percent", 2))
    assert drawing.table.rows == ((2022, pytest.approx(0.0914)), (2023, None), (2024, -0.025))


@pytest.mark.parametrize(
    ("unit", "label", "caption"),
    [("years", "7,0", "Années."), ("EUR/inhabitant", "7", "Euros par habitant."), ("EUR/population", "7", "Euros.")],
)
def test_units(unit, label, caption):
    drawing = make({2022: 7.0, 2023: 7.0, 2024: 7.0}, unit)
    assert {row["label"] for row in drawn(drawing)["text"]} == {label}
    assert drawing.caption == caption
    assert "rule" not in drawn(drawing)
