"""Real documents, read whole: their lines add up to the voted accounts, to the cent."""

from functools import cache

import pandas as pd
import pytest

from pipeline import accounts, config
from pipeline.errors import Findings
from tests.conftest import ROOT
from tests.sources import golden
from tests.sources.documents import table

pytestmark = pytest.mark.usefixtures("shared_data")


@cache
def read(town: str) -> accounts.Accounts:
    findings = Findings()
    found = accounts.read(config.load(ROOT / "tests" / "towns" / town), findings)
    findings.raise_faults()
    return found


def lines(town: str, year: int) -> pd.DataFrame:
    found = read(town)
    return found.of(found.main, year)


def total(rows: pd.DataFrame, query: str) -> int:
    """Cents of the lines that a query takes, summed with plain masks: nothing of the program but its table is asked."""
    side, section, movements, *rest = query.split()
    given = dict(pair.split("=") for pair in rest)
    kept = (rows["side"] == side) & (rows["section"] == section) & rows["movement"].isin(movements.split("+"))
    if "chapter" in given:
        kept &= rows["chapter"] == given["chapter"]
    for column in ("nature", "function"):
        kept &= rows[column].str.startswith(given.get(column, ""))
        if f"not_{column}" in given:
            kept &= ~rows[column].str.startswith(given[f"not_{column}"])
    return int(rows.loc[kept, given.get("measure", "executed_cents")].fillna(0).sum())


def totals(rows: pd.DataFrame, queries: str, place: int) -> tuple[dict[str, int], dict[str, int]]:
    """What the lines give and what is expected, by query."""
    expected = {query: amounts[place] for query, amounts in table(queries).items()}
    return {query: total(rows, query) for query in expected}, expected


@pytest.mark.parametrize("year", range(2017, 2023))
def test_six_years_of_a_city(year):
    found, expected = totals(lines("montreuil", year), golden.MONTREUIL, year - 2017)
    assert found == expected


@pytest.mark.parametrize("year", range(2017, 2023))
def test_six_years_of_a_city_by_function(year):
    found, expected = totals(lines("montreuil", year), golden.MONTREUIL_FUNCTIONS, year - 2017)
    assert found == expected


@pytest.mark.parametrize(("town", "year", "place"), [("crach", 2021, 0), ("mohon", 2023, 1)])
def test_small_towns_without_functions(town, year, place):
    found, expected = totals(lines(town, year), golden.CRACH_AND_MOHON, place)
    assert found == expected


@pytest.mark.parametrize(("town", "place"), [("crach", 0), ("saint-malo", 1)])
def test_voted_budgets_balance(town, place):
    found, expected = totals(lines(town, 2022), golden.VOTED, place)
    assert found == expected


@pytest.mark.parametrize("town", ["crach", "saint-malo"])
def test_a_voted_budget_tells_nothing_executed(town):
    rows = lines(town, 2022)
    assert set(rows["stage"]) == {"BP"}
    assert rows["executed_cents"].isna().all() and rows["carried_over_cents"].isna().all()


def test_what_was_kept_and_set_aside():
    columns = ["file", "stage", "nomenclature", "is_annex", "printed_population", "lines", "calculated_lines"]
    found = pd.concat([read(town).documents for town in ("montreuil", "crach", "mohon", "saint-malo")])[columns].astype(object)
    assert [tuple(None if pd.isna(cell) else cell for cell in row) for row in found.itertuples(index=False)] == [
        ("montreuil/CA_2017.xml", "CA", "M14-M14_COM_SUP3500", False, 105608, 1448, 0),
        ("montreuil/CA_2018.xml", "CA", "M14-M14_COM_SUP3500", False, 107564, 1431, 0),
        ("montreuil/CA_2019.xml", "CA", "M14-M14_COM_SUP3500", False, 109834, 1431, 0),
        ("montreuil/CA_2020.xml", "CA", "M14-M14_COM_SUP3500", False, 111100, 1415, 0),
        ("montreuil/CA_2021.xml", "CA", "M14-M14_COM_SUP3500", False, 111261, 1450, 0),
        ("montreuil/CA_2022.xml", "CA", "M14-M14_COM_SUP3500", False, 111810, 1530, 0),
        ("crach/BP_2022.xml", "BP", "M14-M14_COM_500_3500", False, 3446, 201, 0),
        ("crach/CA_2021.xml", "CA", "M14-M14_COM_500_3500", False, 3446, 196, 0),
        ("mohon/CFU_2023.xml", "CFU", "M57-M57_A", False, 990, 163, 633),
        ("saint-malo/BP_2022_transport.xml", "BP", "M4-M43_D", True, None, 123, 0),
    ]


def test_the_accountant_s_totals_are_read():
    totals = read("mohon").totals
    whole = totals[(totals["origin"] == "accountant") & (totals["measure"] == "total")]
    assert {row.side + row.section: row.executed_cents for row in whole.itertuples()} == golden.MOHON_ACCOUNTANT


def test_every_line_has_a_section_a_chapter_and_a_label():
    for town in ("montreuil", "crach", "mohon", "saint-malo"):
        rows = read(town).all_lines
        assert set(rows["section"]) == {"F", "I"}
        assert not (rows["chapter"] == "").any()
        assert not (rows["nature_label"] == "").any()
