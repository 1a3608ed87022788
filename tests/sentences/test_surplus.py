"""The surplus in sentences: every sign of every part, and amounts that add up as they are read."""

import re

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import surplus
from pipeline.sentences.surplus import Opening, Surplus

FRENCH = language("fr")
MILLION = 1_000_000_00


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Surplus(0, 0, 0, 0), "il ne reste rien et il ne manque rien."),
        (Surplus(5 * MILLION, 0, 0, 0), "il reste 5,0 millions d'euros."),
        (Surplus(5 * MILLION, -MILLION, 0, MILLION), "il reste 4,0 millions d'euros ; 3,0 millions d'euros une fois réglé ce qui est "
         "engagé."),
        (Surplus(5 * MILLION, 0, 0, 5 * MILLION - 900_00), "il reste 5 000 000 euros ; 900 euros une fois réglé ce qui est engagé."),
        (Surplus(1_200_000_00, 0, 0, 100_000_00), "il reste 1 200 000 euros ; 1 100 000 euros une fois réglé ce qui est engagé."),
        (Surplus(5 * MILLION, 0, 0, 5 * MILLION), "il reste 5,0 millions d'euros, juste ce qui est déjà engagé."),
        (Surplus(5 * MILLION, 0, 0, 9 * MILLION), "il reste 5,0 millions d'euros, moins que ce qui est déjà engagé."),
        (Surplus(5 * MILLION, -9 * MILLION, 0, 0), "il manque 4,0 millions d'euros."),
    ],
)  # fmt: skip
def test_title(found, expected):
    assert plain(surplus.title(found, 2022, FRENCH)) == f"À la fin de 2022, {expected}"


def test_title_of_an_annex_budget():
    assert plain(surplus.title(Surplus(84_00, 0, 0, 0), 2022, FRENCH, ", dans le budget Eau,")) == (
        "À la fin de 2022, dans le budget Eau, il reste 84 euros."
    )


def needs(cents: str, surplus_words: str) -> str:
    return (
        f"l'investissement a besoin de {cents} d'euros pour finir l'année et payer ce qui est engagé, et l'excédent de fonctionnement, "
        f"{surplus_words} d'euros, doit d'abord le couvrir."
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Surplus(15_699_198_91, -3_891_286_86, 6 * MILLION, 12_067_774_53),
            f"Il n'est pas entièrement libre : {needs('10,0 millions', '15,7 millions')} Les élus décident du reste, 5,7 millions "
            "d'euros : le laisser au fonctionnement ou le réserver à des travaux.",
        ),
        (
            Surplus(3 * MILLION, -5 * MILLION, 0, 0),
            f"Il n'est pas libre : {needs('5,0 millions', '3,0 millions')} Il n'y suffit pas : il manque 2,0 millions d'euros.",
        ),
        (Surplus(3 * MILLION, -3 * MILLION, 0, 0), f"Il n'est pas libre : {needs('3,0 millions', '3,0 millions')} Il y passe tout entier."),
        (
            Surplus(84_00, 20_00, 0, 0),
            "L'investissement a de quoi payer ce qui est engagé. L'investissement garde 20 euros, une fois réglé ce qui est engagé. Les "
            "élus décident de l'excédent de fonctionnement, 84 euros : le laisser au fonctionnement ou le réserver à des travaux.",
        ),
        (Surplus(-84_00, 20_00, 0, 0), "Le fonctionnement finit avec un déficit de 84 euros, à combler l'année suivante."),
        (Surplus(0, -20_00, 0, 0), "Le fonctionnement ne laisse rien. Il manque 20 euros à l'investissement."),
    ],
    ids=["part of it", "not enough", "all of it", "nothing needed", "operating deficit", "nothing left"],
)
def test_what_is_free(found, expected):
    assert plain(surplus.meaning(found, FRENCH)[1]) == expected


@pytest.mark.parametrize(("operating", "start"), [(1_00, "L'excédent, ou"), (-1_00, "Le déficit, ou"), (0, "Le résultat de clôture est")])
def test_it_is_named(operating, start):
    assert surplus.meaning(Surplus(operating, 0, 0, 0), FRENCH)[0].startswith(start)


@pytest.mark.parametrize("operating", range(2 * MILLION, 9 * MILLION, 777_777_77))
def test_shown_amounts_add_up(operating):
    said = plain(surplus.meaning(Surplus(operating, -1_555_555_55, 0, 0), FRENCH)[1])
    needed, whole, left = (int(number.replace(",", "").replace(" ", "")) for number in re.findall(r"(\d[\d ,]*) (?:million|euro)", said))
    assert needed + left == whole


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Opening(15_202_404_20, 5_752_117_64, -9 * MILLION),
            "L'excédent de fonctionnement de 2021 : 15,2 millions d'euros pour l'investissement, 5,8 millions d'euros pour le "
            "fonctionnement.",
        ),
        (Opening(84_00, 0, 0), "L'excédent de fonctionnement de 2021 : tout pour l'investissement, 84 euros."),
        (Opening(0, 84_00, 0), "L'excédent de fonctionnement de 2021 : tout pour le fonctionnement, 84 euros."),
        (Opening(0, 0, 84_00), "Le fonctionnement de 2021 n'a rien laissé."),
        (Opening(0, -84_00, 84_00), "Le fonctionnement de 2021 avait laissé un déficit de 84 euros."),
    ],
)
def test_destination(found, expected):
    assert plain(surplus.destination(found, 2021, FRENCH)) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Opening(10_00, 0, -9_00),
            ("Ce qui est mis de côté pour l'investissement couvre d'abord son déficit et ce qui est engagé. L'investissement avait fini "
             "2021 avec un déficit de 9,00 euros.",),
        ),
        (
            Opening(0, 10_00, 9_00),
            ("Ce qui reste au fonctionnement paie les services de l'année ou, plus tard, des travaux. L'investissement avait fini 2021 "
             "avec un excédent de 9,00 euros, qui y reste.",),
        ),
        (Opening(0, -5_00, 0), ()),
    ],
)  # fmt: skip
def test_opening(found, expected):
    assert tuple(map(plain, surplus.opening(found, 2021, FRENCH))) == expected
