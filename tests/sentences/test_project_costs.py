"""What projects came to in words."""

import pytest

from pipeline.figures.project_costs import Compared
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import project_costs as sentences

FR = language("fr")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Compared(0, 0, 0), "Que devaient coûter les projets, et qu'ont-ils coûté ?"),
        (Compared(1, 1000_00, 950_00), "Un projet a coûté 50 euros de moins qu'estimé (5,0 %)."),
        (Compared(3, 100_00, 100_00), "3 projets ont coûté ensemble ce qui était estimé au départ."),
        (Compared(2, 100_00, 120_00), "2 projets ont coûté ensemble 20 euros de plus qu'estimé (20,0 %)."),
        (Compared(2, 100_00, 350_00), "2 projets ont coûté ensemble 250 euros de plus qu'estimé."),
        (Compared(1, 0, 50_00), "Un projet a coûté 50 euros de plus qu'estimé."),
    ],
)
def test_the_title_says_what_they_came_to(found, said):
    assert plain(sentences.title(found, FR)) == said


def test_what_is_left_out_is_said():
    assert sentences.apart(0) == ""
    assert sentences.apart(1) == "1 projet n'a pas encore ses deux montants : il n'est dans aucune somme."
    assert sentences.apart(2) == "2 projets n'ont pas encore leurs deux montants : ils ne sont dans aucune somme."
    assert sentences.sides(1, 0, 0) == ""
    assert sentences.sides(3, 1, 2) == "Projet par projet : 3 moins qu'estimé, 1 autant et 2 plus."
