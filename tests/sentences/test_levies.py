"""What is said of voted taxes: exact sentences, and those that must not be said of another town."""

from fractions import Fraction

import pytest

from pipeline.figures.levies import HOUSING, LAND, PROPERTY, Effects, Levy
from pipeline.formats import language
from pipeline.sentences import levies
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN, REGION = Reporter("la ville", "elle", "Ormevanne"), Reporter("le département", "il", "Le Val")


def levy(rate: str | None, year: int = 2022, code: str = PROPERTY) -> Levy:
    return Levy(code, year, 1_000_00, Fraction(rate) if rate else None, 400_00, "a.xml", 3)


def test_the_question_agrees_with_who_votes():
    assert levies.title(TOWN) == "Quels impôts la ville vote-t-elle ?"
    assert levies.title(REGION) == "Quels impôts le département vote-t-il ?"


@pytest.mark.parametrize(
    ("before", "takes_over", "product", "people", "expected"),
    [
        (levy("38.58"), False, 89_899_212_00, 111_810,
         "En 2022, le taux de la taxe foncière sur les propriétés bâties est de 41,44\xa0%, contre 38,58\xa0% en 2021. Les impôts que la "
         "ville vote devaient rapporter 89,9\xa0millions d'euros, soit 804\xa0euros par habitant."),
        (levy("41.44"), False, None, None,
         "En 2022, le taux de la taxe foncière sur les propriétés bâties est de 41,44\xa0%, comme en 2021."),
        (None, False, 500_00, None,
         "En 2022, le taux de la taxe foncière sur les propriétés bâties est de 41,44\xa0%. Les impôts que la ville vote devaient "
         "rapporter 500\xa0euros."),
        (None, True, None, 10,
         "En 2022, le taux de la taxe foncière sur les propriétés bâties est de 41,44\xa0%, avec la part qui allait jusque-là au "
         "département."),
    ],
)  # fmt: skip
def test_lead(before, takes_over, product, people, expected):
    assert levies.lead(TOWN, levy("41.44"), before, product, people, 2022, FR, takes_over) == expected


def test_nothing_is_said_without_a_rate_nor_a_product():
    assert levies.lead(TOWN, None, None, None, 100, 2022, FR) == ""
    assert levies.product(None, 2, 2022, FR) == "Les impôts votés en 2022."
    assert levies.product(500_00, 1, 2022, FR) == "Un impôt direct, qui devait rapporter 500\xa0euros en 2022."
    assert levies.product(500_00, 3, 2022, FR) == "3 impôts directs, qui devaient rapporter 500\xa0euros en 2022."


@pytest.mark.parametrize(
    ("rates", "has_break", "expected"),
    [
        ({2019: "22.29", 2020: "22.29", 2021: "38.58", 2022: "41.44"}, True, "41,44\xa0% en 2022, contre 38,58\xa0% en 2021."),
        ({2020: "22.29", 2021: "38.58"}, True, "38,58\xa0% en 2021."),
        ({2018: "21", 2020: "22.29"}, True, "22,29\xa0% en 2020, contre 21,00\xa0% en 2018."),
        ({2020: "22.29", 2022: "22.29"}, False, "22,29\xa0% en 2022, comme en 2020."),
    ],
)
def test_rates_are_compared_on_one_side_of_the_reform(rates, has_break, expected):
    found = {year: Fraction(rate) for year, rate in rates.items()}
    assert levies.rates(found, has_break, FR) == expected


@pytest.mark.parametrize(
    ("base", "rate", "is_same", "expected"),
    [
        (2_000_00, 5_000_00, False, "De 2021 à 2022, les taux ajoutent 5\u202f000\xa0euros au produit, les bases 2\u202f000\xa0euros."),
        (2_000_00, -5_000_00, False,
         "De 2021 à 2022, les taux retirent 5\u202f000\xa0euros au produit, les bases ajoutent 2\u202f000\xa0euros."),
        (0, 5_000_00, False, "De 2021 à 2022, les taux ajoutent 5\u202f000\xa0euros au produit, les bases n'y changent rien."),
        (-20_00, 0, True, "De 2021 à 2022, aucun taux n'a changé ; les bases retirent 20\xa0euros au produit."),
        (0, 0, True, "De 2021 à 2022, ni les taux ni les bases n'ont changé."),
    ],
)  # fmt: skip
def test_effects(base, rate, is_same, expected):
    assert levies.effects([Effects(PROPERTY, base, rate, 7)], is_same, 2022, FR) == expected


def test_taxes_that_do_not_compare_are_named():
    housing, land = (Levy(code, 2022, None, None, 3_314_354_00, "a.xml", 5) for code in (HOUSING, LAND))
    told = "dont le document ne donne pas tous les nombres pour les deux années."
    assert levies.aside([housing]) == f"Sans la taxe d'habitation, {told}"
    assert levies.aside([land, housing]) == f"Sans la taxe foncière sur les propriétés non bâties et la taxe d'habitation, {told}"
    assert levies.aside([]) == ""


def test_received():
    assert levies.received(TOWN, 108_041_073_00, 89_899_212_00, 237_012_877_26, 111_810, FR) == (
        "C'est 45,6\xa0% de ce que la ville reçoit pour fonctionner, 966\xa0euros par habitant. C'est 18,1\xa0millions d'euros de plus que "
        "le produit attendu."
    )
    assert levies.received(TOWN, 100_00, 120_00, 0, None, FR) == "C'est 20\xa0euros de moins que le produit attendu."
    assert levies.received(TOWN, 100_000_01, 100_000_00, 0, None, FR) == "C'est, à très peu près, le produit attendu."
    assert levies.received(TOWN, 100_00, None, 0, None, FR) == ""


@pytest.mark.parametrize(
    ("kind", "year", "has_housing", "is_more", "expected"),
    [
        ("commune", 2022, True, True, "du coefficient de l'État, de régularisations ou de taxes que l'annexe ne détaille pas"),
        ("commune", 2022, False, True,
         "du coefficient de l'État, de régularisations ou de la taxe d'habitation des résidences secondaires, que l'annexe ne donne pas"),
        ("commune", 2020, False, True, "de régularisations ou de taxes que l'annexe ne détaille pas"),
        ("epci", 2022, True, True, "de régularisations ou de taxes que l'annexe ne détaille pas"),
        # A tax that is not in the annex cannot be why less came in than the annex says.
        ("commune", 2023, False, False, "du coefficient de l'État ou de régularisations"),
        ("commune", 2020, True, False, "de régularisations"),
    ],
)  # fmt: skip
def test_a_distance_has_no_cause_that_cannot_be(kind, year, has_housing, is_more, expected):
    assert levies.gap(kind, year, has_housing, is_more) == f"L'écart peut venir {expected}. Les comptes ne le disent pas."


def test_a_rise_of_the_reform_is_never_told_as_a_vote():
    assert levies.jump(levy("22.29", 2020), levy("38.58", 2021), FR) == (
        "Le trait marque 2021. Le passage de 22,29\xa0% en 2020 à 38,58\xa0% en 2021 comprend le taux du département, qui s'est ajouté à "
        "celui de la commune : il ne dit pas, à lui seul, ce que le conseil a décidé."
    )
    crach = Levy(PROPERTY, 2021, 4_420_000_00, Fraction(36), 1_591_200_00, "a.xml", 3, rate_change=82.83)
    assert levies.printed_change(crach, FR) == (
        "Le document de 2021 écrit que le taux de la taxe foncière sur les propriétés bâties a augmenté de 82,83\xa0% en un an. Ce calcul "
        "compare sans doute un taux avec la part du département à un taux sans elle : il ne dit pas ce que le conseil a décidé."
    )


def test_who_pays_and_what_changed_depend_on_the_year_and_on_who_votes():
    known = {code: levy("40", code=code) for code in (LAND, HOUSING)}
    assert [text[:60] for text in levies.payers(known, 2020)] == [
        "La taxe foncière sur les propriétés non bâties est payée par", "La taxe d'habitation était payée par les occupants des logem"
    ]  # fmt: skip
    assert levies.payers(known, 2021)[1].startswith("La taxe d'habitation ne vient plus que des résidences secondaires")
    assert [len(levies.reform(kind)) for kind in ("commune", "epci", "departement", "syndicat")] == [2, 1, 1, 0]


def test_a_base_that_is_not_shown_says_why():
    mohon = Levy(PROPERTY, 2023, None, Fraction("32.24"), 281_101_00, "a.xml", 3, wrong="base",
                 printed=(279_706_00, Fraction("32.24"), 281_101_00))  # fmt: skip
    assert levies.hidden_base(mohon, FR) == (
        "La base de la taxe foncière sur les propriétés bâties n'est pas montrée : le document imprime 279\u202f706\xa0€, ce qui ferait "
        "90\u202f177\xa0€ au taux de 32,24\xa0%, et non 281\u202f101\xa0€."
    )
