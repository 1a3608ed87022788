"""Whether a town lives within its means, sentence by sentence, on awkward values too."""

import pytest

from pipeline.formats import NBSP, language
from pipeline.sentences.headings import Reporter
from pipeline.sentences.savings import Chain, answer, heading, question, steps

FRENCH = language("fr")
TOWN, COUNTY = Reporter("la ville", "elle", "Ormevanne"), Reporter("le département", "il", "Vanelle")
MONTREUIL = Chain(232_485_381_10, 24_241_485_38, 21_213_279_12, 4_184_570_72, 21_915_873_06, 35_095_401_40, 13_000_490_00, -122_273_54)


def plain(*texts: str) -> list[str]:
    return [text.replace(NBSP, " ") for text in texts]


def test_question():
    assert (question(TOWN), question(COUNTY)) == ("La ville vit-elle selon ses moyens ?", "Le département vit-il selon ses moyens ?")


@pytest.mark.parametrize(
    ("gross", "net", "expected"),
    [
        (21_200_000_00, 4_200_000_00,
         "Oui en 2022 : les recettes de l'année ont payé les services et remboursé les emprunts, et il est resté 4,2 millions d'euros pour "
         "investir."),
        (500_00, 500_00, "Oui en 2022 : les recettes de l'année ont payé les services, et il est resté 500 euros pour investir."),
        (500_00, 0,
         "Oui en 2022 : les recettes de l'année ont payé les services et remboursé les emprunts, sans rien laisser pour investir."),
        (0, 0, "Oui en 2022 : les recettes de l'année ont payé les services, sans rien laisser pour investir."),
        (500_00, -700_00,
         "Pas entièrement en 2022 : les recettes ont payé les services, mais il a manqué 700 euros pour rembourser les emprunts."),
        (-3_000_000_00, -5_000_000_00,
         "Non, pas en 2022 : les services et les intérêts ont coûté 3,0 millions d'euros de plus que les recettes de l'année."),
    ],
)  # fmt: skip
def test_answer(gross, net, expected):
    chain = Chain(100_000_000_00, gross, gross, net, 0, 0, 0, 0)
    assert plain(answer(chain, 2022, FRENCH)) == [expected]


def test_steps_add_up_as_displayed():
    """232,5 − 208,3 = 24,2; 24,2 − 3,0 = 21,2; 21,2 − 17,0 = 4,2; 4,2 + 17,7 = 21,9; 21,9 + 13,0 + 0,1 − 35,1 = −0,1."""
    assert plain(*steps(MONTREUIL, "9,1 %", TOWN, FRENCH)) == [
        "Les recettes de l'année (impôts, dotations, tarifs) font 232,5 millions d'euros. Une fois payés les services (208,3 millions "
        "d'euros), il reste 24,2 millions d'euros, l'épargne de gestion.",
        "Les intérêts des emprunts prennent 3,0 millions d'euros : il reste 21,2 millions d'euros, l'épargne brute, soit 9,1 % des "
        "recettes.",
        "Le capital rendu aux prêteurs prend 17,0 millions d'euros : il reste 4,2 millions d'euros, l'épargne nette.",
        "Avec 17,7 millions d'euros de TVA remboursée, de taxe d'aménagement, de subventions reçues et de ventes, la ville peut investir "
        "21,9 millions d'euros sans emprunter.",
        "La ville a investi 35,1 millions d'euros et emprunté 13,0 millions d'euros, avec 0,1 million d'euros d'autres recettes.",
        "Pris sur les réserves des années précédentes : 0,1 million d'euros.",
    ]


def test_steps_of_a_village_are_told_in_euros():
    chain = Chain(3_000_508_37, 748_118_69, 718_071_72, 578_178_56, 1_027_431_26, 795_542_13, 0, 231_889_03)
    assert plain(*steps(chain, "23,9 %", TOWN, FRENCH))[1:3] == [
        "Les intérêts des emprunts prennent 30\u202f047 euros : il reste 718\u202f072 euros, l'épargne brute, soit 23,9 % des recettes.",
        "Le capital rendu aux prêteurs prend 139\u202f893 euros : il reste 578\u202f179 euros, l'épargne nette.",
    ]


def test_a_step_that_takes_almost_nothing_is_not_nothing():
    chain = Chain(90_000_000_00, 5_000_010_00, 5_000_000_00, 5_000_000_00, 5_000_000_00, 0, 0, 5_000_000_00)
    assert plain(*steps(chain, "", TOWN, FRENCH))[1] == (
        "Les intérêts des emprunts prennent moins de 0,1 million d'euros : il reste 5,0 millions d'euros, l'épargne brute."
    )


def test_steps_of_a_year_that_lacks_everything():
    chain = Chain(1_000_00, -200_00, -200_00, -300_00, -300_00, 0, 0, -300_00)
    assert plain(*steps(chain, "", COUNTY, FRENCH)) == [
        "Les recettes de l'année (impôts, dotations, tarifs) font 1\u202f000 euros. Une fois payés les services (1\u202f200 euros), il "
        "manque 200 euros, l'épargne de gestion est négative.",
        "Aucun intérêt n'est payé : l'épargne brute est la même.",
        "Le capital rendu aux prêteurs prend 100 euros : il manque 300 euros, l'épargne nette est négative.",
        "Même avec les recettes propres à l'investissement, le département ne peut rien investir sans emprunter.",
        "Le département n'a rien investi.",
        "Pris sur les réserves des années précédentes : 300 euros.",
    ]


@pytest.mark.parametrize(
    ("gross", "repaid", "is_forecast", "expected"),
    [
        (-1, 0, True, "Ce que le budget prévoit."),
        (-1, 0, False, "La ville a dépensé plus pour fonctionner qu'elle n'a reçu dans l'année."),
        (0, 0, False, "La ville épargne sur son fonctionnement."),
        (5, 5, False, "La ville épargne assez pour rembourser ses emprunts."),
        (4, 5, False, "La ville n'épargne pas assez pour rembourser ses emprunts de l'année."),
    ],
)
def test_heading(gross, repaid, is_forecast, expected):
    assert heading(gross, repaid, is_forecast, TOWN) == expected
