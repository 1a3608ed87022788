"""The annex of grants: what is kept of a row, what stops there, and real annexes to the cent."""

import pytest

from pipeline.config import Town
from pipeline.errors import Findings
from pipeline.sources import concours, subsidies
from pipeline.sources.raw import RawDocument
from tests.pages import built

IDENTITY = {"authority": "219900001", "budget": "21990000100025", "budget_name": "VILLE", "year": 2022}
GRANT = {"CodArticle": "65748", "CodNatJurBenefCA": "P1", "LibOrgaBenef": "CLUB DE JUDO ", "MtSubv": "2000.5", "ObjSubv": "Stage"}


def read(*given: dict[str, str]) -> tuple[list[dict], list[str]]:
    document, findings = RawDocument("raw/2022.xml", 1), Findings()
    document.grants = [({**GRANT, **values}, 40 + place) for place, values in enumerate(given)]
    rows = concours.rows(document, IDENTITY, Town(None, "Ormevanne", "219900001"), findings)
    return rows, [str(fault) for fault in findings.faults]


def test_a_grant():
    rows, faults = read({"Siret": "514 834 738 00023"})
    assert faults == []
    assert rows == [
        {
            "authority": "219900001", "year": 2022, "origin": "annex", "granter": "VILLE", "granter_id": "21990000100025",
            "beneficiary": "CLUB DE JUDO", "beneficiary_siret": "51483473800023", "purpose": "Stage", "amount_cents": 2000_50,
            "nature": "aide en numéraire", "kind": "P1", "account": "65748", "also_in_kind": "", "is_named": True, "file": "raw/2022.xml",
            "row": 40,
        }
    ]  # fmt: skip


@pytest.mark.parametrize("given", [{"CodNatJurBenefCA": "P3"}, {"LibOrgaBenef": "Nom anonymisé"}, {"LibOrgaBenef": "DURAND LOUISE"}])
def test_a_person_leaves_no_name_behind(given):
    ((row,), _) = read(given | {"ObjSubv": "Stage de Louise"})
    assert (row["is_named"], row["beneficiary"], row["purpose"], row["amount_cents"]) == (False, "", "", 2000_50)


def test_the_finance_team_is_told_where_a_body_may_be_hidden_and_not_its_name():
    document, findings = RawDocument("raw/2022.xml", 1), Findings()
    given = [{"LibOrgaBenef": name} for name in ("ZIG ZAG", "Nom anonymisé", "M. Durand")] + [{"CodNatJurBenefCA": "P3"}, {}]
    document.grants = [({**GRANT, **values}, 40 + place) for place, values in enumerate(given)]
    concours.rows(document, IDENTITY, Town(None, "Ormevanne", "219900001"), findings)
    assert [str(each) for each in findings.advice] == [
        "raw/2022.xml : le bénéficiaire de la ligne 40 n'est pas nommé sur le site, car rien ne dit que c'est un organisme. "
        "Si c'en est un, donnez son SIRET ou son numéro RNA là où ce fichier est produit."
    ]


def test_a_benefit_in_kind_is_told_beside_money():
    rows, _ = read({"LibPrestaNat": "MAD Personnel"}, {"LibPrestaNat": "Subvention de fonctionnement"}, {})
    assert [(row["also_in_kind"], row["nature"]) for row in rows] == [("MAD Personnel", "aide en numéraire"), ("", "aide en numéraire"),
                                                                      ("", "aide en numéraire")]  # fmt: skip
    # Filled on every row, it says nothing.
    assert [row["also_in_kind"] for row in read({"LibPrestaNat": "FOOT"}, {"LibPrestaNat": "TENNIS"})[0]] == ["", ""]


def test_help_in_no_account_is_a_value_where_accounts_are_given():
    kind = {"CodArticle": "", "LibPrestaNat": "Mise à disposition d'un gymnase", "ObjSubv": ""}
    rows, _ = read(kind, {})
    told = [(row["nature"], row["purpose"], row["also_in_kind"]) for row in rows]
    assert told == [("aide en nature", "Mise à disposition d'un gymnase", ""), ("aide en numéraire", "Stage", "")]
    # Where no row names its account, nothing says that it is in none.
    assert [row["nature"] for row in read(kind, {"CodArticle": ""})[0]] == ["aide en numéraire"] * 2


def test_an_amount_that_is_none():
    rows, faults = read({"MtSubv": ""}, {"MtSubv": "deux"})
    assert [row["amount_cents"] for row in rows] == [None, None]
    assert faults == [
        "raw/2022.xml, ligne 41, colonne « MtSubv » : « deux » n'est pas un montant (chiffres, et un point ou une virgule avant les "
        "centimes). Corrigez la ligne dans le logiciel comptable et exportez de nouveau."
    ]


MONTREUIL = {
    2017: (255, 9_210_617_01), 2018: (275, 10_887_210_80), 2019: (309, 11_895_489_42), 2020: (261, 14_043_201_19),
    2021: (300, 11_417_304_32), 2022: (288, 10_054_769_49),
}  # fmt: skip


@pytest.mark.parametrize(
    ("town", "expected"),
    [("montreuil", MONTREUIL), ("crach", {2021: (36, 157_390_95)}), ("mohon", {2023: (37, 17_165_00)})],
)
def test_real_annexes_to_the_cent(shared_data, town, expected):
    rows = built.read(town).subsidies
    assert set(rows["origin"]) == {"annex"}
    found = {int(year): (int(same["grants"].sum()), int(same["amount_cents"].sum())) for year, same in rows.groupby("year")}
    assert found == expected


def test_a_voted_budget_and_calculated_rows_give_no_grant(shared_data):
    """Crach's budget of 2022 lists 31 grants that it promises."""
    assert set(built.read("crach").subsidies["year"]) == {2021}


def test_no_person_of_a_real_annex_is_in_the_table(shared_data):
    table = built.read("montreuil").subsidies
    assert not table["beneficiary"].str.contains("FREDERIQUE|AMELIE|NATHALIE|KIRITKUMAR|anonymis", case=False).any()
    assert set(table[~table["is_named"]]["kind"]) == {""}
    assert subsidies.table([]).empty
