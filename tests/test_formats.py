"""Numbers as readers see them: grouped, rounded half up, in a unit written out, and adding up as displayed."""

from datetime import date
from fractions import Fraction
from random import Random

import pytest

from pipeline.formats import (
    MINUS,
    NARROW,
    NBSP,
    Scale,
    capitalised,
    free,
    is_plural,
    language,
    largest_remainder,
    round_half_up,
    slug,
    typography,
)

FR, EN = language("fr"), language("en")


def spaced(text: str) -> str:
    """A text whose no-break spaces are told by what they are: «_» before a sign or a word, «'» between thousands."""
    return text.replace(NBSP, "_").replace(NARROW, "'")


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (0, 0, "0", "0"),
        (0, 1, "0,0", "0.0"),
        (1234, 0, "1'234", "1,234"),
        (1234567, 1, "1'234'567,0", "1,234,567.0"),
        (Fraction(12345, 10), 1, "1'234,5", "1,234.5"),
        (Fraction(5, 1000), 2, "0,01", "0.01"),
        (0.5, 0, "1", "1"),
        (-0.5, 0, f"{MINUS}1", f"{MINUS}1"),
        (-0.04, 1, "0,0", "0.0"),
        (Fraction(-1, 3), 2, f"{MINUS}0,33", f"{MINUS}0.33"),
        (999.95, 1, "1'000,0", "1,000.0"),
        (10**15, 0, "1'000'000'000'000'000", "1,000,000,000,000,000"),
    ],
)
def test_a_number(value, decimals, french, english):
    assert (spaced(FR.number(value, decimals)), EN.number(value, decimals)) == (french, english)


@pytest.mark.parametrize(
    ("cents", "decimals", "french", "english"),
    [
        (0, 2, "0,00_€", "€0.00"),
        (5, 2, "0,05_€", "€0.05"),
        (123456750, 2, "1'234'567,50_€", "€1,234,567.50"),
        (123456750, 0, "1'234'568_€", "€1,234,568"),
        (-123456, 2, f"{MINUS}1'234,56_€", f"{MINUS}€1,234.56"),
        (-49, 0, "0_€", "€0"),
    ],
)
def test_euros(cents, decimals, french, english):
    assert (spaced(FR.euros(cents, decimals)), EN.euros(cents, decimals)) == (french, english)


@pytest.mark.parametrize(
    ("ratio", "french", "english"),
    [
        (0, "0,0_%", "0.0%"),
        (0.091, "9,1_%", "9.1%"),
        (Fraction(1, 3), "33,3_%", "33.3%"),
        (Fraction(-1, 400), f"{MINUS}0,3_%", f"{MINUS}0.3%"),
        (12, "1'200,0_%", "1,200.0%"),
    ],
)
def test_a_percentage(ratio, french, english):
    assert (spaced(FR.percent(ratio)), EN.percent(ratio)) == (french, english)


@pytest.mark.parametrize(
    ("cents", "in_a_table", "in_a_sentence", "in_english"),
    [
        (0, "0_€", "0_euro", "€0"),
        (1, "0,01_€", "0,01_euro", "€0.01"),
        (100, "1,00_€", "1,00_euro", "€1.00"),
        (199, "1,99_€", "1,99_euro", "€1.99"),
        (200, "2,00_€", "2,00_euros", "€2.00"),
        (999, "9,99_€", "9,99_euros", "€9.99"),
        (1000, "10_€", "10_euros", "€10"),
        (8449, "84_€", "84_euros", "€84"),
        (150_000_000, "1'500'000_€", "1'500'000_euros", "€1,500,000"),
        (199_999_949, "1'999'999_€", "1'999'999_euros", "€1,999,999"),
        (199_999_950, "2,0_millions", "2,0_millions d'euros", "€2.0 million"),
        (200_000_000, "2,0_millions", "2,0_millions d'euros", "€2.0 million"),
        (26_339_621_178, "263,4_millions", "263,4_millions d'euros", "€263.4 million"),
        (99_994_999_999, "999,9_millions", "999,9_millions d'euros", "€999.9 million"),
        (99_995_000_000, "1,00_milliard", "1,00_milliard d'euros", "€1.00 billion"),
        (199_499_999_999, "1,99_milliard", "1,99_milliard d'euros", "€1.99 billion"),
        (200_000_000_000, "2,00_milliards", "2,00_milliards d'euros", "€2.00 billion"),
        (123_456_700_000_000, "1'234,57_milliards", "1'234,57_milliards d'euros", "€1,234.57 billion"),
        (-315_120_820, f"{MINUS}3,2_millions", f"{MINUS}3,2_millions d'euros", f"{MINUS}€3.2 million"),
        (-84, f"{MINUS}0,84_€", f"{MINUS}0,84_euro", f"{MINUS}€0.84"),
    ],
)
def test_an_amount_in_its_own_unit(cents, in_a_table, in_a_sentence, in_english):
    assert spaced(FR.quantity(cents)) == in_a_table
    assert spaced(FR.amount(cents)) == in_a_sentence
    assert EN.amount(cents).replace(NBSP, " ") == EN.quantity(cents).replace(NBSP, " ") == in_english


@pytest.mark.parametrize(
    ("cents", "shown"),
    [
        (0, "0,0_million"),
        (4_000_000, "0,0_million"),
        (5_000_000, "0,1_million"),
        (170_000_000, "1,7_million"),
        (1_724_769_504, "17,2_millions"),
    ],
)
def test_an_amount_in_the_unit_of_its_view(cents, shown):
    assert spaced(FR.quantity(cents, FR.scale_of(5_000_000_000))) == shown


@pytest.mark.parametrize(
    ("cents", "whole", "shown"),
    [
        ((5_000_000_00, 300_000_00), None, ["5,0_millions", "0,3_million"]),
        ((5_000_000_00, 30_000_00), None, ["5'000'000_€", "30'000_€"]),
        ((5_000_000_00, -30_000_00), None, ["5'000'000_€", "−30'000_€"]),
        ((5_000_000_00, 0), None, ["5,0_millions", "0,0_million"]),
        ((1_200_000_00, 1_100_000_00), None, ["1'200'000_€", "1'100'000_€"]),
        ((1_200_000_00, 1_100_000_00), 2_300_000_00, ["1,2_million", "1,1_million"]),
        ((0, 0), None, ["0_€", "0_€"]),
        ((), None, []),
    ],
)
def test_one_unit_for_amounts_told_together_shows_none_as_nothing(cents, whole, shown):
    scale = FR.scale_together(cents, whole)
    assert [spaced(FR.quantity(each, scale)) for each in cents] == shown


def test_what_a_unit_would_show_as_nothing():
    assert spaced(FR.less_than(FR.scale_of(5_000_000_00))) == "moins de 0,1_million"
    assert EN.less_than(EN.scale_of(5_000_00)) == "less than €1"


def test_a_unit_shows_multiples_of_its_step():
    assert [scale.step for scale in FR.scales] == [10**9, 10**7, 100, 1]
    assert Scale(10**8, 0, "million", "millions").step == 10**8


@pytest.mark.parametrize(
    ("value", "decimals", "french", "english"),
    [
        (0, 0, False, True),
        (1, 0, False, False),
        (1, 1, False, True),
        (Fraction(19, 10), 1, False, True),
        (2, 0, True, True),
        (-1, 0, False, False),
    ],
)
def test_a_plural(value, decimals, french, english):
    assert (is_plural(Fraction(value), decimals, "fr"), is_plural(Fraction(value), decimals, "en")) == (french, english)


@pytest.mark.parametrize(("value", "shown"), [(3, "+_3,1 millions"), (-3, f"{MINUS}_3,1 millions"), (0, "3,1 millions")])
def test_a_sign_before_a_text(value, shown):
    assert spaced(FR.signed("3,1 millions", value)) == shown
    assert EN.signed("€3.1 million", value) == shown.replace("_", "").replace("3,1 millions", "€3.1 million")


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        (date(2023, 3, 1), "1er mars 2023", "1 March 2023"),
        (date(2023, 8, 29), "29 août 2023", "29 August 2023"),
        (date(2020, 12, 31), "31 décembre 2020", "31 December 2020"),
    ],
)
def test_a_date(day, french, english):
    assert (FR.on(day), EN.on(day)) == (french, english)


@pytest.mark.parametrize(
    ("numerator", "denominator", "rounded"),
    [(0, 7, 0), (1, 2, 1), (-1, 2, -1), (3, 2, 2), (-3, 2, -2), (149, 100, 1), (-149, 100, -1), (10**30 + 1, 2, 5 * 10**29 + 1)],
)
def test_halves_go_away_from_zero(numerator, denominator, rounded):
    assert round_half_up(numerator, denominator) == rounded


def test_parts_keep_their_place_and_add_up():
    assert largest_remainder([333, 333, 334], 100) == [300, 300, 400]
    assert largest_remainder([150, 150], 100) == [200, 100]
    assert largest_remainder([-30, 130, 0], 100) == [0, 100, 0]
    assert largest_remainder([], 100) == []


def test_the_largest_parts_are_told_as_headings_tell_them():
    """17,44 stays 17,4 beside the others, though its remainder is the one that would go up."""
    assert largest_remainder([1744, 742, 341, 141, 32], 10, headed=2) == [1740, 740, 340, 140, 40]
    assert largest_remainder([1746, 744, 340, 140, 30], 10, headed=2) == [1750, 740, 340, 140, 30]


def test_a_total_fixed_elsewhere_is_reached_or_refused():
    assert largest_remainder([140, 140, 140], 100, 500) == [200, 200, 100]
    with pytest.raises(ValueError, match=r"^\[100, 100\] cannot be rounded to multiples of 100 that add up to 300$"):
        largest_remainder([100, 100], 100, 300)
    with pytest.raises(ValueError, match=r"add up to 0$"):
        largest_remainder([150], 100, 0)


def test_whatever_the_parts_they_add_up_to_the_rounded_total():
    chance = Random(20260)
    for _ in range(3000):
        unit = chance.choice((1, 100, 10**7))
        parts = [chance.randrange(-5 * unit, 20 * unit) * chance.choice((0, 1, 1, 7)) for _ in range(chance.randrange(1, 25))]
        rounded = largest_remainder(parts, unit, headed=chance.randrange(4))
        assert sum(rounded) == round_half_up(sum(parts), unit) * unit
        assert all(abs(shown - part) < unit for shown, part in zip(rounded, parts, strict=True))
        assert all(shown % unit == 0 for shown in rounded)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Culture : 3", "Culture_: 3"),
        ("Est-ce peu ?", "Est-ce peu_?"),
        ("« Eau » ; « Bois ».", "«_Eau_»_; «_Bois_»."),
        ("Il a dit « non ! » (« oui ? »).", "Il a dit «_non_!_» («_oui_?_»)."),
        ("et … 3 autres", "et_… 3 autres"),
        ("9,1 % de 100 €", "9,1_% de 100_€"),
        ("https://exemple.fr/a?b:c;d", "https://exemple.fr/a?b:c;d"),
        ("de 9:30 à 10:00", "de 9:30 à 10:00"),
        ("", ""),
    ],
)
def test_french_signs_stay_with_their_word(typed, shown):
    assert spaced(typography(typed)) == shown
    assert typography(typography(typed)) == typography(typed)


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("École et petite enfance", "ecole-et-petite-enfance"),
        ("Œuvres, ÆGIR & cœur", "oeuvres-aegir-coeur"),
        ("L'eau (M49)…", "l-eau-m49"),
        ("  À—classer  ", "a-classer"),
        ("…", ""),
    ],
)
def test_an_address_part(label, part):
    assert slug(label) == part


@pytest.mark.parametrize(("text", "shown"), [("école", "École"), ("l'ÉAU", "L'ÉAU"), ("2 lieux", "2 lieux"), ("", "")])
def test_the_first_letter_of_a_sentence(text, shown):
    assert capitalised(text) == shown


@pytest.mark.parametrize(("taken", "part"), [((), "parc"), (("parc", "ecole"), "parc-2"), (("parc", "parc-2", "parc-4"), "parc-3")])
def test_an_address_part_that_nothing_else_has(taken, part):
    assert free("parc", taken) == part
