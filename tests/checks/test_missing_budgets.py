"""Budgets that the document shows beside the main one: those whose file is not given are named."""

from pipeline.checks import OK, WARNING, missing_budgets
from tests.checks.tiny import account, accounts_of, line, told
from tests.sources.documents import values

WATER = {"IdEtab": "21991234200025", "LibelleEtab": "EAU", "CodTypBud": "A", "Nomenclature": "M4-M49"}


def main(**given: str) -> str:
    row = {"CodTypBudAgreg": "02", "CodInvFonc": "F", "CodRD": "D", "MtRealMandatTitre": "12.34"} | given
    annex = f"<Annexes><DATA_CONSOLIDATION><CONSOLIDATION>{values(row)}</CONSOLIDATION></DATA_CONSOLIDATION></Annexes>"
    return account(line("6411"), after=annex)


def test_a_budget_that_is_not_given(tmp_path):
    found = told(missing_budgets, accounts_of(tmp_path, main(LibBudAnnex="LOTISSEMENT", SiretBudAnnexe="21991234200085")))
    words = "Le document présente aussi le budget « LOTISSEMENT » (SIRET 21991234200085), dont le fichier n'est pas donné."
    assert found == [(2024, WARNING, words, None, None)]


def test_a_budget_is_called_as_the_town_calls_it(tmp_path):
    lacking = main(LibBudAnnex="HA571 LOT.", SiretBudAnnexe="21991234200085")
    found = told(missing_budgets, accounts_of(tmp_path, lacking, more='[budgets]\n21991234200085 = "Le lotissement du Lavoir"\n'))
    words = "Le document présente aussi le budget « Le lotissement du Lavoir » (SIRET 21991234200085), dont le fichier n'est pas donné."
    assert found == [(2024, WARNING, words, None, None)]


def test_a_budget_given_by_its_siret_or_by_its_name(tmp_path):
    for number, given in enumerate(({"SiretBudAnnexe": WATER["IdEtab"], "LibBudAnnex": "AUTRE NOM"}, {"LibBudAnnex": "Eau"})):
        found = told(missing_budgets, accounts_of(tmp_path / str(number), main(**given), account(line("6061"), **WATER)))
        assert found == [(2024, OK, "Chaque budget imprimé a son fichier.", None, None)]


def test_a_document_that_prints_no_other_budget(tmp_path):
    assert told(missing_budgets, accounts_of(tmp_path, account(line("6411")))) == []
