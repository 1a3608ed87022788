"""A difference that the town explains is shown with its words; an explanation of another difference is told to the makers."""

import pytest

from pipeline.checks import EXPLAINED, run
from pipeline.errors import Findings, InputError
from tests.checks.tiny import account, accounts_of, line

LINES = (line("60612", ContNat="011", CredOuv="1000.00", MtReal="900.00"), line("7022", ContNat="70", CodRD="R", CredOuv="1012.50"))
HEADER = "annee;budget;controle;ecart;motif;service;date"
SAID = "La section est votée en excédent.;Finances;2025-02-03"


def told(folder, *rows: str):
    """The outcomes that are explained, then what was said: faults, warnings about explanations."""
    (folder / "ecarts.csv").write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    findings = Findings()
    found = run.run(accounts_of(folder, account(*LINES), more_sources='explanations = ["ecarts.csv"]'), findings)
    explained = [(each.check, each.difference_cents, each.explanation, each.explained_by) for each in found if each.level == EXPLAINED]
    return explained, [str(each) for each in findings.faults], [each for each in map(str, findings.warnings) if "12,50" in each]


def test_a_difference_explained_is_no_warning_any_more(tmp_path):
    explained, faults, warnings = told(tmp_path, f"2024;;Les crédits ouverts s'équilibrent;12,50;{SAID}")
    assert explained == [("credits_balance", 1_250, "La section est votée en excédent.", "Finances")]
    assert (faults, warnings) == ([], [])


def test_another_amount_explains_nothing(tmp_path):
    explained, faults, (first, second, third) = told(tmp_path, f"2024;;credits_balance;12,40;{SAID}", f"2023;;credits_balance;12,50;{SAID}")
    assert (explained, faults) == ([], [])
    assert first == (
        "ecarts.csv, ligne 2, colonne « ecart » : le contrôle trouve en 2024 un écart de 12,50\u00a0€, et non de 12,40\u00a0€ : "
        "l'explication n'est pas montrée. Vérifiez que l'explication est encore vraie, puis corrigez le montant."
    )
    assert second == (
        "ecarts.csv, ligne 3, colonne « ecart » : le contrôle ne trouve pas d'écart de 12,50\u00a0€ en 2023 : l'explication n'est pas "
        "montrée. Supprimez cette ligne."
    )
    assert third.endswith("Écart : 12,50\u00a0€.")


def test_a_check_or_a_budget_that_does_not_exist(tmp_path):
    _, faults, _ = told(tmp_path, f"2024;;credit_balance;12,50;{SAID}", f"2024;123;credits_balance;12,50;{SAID}")
    assert [each.partition(" Contrôles connus : « credits_balance »")[0].partition(" SIRET connus")[0] for each in faults] == [
        "ecarts.csv, ligne 2, colonne « controle » : « credit_balance » n'est le nom d'aucun contrôle.",
        "ecarts.csv, ligne 3, colonne « budget » : « 123 » n'est le SIRET d'aucun budget.",
    ]


def test_an_empty_cell_is_a_fault(tmp_path):
    with pytest.raises(InputError, match="ecarts.csv, ligne 2, colonne « motif » : la case est vide. Remplissez-la, ou retirez la ligne."):
        told(tmp_path, "2024;;credits_balance;12,50;;Finances;2025")
