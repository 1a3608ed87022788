from pipeline.checks import one_executed_account
from tests.checks.tiny import account, accounts_of, line, told


def test_a_single_financial_account_replaces_the_executed_account(tmp_path):
    both = accounts_of(tmp_path, account(line("6042")), account(line("6042"), NatDec="10"), account(line("6042"), NatDec="01"))
    assert told(one_executed_account, both) == [
        (2024, "fault", "un compte administratif et un compte financier unique sont donnés pour 2024 (raw/1.xml, raw/2.xml). "
                        "Gardez-en un seul.", None, None),
    ]  # fmt: skip


def test_one_is_enough(tmp_path):
    assert told(one_executed_account, accounts_of(tmp_path, account(line("6042")), account(line("6042"), NatDec="01"))) == []
