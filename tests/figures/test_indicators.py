"""Indicators with their territories; the Baromètre's own percentages found again."""

import csv
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from pipeline.figures.indicators import indicators
from pipeline.formats import round_half_up
from pipeline.tables.indicators import INDICATORS, OBSERVATIONS, TARGETS
from tests.figures.test_plans import rows
from tests.figures.tiny import accounts_of
from tests.pages import built

INDICATOR = {column.name: "" for column in INDICATORS.columns}
INDICATOR |= {"indicator": "i", "name": "Délai", "unit": "jours", "low": None, "high": None, "file": "i.csv", "row": 2}
TARGET = {"indicator": "i", "territory": "", "baseline": 20.0, "baseline_on": "2020", "target": 10.0, "target_on": "2024", "current_on": "",
          "file": "i.csv", "row": 2}  # fmt: skip
VALUE = {"indicator": "i", "territory": "", "is_estimate": False, "is_comparable": True, "note": "", "file": "v.csv", "row": 2}


def with_indicators(*given: dict, targets=(), values=(), as_of: str = ""):
    accounts = accounts_of({"nature": "60612", "executed_cents": 100_00})
    return replace(
        accounts,
        town=replace(accounts.town, results_as_of=as_of),
        indicators=rows(INDICATORS, INDICATOR, given or [{}]),
        targets=rows(TARGETS, TARGET, targets),
        observations=rows(OBSERVATIONS, VALUE, [dict(zip(("on", "value"), value[:2], strict=True)) | dict(*value[2:]) for value in values]),
    )


def one(*given: dict, **more):
    (found,) = indicators(with_indicators(*given, **more))
    return found


def test_an_indicator_is_held_against_its_target():
    found = one(targets=[{}], values=[("2022", 16.0), ("2021", 19.5)])
    main = found.main
    assert [(value.on, value.value) for value in main.values] == [("2021", Fraction("19.5")), ("2022", Fraction(16))]
    assert (main.current.on, main.progress, main.standing) == ("2022", Fraction(2, 5), "behind")
    assert main.expected == 20 - 10 * Fraction(730, 1461)


def test_the_value_that_counts_is_the_one_that_the_source_says():
    found = one(targets=[{"current_on": "2021"}], values=[("2021", 15.0), ("2022", 3.0)])
    assert (found.main.current.on, found.main.standing) == ("2021", "on_track")


def test_values_of_another_duration_are_not_compared():
    found = one(targets=[{}], values=[("2022", 15.0), ("2022-12", 1.0, {"is_comparable": False})])
    assert (found.main.current.value, [value.on for value in found.main.others]) == (15, ["2022-12"])


def test_the_own_territory_comes_first():
    found = one(
        targets=[{"territory": "Nord"}], values=[("2022", 12.0, {"territory": "Nord"}), ("2022", 16.0), ("2022", 1.0, {"territory": "Sud"})]
    )
    assert [(each.territory, each.standing) for each in found.measures] == [("", "no_target"), ("Nord", "on_track"), ("Sud", "no_target")]


def test_an_indicator_without_value_or_target_says_so():
    found = one()
    assert (found.main.standing, found.main.progress, found.main.current, found.age, found.is_stale) == (
        "no_value",
        None,
        None,
        None,
        False,
    )


@pytest.mark.parametrize(
    ("period", "as_of", "age", "is_stale"),
    [("year", "2023-12-31", 12, False), ("year", "2024-01-31", 13, True), ("month", "2023-02-28", 2, True), ("", "2030-01-01", 84, False)],
)
def test_a_value_is_stale_when_a_newer_one_was_to_be_expected(period, as_of, age, is_stale):
    found = one({"periodicity": period}, values=[("2022", 1.0)], as_of=as_of)
    assert (found.age, found.is_stale) == (age, is_stale)


def test_without_a_declared_day_the_newest_value_is_the_day():
    assert one(values=[("2022", 1.0), ("2023-03", 2.0)]).as_of == date(2023, 3, 31)


def test_the_percentages_of_the_barometre_are_found_again(shared_data):
    """«pourcentage_cible»: rounded, between 0 and 100."""
    path = shared_data / "indicators" / "barometre-resultats-synthese-departement-93.csv"
    with path.open(encoding="utf-8") as handle:
        printed = {row["indicateur"]: int(float(row["pourcentage_cible"])) for row in csv.DictReader(handle) if row["pourcentage_cible"]}
    found = {each.name: each.main for each in built.site("barometre").indicators}
    assert len(printed) == 36
    for name, percent in printed.items():
        part = min(max(found[name].progress, 0), 1)
        assert round_half_up(100 * part.numerator, part.denominator) == percent, name
    assert sum(each.standing == "no_target" for each in found.values()) == 15
