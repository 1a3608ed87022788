import pytest

from pipeline.formats import language
from pipeline.sentences import execution
from pipeline.sentences.headings import Reporter

FRENCH = language("fr")
TOWN, DEPARTMENT = Reporter("la ville", "elle", "Ormevanne"), Reporter("le département", "il", "Ardre")


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("done", "voted", "sentence"),
    [
        (938, 1000, "En 2024, la ville a dépensé 93,8 % de ce qu'elle avait prévu."),
        (1, 100_000, "En 2024, la ville a dépensé moins de 0,1 % de ce qu'elle avait prévu."),
        (99_999, 100_000, "En 2024, la ville a dépensé plus de 99,9 % de ce qu'elle avait prévu."),
        (100, 100, "En 2024, la ville a dépensé exactement ce qu'elle avait prévu."),
        (104, 100, "En 2024, la ville a dépensé 4,0 % de plus qu'elle n'avait prévu."),
        (100_001, 100_000, "En 2024, la ville a dépensé moins de 0,1 % de plus qu'elle n'avait prévu."),
        (900_000, 100_000, "En 2024, la ville a dépensé 8 000 euros de plus qu'elle n'avait prévu."),
        (0, 100, "En 2024, la ville n'a rien dépensé de ce qu'elle avait prévu."),
        (-5, 100, "En 2024, la ville n'a rien dépensé de ce qu'elle avait prévu."),
    ],
)
def test_the_year(done, voted, sentence):
    assert plain(execution.whole(done, voted, 2024, TOWN, FRENCH)) == sentence


def test_the_pronoun_follows():
    assert execution.whole(1, 1, 2024, DEPARTMENT, FRENCH) == "En 2024, le département a dépensé exactement ce qu'il avait prévu."


@pytest.mark.parametrize(
    ("done", "voted", "sentence"),
    [
        (842, 1000, "Pour investir : 84,2 % de ce qui était prévu a été dépensé."),
        (100, 100, "Pour investir : ce qui était prévu a été dépensé, exactement."),
        (150, 100, "Pour investir : 50,0 % de plus que ce qui était prévu."),
        (0, 100, "Pour investir : rien n'a été dépensé."),
        (50_000, 0, "Pour investir : 500 euros dépensés, rien de prévu."),
        (0, 0, "Pour investir : rien n'était prévu."),
    ],
)
def test_a_section(done, voted, sentence):
    assert plain(execution.part("Pour investir", "dépensé", done, voted, FRENCH)) == sentence


@pytest.mark.parametrize(
    ("done", "voted", "sentence"),
    [
        (48_940_000_00, 52_060_000_00, "Prévu : 52,1 millions d'euros. Dépensé : 48,9 millions, soit 3,2 millions de moins."),
        (52_060_000_00, 48_940_000_00, "Prévu : 48,9 millions d'euros. Dépensé : 52,1 millions, soit 3,2 millions de plus."),
        (52_060_000_00, 52_060_000_00, "Prévu : 52,1 millions d'euros. Dépensé : 52,1 millions, autant."),
        (52_060_000_00, 52_061_000_00, "Prévu : 52,1 millions d'euros. Dépensé : 52,1 millions, soit moins de 0,1 million de moins."),
        (0, 500_00, "Prévu : 500 euros. Dépensé : 0 €, soit 500 € de moins."),
    ],
)
def test_the_difference_adds_up_as_displayed(done, voted, sentence):
    assert plain(execution.difference(done, voted, "dépensé", FRENCH)) == sentence
