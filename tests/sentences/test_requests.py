"""Requests in words: what became of them, delays and ages, with one, none and many."""

from collections import Counter
from datetime import date
from fractions import Fraction

import pytest

from pipeline.figures.requests import Square, Tally
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import requests as sentences
from pipeline.sentences.places import parts
from pipeline.tables.requests import STATUSES

FRENCH = language("fr")
LAST = date(2024, 12, 31)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def tally(delays=(), ages=(), **by_status: int) -> Tally:
    return Tally(Counter(by_status), tuple(delays), tuple(ages))


def test_each_status_has_its_words():
    assert set(sentences.FATES) == set(STATUSES)
    assert sentences.marked("closed") == "● Traités et clos"


@pytest.mark.parametrize(
    ("by_status", "said"),
    [
        ({}, ""),
        ({"closed": 1}, "Un seul signalement, traité et clos."),
        ({"received": 12}, "12 signalements, tous en attente de prise en charge."),
        (
            {"closed": 5000, "refused": 1, "duplicate": 2, "taken_up": 3},
            "5 006 signalements : 5 000 traités et clos, 1 refusé, 2 déjà signalés par quelqu'un d'autre et 3 pris en charge mais pas "
            "encore clos.",
        ),
    ],
)
def test_what_became_of_them(by_status, said):
    assert plain(sentences.fates(tally(**by_status), FRENCH)) == said


def test_a_link_says_how_many_are_open():
    assert plain(sentences.in_short(tally(closed=2999, received=1), FRENCH)) == "3 000 signalements, 1 encore ouvert"
    assert plain(sentences.in_short(tally(closed=1), FRENCH)) == "1 signalement, aucun encore ouvert"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (tally(closed=3), "Aucun signalement clos ne donne ses deux dates : les délais ne sont pas connus."),
        (tally((1,), closed=3), "Les délais ne sont pas résumés : un seul signalement clos donne ses deux dates, ce qui est trop peu."),
        (
            tally(range(1, 11), closed=10),
            "Au moins la moitié des signalements clos l'ont été en 5,5 jours ou moins, et neuf sur dix en 9 jours ou moins. C'est compté "
            "en jours, de la réception à la clôture, sur 10 signalements clos.",
        ),
        (
            tally([0] * 8 + [1] * 3, closed=12),
            "Au moins la moitié des signalements clos l'ont été le jour même, et neuf sur dix en un jour ou moins. C'est compté en jours, "
            "de la réception à la clôture, sur 11 signalements clos ; un autre n'y est pas, faute de dates sûres.",
        ),
    ],
)
def test_delays_of_the_closed_ones(found, said):
    assert plain(sentences.delays(found, FRENCH)) == said


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ((), "Au 31 décembre 2024, aucun n'est encore ouvert."),
        ((0,), "Un signalement est encore ouvert au 31 décembre 2024 et n'est pas dans ce délai : il est arrivé ce jour-là."),
        ((12,), "Un signalement est encore ouvert au 31 décembre 2024 et n'est pas dans ce délai : il attend depuis 12 jours."),
        ((0, 0), "2 signalements sont encore ouverts au 31 décembre 2024 et ne sont pas dans ce délai : ils sont tous arrivés ce jour-là."),
        ((1, 100), "2 signalements sont encore ouverts au 31 décembre 2024 et ne sont pas dans ce délai : le plus ancien attend depuis "
                   "environ 3 mois."),
        ((*range(5), *[90] * 5, 1090), "11 signalements sont encore ouverts au 31 décembre 2024 et ne sont pas dans ce délai : au moins la "
                                       "moitié attendent depuis environ 3 mois ou plus, le plus ancien depuis environ 3 ans."),
    ],
)  # fmt: skip
def test_ages_of_the_open_ones(ages, said):
    assert plain(sentences.ages(tally(ages=ages), LAST, FRENCH)) == said


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"2024-01": (1, 0), "2024-02": (0, 0)}, "Le mois le plus chargé est janvier 2024 : 1 signalement reçu."),
        ({"2024-01": (3, 0), "2024-02": (3, 0)},
         "Les mois les plus chargés sont janvier 2024 et février 2024 : 3 signalements reçus chacun."),
        ({f"2024-0{month}": (3, 0) for month in range(1, 6)}, "Les mois les plus chargés en ont 3 chacun."),
    ],
)  # fmt: skip
def test_the_busiest_month(counts, said):
    assert plain(sentences.busiest(counts, FRENCH)) == said


def test_what_is_in_no_district_is_said():
    words = parts("commune")
    assert sentences.where(5, 5, FRENCH, words) == ""
    assert sentences.where(0, 5, FRENCH, words) == "Aucun signalement n'est situé dans un quartier."
    assert sentences.where(1, 5, FRENCH, words) == "1 sur 5 est situé dans un quartier."


@pytest.mark.parametrize(
    ("by_status", "said"),
    [
        ({"closed": 1}, "Un signalement y a été fait ; il n'est plus ouvert au 31 décembre 2024."),
        ({"received": 1}, "Un signalement y a été fait ; il est encore ouvert au 31 décembre 2024."),
        ({"closed": 7}, "7 signalements y ont été faits ; aucun n'est encore ouvert au 31 décembre 2024."),
        ({"closed": 7, "received": 1}, "8 signalements y ont été faits ; un est encore ouvert au 31 décembre 2024."),
        ({"closed": 7, "received": 2}, "9 signalements y ont été faits ; 2 sont encore ouverts au 31 décembre 2024."),
    ],
)
def test_what_is_said_on_the_page_of_a_district(by_status, said):
    assert plain(sentences.in_district(tally(**by_status), LAST, FRENCH)) == said


def test_a_square_is_told_by_its_street_and_what_is_reported_there():
    found = Square((2.0, 47.0), "E", tally(closed=12, received=2), Counter({"Propreté": 9, "Voirie": 4, "Autre": 1}), (2022, 2024))
    assert plain(sentences.square(found, "Rue des Lilas", FRENCH)) == "14 signalements vers « Rue des Lilas »"
    assert plain(sentences.square(found, "", FRENCH)) == "14 signalements au même endroit"
    assert plain(sentences.about(found, FRENCH)) == ("Propreté (9) et Voirie (4), de 2022 à 2024, 2 encore ouverts, à cent mètres près")
    nameless = Square((2.0, 47.0), "E", tally(closed=5), Counter(), (2024,))
    assert plain(sentences.about(nameless, FRENCH)) == "2024, à cent mètres près"


def test_days_in_words():
    said = [plain(sentences.days(number, FRENCH)) for number in (0, 1, Fraction(3, 2), 2, 6)]
    assert said == ["le jour même", "un jour", "1,5 jour", "2 jours", "6 jours"]
    assert [plain(sentences.age(number, FRENCH)) for number in (89, 90, 469, 1091)] == [
        "89 jours", "environ 3 mois", "environ 15 mois", "environ 3 ans",
    ]  # fmt: skip
    assert sentences.period("2024-12-31", LAST, FRENCH) == "le 31 décembre 2024"
    assert sentences.period("2022-01-01", LAST, FRENCH) == "du 1er janvier 2022 au 31 décembre 2024"
