"""Agents by year: the same numbers drawn, told above each bar, and written in the table."""

from pipeline.charts.posts import draw
from pipeline.formats import language
from pipeline.report import Column

FR = language("fr")


def test_two_groups_are_stacked_and_add_up_as_displayed():
    parts = {"fonctionnaires": {2021: 168_740, 2022: 157_440}, "contractuels": {2021: 59_540, 2022: 69_340}}
    drawing = draw("effectifs", "Postes pourvus", "", "Équivalents temps plein.", parts, 0, FR)
    spec = drawing.chart.to_dict()
    marks = {layer["mark"]["type"]: spec["datasets"][layer["data"]["name"]] for layer in spec["layer"]}
    assert [(row["year"], row["part"], row["value"]) for row in marks["bar"]] == [
        ("2021", "fonctionnaires", 1687.4), ("2022", "fonctionnaires", 1574.4),
        ("2021", "contractuels", 595.4), ("2022", "contractuels", 693.4),
    ]  # fmt: skip
    assert [row["label"] for row in marks["text"]] == ["2\u202f283", "2\u202f268"]
    assert drawing.table.rows == ((2021, 1688.0, 595.0, 2283.0), (2022, 1575.0, 693.0, 2268.0))


def test_one_group_is_its_own_total():
    drawing = draw("effectifs", "Postes pourvus", "", "", {"Postes pourvus": {2021: 850, 2022: 800}}, 1, FR)
    assert drawing.table.columns == (Column("Année", "year"), Column("Postes pourvus", "number", 1))
    assert drawing.table.rows == ((2021, 8.5), (2022, 8.0))
