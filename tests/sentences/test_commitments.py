"""Commitments in words: what must be kept, whether it was, and how far from a bound, with signs, numbers and rounding right."""

from fractions import Fraction

import pytest

from pipeline.figures.commitments import BEYOND, HELD, LATER, MISSED, UNKNOWN, Commitment, Year
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import commitments as sentences

FR = language("fr")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def one(kind="ceiling", unit="EUR", low=None, high=None, base_year=None, years=()) -> Commitment:
    bounds = (None if low is None else Fraction(str(low)), None if high is None else Fraction(str(high)))
    made = tuple(Year(year, value if value is None else Fraction(str(value)), *bounds, key, key == BEYOND) for year, value, key in years)
    return Commitment(
        "c", "Épargner.", kind, "gross_savings", "Épargne brute", (), "", "", "", unit, *bounds, base_year, None, "", "", "",
        made or (Year(2024, None, *bounds, LATER, False),), "c.csv", 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (one("corridor", low=15e6, high=25.5e6), "doit rester entre 15 millions d'euros et 25,5 millions d'euros chaque année"),
        (one("corridor", low=-100, high=1_500_000), "doit rester entre moins 100 euros et 1 500 000 euros chaque année"),
        (one("ceiling", "years", high=7.5), "ne doit pas dépasser 7,5 années"),
        (one("ceiling", "years", high=1), "ne doit pas dépasser 1 année"),
        (one("floor", "percent", low=8), "ne doit pas descendre sous 8 %"),
        (one("floor", "EUR/inhabitant", low=400), "ne doit pas descendre sous 400 euros par habitant"),
        (one("change", "percent", high=-2), "doit baisser d'au moins 2 % par an"),
        (one("change", "percent", high=1.2, base_year=2017), "ne doit pas augmenter de plus de 1,2 % par an, à partir de 2017"),
        (one("change", "percent", high=0), "ne doit pas augmenter"),
        (one("change", "percent", low=3), "doit augmenter d'au moins 3 % par an"),
        (one("change", "percent", low=-3), "ne doit pas baisser de plus de 3 % par an"),
        (one("change", "percent", low=0), "ne doit pas baisser"),
        (one("change", "percent", low=-1, high=2), "doit évoluer chaque année entre − 1 % et + 2 %"),
        (one("change", "percent", low=-2, high=-2), "doit baisser de 2 % par an"),
        (one("change", "percent", low=0, high=0), "ne doit pas bouger"),
    ],
)
def test_what_must_be_kept(found, said):
    assert plain(sentences.promise(found, "", FR)) == f"En 2024, le chiffre « Épargne brute » {said}."


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("l", "on ne peut pas encore le dire"), ("h", "tenu en 2020"), ("ml", "non tenu en 2020"),
        ("hhl", "tenu chaque année de 2020 à 2021"),
        ("huh", "tenu les 2 années connues"), ("mm", "non tenu, de 2020 à 2021"), ("mum", "non tenu les 2 années connues"),
        ("hmm", "tenu 1 année sur 3"), ("hhmb", "tenu 2 années sur 3"), ("u", "on ne peut pas encore le dire"),
    ],
)  # fmt: skip
def test_whether_it_was_kept(keys, said):
    known = {"h": HELD, "m": MISSED, "l": LATER, "u": UNKNOWN, "b": BEYOND}
    found = one(high=1, years=[(2020 + place, 1, known[key]) for place, key in enumerate(keys)])
    assert sentences.heading(found) == f"Épargner : {said}."


@pytest.mark.parametrize(
    ("unit", "low", "high", "value", "said"),
    [
        ("EUR", 15e6, 25e6, 20e6, "20,0 millions d'euros, entre les deux bornes"),
        ("EUR", 15e6, 25e6, 25_000_000.01, "25,0 millions d'euros, 0,01 euro au-dessus de la borne haute (25 millions d'euros)"),
        ("EUR", 15e6, 25e6, 14e6, "14,0 millions d'euros, 1 000 000 euros sous la borne basse (15 millions d'euros)"),
        ("EUR", 15e6, None, -3e6, "moins 3,0 millions d'euros, 18,0 millions d'euros sous le plancher (15 millions d'euros)"),
        ("EUR", 15e6, None, 15e6, "15,0 millions d'euros, au plancher"),
        ("years", None, 7.5, 7.5, "7,5 années, juste au plafond"),
        ("years", None, 7.5, 7.504, "7,5 années, 0,004 année au-dessus du plafond (7,5 années)"),
        ("percent", None, -2, 1, "1,0 %, 3,0 points au-dessus du plafond (moins 2 %)"),
        ("percent", None, -2, -2.5, "moins 2,5 %, sous le plafond"),
    ],
)  # fmt: skip
def test_how_far_from_a_bound(unit, low, high, value, said):
    (year,) = one(unit=unit, low=low, high=high, years=[(2024, value, HELD)]).years
    assert plain(sentences.against(year, unit, FR)) == said


def test_what_is_foreseen_and_what_is_not_known():
    found = one(
        high=2e6, years=[(2020, None, UNKNOWN), (2021, None, UNKNOWN), (2022, None, UNKNOWN), (2023, 3e6, BEYOND), (2024, None, LATER)]
    )
    assert [plain(text) for text in sentences.foreseen(found, FR)] == [
        "Le budget de 2023 prévoit 3,0 millions d'euros, 1 000 000 euros au-dessus du plafond (2 millions d'euros).",
        "Les comptes ne permettent pas de le dire de 2020 à 2022.",
        "L'engagement va jusqu'à 2024.",
    ]
    assert sentences.latest(found, FR) == ""


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["h"], "Un engagement sur plusieurs années, tenu l'année connue."),
        (["hm"], "Un engagement sur plusieurs années, qui n'a pas été tenu toutes les années."),
        (["mm"], "Un engagement sur plusieurs années, qui n'a pas été tenu jusqu'ici."),
        (["l"], "Un engagement sur plusieurs années, dont aucune année n'est encore connue."),
        (["l", "u"], "2 engagements sur plusieurs années, dont aucune année n'est encore connue."),
        (["hh", "hm", "l"], "3 engagements sur plusieurs années : 1 tenu toutes les années connues, 1 non tenu une année au moins, 1 dont "
                            "on ne sait rien encore."),
        (["m", "m"], "2 engagements sur plusieurs années : aucun tenu toutes les années connues, 2 non tenus une année au moins."),
    ],
)  # fmt: skip
def test_all_of_them_together(keys, said):
    known = {"h": HELD, "m": MISSED, "l": LATER, "u": UNKNOWN}
    made = [one(high=1, years=[(2020 + place, 1, known[key]) for place, key in enumerate(each)]) for each in keys]
    assert sentences.lead(made) == said
