"""Annexes about others: bodies created or belonged to, budgets printed beside the main one, reciprocal flows; and the names that stop."""

import pytest

from pipeline.sources.bodies import UNNAMED
from tests.sources.documents import budget_of, document, faults, line, read_one, town, values

BODY = {"authority": "219912342", "budget": "21991234200017", "year": 2024, "stage": "CA", "file": "raw/compte.xml", "row": 7}


def annex(name: str, **given: object) -> str:
    return f"<Annexes><DATA_{name}>\n<{name}>{values(given)}</{name}></DATA_{name}></Annexes>"


def rows(frame) -> list[dict]:
    plain = frame.astype(object)
    return plain.where(plain.notna(), None).to_dict("records")


def read(tmp_path, after: str):
    return read_one(tmp_path, document(budget_of(line("6411"), after=after)))


def test_what_the_town_has_created(tmp_path):
    given = {
        "CodNatEtab": "01",
        "LibCatEtab": "CCAS",
        "LibEtab": "CENTRE  COMMUNAL",
        "SiretEtab": "26990001900014",
        "DtCreatEtab": "1980-01-01",
    }
    found = read(tmp_path, annex("ETAB_SERVICE", **given)).bodies
    assert rows(found) == [
        BODY
        | {"kind": "etablissement-01", "name": "CENTRE COMMUNAL", "siret": "26990001900014", "category": "CCAS"}
        | {"joined_on": "1980-01-01", "paid_cents": None, "row": 8}
    ]


def test_what_the_town_belongs_to(tmp_path):
    given = {
        "CodNatOrgGroup": "01",
        "NomOrgGroup": "EPT",
        "DtAdhGroup": "2010-01-01",
        "CodModFinanc": "Fiscalité propre",
        "MtFinancOrgGroup": "304.8",
    }
    found = read(tmp_path, annex("ORGANISME_GROUP", **given)).bodies
    assert rows(found) == [
        BODY
        | {"kind": "groupement-01", "name": "EPT", "siret": "", "category": "Fiscalité propre"}
        | {"joined_on": "2010-01-01", "paid_cents": 304_80, "row": 8}
    ]


@pytest.mark.parametrize(
    ("given", "column", "expected"),
    [
        ({"MtFinancOrgGroup": "néant"}, "paid_cents", None),
        ({"MtFinancOrgGroup": "0"}, "paid_cents", 0),
        ({"DtAdhGroup": "en 2010"}, "joined_on", ""),
        ({"CodNatOrgGroup": "77"}, "kind", ""),
        ({"NomOrgGroup": "M. Jean DURAND"}, "name", UNNAMED),
        ({"CodModFinanc": "chèque de Mme Durand"}, "category", ""),
    ],
)
def test_awkward_values(tmp_path, given, column, expected):
    (row,) = rows(read(tmp_path, annex("ORGANISME_GROUP", **{"CodNatOrgGroup": "09", "NomOrgGroup": "Syndicat"} | given)).bodies)
    assert row[column] == expected


def test_a_row_without_a_name_says_nothing(tmp_path):
    assert read(tmp_path, annex("ORGANISME_GROUP", CodNatOrgGroup="09")).bodies.empty


def test_a_voted_budget_has_no_bodies(tmp_path):
    after = annex("ORGANISME_GROUP", CodNatOrgGroup="09", NomOrgGroup="Syndicat")
    assert read_one(tmp_path, document(budget_of(line("6411", MtPrev="1"), after=after, NatDec="01"))).bodies.empty


OTHER = {"CodTypBudAgreg": "02", "LibBudAnnex": "EAU", "CodInvFonc": "F", "CodRD": "D", "MtRealMandatTitre": "12.34"}


def test_the_budgets_printed_beside_the_main_one(tmp_path):
    found = read(tmp_path, annex("CONSOLIDATION", **OTHER)).printed_budgets
    assert rows(found) == [
        BODY | {"kind": "02", "siret": "", "name": "EAU", "section": "F", "side": "D", "executed_cents": 12_34, "row": 8}
    ]


@pytest.mark.parametrize("given", [{"CodTypBudAgreg": "01"}, {"CodInvFonc": "T"}, {"MtRealMandatTitre": None}, {"CodTypBudAgreg": "77"}])
def test_what_is_no_other_budget_is_left_out(tmp_path, given):
    assert read(tmp_path, annex("CONSOLIDATION", **OTHER | given)).printed_budgets.empty


def test_flows_of_an_intercommunality_are_kept_and_their_sum_is_not(tmp_path):
    flow = {"CodTypFlux": "01", "CodInvFonc": "F", "CodRD": "D", "MtReal": "5.00"}
    (row,) = rows(read(tmp_path, annex("FLUX_CROISES", **flow)).printed_budgets)
    assert (row["kind"], row["executed_cents"]) == ("crossed", 5_00)
    assert read(tmp_path, annex("FLUX_CROISES", **flow | {"CodTypFlux": "02"})).printed_budgets.empty


def test_a_total_that_is_no_amount_is_a_fault(tmp_path):
    after = annex("CONSOLIDATION", **OTHER | {"MtRealMandatTitre": "12O"})
    assert faults(town(tmp_path, {"compte.xml": document(budget_of(line("6411"), after=after))})) == [
        "raw/compte.xml, ligne 8, colonne « MtRealMandatTitre » : « 12O » n'est pas un montant (chiffres, et un point ou une virgule "
        "avant les centimes). Corrigez la ligne dans le logiciel comptable et exportez de nouveau."
    ]
