"""The annex of programme authorisations: what is voted in the year is not what is voted in all, and ratios are no situation."""

import pytest

from pipeline.errors import Findings
from pipeline.sources.authorisations import add_authorisations
from pipeline.sources.raw import RawDocument
from pipeline.tables.authorisations import AUTHORISATIONS

IDENTITY = {"authority": "219900001", "budget": "21990000100025", "year": 2022, "stage": "CA", "file": "raw/2022.xml"}
GIVEN = {
    "CodTypAutori": "P", "CodSTypAutori": "S", "NumAutori": "AP-1", "LibAutori": "Halle  du Moulin", "Chapitre": "12", "TypeChapitre": "3",
    "MtAutoriPrec": "1000.00", "MtAutoriPropose": "50", "MtAutoriVote": "100.5", "MtCPAnt": "200.00", "MtCPOuv": "300", "MtCPReal": "250",
    "MtCredAFinanc_NPlus1": "600", "MtCredAFinanc_Sup_NPlus1": "50.50",
}  # fmt: skip


def read(**values: str | None) -> tuple[list[dict], Findings]:
    """The rows made of one authorisation, whose given values differ; None leaves one out."""
    columns: dict[str, list] = {column.name: [] for column in AUTHORISATIONS.columns}
    document, findings = RawDocument("raw/2022.xml", 1), Findings()
    document.authorisations.append(({name: value for name, value in (GIVEN | values).items() if value is not None}, 42))
    add_authorisations(columns, document, IDENTITY, findings)
    AUTHORISATIONS.frame(columns)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)], findings


def test_an_authorisation():
    (row,), findings = read()
    assert row == IDENTITY | {
        "kind": "P",
        "number": "AP-1",
        "label": "Halle du Moulin",
        "chapter": "12",
        "chapter_kind": "3",
        "voted_before_cents": 1_000_00,
        "voted_cents": 100_50,
        "paid_before_cents": 200_00,
        "opened_cents": 300_00,
        "paid_cents": 250_00,
        "next_year_cents": 600_00,
        "later_cents": 50_50,
        "remaining_cents": 650_50,
        "row": 42,
    }
    assert not (findings.faults or findings.warnings)


def test_a_ratio_is_left_out_and_amounts_that_are_not_given_are_not_zero():
    assert read(CodSTypAutori="R")[0] == []
    (row,), _ = read(MtCPAnt=None, MtCPReal=None, MtAutoriPrec=None, MtAutori_NMoins1="900", CodSTypAutori=None)
    assert (row["voted_before_cents"], row["paid_cents"], row["remaining_cents"]) == (900_00, None, None)
    assert read(MtAutoriVote=None, MtCPAnt=None)[0][0]["remaining_cents"] == 750_00


def test_no_person_is_named():
    assert read(LibAutori="Travaux chez M. Dupont")[0][0]["label"] == ""


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            {"CodTypAutori": "X"},
            "raw/2022.xml, ligne 42, colonne « CodTypAutori » : « X » n'est pas une sorte d'autorisation (P ou E attendu). Elle est lue "
            "comme une autorisation de programme.",
        ),
        (
            {"NumAutori": None, "LibAutori": ""},
            "raw/2022.xml, ligne 42, colonne « NumAutori » : l'autorisation n'a ni numéro ni libellé. Donnez-lui un numéro dans le "
            "logiciel comptable.",
        ),
        (
            {"MtCPReal": "12 4O0"},
            "raw/2022.xml, ligne 42, colonne « MtCPReal » : « 12 4O0 » n'est pas un montant. Corrigez la "
            "ligne dans le logiciel comptable et exportez de nouveau.",
        ),
    ],
)
def test_what_is_wrong_is_told(given, sentence):
    _, findings = read(**given)
    assert [str(each) for each in (*findings.faults, *findings.warnings)] == [sentence]
