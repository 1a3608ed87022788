import pytest

from pipeline.checks import control_totals
from tests.checks.tiny import account, accounts_of, line, told
from tests.sources.documents import values


def annex(amount: str) -> str:
    given = {"CodTypBudAgreg": "01", "CodInvFonc": "F", "CodRD": "R", "MtRealMandatTitre": amount}
    return f"<Annexes><CONSOLIDATION>{values(given)}</CONSOLIDATION></Annexes>"


@pytest.mark.parametrize(
    ("printed", "outcome"),
    [
        ("13.00", ("ok", "Recettes de fonctionnement, total de l'exercice : montants égaux.", 1300, 1300)),
        ("20.00", ("ok", "Recettes de fonctionnement, total de l'exercice, résultat reporté compris : montants égaux.", 2000, 2000)),
        ("12.00", ("warning", "Recettes de fonctionnement, total de l'exercice : les lignes ne font pas le total imprimé. "
                              "Le site montre les lignes.", 1200, 1300)),
    ],
)  # fmt: skip
def test_lines_make_the_printed_total_order_included(tmp_path, printed, outcome):
    lines = [line("70688", "R", real="10.00"), line("777", "R", real="3.00", OpBudg="1"), line("002", "R", real="7.00")]
    found = accounts_of(tmp_path, account(*lines, after=annex(printed)))
    assert told(control_totals, found) == [(2024, *outcome)]
    assert control_totals.check(found)[0].file == "raw/1.xml, ligne 9"


def test_a_voted_budget_has_no_executed_total(tmp_path):
    assert told(control_totals, accounts_of(tmp_path, account(line("70688", "R"), NatDec="01", after=annex("13.00")))) == []
