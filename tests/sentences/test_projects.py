"""Projects in words, on awkward values."""

from dataclasses import replace

import pytest

from pipeline.figures.projects import Project
from pipeline.formats import language
from pipeline.sentences import projects
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")
COUNTY = Reporter("le département", "il", "Vanelle")


@pytest.mark.parametrize(
    ("by_phase", "counted", "title"),
    [
        ({"works": 7, "study": 1, "abandoned": 1}, "9 projets : 7 en travaux, 1 à l'étude et 1 abandonné.",
         "Que construit la ville ? 7 chantiers en cours."),
        ({"works": 1}, "1 projet en travaux.", "Que construit la ville ? 1 chantier en cours."),
        ({"study": 2}, "2 projets à l'étude.", "Que construit la ville ? 2 projets à l'étude."),
        ({"delivered": 3}, "3 projets terminés.", "Que construit la ville ? 3 projets."),
        ({"": 956}, "956 projets dont la phase n'est pas précisée.", "Que construit la ville ? 956 projets."),
        ({"planned": 1, "": 1}, "2 projets : 1 décidé mais pas commencé et 1 dont la phase n'est pas précisée.",
         "Que construit la ville ? 1 projet décidé mais pas commencé."),
    ],
)  # fmt: skip
def test_projects_are_counted_by_phase(by_phase, counted, title):
    assert projects.counts(by_phase) == counted
    assert projects.title(TOWN, by_phase) == title


@pytest.mark.parametrize(
    ("phase", "final", "spent", "said"),
    [
        ("works", None, {2023: 100_000_00, 2024: 50_00}, "Quais : en travaux, 100 050 € payés de 2023 à 2024."),
        ("delivered", 19_024_055, {2023: 1}, "Quais : terminé, pour 190 241 €."),
        ("delivered", None, {2024: 500_00}, "Quais : terminé, 500 € payés en 2024."),
        ("delivered", 0, {}, "Quais : terminé."),
        ("abandoned", None, {2024: 500_00}, "Quais : abandonné."),
        ("", None, {2022: 1_00}, "Quais : 1,00 € payé en 2022."),
        ("", None, {}, "Quais."),
        ("study", None, {2024: -5_00}, "Quais : à l'étude."),
    ],
)
def test_the_heading_of_a_project(phase, final, spent, said):
    found = projects.heading("Quais", phase, final, spent, FR)
    plain = found.replace("\u202f", " ").replace("\u00a0", " ").replace(" euros", " €").replace(" euro", " €")
    assert plain == said


@pytest.mark.parametrize(
    ("planned", "actual", "phase", "said"),
    [
        ("2024-03", "2024-09", "delivered", "Fini 6 mois plus tard que prévu."),
        ("2023-03", "2024-04-30", "delivered", "Fini 1 an et 1 mois plus tard que prévu."),
        ("2024-09", "2024-09", "delivered", "Fini au mois prévu."),
        ("2024-09", "2022-09", "delivered", "Fini 2 ans plus tôt que prévu."),
        ("2024", "2024-09", "delivered", ""),
        ("2022", "2024-09", "delivered", "Fini 2 ans après l'année prévue."),
        ("2024", "2022", "delivered", ""),
        ("2024-06", "", "works", "La fin était prévue en juin 2024 ; le projet n'est pas terminé."),
        ("2024-06-01", "", "works", "La fin était prévue le 1er juin 2024 ; le projet n'est pas terminé."),
        ("2023", "", "study", "La fin était prévue en 2023 ; le projet n'est pas terminé."),
        ("2025-03", "", "works", ""),
        ("2023", "", "", ""),
        ("2023", "", "abandoned", ""),
        ("2023", "", "delivered", ""),
        ("", "2024", "delivered", ""),
    ],
)
def test_a_delay_is_told_when_it_is_certain(planned, actual, phase, said):
    assert projects.delay(planned, actual, phase, 2024) == said


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("by_year", "operation", "said"),
    [
        ({}, "", "Ce que ce projet a déjà coûté n'est pas donné."),
        ({}, "12", "Les comptes ne montrent encore rien de payé pour l'opération 12."),
        ({2024: 0}, "12", "En 2024, rien n'a été payé. C'est ce que montrent les comptes, opération 12."),
        ({2022: 10_00, 2024: 20_00}, "", "De 2022 à 2024, le département a payé 30 euros. C'est ce que déclare le département."),
        ({2024: -50_00}, "12", "En 2024, le département a récupéré 50 euros de plus qu'il n'a payé. C'est ce que montrent les comptes, "
                                "opération 12."),
    ],
)  # fmt: skip
def test_what_was_paid(by_year, operation, said):
    assert plain(projects.spent(COUNTY, by_year, operation, bool(operation), FR)) == said


@pytest.mark.parametrize(
    ("first", "voted", "final", "paid", "said"),
    [
        (None, None, None, None, ["Son coût n'est pas connu."]),
        (100_00, None, None, None, ["L'estimation de départ est de 100 euros."]),
        (100_00, 120_00, None, 90_00, ["Le coût voté dépasse l'estimation de départ de 20 euros (20,0 %)."]),
        (100_00, 120_00, 90_00, 90_00, ["Le coût final est plus bas que l'estimation de départ, de 10 euros (10,0 %)."]),
        (None, 120_00, 120_00, 120_00, ["Le coût final est le même que le coût voté."]),
        (0, None, 90_00, None, ["Le coût final dépasse l'estimation de départ de 90 euros."]),
        (
            100_00,
            None,
            None,
            130_00,
            ["L'estimation de départ est de 100 euros.", "Ce qui est payé dépasse déjà l'estimation de départ de 30 euros."],
        ),
        (None, 100_00, None, 130_00, ["Le coût voté est de 100 euros.", "Ce qui est payé dépasse déjà le coût voté de 30 euros."]),
        (None, None, 90_00, 90_00, ["Le coût final est de 90 euros."]),
        (None, 0, None, None, ["Le coût voté est de 0 euro."]),
    ],
)  # fmt: skip
def test_costs_are_compared(first, voted, final, paid, said):
    assert [plain(text) for text in projects.costs(first, voted, final, paid, FR)] == said


@pytest.mark.parametrize(
    ("paid", "cost", "said"),
    [
        (44, 100, "Sur 100 euros du coût voté, 44 doivent venir d'autres que la ville."),
        (1, 100, "Sur 100 euros du coût voté, 1 doit venir d'autres que la ville."),
        (1, 1000, "Sur 100 euros du coût voté, moins d'un doit venir d'autres que la ville."),
        (9_999, 10_000, "Sur 100 euros du coût voté, 99 doivent venir d'autres que la ville."),
        (100, 100, "Tout doit être payé par d'autres que la ville."),
        (101, 100, ""), (0, 100, ""), (5, 0, ""),
    ],
)  # fmt: skip
def test_who_else_pays(paid, cost, said):
    assert projects.others(paid, cost, "du coût voté", TOWN) == said


def test_grants_of_the_accounts_stand_beside_the_plan():
    received = {2022: 100_00, 2024: 50_00}
    told = "Les comptes montrent 150 euros de subventions reçues pour cette opération de 2022 à 2024"
    assert plain(projects.grants(received, None, FR)) == f"{told}."
    assert plain(projects.grants(received, 150_00, FR)) == f"{told} : c'est, au centime près, ce que le plan dit obtenu."
    assert plain(projects.grants(received, 20_00, FR)) == f"{told} ; le plan dit 20 euros obtenus."
    assert projects.grants({}, 20_00, FR) == projects.grants({2022: 0}, 0, FR) == ""


def test_the_share_of_projects_is_said_when_it_is_one():
    assert plain(projects.explained(682, 1000, 2024, FR)) == "En 2024, ces projets font 68,2 % des dépenses d'équipement."
    assert projects.explained(1001, 1000, 2024, FR) == projects.explained(5, 0, 2024, FR) == projects.explained(0, 5, 2024, FR) == ""


def test_dates_are_as_precise_as_they_are_known():
    assert [projects.day(text) for text in ("", "2024", "2024-09", "2024-09-02", "2024-09-01")] == [
        "", "2024", "septembre 2024", "2 septembre 2024", "1er septembre 2024"
    ]  # fmt: skip


PROJECT = Project(
    id="a", name="Quais", address="/projets/a/", phase="works", policy="", theme="", operation="", authorisation="", description="",
    place="", districts=(), precision="none", position=None, shape="", start_planned="", end_planned="2026-05", start_actual="",
    end_actual="", cost_planned_cents=4_000_000_00, cost_voted_cents=4_500_000_00, cost_final_cents=None,
    spent={2023: 1_000_000_00, 2024: 2_300_000_00}, expected={}, is_from_accounts=True, grants={}, funding=(), file="", row=2,
    contracts=(),
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "en travaux, coût voté de 4,5 millions d'euros, 3,3 millions d'euros payés de 2023 à 2024, fin prévue en mai 2026"),
        ({"end_planned": "2024-06"},
         "en travaux, coût voté de 4,5 millions d'euros, 3,3 millions d'euros payés de 2023 à 2024, fin prévue en juin 2024, dépassée"),
        ({"phase": "delivered", "end_actual": "2024-06-03", "cost_final_cents": 4_600_000_00},
         "terminé le 3 juin 2024, coût final de 4,6 millions d'euros"),
        ({"phase": "abandoned", "spent": {}, "cost_voted_cents": None}, "abandonné, coût estimé à 4,0 millions d'euros"),
        ({"phase": "delivered", "spent": {2024: -5_00}, "cost_voted_cents": None, "cost_planned_cents": None}, "terminé"),
        ({"phase": "", "spent": {2024: 1_00}, "cost_voted_cents": None, "cost_planned_cents": None, "end_planned": ""},
         "1,00 euro payé en 2024"),
    ],
)  # fmt: skip
def test_a_project_on_one_line(changed, said):
    told = projects.in_short(replace(PROJECT, **changed), 2024, FR)
    assert told.replace("\u00a0", " ").replace("\u202f", " ") == said


def test_families_are_phases():
    assert [projects.family(key) for key in ("works", "planned", "")] == [
        "Projets en travaux", "Projets décidés mais pas commencés", "Projets dont la phase n'est pas précisée",
    ]  # fmt: skip
