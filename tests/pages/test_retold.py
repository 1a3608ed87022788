"""Rankings in other measures: parts that add up as displayed, and what cannot be computed is not offered."""

import random
import re
from fractions import Fraction

import pytest

from pipeline.figures.prices import Prices
from pipeline.formats import MINUS, NARROW, NBSP, language
from pipeline.pages import retold
from pipeline.sentences import clauses
from pipeline.sentences import retold as words
from pipeline.sentences.en import retold as english
from tests.pages import built
from tests.pages.reading import blocks

FR, EN = language("fr"), language("en")
VOICE = retold.Voice(FR, words, clauses)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ").replace(MINUS, "-")


def told(measures) -> dict[str, tuple[str, ...]]:
    return {measure.key: tuple(map(plain, measure.amounts)) for measure in measures}


def ranking(made, address: str) -> dict:
    return next(block for block in blocks(made.pages[address]) if block["component"] == "bars")


@pytest.mark.parametrize("seed", range(40))
def test_what_is_displayed_adds_up_in_every_measure(seed):
    chance = random.Random(seed)
    size = chance.choice((10**4, 10**8, 10**12))
    cents = sorted((chance.randrange(chance.choice((size, 100)) + 1) for _ in range(chance.randrange(2, 25))), reverse=True)
    people, total = chance.choice((1, 37, 24_125, 2_000_000)), sum(cents)

    def shown(texts, pattern: str) -> list[Fraction]:
        found = [re.match(rf"(moins (?:de|d').*)|([\d ]+(?:,\d+)?)(?: ?{pattern})", plain(text)) for text in texts]
        return [Fraction(0) if each[1] else Fraction(each[2].replace(" ", "").replace(",", ".")) for each in found]

    heads = shown(retold.per_inhabitant(cents, people, words, FR), "€ par habitant")
    unit = Fraction(1) if max(cents) >= 1000 * people else Fraction(1, 100)
    assert sum(heads) == int(Fraction(total, 100 * people) / unit + Fraction(1, 2)) * unit
    if total and not any(2 * each == total for each in cents) and max(cents) * 200 < total * 199:
        assert sum(shown(retold.shares(cents, True, words, FR), "€ sur 100")) == 100
        assert sum(shown(retold.shares(cents, False, words, FR), "%")) == 100


def test_shares_too_small_too_large_nil_or_negative():
    assert tuple(map(plain, retold.shares([99_999, 1, 0], True, words, FR))) == (
        "plus de 99 € sur 100", "moins de 1 € sur 100", "0 € sur 100",
    )  # fmt: skip
    assert tuple(map(plain, retold.shares([99_999, 1, 0], False, words, FR))) == ("plus de 99,9 %", "moins de 0,1 %", "0 %")
    assert tuple(map(plain, retold.shares([5, 0], False, words, FR))) == ("100 %", "0 %")
    assert retold.shares([10, -1], True, words, FR) == retold.shares([0, 0], True, words, FR) == ()
    assert retold.shares([2_00, 1_00], True, english, EN) == ("€67 in every €100", "€33 in every €100")
    assert retold.shares([2_00, 1_00], False, english, EN) == ("66.7%", "33.3%")


def test_amounts_a_head_are_in_euros_or_all_in_cents():
    assert tuple(map(plain, retold.per_inhabitant([50_000_00, 40_00, -30_000_00, 0], 100, words, FR))) == (
        "500 € par habitant", "moins de 1 € par habitant", "-300 € par habitant", "0 € par habitant",
    )  # fmt: skip
    assert tuple(map(plain, retold.per_inhabitant([400_00, 40, 0], 100, words, FR))) == (
        "4,00 € par habitant", "moins d'un centime par habitant", "0,00 € par habitant",
    )  # fmt: skip
    assert retold.per_inhabitant([400_000_00, 40], 100, english, EN) == ("€4,000 per resident", "less than €1 per resident")


def test_a_ranking_of_a_year_that_is_not_the_last_has_every_measure(demonstration):
    bars = ranking(demonstration, "/2022/depenses/")
    said = {measure["key"]: (measure["label"], plain(measure["said"]), plain((*measure["amounts"], "")[0])) for measure in bars["measures"]}
    assert said == {
        "euros": ("en euros", "", ""),
        "inhabitant": (
            "par habitant", "Montants divisés par le nombre d'habitants (24 125). En tout : 1 779 € par habitant.", "540 € par habitant",
        ),
        "share": (f"sur 100{NBSP}€", "Part de chaque poste sur 100 € dépensés.", "30 € sur 100"),
        "constant": (
            "en euros de 2024",
            "Selon l'indice des prix, 1 € de 2022 valait autant que 1,07 € de 2024. En tout : 45,9 millions d'euros. "
            "Sous chaque montant, celui de 2022.",
            "13,9 millions",
        ),
    }  # fmt: skip
    assert all(len(measure["amounts"]) in (0, len(bars["rows"])) for measure in bars["measures"])
    assert [plain((*measure["texts"], "")[0]) for measure in bars["measures"]] == [
        "", "24,9 % de plus qu'en 2021, par habitant.", "Le montant est en hausse de 25,4 % par rapport à 2021.",
        "19,3 % de plus qu'en 2021, sans l'effet des prix.",
    ]  # fmt: skip


def ranked(cents: list[int], before: list[int | None]) -> retold.Ranking:
    return retold.Ranking(cents, before, "dépensés", "montant négatif")


def test_a_change_is_that_of_what_is_shown():
    """A quarter more inhabitants: the same amount a head is a quarter more euros."""
    given = ranked([125_00, 500_00, -5_00, 7_00, 9_00, 9_00], [100_00, 100_00, 1_00, None, 40, 0])
    found = retold._each(given, 125, 100, 2022, VOICE)
    assert list(map(plain, found.texts)) == [
        "Autant qu'en 2021, par habitant.", "Contre 1,00 euro en 2021, par habitant.",
        "Montant négatif. Contre 0,01 euro en 2021, par habitant.", "", "", "Contre rien en 2021, par habitant.",
    ]  # fmt: skip
    assert retold._each(given, 125, None, 2022, VOICE).texts == ("", "", "Montant négatif.", "", "", "")
    prices = Prices({2021: Fraction(100), 2022: Fraction(110), 2024: Fraction(121)})
    found = retold._constant(prices, ranked([121_00, 121_00], [100_00, 121_00]), 2022, 2024, VOICE)
    assert list(map(plain, found.texts)) == [
        "10,0 % de plus qu'en 2021, sans l'effet des prix.", "9,1 % de moins qu'en 2021, sans l'effet des prix.",
    ]  # fmt: skip


def test_a_measure_that_says_nothing_more_is_not_offered(demonstration):
    def keys(address: str) -> list[str]:
        return [measure["key"] for measure in ranking(demonstration, address)["measures"]]

    assert keys("/2024/recettes/impots/") == ["euros", "inhabitant", "share"], "the euros of 2024 are those of 2024"
    assert keys("/2024/recettes/") == ["euros", "inhabitant", "share", "constant"], "there, other years can be moved to"
    assert keys("/2025/depenses/") == ["euros", "inhabitant", "share"], "nobody knows the prices of 2025"
    assert keys("/en/spending/") == ["euros", "inhabitant", "share"]


def test_without_inhabitants_or_prices_only_shares_are_offered(voted):
    found = [block["measures"] for page in voted.pages.values() for block in blocks(page) if block["component"] == "bars"]
    assert {tuple(measure["key"] for measure in measures) for measures in found} <= {(), ("euros", "share")}


def test_a_year_without_prices_draws_no_bar_in_constant_euros():
    site = built.site(built.DEMONSTRATION)
    view = site.views[site.accounts.main, 2024]
    found = retold.measures_of_years(site, view, {2019: 100_000_00, 2024: 100_000_00, 2025: 100_000_00}, words, FR)
    assert told(found)["constant"] == ("115 980 €", "100 000 €", "non calculable")
    assert [measure.widths_pct for measure in found][-1] == (100.0, 86.22, 0.0)
    assert retold.measures_of_years(site, view, {2025: 1_00}, words, FR) == ()


def test_the_ranking_of_an_item_leads_to_itself_a_year_before_and_after(demonstration):
    def years(year: int) -> list[tuple[str, str]]:
        return [(link["label"], link["href"]) for link in ranking(demonstration, f"/{year}/depenses/culture/")["years"]]

    assert years(2024) == [("2023", "/2023/depenses/culture/#classement"), ("2025 prévu", "/2025/depenses/culture/#classement")]
    assert years(2019) == [("2020", "/2020/depenses/culture/#classement")]
    assert years(2025) == [("2024", "/2024/depenses/culture/#classement")]
    assert [section["anchor"] for section in demonstration.pages["/2023/depenses/culture/"]["sections"]][0] == "classement"


def test_key_figures_are_quoted_with_who_says_so(demonstration):
    (cards,) = [block for block in blocks(demonstration.pages["/2024/"]) if block["component"] == "cards"]
    source = "(Ormevanne, compte financier unique 2024)"
    assert [plain(card["quote"]) for card in cards["cards"]][1:3] == [
        f"Capacité de désendettement : 6,6 ans en 2024 {source}", f"Dépenses d'équipement : 13,7 millions d'euros en 2024 {source}",
    ]  # fmt: skip
    (facts,) = demonstration.pages["/2025/chiffres/gross-savings/"]["hero"]
    assert plain(facts["quote"]).endswith("millions d'euros prévus pour 2025 (Ormevanne, budget voté 2025)")
    (english_cards,) = [block for block in blocks(demonstration.pages["/en/"]) if block["component"] == "cards"]
    assert english_cards["cards"][0]["quote"].endswith(
        "million in 2024 (Ormevanne, single financial account (compte financier unique) 2024)"
    )
