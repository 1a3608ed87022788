"""What one budget pays, the other receives: told with both amounts, and never asked of an authority that serves other communes."""

from pipeline.checks import OK, WARNING, flows_match
from tests.checks.tiny import account, accounts_of, line, told

WATER = {"IdEtab": "21991234200025", "LibelleEtab": "EAU", "CodTypBud": "A", "Nomenclature": "M4-M49"}
EPCI = {"IdEtab": "24991234900011", "LibelleEtab": "AGGLO"}
AUTHORITY = '[[authorities]]\nsiren = "249912349"\nname = "Agglo"\nkind = "epci"'


def found(folder, received: str, paid: str):
    main = account(line("70841", "R", "0") if not received else line("708421", "R", received), line("6411"))
    return told(flows_match, accounts_of(folder, main, account(line("6215", real=paid), **WATER)))


def test_equal_sides(tmp_path):
    words = "Personnel mis à disposition, de « Eau » à « Budget principal » : montants égaux."
    assert found(tmp_path, "30.00", "30.00") == [(2024, OK, words, 30_00, 30_00)]


def test_sides_that_differ(tmp_path):
    words = (
        "Personnel mis à disposition, de « Eau » à « Budget principal » : les deux côtés n'écrivent pas le même montant (compte 6215 et "
        "compte 708421). Le plus petit des deux est retiré de l'ensemble. Ces comptes peuvent aussi servir à payer un autre organisme."
    )
    assert found(tmp_path, "20.00", "30.00") == [(2024, WARNING, words, 30_00, 20_00)]


def test_an_intercommunality_pays_all_its_communes_at_least_what_one_receives(tmp_path):
    main = account(line("73211", "R", "40.00"), line("6411"))
    many = accounts_of(tmp_path / "a", main, account(line("739211", real="90.00"), **EPCI), more=AUTHORITY)
    assert told(flows_match, many) == [
        (2024, OK, "Attribution de compensation, de « Agglo » à « Budget principal » : compatible avec le montant de toutes les communes.",
         None, None)
    ]  # fmt: skip
    few = accounts_of(tmp_path / "b", main, account(line("739211", real="30.00"), **EPCI), more=AUTHORITY)
    assert [(level, expected, received) for _, level, _, expected, received in told(flows_match, few)] == [(WARNING, 30_00, 40_00)]


def test_a_budget_alone_has_no_flow(tmp_path):
    assert told(flows_match, accounts_of(tmp_path, account(line("70841", "R", "30.00")))) == []
