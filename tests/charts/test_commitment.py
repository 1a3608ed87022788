"""A commitment drawn: the band, a rule at each bound, shapes that tell kept from not kept, hollow ones for what is only voted."""

from fractions import Fraction

from pipeline.charts import commitment as chart
from pipeline.figures.commitments import BEYOND, HELD, LATER, MISSED
from pipeline.report import Column, Table
from tests.sentences.test_commitments import one

TABLE = Table("Épargne", (Column("Année"),), ())


def layers(found) -> list[dict]:
    drawing = chart.draw("c", "Épargne", "Elle tient.", "Euros.", found, TABLE, lambda value: str(Fraction(value)))
    read = drawing.chart.to_dict()
    assert (drawing.slug, drawing.title, drawing.takeaway, drawing.caption, drawing.table) == (
        "c",
        "Épargne",
        "Elle tient.",
        "Euros.",
        TABLE,
    )
    return [
        {"mark": layer["mark"], "rows": read["datasets"][layer["data"]["name"]], "y": layer["encoding"]["y"]} for layer in read["layer"]
    ]


def test_a_corridor_has_a_band_and_each_year_its_shape():
    years = [(2022, 20, HELD), (2023, 26, MISSED), (2024, 30, BEYOND), (2025, None, LATER)]
    band, edges, *points = layers(one("corridor", low=15, high=25, years=years))
    assert [(row["year"], row["value"], row["top"]) for row in band["rows"]] == [
        ("2022", 15.0, 25.0), ("2023", 15.0, 25.0), ("2024 (prévu)", 15.0, 25.0), ("2025", 15.0, 25.0),
    ]  # fmt: skip
    assert (edges["mark"]["type"], len(edges["rows"])) == ("tick", 8)
    closed, _, _, voted, around, labels = points
    assert [(row["year"], row["shape"]) for row in closed["rows"]] == [("2022", "circle"), ("2023", "diamond")]
    assert (closed["mark"]["filled"], voted["mark"]["filled"]) == (True, False)
    assert [(row["year"], row["shape"], row["label"]) for row in labels["rows"]] == [("2024 (prévu)", "diamond", "30")]
    assert (around["mark"]["strokeWidth"], around["rows"], "stroke" in labels["mark"]) == (4, labels["rows"], False)


def test_one_bound_is_a_rule_and_amounts_that_are_close_do_not_start_from_nothing():
    edges, *_ = layers(one(high=100, years=[(2022, 99, HELD), (2023, 101, MISSED)]))
    assert [row["value"] for row in edges["rows"]] == [100.0, 100.0]
    assert edges["y"]["scale"]["zero"] is False
    edges, *_ = layers(one(high=100, years=[(2022, 9, HELD), (2023, 101, MISSED)]))
    assert edges["y"]["scale"]["zero"] is True


def test_an_amount_that_a_bound_would_cross_is_written_under_its_point():
    every = layers(one("corridor", low=6, high=12, years=[(2023, 8, HELD), (2024, 10.8, HELD), (2025, 13, MISSED)]))
    said = [(layer["mark"]["dy"], [row["label"] for row in layer["rows"]]) for layer in every if layer["mark"]["type"] == "text"]
    assert said[::2] == said[1::2] == [(-16, ["8", "13"]), (16, ["54/5"])]
    # Between two bounds that are close, it is crossed on one side or the other: it stays above.
    every = layers(one("corridor", low=9.8, high=11.8, years=[(2023, 0, MISSED), (2024, 10.8, HELD)]))
    assert [layer["mark"]["dy"] for layer in every if layer["mark"]["type"] == "text"] == [-16, -16]
