"""What amounts are divided by besides inhabitants: where each stands, and the figures that it makes."""

from dataclasses import replace
from fractions import Fraction

from pipeline.figures import catalogue, populations
from pipeline.tables.populations import POPULATIONS
from tests.figures.tiny import MAIN, accounts_of

LINES = (
    {"executed_cents": 800_00, "function": "211", "nature": "60612"},
    {"executed_cents": 100_00, "function": "281", "nature": "60623"},
    {"executed_cents": 50_00, "function": "281", "nature": "6811", "movement": "order"},
    {"executed_cents": 300_00, "function": "311", "nature": "60612", "section": "I"},
)


def accounts(*given: tuple[str, int]):
    names = [column.name for column in POPULATIONS.columns]
    rows = [dict(zip(names, (2024, key, number, "rentrée", "p.csv", 2), strict=True)) for key, number in given]
    return replace(accounts_of(*LINES), populations=POPULATIONS.frame({name: [row[name] for row in rows] for name in names}))


def test_a_figure_for_each_item_that_has_lines():
    found = accounts(("menages", 100), ("eleves", 40), ("eleves_maternelle", 16), ("places_creche", 10))
    behind = catalogue.behind(found, MAIN, 2024)
    assert {each.id: (each.label, each.value(behind)) for each in populations.quotients(found, MAIN, 2024)} == {
        "per_menages": ("Toutes les dépenses, par ménage", Fraction(12)),
        "per_eleves_ecole_enfance_cantines": ("Cantines, par élève", Fraction(5, 2)),
        "per_eleves_maternelle_ecole_enfance_ecoles_maternelles": ("Écoles maternelles, par élève de maternelle", Fraction(50)),
    }


def test_formula_in_words_and_for_a_machine():
    found = accounts(("eleves", 40))
    (quotient,) = populations.quotients(found, MAIN, 2024)
    assert quotient.words() == "(Dépenses réelles des deux sections, « Cantines ») ÷ (élèves)."
    assert quotient.text() == "( + side=D movement=real item=ecole-enfance/cantines measure=amount_cents ) / ( eleves )"


def test_what_stands_beside_an_item_is_nearest_first():
    found = accounts(("menages", 100), ("eleves", 40))
    names = {path: [each.denominator.key for each in populations.beside(found, path, 2024)] for path in (
        (), ("culture",), ("ecole-enfance",), ("ecole-enfance", "cantines"), ("ecole-enfance", "cantines", "personnel"),
    )}  # fmt: skip
    assert names == {
        (): ["menages"],
        ("culture",): ["menages"],
        ("ecole-enfance",): ["menages"],
        ("ecole-enfance", "cantines"): ["eleves", "menages"],
        ("ecole-enfance", "cantines", "personnel"): ["eleves", "menages"],
    }
    assert populations.beside(found, ("ecole-enfance", "cantines"), 2023) == []


def test_another_budget_and_a_town_without_numbers_have_none():
    assert populations.quotients(accounts(("menages", 100)), "21991234200029", 2024) == ()
    assert populations.quotients(accounts(), MAIN, 2024) == ()
