from pipeline.checks import results_chain
from tests.checks.tiny import account, accounts_of, line, told


def test_the_result_of_a_year_opens_the_next(tmp_path):
    before = account(line("6042", real="10.00"), line("70688", "R", real="15.00"), line("2313", real="4.00"), year=2023)
    after = account(line("001", real="4.00"), line("002", "R", real="1.00"), line("1068", "R", real="3.00"))
    assert told(results_chain, accounts_of(tmp_path, before, after)) == [
        (2024, "ok", "Investissement : le résultat de 2023 est repris en 2024 (compte 001).", -400, -400),
        (2024, "warning", "Fonctionnement : les comptes 002 et 1068 de 2024 ne font pas le résultat de 2023.", 500, 400),
    ]


def test_years_that_do_not_follow_are_not_chained(tmp_path):
    assert told(results_chain, accounts_of(tmp_path, account(line("6042"), year=2022), account(line("6042")))) == []


def test_a_surplus_and_a_deficit_brought_forward_together(tmp_path):
    found = accounts_of(tmp_path, account(line("002", real="4.00"), line("002", "R", real="1234.00"), line("6042")))
    assert told(results_chain, found) == [
        (2024, "warning", "La section de fonctionnement reprend à la fois un déficit de 4,00\xa0€ et un excédent de 1\u202f234,00\xa0€ : "
                          "le résultat d'un autre budget, sans doute, a été repris.", None, None),
    ]  # fmt: skip
