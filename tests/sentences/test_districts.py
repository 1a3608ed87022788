"""What is said of the money of a district, for nothing, one, several, negative."""

from fractions import Fraction

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import districts
from pipeline.sentences.headings import Reporter
from pipeline.sentences.places import parts

FRENCH = language("fr")
WORDS = parts("commune")
TOWN = Reporter("la ville", "elle", "Ormevanne")
YEARS = (2021, 2022, 2024)


@pytest.mark.parametrize(
    ("cents", "number", "said"),
    [
        (389_00, 8, "De 2021 à 2024, la ville a payé 389 euros pour 8 projets de ce quartier."),
        (389_00, 1, "De 2021 à 2024, la ville a payé 389 euros pour un projet de ce quartier."),
        (0, 0, "De 2021 à 2024, rien de ce dont le lieu est connu n'a été payé dans ce quartier seul."),
        (0, 1, "De 2021 à 2024, la ville a récupéré autant qu'elle a payé pour un projet de ce quartier."),
        (-389_00, 1,
         "De 2021 à 2024, pour un projet de ce quartier, la ville a récupéré 389 euros de plus qu'elle n'a payé."),
    ],
)  # fmt: skip
def test_paid(cents, number, said):
    assert districts.paid(TOWN, cents, number, YEARS, WORDS, FRENCH).replace(NBSP, " ") == said


def test_one_year_is_not_a_period():
    sector, group = parts("epci"), Reporter("l'intercommunalité", "elle", "Val de Vanelle")
    said = districts.paid(group, 5_00, 2, (2024,), sector, FRENCH).replace(NBSP, " ")
    assert said == "En 2024, l'intercommunalité a payé 5,00 euros pour 2 projets de ce secteur."
    assert districts.period(()) == ""


@pytest.mark.parametrize(
    ("cents", "number", "said"),
    [
        (50_000_00, 29, f"De 2021 à 2024, la ville a payé 50{NARROW}000 euros pour 29 projets qui ont leur lieu dans un seul "
                                      "quartier."),
        (50_00, 1, "De 2021 à 2024, la ville a payé 50 euros pour un projet qui a son lieu dans un seul quartier."),
        (-50_00, 2, "De 2021 à 2024, pour 2 projets qui ont leur lieu dans un seul quartier, la ville a récupéré 50 euros de "
                                  "plus qu'elle n'a payé."),
    ],
)  # fmt: skip
def test_located(cents, number, said):
    assert districts.located(TOWN, cents, number, YEARS, WORDS, FRENCH).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("here", "whole", "counted", "all_counted", "said"),
    [
        (389_00, 829_00, 8, True,
         "C'est 389 euros par habitant ; dans les 8 quartiers ensemble, compté de la même façon, c'est 829 euros."),
        (389_00, 829_00, 7, False,
         "C'est 389 euros par habitant ; dans les 7 quartiers dont on connaît les habitants, compté de la même façon, c'est 829 euros."),
        (0, 829_00, 8, True,
         "Cela ne fait rien par habitant ; dans les 8 quartiers ensemble, compté de la même façon, c'est 829 euros."),
        (389_00, 389_00, 1, True, "C'est 389 euros par habitant."),
        (389_00, None, 8, True, "C'est 389 euros par habitant."),
        (-5_00, 829_00, 8, True, ""),
        (None, 829_00, 8, True, ""),
    ],
)  # fmt: skip
def test_rate(here, whole, counted, all_counted, said):
    exact = [None if value is None else Fraction(value) for value in (here, whole)]
    assert districts.rate(*exact, counted, all_counted, WORDS, FRENCH).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        (Fraction(389_49), "389 euros"), (Fraction(10649_63, 100), "106 euros"), (Fraction(42), f"0,42{NBSP}euro"),
        (Fraction(1, 3), "moins d'un centime"), (Fraction(0), "rien"), (Fraction(-5_00), "−5,00 euros"),
    ],
)  # fmt: skip
def test_euros(cents, said):
    assert districts.euros(cents, FRENCH).replace(NBSP, " ") == said.replace(NBSP, " ")
    assert districts.euros(Fraction(641_400), FRENCH, is_short=True) == f"6{NARROW}414{NBSP}€"


def test_whole():
    assert districts.whole(Fraction(731_00), 8, True, WORDS, FRENCH) == f"Pour les 8 quartiers ensemble, c'est 731{NBSP}euros par habitant."
    assert districts.whole(Fraction(731_00), 7, False, WORDS, FRENCH).startswith(
        "Pour les 7 quartiers dont on connaît les habitants, c'est"
    )
    assert districts.whole(Fraction(731_00), 1, True, WORDS, FRENCH) == districts.whole(Fraction(0), 8, True, WORDS, FRENCH) == ""


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (2_99, 6414_00, f"De 2021 à 2024, de 3 à 6{NARROW}414 euros par habitant selon le quartier."),
        (60_00, 70_00, "De 2021 à 2024, de 60 à 70 euros par habitant selon le quartier."),
        (2_50, 7_25, "De 2021 à 2024, de 2,50 à 7,25 euros par habitant selon le quartier."),
        (50, 6414_00, f"De 2021 à 2024, de 0,50 euro à 6{NARROW}414 euros par habitant selon le quartier."),
        (0, 6414_00, f"De 2021 à 2024, jusqu'à 6{NARROW}414 euros par habitant selon le quartier."),
    ],
)
def test_spread(low, high, said):
    assert districts.spread(Fraction(low), Fraction(high), YEARS, WORDS, FRENCH).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ((115, 200), ["rien", "moins de 115 euros", "de 115 à moins de 200 euros", "200 euros ou plus"]),
        ((1500,), ["rien", f"moins de 1{NARROW}500 euros", f"1{NARROW}500 euros ou plus"]),
        ((Fraction(1, 2), 1), ["rien", "moins de 0,50 euro", "de 0,50 à moins de 1,00 euro", "1,00 euro ou plus"]),
        ((), ["rien", "un montant par habitant"]),
    ],
)
def test_legend(limits, said):
    assert [text.replace(NBSP, " ") for text in districts.legend(tuple(map(Fraction, limits)), FRENCH)] == said


def test_why_there_is_no_rate():
    assert districts.without_rate(None, 200, WORDS) == (
        "Par habitant, ce n'est pas calculé : le nombre d'habitants de ce quartier n'est pas donné."
    )
    assert districts.without_rate(12, 200, WORDS) == (
        "Par habitant, ce n'est pas calculé : avec moins de 200 habitants, une seule rue refaite donnerait un montant énorme."
    )
    assert districts.hatched(200) == "pas calculé : moins de 200 habitants, ou inconnus"


def test_what_is_elsewhere_too():
    several = districts.elsewhere(3_000_00, 2, YEARS, WORDS, FRENCH).replace(NBSP, " ")
    assert several == (
        f"De plus, 2 projets ont des lieux dans ce quartier et dans d'autres : 3{NARROW}000 euros de 2021 à 2024. "
        "Ce n'est compté dans aucun."
    )
    one = "De plus, un projet a des lieux dans ce quartier et dans d'autres. Ce n'est compté dans aucun."
    assert districts.elsewhere(-1, 1, YEARS, WORDS, FRENCH) == one
    assert districts.elsewhere(0, 0, YEARS, WORDS, FRENCH) == ""


def test_who_has_no_address():
    said = [districts.without_address(300_00, number, YEARS, FRENCH).replace(NBSP, " ") for number in (1, 2)]
    assert said == [
        "De 2021 à 2024, un organisme dont l'adresse n'est pas connue a reçu 300 euros de subventions.",
        "De 2021 à 2024, 2 organismes dont l'adresse n'est pas connue ont reçu 300 euros de subventions.",
    ]
    assert districts.without_address(0, 2, YEARS, FRENCH) == ""


def test_what_is_left_of_a_list():
    assert [districts.more(number) for number in (1, 52)] == ["un autre projet", "52 autres projets"]


@pytest.mark.parametrize(
    ("cents", "number", "said"),
    [
        (9_000_00, 7, f"De 2021 à 2024, la ville a versé 9{NARROW}000 euros à 7 organismes qui ont leur adresse dans ce quartier ; "
                      "ce qu'ils font peut servir à d'autres quartiers."),
        (9_000_00, 1, f"De 2021 à 2024, la ville a versé 9{NARROW}000 euros à un organisme qui a son adresse dans ce quartier ; "
                      "ce qu'il fait peut servir à d'autres quartiers."),
        (0, 2, "De 2021 à 2024, les subventions versées à 2 organismes qui ont leur adresse dans ce quartier ont été rendues."),
    ],
)  # fmt: skip
def test_granted(cents, number, said):
    assert districts.granted(TOWN, cents, number, YEARS, WORDS, FRENCH).replace(NBSP, " ") == said
