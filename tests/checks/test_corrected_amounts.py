"""An amount that the town corrected stands beside the document's, and hides no other difference."""

from pipeline.checks import EXPLAINED, corrected_amounts, run
from pipeline.errors import Findings
from tests.checks.tiny import account, accounts_of, line, told

HEADER = "table;fichier;ligne;repere;colonne;valeur_lue;valeur_voulue;motif;service;date"
ROW = "lignes-budgetaires;raw/1.xml;;nature=60612;{};Un zéro de trop.;Finances;2025-02-03"
LINES = (line("60612", ContNat="011", CredOuv="1000.00", MtReal="9000.00"), line("7022", ContNat="70", CodRD="R", CredOuv="1000.00"))


def corrected(folder, *values: str):
    text = "\n".join([HEADER, *(ROW.format(each) for each in values)])
    (folder / "corrections.csv").write_text(text, encoding="utf-8")
    return accounts_of(folder, account(*LINES), more_sources='corrections = ["corrections.csv"]')


def test_the_amount_of_the_document_is_shown_beside_ours(tmp_path):
    found = corrected(tmp_path, "réalisé;9000;900")
    [line_of] = found.of(found.main, 2024).loc[lambda rows: rows["nature"] == "60612"].itertuples()
    words = f"Un montant de la ligne {line_of.row} de raw/1.xml (réalisé) a été corrigé par la collectivité."
    assert line_of.amount_cents == 90_000
    assert told(corrected_amounts, found) == [(2024, EXPLAINED, words, 900_000, 90_000)]
    assert [each.explanation for each in corrected_amounts.check(found)] == ["Un zéro de trop."]


def test_a_credit_corrected_still_unbalances_the_vote(tmp_path):
    findings = Findings()
    outcomes = run.run(corrected(tmp_path, "voté;1000;1200"), findings)
    assert [each.difference_cents for each in outcomes if each.check == "credits_balance" and each.level != "ok"] == [-20_000]
    assert [each for each in map(str, findings.warnings) if "les recettes votées diffèrent" in each]
