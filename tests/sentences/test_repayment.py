"""The debt to come in sentences."""

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import repayment

FRENCH = language("fr")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("half", "last", "expected"),
    [
        (2029, 2047, "Sans nouvel emprunt, la moitié de la dette serait remboursée fin 2029, et tout en 2047."),
        (2023, 2025, "Sans nouvel emprunt, la moitié de la dette serait remboursée dès 2023, et tout en 2025."),
        (2023, 2023, "Sans nouvel emprunt, la dette serait remboursée en entier en 2023."),
    ],
)
def test_outlook(half, last, expected):
    assert repayment.outlook(half, last, 2022) == expected


@pytest.mark.parametrize(
    ("announced", "repaid", "expected"),
    [
        (
            17_187_307_49,
            17_028_218_40,
            "annonçait 17,2 millions d'euros à rendre en 2022 ; l'annexe de 2022 en compte 17,0 millions d'euros.",
        ),
        (241_602_00, 241_602_01, "annonçait 241 602 euros à rendre en 2022, et c'est ce que dit l'annexe de 2022."),
    ],
)
def test_checked(announced, repaid, expected):
    said = plain(repayment.checked(announced, repaid, 2022, FRENCH))
    assert said == f"Fait sur l'annexe de 2021, le même calcul {expected}"


@pytest.mark.parametrize(
    ("count", "cents", "expected"),
    [
        (1, 441_054_00, "Un emprunt n'y est pas : l'annexe ne dit pas sa durée restante, ou la dit finie. "
         "C'est 441 054 euros, 0,2 % de la dette."),
        (3, 100, "3 emprunts n'y sont pas : l'annexe ne dit pas leur durée restante, ou la dit finie. "
         "C'est 1,00 euro, moins de 0,1 % de la dette."),
    ],
)  # fmt: skip
def test_apart(count, cents, expected):
    assert plain(repayment.apart(count, cents, 206_124_077_90, FRENCH)) == expected
