from fractions import Fraction

import pytest

from pipeline.charts.rates import draw
from pipeline.formats import language
from pipeline.report import Column, Table

TABLE = Table("Le tableau", (Column("Année", "year"),), ((2020,),))
RATES = {2021: Fraction("38.58"), 2020: Fraction("22.29"), 2022: Fraction("41.444")}


@pytest.mark.parametrize(("break_year", "rules"), [(2021, [{"year": "2021"}]), (2020, []), (None, []), (2019, [])])
def test_each_rate_is_drawn_and_told_and_a_rule_stands_before_what_does_not_compare(break_year, rules):
    drawing = draw("taux", "Taux, de 2020 à 2022", "41,44 % en 2022.", RATES, TABLE, language("fr"), break_year)
    spec = drawing.chart.to_dict()
    marks = {layer["mark"]["type"]: spec["datasets"][layer.get("data", spec.get("data"))["name"]] for layer in spec["layer"]}
    assert [(row["year"], row["value"], row["label"]) for row in marks["text"]] == [
        ("2020", 22.29, "22,29"), ("2021", 38.58, "38,58"), ("2022", 41.444, "41,444")
    ]  # fmt: skip
    assert marks.get("rule", []) == rules
    assert drawing.table is TABLE and drawing.caption == "Pour cent de la base."
