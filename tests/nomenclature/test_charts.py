"""Which chart a document is read with."""

import pytest

from pipeline.errors import InputError
from pipeline.nomenclature.chart import Account, ChartOfAccounts
from pipeline.nomenclature.charts import Charts


def chart(origin: str, *codes: str, norm: str = "M57") -> ChartOfAccounts:
    return ChartOfAccounts(norm, {code: Account(code, origin) for code in codes}, {}, {}, is_complete=True, origin=origin)


CHARTS = Charts(
    [
        ("M57_D", 2022, chart("d22", "6042")),
        ("M57_D", 2024, chart("d24", "6042", "6061")),
        ("M57_A", 2024, chart("a24", "604", "606")),
        ("M43_D", 2020, chart("m43", "6041", norm="M4")),
        ("M57_X", 2024, chart("x24", "7")),
    ]
)


@pytest.mark.parametrize(
    ("name", "year", "origin", "is_complete"),
    [
        ("M57-M57_D", 2024, "d24", True),
        ("M57-M57_D", 2022, "d22", True),
        ("M57-M57_D", 2023, "d24", False),
        ("M57-M57_D", 2010, "d22", False),
        ("M57-M57_A", 2024, "a24", True),
        ("M57", 2024, "table abrégée M57", False),
        ("M4-M43_D", 2022, "m43", False),
        ("M4-M49", 2022, "table abrégée M4", False),
        ("M832", 2022, "", False),
    ],
)
def test_its_own_chart_else_a_neighbouring_year_s_else_the_compact_one(name, year, origin, is_complete):
    found = CHARTS.get(name, year)
    assert (found.origin, found.is_complete) == (origin, is_complete)


@pytest.mark.parametrize(
    ("natures", "year", "given", "name"),
    [
        ({"6042", "6061"}, 2024, "", "M57-M57_D"),
        ({"604", "606"}, 2024, "", "M57-M57_A"),
        ({"6042", "65748"}, 2024, "", "M57"),
        ({"6574"}, 2019, "", "M14"),
        ({"6041"}, 2022, "M4", "M4-M43_D"),
        (set(), 2024, "", "M57"),
    ],
)
def test_the_nomenclature_of_a_document_that_names_none(natures, year, given, name):
    assert CHARTS.guess(natures, year, given) == name


def test_a_name_that_only_a_given_chart_knows():
    assert [CHARTS.named(text) for text in ("M57-M57_X", "M57_X", "M57-M57_Y")] == ["M57-M57_X", "M57-M57_X", ""]


def test_two_charts_of_one_year_are_a_fault_unless_they_say_the_same():
    Charts([("M57_D", 2024, chart("a", "6042")), ("M57_D", 2024, ChartOfAccounts(**vars(chart("a", "6042")) | {"origin": "b"}))])
    with pytest.raises(InputError) as raised:
        Charts([("M57_D", 2024, chart("a", "6042")), ("M57_D", 2024, chart("b", "6061"))])
    assert str(raised.value) == "b : le plan de comptes M57_D de 2024 est donné deux fois, aussi dans a. Gardez un seul des deux fichiers."
