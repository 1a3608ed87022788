from pipeline.checks import credits_balance
from tests.checks.tiny import account, accounts_of, line, told


def test_each_section_is_voted_in_balance_with_what_was_brought_forward(tmp_path):
    lines = [
        line("6042", CredOuv="10.00"), line("70688", "R", CredOuv="8.00"), line("002", "R", CredOuv="2.00"),
        line("2313", CredOuv="5.00"), line("1641", "R", CredOuv="7.00"),
    ]  # fmt: skip
    assert told(credits_balance, accounts_of(tmp_path, account(*lines))) == [
        (2024, "ok", "Section de fonctionnement : dépenses et recettes votées sont égales.", 1000, 1000),
        (2024, "warning", "Section d'investissement : les recettes votées diffèrent des dépenses votées. Une section peut être votée en "
                          "excédent ; sinon un crédit manque dans le fichier.", 500, 700),
    ]  # fmt: skip


def test_a_section_without_credits_has_nothing_to_balance(tmp_path):
    assert told(credits_balance, accounts_of(tmp_path, account(line("6042")))) == []
