"""How many work for an authority, in words: what is displayed adds up, and holds for a village and for a city."""

from fractions import Fraction

import pytest

from pipeline.formats import language
from pipeline.sentences import staff
from pipeline.sentences.headings import Reporter

FR, TOWN = language("fr"), Reporter("la ville", "elle", "Ormevanne")


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def test_what_is_filled_is_told_and_what_is_voted_where_it_is_not_known():
    many, few = Fraction("2268.2"), Fraction("8.5")
    assert (
        plain(staff.title(TOWN, False, many, many, 2022, FR)) == "En 2022, la ville a employé l'équivalent de 2 268 agents à temps plein."
    )
    assert staff.title(TOWN, True, few, few, 2022, FR) == "En 2022, la ville a payé l'équivalent de 8,5 agents à temps plein."
    assert staff.title(TOWN, False, Fraction(9), None, 2022, FR) == "En 2022, la ville a prévu 9 postes."


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ("2268.2", "2282.92", "C'est 15 de moins qu'en 2021."),
        ("8.5", "8", "C'est 0,5 de plus qu'en 2021."),
        ("414.2", "413.9", "C'est autant qu'en 2021."),
        ("8", None, ""),
    ],
)
def test_a_change_is_that_of_what_is_displayed(now, before, said):
    assert staff.moved(Fraction(now), before and Fraction(before), 2021, FR) == said


def test_the_first_and_the_last_year():
    assert staff.through({2017: Fraction("2229.11"), 2022: Fraction("2268.2")}, FR) == (
        "De 2017 à 2022, 39 agents de plus, en équivalents temps plein."
    )
    assert staff.through({2021: Fraction(34), 2022: Fraction(33)}, FR) == "De 2021 à 2022, 1 agent de moins, en équivalents temps plein."
    assert staff.through({2021: Fraction(34), 2022: Fraction(34)}, FR) == "Autant d'agents en 2022 qu'en 2021, en équivalents temps plein."
    parts = {"I": {2021: Fraction(30), 2022: Fraction(28)}, "N": {2021: Fraction(6), 2022: Fraction(6)}}
    assert staff.by_status(parts, FR) == "Fonctionnaires : 2 de moins ; contractuels : autant."


@pytest.mark.parametrize(
    ("posts", "filled", "heading", "text"),
    [
        (434, 414, "Pour 434 postes votés, 414 sont pourvus.", "L'écart entre les deux n'est pas"),
        (30, 34, "Pour 30 postes votés, 34 sont pourvus.", "Un remplaçant, un renfort"),
        (8, 8, "Autant de postes pourvus que de postes votés : 8.", ""),
    ],
)
def test_posts_voted_and_filled(posts, filled, heading, text):
    found = staff.occupied(Fraction(posts), Fraction(filled), FR)
    assert found[0] == heading and found[1].startswith(text) and bool(found[1]) == bool(text)


def test_groups_as_displayed_add_up_and_the_largest_that_has_a_name_is_told():
    values = {"TECH": Fraction("40.4"), "ADM": Fraction("30.4"), "autres": Fraction("50.4")}
    assert sum(staff.parts(list(values.values()))) == 121
    assert plain(staff.largest("branch", values, FR)) == "Filière technique : 33,3 % des postes pourvus."
    assert plain(staff.largest("branch", {"X": Fraction(6), "ADM": Fraction(5)}, FR)) == "Hors filière : 54,5 % des postes pourvus."
    assert plain(staff.largest("category", {"C": Fraction(6), "A": Fraction(5)}, FR)) == "Catégorie C : 54,5 % des postes pourvus."
    assert staff.largest("category", {"": Fraction(6), "autres": Fraction(5)}, FR) == ""


def test_for_a_thousand_inhabitants():
    assert staff.per_thousand(Fraction("2268.2"), 111_810, FR) == "20,3"
    assert staff.per_thousand(Fraction(8), None, FR) == staff.per_thousand(None, 1_000, FR) == ""
