"""One or two series by month: lines that stop where a month is not known, told apart by more than their colour."""

from pipeline.charts import months as chart
from pipeline.report import Column, Table

TABLE = Table("Contacts", (Column("Mois"),), ())


def drawn(series, **more) -> dict:
    drawing = chart.draw("contacts", "Contacts", "", "Par mois.", series, TABLE, **more)
    assert (drawing.slug, drawing.title, drawing.caption, drawing.table) == ("contacts", "Contacts", "Par mois.", TABLE)
    return drawing.chart.to_dict()


def test_a_month_that_is_not_known_breaks_the_line():
    read = drawn({"Contacts": {"2024-01": 5, "2024-02": None, "2024-03": 7}})
    line, points = read["layer"]
    rows = [(row["month"][:7], row["value"]) for row in read["datasets"][line["data"]["name"]]]
    assert rows == [("2024-01", 5.0), ("2024-02", None), ("2024-03", 7.0)]
    assert [row["month"][:7] for row in read["datasets"][points["data"]["name"]]] == ["2024-01", "2024-03"]
    assert line["encoding"]["color"]["legend"] is None


def test_two_series_are_told_apart_without_colour():
    line, _ = drawn({"Reçus": {"2024-01": 5, "2024-02": 6}, "Terminés": {"2024-01": 4, "2024-02": 6}})["layer"]
    assert line["encoding"]["strokeDash"]["scale"] == {"domain": ["Reçus", "Terminés"], "range": [[1, 0], [5, 4]]}
    assert line["encoding"]["color"]["legend"] is not None


def test_a_share_goes_to_all_of_it_and_its_target_is_a_dashed_rule():
    rule, line, _ = drawn({"Dans le délai": {"2024-01": 0.5, "2024-02": 0.75}}, target=0.8, is_share=True)["layer"]
    assert (rule["mark"]["type"], rule["mark"]["strokeDash"]) == ("rule", [3, 3])
    assert line["encoding"]["y"]["scale"] == {"domain": [0, 1]} and line["encoding"]["y"]["axis"]["format"] == "%"


def test_years_are_named_when_there_are_several():
    def named(first: int, count: int) -> list[str]:
        series = {f"{year}-{month:02d}": 1 for year in range(first, first + count) for month in range(1, 13)}
        return [value[:7] for value in drawn({"Contacts": series})["layer"][0]["encoding"]["x"]["axis"]["values"]]

    assert named(2024, 1) == ["2024-01", "2024-12"]
    assert named(2022, 3) == ["2022-01", "2023-01", "2024-01"]
    assert named(2010, 10) == ["2010-01", "2012-01", "2014-01", "2016-01", "2018-01"]


def test_many_months_have_no_points():
    series = {f"{year}-{month:02d}": 1 for year in range(2020, 2024) for month in range(1, 13)}
    assert [layer["mark"]["type"] for layer in drawn({"Contacts": series})["layer"]] == ["line"]
