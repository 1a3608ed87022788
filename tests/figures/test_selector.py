"""A selector computes, explains and links alike: its words and its machine text name the very lines that it takes."""

import pytest

from pipeline.figures import selector
from pipeline.figures.balance import definitions
from pipeline.figures.selector import Selector, Term
from tests.figures.tiny import lines

LINES = lines(
    {"executed_cents": 100, "chapter": "012", "nature": "64111"},
    {"executed_cents": 20, "chapter": "011", "nature": "6288"},
    {"executed_cents": -3, "chapter": "65", "nature": "65748"},
    {"executed_cents": 7, "movement": "order", "chapter": "042", "nature": "6811"},
    {"executed_cents": 1000, "section": "I", "chapter": "21", "nature": "2131", "carried_over_cents": 40},
    {"executed_cents": 500, "section": "I", "chapter": "204", "nature": "20422"},
    {"executed_cents": None, "section": "I", "chapter": "23", "nature": "2313"},
    {"executed_cents": 300, "side": "R", "chapter": "73", "nature": "73111"},
    {"executed_cents": 50, "side": "R", "movement": "brought_forward", "chapter": "002", "nature": "002"},
).assign(amount_cents=lambda frame: frame["executed_cents"])


@pytest.mark.parametrize(
    ("chosen", "taken", "total", "words"),
    [
        (Selector("D"), [1, 2, 3, 4, 5, 6, 7], 1624, "dépenses réelles et d'ordre des deux sections"),
        (Selector("D", "F", "real"), [1, 2, 3], 117, "dépenses réelles de fonctionnement"),
        (Selector("D", "F", "order"), [4], 7, "dépenses d'ordre de fonctionnement"),
        (Selector("R", movement="real"), [8], 300, "recettes réelles des deux sections"),
        (Selector("D", "F", "real", ("012",)), [1], 100, "dépenses réelles de fonctionnement, chapitre 012"),
        (Selector("D", "F", chapters=("011", "012", "65")), [1, 2, 3], 117,
         "dépenses réelles et d'ordre de fonctionnement, chapitres 011, 012 et 65"),
        (Selector("D", "I", "real", natures=("20", "21", "23"), but_natures=("204",)), [5, 7], 1000,
         "dépenses réelles d'investissement, comptes 20, 21 et 23, sauf compte 204"),
        (Selector("D", "I", measure="carried_over_cents"), [5, 6, 7], 40,
         "restes à réaliser au 31 décembre, dépenses réelles et d'ordre d'investissement"),
        (Selector("R", "F", "brought_forward"), [9], 50, "résultat reporté (excédent, compte 002)"),
        (Selector("D", "I", "brought_forward"), [], 0, "résultat reporté (déficit, compte 001)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_it_takes_adds_and_says(chosen, taken, total, words):
    assert list(chosen.of(LINES)["line"]) == taken
    assert chosen.total(LINES) == total
    assert chosen.words() == words


def test_the_text_for_a_machine():
    chosen = Selector("D", "I", "real", ("16",), ("164", "165"), ("1644",))
    assert chosen.text() == "side=D section=I movement=real chapter=16 nature=164|165 not_nature=1644 measure=amount_cents"
    assert Selector("R").text() == "side=R measure=amount_cents"


def parsed(text: str) -> Selector:
    """A selector from its text, as whoever reads report.json would make it."""
    given = dict(pair.split("=", 1) for pair in text.split())
    names = {"chapter": "chapters", "nature": "natures", "not_nature": "but_natures"}
    return Selector(**{names.get(name, name): tuple(value.split("|")) if name in names else value for name, value in given.items()})


@pytest.mark.parametrize("definition", definitions(False), ids=lambda definition: definition.id)
def test_the_text_is_enough_to_find_the_same_lines(definition):
    assert [parsed(term.selector.text()) for term in definition.terms] == [term.selector for term in definition.terms]


def test_a_formula_in_words_signs_its_terms():
    terms = (Term(1, Selector("R", "F", "real")), Term(-1, Selector("D", "F", "real")), Term(1, Selector("R", "F", "brought_forward")))
    assert selector.words(terms) == (
        "Recettes réelles de fonctionnement − dépenses réelles de fonctionnement + résultat reporté (excédent, compte 002)."
    )
    assert selector.total(terms, LINES) == 300 - 117 + 50


def test_each_line_counts_with_the_sign_of_its_term():
    terms = (Term(1, Selector("R", "F", "real")), Term(-1, Selector("D", "F", "real")), Term(1, Selector("D", "F", natures=("64",))))
    counted = selector.counted(terms, LINES)
    assert counted.to_dict() == {2: -20, 3: 3, 8: 300}
    assert counted.sum() == selector.total(terms, LINES)
    assert selector.counted((Term(1, Selector("R", "I")),), LINES).to_dict() == {}
