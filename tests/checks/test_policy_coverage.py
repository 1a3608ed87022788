from pipeline.checks import policy_coverage
from tests.checks.tiny import account, accounts_of, line, told

TABLE = "side,nature,function,policy\nD,6042,020,Administration\n"
POLICIES = '[policies]\ntable = "politiques.csv"\nmatch = "exact"'


def test_lines_that_the_town_s_table_does_not_know_are_counted(tmp_path):
    (tmp_path / "politiques.csv").write_text(TABLE, encoding="utf-8")
    lines = [line("6042", Fonction="020"), line("6061", Fonction="311", real="7.50"), line("6061", Fonction="312", real="0")]
    assert told(policy_coverage, accounts_of(tmp_path, account(*lines), more=POLICIES)) == [
        (2024, "warning", "1 ligne sur 2, 7,50\u00a0€ en dépenses et en recettes (comptes/fonctions 6061/311) : aucune règle ne la prend. "
                          "Le site la montre à part, sous « Lignes à classer ».", None, None),
    ]  # fmt: skip


def test_all_lines_have_a_policy(tmp_path):
    (tmp_path / "politiques.csv").write_text(TABLE, encoding="utf-8")
    found = accounts_of(tmp_path, account(line("6042", Fonction="020")), more=POLICIES)
    assert told(policy_coverage, found) == [(2024, "ok", "La seule ligne réelle est rattachée.", None, None)]


def test_a_budget_without_functions_has_no_policy_to_miss(tmp_path):
    assert told(policy_coverage, accounts_of(tmp_path, account(line("6042")))) == []
