"""Contracts of a year: counted, added without framework agreements, by what they buy, how they were chosen and who holds them."""

from dataclasses import replace

import pandas as pd

from pipeline.figures import contracts
from pipeline.figures.contracts import TOGETHER, UNKNOWN, Holder
from pipeline.tables.contracts import CONTRACTS, HOLDERS, MODIFICATIONS
from tests.figures.tiny import MAIN, SIREN, accounts_of

CONTRACT = {
    "authority": SIREN, "year": 2024, "contract": "1", "buyer_id": MAIN, "nature": "Marché", "purpose": "Toit", "cpv": "45000000",
    "category": "works", "procedure": "Procédure adaptée", "is_framework": False, "offers": 2, "months": 8, "notified_on": "2024-05-02",
    "amount_cents": 100_00, "framework": "", "file": "a.json", "row": 1,
}  # fmt: skip


def frame(table, *rows: dict) -> pd.DataFrame:
    return table.frame({column.name: [row[column.name] for row in rows] for column in table.columns})


def held(contract: str, *ids: str) -> list[dict]:
    return [
        CONTRACT | {"contract": contract, "holder_id": id_, "holder_id_type": "SIRET", "holder": "Toits" if id_ == "a" else ""}
        for id_ in ids
    ]


def changed(day: str, cents: int | None, **more) -> dict:
    return CONTRACT | {"number": "1", "modified_on": day, "amount_cents": cents, "added_cents": cents, "months": None} | more


def test_figures_never_add_a_maximum():
    rows = frame(CONTRACTS, CONTRACT, CONTRACT | {"is_framework": True, "amount_cents": 9_000_000_00, "offers": 1},
                 CONTRACT | {"amount_cents": None, "offers": None}, CONTRACT | {"year": 2023, "amount_cents": 70_00},
                 CONTRACT | {"authority": "1" * 9})  # fmt: skip
    known = replace(accounts_of({}), contracts=rows)
    assert {each.id: (each.value, each.previous) for each in contracts.figures(known, MAIN, 2024)} == {
        "contracts_count": (3, 1),
        "contracts_total": (100_00, 70_00),
        "contracts_frameworks": (1, 0),
        "contracts_single_offer": (1, 0),
    }
    assert list(contracts.figures(known, MAIN, 2022)) == []
    assert list(contracts.figures(known, f"{SIREN}00029", 2024)) == []


def test_a_tally_tells_nothing_from_zero():
    rows = frame(CONTRACTS, CONTRACT, CONTRACT, CONTRACT | {"category": "services", "is_framework": True}, CONTRACT | {"category": ""})
    assert contracts.tally(rows, "category") == [("works", 2, 200_00), ("services", 1, None), ("", 1, 100_00)]


def test_offers_in_bands():
    rows = frame(CONTRACTS, *(CONTRACT | {"offers": offers} for offers in (1, 1, 3, 5, 6, 40, None)))
    assert contracts.offers(rows) == [
        ("une seule offre", 2), ("de 3 à 5 offres", 2), ("6 offres ou plus", 2), ("nombre d'offres non indiqué", 1),
    ]  # fmt: skip


def test_holders_of_what_is_signed_alone_and_together():
    amounts = (("1", 10), ("2", 30), ("3", 5), ("4", 7))
    rows = frame(CONTRACTS, *(CONTRACT | {"contract": id_, "amount_cents": cents} for id_, cents in amounts),
                 CONTRACT | {"contract": "5", "is_framework": True})  # fmt: skip
    given = frame(HOLDERS, *held("1", "a"), *held("2", "b"), *held("3", "a", "b"), *held("4", UNKNOWN), *held("5", "a"))
    assert contracts.holders(rows, given) == [
        Holder("b", "", 1, 30), Holder("a", "Toits", 1, 10), Holder(UNKNOWN, "", 1, 7), Holder(TOGETHER, "", 1, 5),
    ]  # fmt: skip


def test_modifications_of_a_year_whatever_the_year_of_the_contract():
    rows = frame(CONTRACTS, CONTRACT, CONTRACT | {"contract": "2", "is_framework": True})
    changes = frame(MODIFICATIONS, changed("2024-06-01", 5_00), changed("2024-07-01", None), changed("2025-01-01", 3_00),
                    changed("2024-02-01", 2_00, year=2023), changed("2024-03-01", 900_00, contract="2"), changed("", 1_00))  # fmt: skip
    known = replace(accounts_of({}), contracts=rows, modifications=changes)
    assert contracts.modified(known, MAIN, 2024) == (4, 3, 7_00)
