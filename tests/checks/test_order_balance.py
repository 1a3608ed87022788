from pipeline.checks import order_balance
from tests.checks.tiny import account, accounts_of, line, told


def test_what_leaves_a_section_enters_the_other(tmp_path):
    spent, received = line("6811", real="10.00", OpBudg="1"), line("28188", "R", real="10.00", OpBudg="1")
    found = accounts_of(tmp_path, account(spent, received, line("6042")), account(spent, year=2023), account(spent, NatDec="01", year=2025))
    assert told(order_balance, found) == [
        (2023, "warning", "Dépenses et recettes d'ordre diffèrent : une écriture interne manque d'un côté.", 1000, 0),
        (2024, "ok", "Dépenses et recettes d'ordre sont égales.", 1000, 1000),
    ]
