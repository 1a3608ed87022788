"""How a decision was voted: what adds up, and what is not known."""

import pytest

from pipeline.figures.decisions import ABSTAINED, OPPOSED, UNANIMOUS, UNKNOWN, Vote, by_manner
from pipeline.formats import language
from pipeline.sentences import decisions as sentences

FRENCH = language("fr")


@pytest.mark.parametrize(
    ("vote", "manner", "said"),
    [
        ((33, 33, 0, 0), UNANIMOUS, "33 votes, tous pour"),
        ((33, 33, None, None), UNANIMOUS, "33 votes, tous pour"),
        ((None, 33, 0, 0), UNANIMOUS, "33 votes, tous pour"),
        ((None, 1, 0, 0), UNANIMOUS, "1 vote, pour"),
        ((33, 26, 5, 2), OPPOSED, "33 votes : 26 pour, 5 contre, 2 abstentions"),
        ((30, 26, 5, 2), OPPOSED, "33 votes : 26 pour, 5 contre, 2 abstentions"),
        ((35, 26, 5, 2), OPPOSED, "35 votes : 26 pour, 5 contre, 2 abstentions, 2 non précisés"),
        ((33, 32, 0, 1), ABSTAINED, "33 votes : 32 pour, 1 abstention"),
        ((10, 0, 10, 0), OPPOSED, "10 votes : 0 pour, 10 contre"),
        ((33, 26, None, None), UNKNOWN, "33 votes : 26 pour, 7 non précisés"),
        ((None, 26, None, None), UNKNOWN, "26 pour ; le reste du vote n'est pas donné"),
        ((None, 26, 3, None), OPPOSED, "26 pour, 3 contre ; le reste du vote n'est pas donné"),
        ((33, None, None, None), UNKNOWN, "non donné"),
        ((None, None, None, None), UNKNOWN, "non donné"),
        ((None, None, 0, 0), UNKNOWN, "non donné"),
    ],
)
def test_a_vote_is_told_as_far_as_it_is_known(vote, manner, said):
    found = Vote(*vote)
    assert (found.manner, sentences.vote(found, FRENCH)) == (manner, said)
    assert found.total is None or found.total == found.known + found.rest


def counts(**given: int) -> dict[str, int]:
    return by_manner(()) | given


def test_the_ways_of_voting_add_up():
    assert sentences.manners(counts(unanimous=1, opposed=2, unknown=1), FRENCH) == (
        "Sur 4 : 1 votée à l'unanimité, 2 votées avec au moins un vote contre et 1 dont le vote n'est pas donné en entier."
    )
    assert sentences.manners(counts(abstained=3), FRENCH) == "Toutes ont été votées avec des abstentions mais sans vote contre."
    assert sentences.manners(counts(unknown=3), FRENCH) == "Le vote d'aucune n'est donné en entier."
    assert sentences.manners(counts(unanimous=1), FRENCH) == "Celle-ci a été votée à l'unanimité."
    assert sentences.manners(counts(unknown=1), FRENCH) == "Le vote de celle-ci n'est pas donné en entier."
