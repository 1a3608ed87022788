"""Loans of the debt annex: what is kept, what is derived, what is left empty, and the names that stop there."""

import pytest

from pipeline.errors import Fault, Findings
from pipeline.sources.annexes import UNNAMED, add_loans
from pipeline.sources.raw import CORRECT, RawDocument
from pipeline.tables.loans import LOANS

IDENTITY = {"authority": "219900001", "budget": "21990000100025", "year": 2022, "stage": "CA", "file": "raw/2022.xml"}
LOAN = {
    "CodTypEmpr": "01", "CodArticle": "1641", "LibOrgaPreteur": "Crédit  du Moulin", "ObjEmpr": "École", "AnEncaisse": "2012",
    "MtEmprOrig": "73653.0", "DureeRest": "9.41", "CodTyptxInit": "F", "CodTyptxDtVote": "R", "TxActuaInit": "1.5", "TxActua": "1,25",
    "CodPeriodRemb": "I", "CodProfilAmort": "P", "CodProfilAmortDtVote": "C",
    "MtIntExer": "1.005", "MtCapitalExer": "3720.18", "MtCapitalRestDu_31_12": "37202.01", "IndSousJacent": "4", "Structure": "B",
    "IndSousJacentDtVote": "1", "StructureDtVote": "A",
}  # fmt: skip


def read(**values: str | None) -> tuple[list[dict], Findings]:
    """The rows made of one loan, whose given values differ; None leaves one out."""
    columns: dict[str, list] = {column.name: [] for column in LOANS.columns}
    document, findings = RawDocument("raw/2022.xml", 1), Findings()
    document.loans.append(({name: value for name, value in (LOAN | values).items() if value is not None}, 42))
    add_loans(columns, document, IDENTITY, findings)
    LOANS.frame(columns)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)], findings


def test_a_loan():
    (row,), findings = read()
    assert row == IDENTITY | {
        "kind": "01",
        "account": "1641",
        "lender": "Crédit du Moulin",
        "purpose": "École",
        "first_year": 2012,
        "last_year": 2032,
        "years_left": 9.41,
        "period": "I",
        "profile": "C",
        "borrowed_cents": 73_653_00,
        "owed_cents": 37_202_01,
        "capital_cents": 3_720_18,
        "interest_cents": 1_01,
        "rate": "V",
        "rate_pct": 1.25,
        "risk": "1A",
        "row": 42,
    }
    assert not findings.faults


@pytest.mark.parametrize("kind", ["10", "", "99"])
def test_what_is_no_loan_is_left_out(kind):
    assert read(CodTypEmpr=kind)[0] == []


@pytest.mark.parametrize(
    ("given", "column", "expected"),
    [
        ({"DureeRest": "10.00"}, "last_year", 2032),
        ({"DureeRest": "0"}, "last_year", 2022),
        ({"DureeRest": "240"}, "last_year", None),
        ({"DureeRest": "-1"}, "last_year", None),
        ({"DureeRest": "NaN"}, "last_year", None),
        ({"DureeRest": None}, "last_year", None),
        ({"DureeRest": "240"}, "years_left", None),
        ({"CodPeriodRemb": "T"}, "period", ""),
        ({"CodPeriodRembDtVote": "M"}, "period", "M"),
        ({"CodProfilAmortDtVote": "S"}, "profile", ""),
        ({"CodProfilAmortDtVote": None}, "profile", "P"),
        ({"AnEncaisse": "12"}, "first_year", None),
        ({"MtIntExer": "néant"}, "interest_cents", None),
        ({"MtCapitalRestDu_31_12": None}, "owed_cents", None),
        ({"TxActua": "Livret A + 1"}, "rate_pct", None),
        ({"CodTyptxDtVote": None}, "rate", "F"),
        ({"CodTyptxDtVote": "X"}, "rate", ""),
        ({"IndSousJacentDtVote": "9"}, "risk", ""),
        ({"IndSousJacentDtVote": None, "StructureDtVote": None}, "risk", "4B"),
        ({"IndSousJacentDtVote": None, "StructureDtVote": None, "Structure": None}, "risk", ""),
    ],
)
def test_awkward_values(given, column, expected):
    (row,), findings = read(**given)
    assert row[column] == expected
    assert not findings.faults


def test_what_is_owed_must_be_an_amount():
    _, findings = read(MtCapitalRestDu_31_12="12O,5")
    expected = Fault("« 12O,5 » n'est pas un montant", file="raw/2022.xml", row=42, column="MtCapitalRestDu_31_12", remedy=CORRECT)
    assert findings.faults == (expected,)


@pytest.mark.parametrize(
    ("name", "account", "expected"),
    [
        ("M. DUPONT Jean", "1641", UNNAMED),
        ("Mme Durand", "1641", UNNAMED),
        ("MONSIEUR MARTIN", "1641", UNNAMED),
        ("CONSORTS PETIT", "1641", UNNAMED),
        ("Jeanne Durand", "16878", UNNAMED),
        ("AGENCE DE L'EAU", "16878", "AGENCE DE L'EAU"),
        ("S.E.M. DU PORT", "1641", "S.E.M. DU PORT"),
        ("BANQUE POSTALE", "1641", "BANQUE POSTALE"),
        ("", "16878", ""),
    ],
)
def test_natural_persons_are_not_named(name, account, expected):
    (row,), _ = read(LibOrgaPreteur=name, CodArticle=account)
    assert row["lender"] == expected


def test_a_purpose_that_names_somebody_is_left_out():
    (row,), _ = read(ObjEmpr="Achat maison de Mme Durand")
    assert row["purpose"] == ""
