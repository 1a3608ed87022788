"""Why the two bars of a home page are not equal, in both languages."""

import pytest

from pipeline.formats import language
from pipeline.sentences import two_sides
from pipeline.sentences.en import two_sides as english

FR, EN = language("fr"), language("en")
START, START_EN = "Les deux barres n'ont pas à être égales : ", "The two bars need not be equal: "


@pytest.mark.parametrize(
    ("spent", "received", "is_forecast", "said", "told"),
    [
        (
            100,
            120,
            False,
            "ce qui reste est mis de côté ou sert à investir l'année suivante.",
            "what is left is set aside or is invested the year after.",
        ),
        (
            120,
            100,
            False,
            "ce qui manque est pris sur les réserves des années précédentes, ou reste à trouver l'année suivante.",
            "what is missing is taken from the reserves of earlier years, or is to be found the year after.",
        ),
        (
            120,
            100,
            True,
            "le budget compte aussi sur l'excédent des années précédentes.",
            "the budget also relies on the surplus of earlier years.",
        ),
        (
            100,
            120,
            True,
            "ce qui dépasse en recette couvre un déficit des années précédentes, ou reste en réserve.",
            "the excess of revenue covers a deficit of earlier years, or stays in reserve.",
        ),
    ],
)
def test_what_is_left_or_missing(spent, received, is_forecast, said, told):
    assert two_sides.note(spent * 1000_00, received * 1000_00, 0, 0, is_forecast, FR) == START + said
    assert english.note(spent * 1000_00, received * 1000_00, 0, 0, is_forecast, EN) == START_EN + told


def test_what_is_left_of_an_earlier_year_is_not_left_of_this_one():
    """Montreuil's 2022: 15,1 millions more came in than went out, and 15,2 of them had come in the year before."""
    montreuil = 263_396_211_78, 278_476_342_44, 0, 15_202_404_20, False
    assert two_sides.note(*montreuil, FR).replace("\xa0", " ") == (
        f"{START}dans ce qui est reçu, 15,2 millions d'euros viennent de l'excédent de l'année précédente, mis de côté pour investir. Sans "
        "eux, il a été dépensé plus que reçu."
    )
    assert english.note(*montreuil, EN).replace("\xa0", " ") == (
        f"{START_EN}of what is received, €15.2 million comes from the surplus of the year before, set aside to invest. Without it, more "
        "was spent than received."
    )
    crach = 3_217_871_94, 4_141_088_25, 0, 691_327_28, False
    assert two_sides.note(*crach, FR).startswith(f"{START}ce qui reste est mis de côté")


def test_equal_bars_need_no_words():
    assert two_sides.note(100_00, 100_00, 0, 0, True, FR) == english.note(100_00, 100_00, 0, 0, True, EN) == ""


def test_what_is_set_apart():
    said = [" ".join(two_sides.note(10_00, 10_00, 25_000_00, 40_000_00, is_forecast, FR).split()) for is_forecast in (False, True)]
    end = "40 000 euros viennent de l'excédent de l'année précédente, mis de côté pour investir. "
    end += "Des deux côtés, 25 000 euros ne font que remplacer des emprunts par d'autres."
    assert said == [f"Dans ce qui est reçu, {end}", f"Dans ce qui est prévu en recette, {end}"]
    told = [english.note(10_00, 10_00, 25_000_00, 40_000_00, is_forecast, EN) for is_forecast in (False, True)]
    end = "€40,000 comes from the surplus of the year before, set aside to invest. "
    end += "On both sides, €25,000 only replaces loans with other loans."
    assert told == [f"Of what is received, {end}", f"Of planned revenue, {end}"]
