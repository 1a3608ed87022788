"""What the demonstration must hold, because pages and checks are built on it: a story to tell, and the awkwardness of real files."""

from collections import Counter
from pathlib import Path

import pytest

from .as_read import Document, documents

DATA = Path(__file__).resolve().parents[2] / "data"
CODE_OF_POOL = {"413", "323"}


@pytest.fixture(scope="module")
def town() -> dict[tuple[int, str], Document]:
    """The principal budget's documents by year and stage."""
    return {(document.year, document.stage): document for document in documents(DATA) if document.kind == "P"}


@pytest.fixture(scope="module")
def accounts(town) -> dict[int, Document]:
    return {year: document for (year, stage), document in town.items() if stage in ("CA", "CFU")}


def test_every_kind_of_document_is_there():
    found = {(document.year, document.stage, document.kind): document.text("Nomenclature") for document in documents(DATA)}
    assert found == {
        (2021, "CA", "P"): "M14-M14_COM_SUP3500",
        (2021, "CA", "A"): "M4-M49_D",
        (2022, "CA", "P"): "M14-M14_COM_SUP3500",
        (2022, "CA", "A"): "M4-M49_D",
        (2023, "CA", "P"): "M57-M57_D",
        (2023, "CA", "A"): "M4-M49_D",
        (2024, "CFU", "P"): "M57-M57_D",
        (2024, "CFU", "A"): "M4-M49_D",
        (2025, "BP", "P"): "M57-M57_D",
        (2025, "BP", "A"): "M4-M49_D",
        (2025, "DM", "P"): "M57-M57_D",
    }


def test_budgets_say_whose_they_are():
    for document in documents(DATA):
        assert (document.text("IdColl"), document.text("CodInseeColl")) == ("21991234200017", "99123")
        assert document.text("IdEtab") == {"P": "21991234200017", "A": "21991234200025"}[document.kind]


def test_files_are_written_by_several_hands():
    hands = {path.name: path.read_bytes() for path in (DATA / "raw/budget").glob("*.xml")}
    declared = {name: content[:60].split(b'encoding="')[1].split(b'"')[0].decode() for name, content in hands.items()}
    assert set(declared.values()) == {"UTF-8", "ISO-8859-1"}
    assert {name for name, content in hands.items() if b"\r\n" in content} >= {"2021_CA_ville.xml", "2022_CA_eau.xml"}
    assert b"CH&#338;UR DES TROIS ECLUSES" in hands["2021_CA_ville.xml"].replace(b"\xc9", b"E")


def test_a_year_has_the_size_of_a_real_one(accounts):
    for document in accounts.values():
        assert 350 <= len(document.lines) <= 500
        people = int(document.information["PopTot"].replace("\u00a0", "").replace(" ", ""))
        assert 1_200 < document.sum("executed", "D", "F", order=False) / people / 100 < 1_450
        assert (
            0.54
            < document.sum("executed", "D", "F", ("621", "631", "633", "64"), order=False) / document.sum("executed", "D", "F", order=False)
            < 0.59
        )


def test_amounts_are_not_round(accounts):
    for document in accounts.values():
        # A bank lends round amounts; nothing else is.
        amounts = [line.executed for line in document.lines if line.executed and line.nature != "1641"]
        assert sum(amount % 10_000 == 0 for amount in amounts) <= 2
        assert len(set(amounts)) > 0.93 * len(amounts)


def test_electricity_nearly_doubles_in_2022_and_savings_fall(accounts):
    electricity = {year: document.sum("executed", "D", natures=("60612",)) for year, document in accounts.items()}
    assert 1.7 < electricity[2022] / electricity[2021] < 1.95
    assert electricity[2022] > electricity[2023] > electricity[2024]
    rates = {}
    for year, document in accounts.items():
        revenue = document.sum("executed", "R", "F", order=False) - document.sum("executed", "R", "F", ("775",))
        rates[year] = (revenue - document.sum("executed", "D", "F", order=False)) / revenue
    assert rates[2022] < 0.08 < rates[2023] < rates[2021] < 0.13


def test_the_school_costs_more_than_opened(accounts):
    for year in (2023, 2024):
        lines = [line for line in accounts[year].lines if line.operation == "202201" and line.side == "D"]
        assert sum(line.executed for line in lines) > sum(line.opened for line in lines)
        assert {line.label for line in lines} == {"GROUPE SCOLAIRE LES TILLEULS"}
    spent, received = (
        sum(line.executed for document in accounts.values() for line in document.lines if line.operation == "202201" and line.side == side)
        for side in "DR"
    )
    assert 10e8 < spent < 16e8
    assert 0.3 < received / spent < 0.5


def test_the_pool_closes_in_2023(accounts):
    def pool(year: int, side: str) -> int:
        lines = accounts[year].lines
        return sum(line.executed for line in lines if line.function in CODE_OF_POOL and line.side == side and line.section == "F")

    assert pool(2023, "D") < 0.55 * pool(2022, "D")
    assert pool(2024, "D") < 0.25 * pool(2022, "D")
    assert pool(2021, "R") > 0 and pool(2024, "R") == 0


def test_debt_is_refinanced_in_2023_and_a_large_loan_is_drawn(accounts):
    refinanced = {year: [document.sum("executed", side, natures=("166",)) for side in "DR"] for year, document in accounts.items()}
    assert refinanced[2023][0] == refinanced[2023][1] > 0
    assert all(refinanced[year] == [0, 0] for year in (2021, 2022, 2024))
    loans = {year: document.sum("executed", "R", natures=("1641",)) for year, document in accounts.items()}
    assert max(loans, key=loans.get) == 2023
    kinds = Counter(row["CodTypEmpr"] for row in accounts[2023].annex("EMPRUNT"))
    assert kinds["05"] == 1 and kinds["01"] > 8


def test_grants_to_associations_add_up_by_line(accounts):
    for document in accounts.values():
        rows = document.annex("CONCOURS")
        given = document.sum("executed", "D", natures=("6574", "65748"), order=False)
        assert sum(round(float(row["MtSubv"]) * 100) for row in rows) == given
        assert {row["CodNatJurBenefCA"] for row in rows} == {"P1"}


def test_real_awkwardness_is_there(accounts):
    assert any(line.executed < 0 and line.nature == "6228" for line in accounts[2022].lines)
    for document in accounts.values():
        keys = Counter(line.key for line in document.lines)
        assert sum(count > 1 for count in keys.values()) >= 2
        without_chapter = [line for line in document.lines if not line.chapter]
        assert {line.nature[:2] for line in without_chapter} == {"45"} and all(line.label for line in without_chapter)
        assert sum(line.carried_over > 0 for line in document.lines) >= 10
        assert any(line.nature == "775" and line.opened == 0 < line.executed for line in document.lines)
    calculated = [element for element in accounts[2024].root.iter("LigneBudget") if element.get("calculated")]
    assert len(calculated) > 40


def test_the_amendment_changes_lines_of_the_budget(town):
    assert town[2025, "DM"].text("NumDec") == "1"
    voted = {line.key for line in town[2025, "BP"].lines}
    assert {line.key for line in town[2025, "DM"].lines} <= voted
    assert any(line.opened < 0 for line in town[2025, "DM"].lines)
