"""The OFGL's aggregates on accounts of a few lines, each with what it must not take."""

from pipeline.figures import catalogue, ofgl
from pipeline.tables.peers import AGGREGATES
from tests.figures.tiny import MAIN, accounts_of

ROWS = (
    {"executed_cents": 60_00, "chapter": "012", "nature": "64111"},
    {"executed_cents": 30_00, "chapter": "011", "nature": "60612"},
    {"executed_cents": 2_00, "chapter": "011", "nature": "63512"},
    {"executed_cents": 7_00, "chapter": "014", "nature": "739211"},
    {"executed_cents": 1_00, "chapter": "68", "nature": "6817"},
    {"executed_cents": 5_00, "movement": "order", "chapter": "042", "nature": "6811"},
    {"executed_cents": 3_00, "side": "R", "chapter": "013", "nature": "6419"},
    {"executed_cents": 120_00, "side": "R", "chapter": "731", "nature": "73111"},
    {"executed_cents": 20_00, "side": "R", "chapter": "74", "nature": "74111"},
    {"executed_cents": 4_00, "side": "R", "chapter": "74", "nature": "74718"},
    {"executed_cents": 9_00, "side": "R", "chapter": "77", "nature": "775"},
    {"executed_cents": 1_00, "side": "R", "chapter": "78", "nature": "7817"},
    {"executed_cents": 50_00, "section": "I", "chapter": "23", "nature": "2313"},
    {"executed_cents": 8_00, "section": "I", "chapter": "204", "nature": "20422"},
    {"executed_cents": 2_00, "section": "I", "side": "R", "chapter": "23", "nature": "238"},
)


def test_the_amounts():
    behind = catalogue.behind(accounts_of(*ROWS), MAIN, 2024)
    assert {each.key: each.quotient.parts(behind)[0] for each in ofgl.AGGREGATES} == {
        "depenses_fonctionnement": 89_00,
        "recettes_fonctionnement": 137_00,
        "epargne_brute": 48_00,
        "frais_personnel": 57_00,
        "achats_charges": 30_00,
        "concours_etat": 20_00,
        "depenses_equipement": 48_00,
        "encours_dette": None,
    }


def test_every_aggregate_that_is_read_is_computed():
    assert [each.key for each in ofgl.AGGREGATES] == list(AGGREGATES)


def test_savings_are_nearly_those_of_the_law(read_town):
    """Montreuil 2022: operating spending is lower than the law's, by what is handed on, paid back and set aside; savings stay."""
    accounts = read_town("montreuil")
    behind = catalogue.behind(accounts, accounts.main, 2022)
    found = {each.key: each.quotient.parts(behind)[0] for each in ofgl.AGGREGATES}
    law = catalogue.figures(accounts, accounts.main, 2022)
    assert found["epargne_brute"] == found["recettes_fonctionnement"] - found["depenses_fonctionnement"]
    assert found["depenses_fonctionnement"] < law["operating_expenditure"].value
    assert abs(found["epargne_brute"] - law["gross_savings"].value) < 0.01 * law["gross_savings"].value
