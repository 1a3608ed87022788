"""Legal ratios in sentences: what was found, and why values differ."""

import pytest

from pipeline.figures.printed import CONVENTION, EQUAL, POPULATION, ROUNDING, UNEXPLAINED
from pipeline.formats import NARROW, language
from pipeline.sentences import ratios

FRENCH = language("fr")
ASKED = "ratios que la loi fait imprimer en tête des comptes, les mêmes pour toutes les villes : ils permettent de comparer."
KEPT = "Les ratios 2 et 8, qu'elle ne demande plus, restent montrés."


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([], "Les ratios légaux de 2022."),
        ([EQUAL], "Le ratio imprimé en 2022 est retrouvé."),
        ([EQUAL] * 9, "Les 9 ratios imprimés en 2022 sont retrouvés, jusqu'au dernier chiffre."),
        ([EQUAL] * 4 + [POPULATION] * 6, "4 ratios imprimés en 2022 sur 10 sont retrouvés ; 6 diffèrent, et l'on sait pourquoi."),
        ([EQUAL, ROUNDING], "1 ratio imprimé en 2022 sur 2 est retrouvé ; 1 diffère, et l'on sait pourquoi."),
        ([CONVENTION], "Aucun des ratios imprimés en 2022 n'est retrouvé tel quel, et l'on sait pourquoi."),
        ([EQUAL, CONVENTION, UNEXPLAINED], "2 ratios imprimés en 2022 sur 3 sont retrouvés ou expliqués ; 1 reste inexpliqué."),
        ([EQUAL, UNEXPLAINED, UNEXPLAINED], "1 ratio imprimé en 2022 sur 3 est retrouvé ou expliqué ; 2 restent inexpliqués."),
        ([UNEXPLAINED], "Aucun des ratios imprimés en 2022 n'est retrouvé, ni expliqué."),
    ],
)
def test_title(verdicts, expected):
    assert ratios.title(verdicts, 2022) == expected


@pytest.mark.parametrize(
    ("kind", "population", "departures", "expected"),
    [
        (EQUAL, None, (), "égal"),
        (POPULATION, 112_712, (), "égal pour 112 712 habitants"),
        (CONVENTION, None, ("sans a", "en b"), "égal sans a et en b"),
        (CONVENTION, 106_136, ("en b",), "égal en b, pour 106 136 habitants"),
        (ROUNDING, None, (), "égal à l'arrondi près"),
        (UNEXPLAINED, None, (), "écart inexpliqué"),
        ("absent", None, (), ""),
    ],
)
def test_verdict(kind, population, departures, expected):
    assert ratios.verdict(kind, population, departures, FRENCH).replace(NARROW, " ") == expected


@pytest.mark.parametrize(
    ("people", "norm", "expected"),
    [
        (20_000, "M57", f"Dix {ASKED} {KEPT}"),
        (None, "M14", f"Onze {ASKED}"),
        (5_000, "M14", f"Onze {ASKED} À cette taille de commune, seuls les six premiers sont obligatoires."),
        (990, "M57", f"Dix {ASKED} {KEPT} À cette taille de commune, aucun n'est obligatoire : ils sont donnés pour information."),
    ],
)
def test_duty(people, norm, expected):
    assert ratios.duty(people, 3500, 10000, norm) == expected


def test_population():
    assert ratios.population((1, 3, 5), 112_712, 111_810, "imprimée dans CA_2022.xml", FRENCH).replace(NARROW, " ") == (
        "Les ratios 1, 3 et 5 deviennent ceux du document si l'on divise par 112 712 habitants. Ici, on divise par 111 810 (imprimée dans "
        "CA_2022.xml). Le document a donc, sans doute, calculé ses ratios avec une autre population."
    )


def test_causes():
    assert ratios.cause((6,), ("en b",), None, FRENCH) == "Le ratio 6 devient celui du document en b."
    together = ratios.cause((5, 11), ("sans a", "en b"), 106_136, FRENCH).replace(NARROW, " ")
    assert together == "Les ratios 5 et 11 deviennent ceux du document sans a et en b, avec 106 136 habitants."
    assert ratios.rounding((9,)) == "Le ratio 9 ne diffère que par l'arrondi du dernier chiffre."
    told = "ni une autre population ni une convention connue ne donne"
    assert ratios.unexplained((5, 11)) == f"Les ratios 5 et 11 : {told} les valeurs imprimées."
    assert ratios.unexplained((5,)) == f"Le ratio 5 : {told} la valeur imprimée."
    assert (ratios.rounding(()), ratios.unexplained(())) == ("", "")
