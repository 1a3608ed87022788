"""The debt in sentences: grammar, number, and values that cannot be computed."""

import pytest

from pipeline.figures.debt import Group
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import debt
from pipeline.sentences.headings import Reporter

FRENCH = language("fr")
TIME = "C'est le temps qu'il faudrait si toute l'épargne brute y allait"
TOWN = Reporter("la ville", "elle", "Ormevanne")


@pytest.mark.parametrize(
    ("cents", "expected"),
    [
        (206_124_077_90, "À la fin de 2022, la ville doit 206,1 millions d'euros."),
        (0, "À la fin de 2022, la ville ne doit rien à ses prêteurs."),
    ],
)
def test_title(cents, expected):
    assert debt.title(TOWN, cents, 2022, FRENCH).replace(NBSP, " ") == expected


@pytest.mark.parametrize(
    ("value", "before", "limit", "expected"),
    [
        (9.7, 9.5, 12, f"{TIME} : moins que l'alerte de la loi, 12 ans. Contre 9,5 ans en 2021."),
        (14.0, None, 12, f"{TIME} : plus que l'alerte de la loi, 12 ans."),
        (12.0, 12.0, 12, f"{TIME} : juste l'alerte de la loi, 12 ans. Comme en 2021."),
        (3.0, None, None, f"{TIME}."),
        (None, 9.5, 12, "L'épargne brute de 2022 est nulle ou négative : aucun nombre d'années ne veut rien dire."),
    ],
)  # fmt: skip
def test_years(value, before, limit, expected):
    assert debt.years(value, before, limit, 2022, FRENCH).replace(NBSP, " ") == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([Group("Banque A", 3, 100)], "Un seul prêteur : Banque A."),
        ([Group("Banque A", 3, 75), Group("Banque B", 1, 25)], "2 prêteurs. Le premier, Banque A, porte 75,0 % de la dette."),
    ],
)
def test_lenders(groups, expected):
    assert debt.lenders(groups, 100, FRENCH).replace(NBSP, " ") == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        ([Group("à taux fixe", 3, 100)], "Toute la dette est à taux fixe."),
        ([Group("taux non indiqué", 3, 100)], "Le document ne dit pas les taux."),
        ([Group("à taux variable", 3, 75), Group("à taux fixe", 1, 25)], "75,0 % de la dette est à taux variable."),
        ([Group("taux non indiqué", 3, 75), Group("à taux fixe", 1, 25)], "Le document ne dit pas le taux de 75,0 % de la dette."),
    ],
)
def test_rates(groups, expected):
    assert debt.rates(groups, 100, FRENCH).replace(NBSP, " ") == expected


def test_cost():
    assert [text.replace(NBSP, " ") for text in debt.cost(17_028_708_40, 3_028_206_26, 210_152_296_30, 2022, FRENCH)] == [
        "En 2022, 17,0 millions d'euros de capital remboursés et 3,0 millions d'euros d'intérêts et de frais.",
        "C'est 1,44 euro d'intérêts et de frais pour 100 euros dus au début de l'année.",
    ]
    assert debt.cost(5_000_000_00, 30_000_00, None, 2022, FRENCH)[0].replace(NARROW, " ").replace(NBSP, " ") == (
        "En 2022, 5 000 000 euros de capital remboursés et 30 000 euros d'intérêts et de frais."
    )
    assert debt.cost(0, 0, None, 2022, FRENCH)[1] == ""


def test_guaranteed():
    assert debt.guaranteed(TOWN, 1, FRENCH) == (
        "Cet emprunt est celui d'un autre organisme. S'il ne pouvait plus payer, la ville devrait le faire à sa place. Il ne fait pas "
        "partie de la dette."
    )
