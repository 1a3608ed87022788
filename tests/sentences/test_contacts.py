"""Contacts in words: months that are not known, shares against targets, cost and who pays."""

from fractions import Fraction

import pytest

from pipeline.figures.contacts import Cost, Told
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import contacts as sentences

FRENCH = language("fr")
TARGET = Fraction(4, 5)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("months", "said"),
    [
        (["2024-09"], "1 200 contacts en septembre 2024."),
        (["2023-12", "2024-01"], "1 200 contacts de décembre 2023 à janvier 2024."),
        (["2023-11", "2024-01"], "1 200 contacts de novembre 2023 à janvier 2024, sans un mois dont les chiffres manquent."),
        (["2023-10", "2024-01"], "1 200 contacts de octobre 2023 à janvier 2024, sans 2 mois dont les chiffres manquent."),
    ],
)
def test_how_many(months, said):
    assert plain(sentences.received(1200, months, FRENCH)) == said.replace("de octobre", "d'octobre")


def test_months_that_are_not_known_are_said():
    assert sentences.missing(()) == ""
    assert sentences.missing(("2023-08",)) == "Aucun chiffre pour août 2023 : la courbe s'interrompt à ce mois."
    assert sentences.missing(("2023-08", "2023-09")).endswith("août 2023 et septembre 2023 : la courbe s'interrompt à ces mois.")
    many = tuple(f"2023-0{month}" for month in range(1, 7))
    assert sentences.missing(many) == "Le nombre de contacts de 6 mois n'est pas connu : la courbe s'y interrompt."


@pytest.mark.parametrize(
    ("found", "target", "days", "said"),
    [
        (Told(10, 0, 0, 10, None), None, None, "La part des réponses données dans le délai visé n'est pas connue."),
        (Told(10, 10, 7, 10, None), None, None, "70,0 % des contacts ont reçu une réponse dans le délai visé. Aucun objectif n'est donné."),
        (Told(10, 10, 7, 10, None), TARGET, Fraction(3), "70,0 % des contacts ont reçu une réponse dans le délai visé, 3 jours. L'objectif "
                                                     "de 80 % n'est pas atteint."),
        (Told(10, 10, 8, 10, None), TARGET, Fraction(0), "80,0 % des contacts ont reçu une réponse dans le délai visé. L'objectif de 80 % "
                                                     "est atteint."),
        (Told(30, 10, 9, 30, None), TARGET, None, "On sait si la réponse est venue à temps pour 10 contacts sur 30 : 90,0 % ont "
                                              "reçu une réponse dans le délai visé. L'objectif de 80 % est atteint."),
    ],
)  # fmt: skip
def test_the_share_in_time_and_its_target(found, target, days, said):
    assert plain(sentences.in_time(found, target, days, FRENCH)) == said


def test_a_month_without_one_of_its_channels():
    assert sentences.partial({}) == ""
    assert (
        sentences.partial({"2023-08": ("courriel",)}) == "Un canal au moins manque pour août 2023 (courriel) : son total n'est pas donné."
    )
    assert sentences.partial({"2023-08": ("courriel",), "2023-09": ("accueil", "")}) == (
        "Un canal au moins manque pour août 2023 (courriel) et septembre 2023 (accueil et canal non précisé) : leur total n'est pas donné."
    )
    assert sentences.partial({f"2023-{month:02d}": ("courriel",) for month in range(1, 6)}) == (
        "Dans 5 mois, un canal au moins n'est pas connu : leur total n'est pas donné."
    )


def test_the_mean_delay():
    assert sentences.delay(Told(1, 1, 1, 1, None), FRENCH) == ""
    assert (
        plain(sentences.delay(Told(9, 1, 1, 1, Fraction(3)), FRENCH)) == "En moyenne, là où le délai est donné, la réponse prend 3 jours."
    )
    assert plain(sentences.delay(Told(1, 1, 1, 1, Fraction(0)), FRENCH)) == "En moyenne, la réponse arrive le jour même."
    assert plain(sentences.delay(Told(1, 1, 1, 1, Fraction(7, 3)), FRENCH)) == "En moyenne, la réponse prend 2,3 jours."
    assert plain(sentences.delay(Told(1, 1, 1, 1, Fraction(1, 50)), FRENCH)) == "En moyenne, la réponse arrive le jour même."


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (Cost(1_000_00, 1_000_00, {2024: 1_000_00}, {}, {"": 1_000_00}), "1 000 euros en 2024, payés en entier par la ville."),
        (Cost(1_170_000_00, 351_000_00, dict.fromkeys(range(2020, 2025), 234_000_00), {}, {"Région": 819_000_00, "": 351_000_00}),
         "1 170 000 euros de 2020 à 2024, dont 819 000 euros (70,0 %) payés par d'autres (Région)."),
        (Cost(1_000_00, 0, {2020: 500_00, 2023: 500_00}, {}, {"État": 1_000_00}),
         "1 000 euros en 2020 et 2023, payés en entier par d'autres (État)."),
    ],
)  # fmt: skip
def test_the_cost_and_who_pays(cost, said):
    assert plain(sentences.cost(cost, "la ville", FRENCH)) == said


def test_the_least_and_the_most():
    assert plain(sentences.extremes({"2024-01": 5, "2024-02": 5}, FRENCH)) == "5 contacts chaque mois connu."
    assert (
        plain(sentences.extremes({"2024-01": 1, "2024-02": 5000}, FRENCH))
        == "Entre 1 contact (janvier 2024) et 5 000 (février 2024) par mois."
    )
    assert plain(sentences.lowest({"2024-01": TARGET, "2024-02": None}, FRENCH)) == "80,0 % des réponses dans le délai, chaque mois connu."
    assert plain(sentences.lowest({"2024-01": TARGET, "2024-02": Fraction(1)}, FRENCH)) == (
        "Entre 80,0 % (janvier 2024) et 100,0 % (février 2024) des réponses dans le délai."
    )
