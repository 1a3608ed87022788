"""What is awkward in contracts and conventions comes out as `awkward` says."""

import json

import pandas as pd
import pytest

from pipeline.accounts import Accounts
from pipeline.figures import contracts

from . import annex_grants, conventions, decided, decp, suppliers
from .awkward import CONTRACTS
from .planted import RAW, is_nowhere


def test_person_among_conventions(tmp_path_factory):
    written = (RAW / CONTRACTS["person_among_conventions"].file).read_text(encoding="cp1252")
    assert written.count(annex_grants.PERSONS[0]) == 1
    is_nowhere(tmp_path_factory, "hermeline")


def test_contract_of_a_person(accounts, tmp_path_factory):
    written = (RAW / CONTRACTS["contract_of_a_person"].file).read_text(encoding="utf-8")
    assert written.count("Hermeline") == 2
    held = accounts.holders[accounts.holders["holder_id"] == suppliers.siret(suppliers.SOLE_TRADER)]
    assert list(held["holder"]) == [""]
    assert list(accounts.contracts.loc[accounts.contracts["contract"] == held["contract"].iloc[0], "purpose"]) == [""]
    is_nowhere(tmp_path_factory, "hermeline")


def published(name: str) -> list[dict]:
    """The contracts of the file of a case, as often as they are published."""
    return json.loads((RAW / CONTRACTS[name].file).read_text(encoding="utf-8"))["marches"]["marche"]


def contract(accounts: Accounts, purpose: str) -> pd.Series:
    rows = accounts.contracts
    return rows[rows["purpose"].str.contains(purpose, regex=False)].iloc[0]


def test_contract_modified_twice(accounts):
    found = contract(accounts, "fondations et gros œuvre")
    assert [len(each["modifications"]) for each in published("contract_modified_twice") if each["id"] == found["contract"]] == [0, 1, 2]
    changes = accounts.modifications[accounts.modifications["contract"] == found["contract"]]
    assert list(changes["modified_on"]) == ["2023-05-22", "2024-02-12"]
    assert found["amount_cents"] + changes["added_cents"].sum() == changes["amount_cents"].iloc[-1]


def test_contract_corrected(accounts):
    twice = [each["montant"] for each in published("contract_corrected") if each["objet"] == decp.MISTYPED]
    assert len(twice) == 2 and twice[0] == pytest.approx(10 * twice[1])
    assert contract(accounts, decp.MISTYPED)["amount_cents"] == round(twice[1] * 100)


def test_contract_without_offers(accounts):
    [odd] = [each for each in published("contract_without_offers") if each["offresRecues"] == "NC"]
    assert pd.isna(contract(accounts, odd["objet"])["offers"])


def test_contract_with_a_lost_date(accounts):
    found = contract(accounts, decp.UNDATED)
    assert (found["notified_on"], found["year"]) == (decp.LOST_DATE, 1970)
    assert found["contract"] not in set(contracts.of(accounts, accounts.main, 2022)["contract"])


def test_contracts_in_two_formats(accounts):
    rows = accounts.contracts[accounts.contracts["file"] == f"raw/{CONTRACTS['contracts_in_two_formats'].file}"]
    assert set(rows["year"]) == {2019, 2020, 2021} and rows["offers"].isna().all()
    assert rows["is_framework"].sum() == 15 and (rows["category"] == "concession").sum() == 1


def test_spreadsheet_of_conventions(accounts):
    rows = accounts.subsidies[accounts.subsidies["file"] == f"raw/{CONTRACTS['spreadsheet_of_conventions'].file}"]
    named = rows[rows["is_named"]]
    assert "Chœur des Trois Écluses" in set(named["beneficiary"])
    assert set(named.loc[named["year"] == 2019, "period"].str.count("/")) == {1}
    alone = named[named["beneficiary_siret"] == ""]
    assert {"Rivière vivante", "Les Amis du Héron"} <= set(alone["beneficiary"]) and alone["beneficiary_rna"].str.match(r"W\d{9}$").all()


def test_convention_typed_twice(accounts):
    written = (RAW / CONTRACTS["convention_typed_twice"].file).read_text(encoding="cp1252").splitlines()
    first, second = [number for number, line in enumerate(written, 1) if ";2022-" in line and decided.TWICE_NAME in line]
    rows = accounts.subsidies
    rows = rows[(rows["year"] == decided.TWICE_YEAR) & (rows["beneficiary"] == decided.TWICE_NAME) & (rows["origin"] == "scdl")]
    assert (second, list(rows["row"])) == (first + 1, [first])
    [said] = accounts.corrections[accounts.corrections["table"] == "subventions"].itertuples()
    assert (said.row, said.column, said.after) == (second, "", "")


def test_convention_in_two_parts(accounts):
    rows = accounts.subsidies
    rows = rows[(rows["year"] == 2024) & (rows["beneficiary"] == conventions.IN_TWO) & (rows["nature"] == "aide en numéraire")]
    sums = rows.groupby("origin")["amount_cents"].agg(["sum", "count"])
    assert list(sums["count"]) == [1, 2] and sums["sum"].nunique() == 1
