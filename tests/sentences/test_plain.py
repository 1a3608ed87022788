"""What the page in plain language says, and does not say when it would be false."""

from pipeline.figures.plans import Tally
from pipeline.formats import NBSP, language
from pipeline.sentences import plain
from pipeline.sentences.headings import Reporter

FRENCH = language("fr")
TOWN = Reporter("la ville", "elle", "Ville")


def test_money_is_told_from_what_is_spent_to_what_becomes_of_the_difference():
    assert plain.money(TOWN, 49_700_000_00, 53_600_000_00, 0, 24_315, 2024, FRENCH) == [
        f"En 2024, la ville a dépensé 49,7{NBSP}millions d'euros.",
        f"Partagé entre tous les habitants, cela fait {FRENCH.number(2044)}{NBSP}euros par personne.",
        f"Elle a reçu 53,6{NBSP}millions d'euros.",
        "Elle a reçu plus d'argent que ce qui a été dépensé. La différence compte pour l'année d'après.",
    ]


def test_less_than_was_spent_without_a_population():
    county = Reporter("le département", "il", "Nord")
    assert plain.money(county, 300_00, 200_00, 0, None, 2023, FRENCH) == [
        f"En 2023, le département a dépensé 300{NBSP}euros.",
        f"Il a reçu 200{NBSP}euros.",
        "Il a dépensé plus d'argent que ce qui a été reçu. La différence compte pour l'année d'après.",
    ]


def test_a_side_that_is_nothing_or_less_is_left_out():
    assert plain.money(TOWN, -5_00, 200_00, 0, 10, 2023, FRENCH) == [f"En 2023, la ville a reçu 200{NBSP}euros."]
    assert plain.money(TOWN, 100_00, 100_00, 0, None, 2023, FRENCH)[-1] == f"Elle a reçu 100{NBSP}euros."


def test_what_an_earlier_year_left_is_no_money_of_this_one():
    """Montreuil's 2022: 278,5 millions came in, 15,2 of them a second time, and reserves paid for what was missing."""

    def told(received: int, spent: int) -> list[str]:
        return [text.replace(NBSP, " ") for text in plain.money(TOWN, spent, received, 15_202_404_20, None, 2022, FRENCH)[1:]]

    assert told(278_476_342_44, 263_396_211_78) == [
        "Elle a reçu 278,5 millions d'euros.",
        "Dans cette somme, 15,2 millions d'euros étaient déjà là : elle les avait gardés de l'année d'avant.",
        "Sans cet argent, elle a reçu moins d'argent que ce qui a été dépensé. La différence compte pour l'année d'après.",
    ]
    assert told(278_476_342_44, 250_000_000_00)[2].startswith("Sans cet argent, elle a reçu plus d'argent que ce qui a été dépensé. La")
    assert told(278_476_342_44, 263_273_938_24)[2] == "Sans cet argent, elle a reçu autant que ce qui a été dépensé."


def test_out_of_100_euros():
    assert [plain.euros(cents) for cents in (0, 1_00, 35_00)] == [f"moins de 1{NBSP}euro", f"1{NBSP}euro", f"35{NBSP}euros"]


def test_what_is_owed_and_what_is_not():
    assert plain.debt(TOWN, 30_900_000_00, 2_100_000_00, 0, 695_738_00, 2024, FRENCH) == [
        "La ville a emprunté de l'argent, cette année ou avant. Elle le rend petit à petit.",
        f"À la fin de 2024, elle doit encore 30,9{NBSP}millions d'euros.",
        f"En 2024, elle a rendu 2,1{NBSP}millions d'euros.",
        f"Elle a aussi payé {FRENCH.amount(695_738_00)} d'intérêts et de frais. C'est le prix des emprunts.",
    ]
    assert plain.debt(TOWN, 0, 0, 0, 0, 2024, FRENCH) == ["À la fin de 2024, la ville n'a plus d'argent à rendre."]


def test_loans_that_replace_others_are_told_apart():
    """Montreuil's 2020: out of 100 euros, 23 repay the debt, because most of them come from new loans."""
    said = plain.debt(TOWN, 211_469_464_67, 19_111_877_93, 50_100_000_00, 0, 2020, FRENCH)
    assert said[2:] == [
        f"En 2020, elle a rendu 19,1{NBSP}millions d'euros.",
        f"Elle a remplacé d'anciens emprunts par de nouveaux, pour 50,1{NBSP}millions d'euros.",
    ]


def test_promises_are_counted():
    told = Tally(91, {"done": 42, "late": 7, "abandoned": 4}, 0, 0, 0)
    assert plain.promises(told, FRENCH) == [
        "Dans les plans, il y a 87 actions à faire.",
        "42 actions sont déjà faites.",
        "7 actions sont en retard.",
    ]
    assert plain.promises(Tally(1, {}, 0, 0, 0), FRENCH) == ["Dans les plans, il y a 1 action à faire.", "Aucune n'est déjà faite."]
