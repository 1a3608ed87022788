"""Plans and actions in whole sentences: one action and many, none done and all, no credits, no date, no state."""

from datetime import date
from fractions import Fraction

import pytest

from pipeline.figures.plans import Progress, Tally
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import results
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")


def plain(text):
    return [plain(each) for each in text] if isinstance(text, list) else text.replace(NBSP, " ").replace(NARROW, " ")


def tally(done=0, doing=0, abandoned=0, priced=0, planned=0, done_cents=0) -> Tally:
    counts = {key: count for key, count in (("doing", doing), ("done", done), ("abandoned", abandoned)) if count}
    return Tally(done + doing + abandoned, counts, priced, planned, done_cents)


@pytest.mark.parametrize(
    ("done", "abandoned", "said"),
    [
        (87, 4, "Les 87 actions comptées sont les 91 moins les 4 abandonnées."),
        (2, 1, "Les 2 actions comptées sont les 3 moins celle qui est abandonnée."),
        (1, 3, "Une seule action compte : les 3 autres sont abandonnées."),
        (1, 1, "Une seule action compte : l'autre est abandonnée."),
        (87, 0, ""),
        (0, 4, ""),
    ],
)
def test_what_a_count_leaves_out(done, abandoned, said):
    assert results.left_out(tally(done=done, abandoned=abandoned)) == said


def test_the_rule_by_which_a_few_actions_are_shown():
    assert results.examples(["late", "done", "doing"], 87) == (
        "Ces trois actions sont celle en retard depuis le plus longtemps, la dernière réalisée "
        "et celle en cours dont l'échéance est la plus proche."
    )
    assert results.examples(["done"], 2) == "Cette action est la dernière réalisée."
    assert results.examples(["late", "done"], 2) == results.examples([], 5) == ""


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"late": 12, "doing": 70, "done": 96}, "178 actions : 12 en retard, 70 en cours et 96 réalisées."),
        ({"done": 1, "paused": 1}, "2 actions : 1 réalisée et 1 en pause ou bloquée."),
        ({"": 3}, "3 actions dont l'état n'est pas donné."),
        ({"done": 1}, "1 action réalisée."),
        ({}, ""),
    ],
)
def test_counts(counts, said):
    assert results.counts(counts) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (tally(96, 82), "Projet : 96 actions réalisées sur 178."),
        (tally(1, 1), "Projet : 1 action réalisée sur 2."),
        (tally(0, 3), "Projet : aucune action réalisée sur 3."),
        (tally(abandoned=2), "Projet."),
        (tally(), "Projet."),
    ],
)
def test_headings(found, said):
    assert results.heading("Projet.", found) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (tally(96, 82), ["96 actions sur 178 sont réalisées, soit un peu plus de la moitié des actions."]),
        (
            tally(1, 2, 1),
            ["1 action sur 3 est réalisée, soit le tiers des actions.", "1 action est abandonnée et ne compte pas dans ce calcul."],
        ),
        (tally(0, 2, 3), ["Aucune des 2 actions n'est encore réalisée.", "3 actions sont abandonnées et ne comptent pas dans ce calcul."]),
        (tally(2), ["Les 2 actions sont toutes réalisées."]),
        (tally(1), ["La seule action est réalisée."]),
        (tally(0, 1), ["La seule action n'est pas encore réalisée."]),
        (tally(abandoned=1), ["La seule action est abandonnée."]),
        (tally(abandoned=2), ["Les 2 actions sont toutes abandonnées."]),
        (tally(), ["Aucune action n'est donnée pour l'instant."]),
    ],
)
def test_by_number(found, said):
    assert plain(results.by_number(found, FR)) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (tally(1, 1, 0, 2, 400_00, 100_00),
         ["En crédits prévus : 100 euros pour les actions réalisées, sur 400 euros, soit le quart des crédits."]),
        (tally(1, 2, 0, 2, 400_00, 0), ["En crédits prévus : 400 euros, dont rien encore pour des actions réalisées.",
                                        "1 action sur 3 ne dit pas ses crédits."]),
        (tally(3, 0, 0, 1, 400_00, 400_00), ["En crédits prévus : 400 euros, tous pour des actions réalisées.",
                                             "2 actions sur 3 ne disent pas leurs crédits."]),
        (tally(1, 1), []),
        (tally(1, 1, 0, 1, 0, 0), []),
    ],
)  # fmt: skip
def test_by_credits(found, said):
    assert plain(results.by_credits(found, FR)) == said


DAY = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("number", "as_of", "has_deadlines", "said"),
    [
        (12, DAY, True, "Au 31 décembre 2024, 12 actions sont en retard."),
        (1, DAY, False, "Au 31 décembre 2024, 1 action est en retard."),
        (0, DAY, True, "Au 31 décembre 2024, aucune action n'est en retard."),
        (0, None, True, "La date de ces données n'est pas connue : on ne peut pas dire si des échéances sont passées."),
        (2, None, True, "2 actions sont en retard. La date de ces données n'est pas connue : d'autres échéances peuvent être passées."),
        (0, DAY, False, "Aucune échéance n'est donnée : on ne peut pas dire si des actions sont en retard."),
    ],
)
def test_late(number, as_of, has_deadlines, said):
    assert results.late(number, as_of, has_deadlines, FR) == said


@pytest.mark.parametrize(
    ("planned", "actual", "key", "months", "as_of", "said"),
    [
        ("2024-03", "2024-06-02", "done", 3, DAY, "Réalisation prévue en mars 2024, faite le 2 juin 2024 : 3 mois plus tard que prévu."),
        ("2024-03", "2024-02", "done", -1, DAY, "Réalisation prévue en mars 2024, faite en février 2024 : 1 mois plus tôt que prévu."),
        ("2024-03", "2024-03", "done", 0, DAY, "Réalisation prévue en mars 2024, faite en mars 2024 : le mois prévu."),
        ("2024", "2024-03", "done", None, DAY, "Réalisation prévue en 2024, faite en mars 2024."),
        ("2024", "", "done", None, DAY, "Réalisation prévue en 2024, faite à une date qui n'est pas donnée."),
        ("", "2024-03", "done", None, DAY, "Réalisation faite en mars 2024."),
        ("", "", "done", None, DAY, ""),
        ("2024-10", "", "late", None, DAY, "Réalisation prévue en octobre 2024 ; au 31 décembre 2024, elle n'est pas faite."),
        ("2026", "", "doing", None, DAY, "Réalisation prévue en 2026."),
        ("2024", "", "abandoned", None, DAY, ""),
        ("", "", "late", None, None, ""),
    ],
)
def test_deadline(planned, actual, key, months, as_of, said):
    assert results.deadline(planned, actual, key, months, as_of, FR) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Progress(), "Son avancement n'est pas donné."),
        (Progress(Fraction(45, 100), "given"), "Son avancement est de 45 %, d'après la ville."),
        (Progress(Fraction(996, 1000), "children"), "Son avancement est de plus de 99 % : c'est la moyenne de ce qui se trouve dessous."),
        (Progress(Fraction(1, 1000), "given"), "Son avancement est de moins de 1 %, d'après la ville."),
        (Progress(Fraction(0), "status"), "Son avancement est de 0 % : c'est ce que dit son état, faute de chiffre donné par la ville."),
    ],
)
def test_progress(found, said):
    assert plain(results.progress(found, TOWN, FR)) == said


@pytest.mark.parametrize(
    ("planned", "spent", "said"),
    [
        (None, None, "Ses crédits ne sont pas donnés."),
        (97_000_00, 9_700_00, "97 000 euros sont prévus et 9 700 euros sont dépensés, soit 10,0 %."),
        (100_00, 150_00, "100 euros sont prévus et 150 euros sont dépensés, 50 euros de plus que prévu."),
        (100_00, 0, "100 euros sont prévus et rien n'est dépensé."),
        (100_00, None, "100 euros sont prévus ; ce qui est dépensé n'est pas donné."),
        (None, 1_00, "1,00 euro est dépensé ; ce qui était prévu n'est pas donné."),
        (None, 0, "Rien n'est dépensé ; ce qui était prévu n'est pas donné."),
        (0, 50_00, "Rien n'est prévu et 50 euros sont dépensés, 50 euros de plus que prévu."),
    ],
)
def test_credits(planned, spent, said):
    assert plain(results.credits(planned, spent, False, FR)) == said


def test_a_branch_without_credits():
    assert results.credits(None, None, True, FR) == "Aucun crédit n'est donné."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (None, ""),
        (0, "Aucune heure de travail n'y est consacrée."),
        (0.5, "Moins d'une heure de travail des agents y est consacrée."),
        (1, "1 heure de travail des agents y est consacrée."),
        (1130, "1 130 heures de travail des agents y sont consacrées."),
    ],
)
def test_hours(number, said):
    assert plain(results.hours(number, FR)) == said


@pytest.mark.parametrize(
    ("number", "done", "said"),
    [
        (0, 0, ""),
        (1, 0, "1 action est prioritaire ; elle n'est pas encore réalisée."),
        (1, 1, "1 action est prioritaire ; elle est réalisée."),
        (29, 10, "29 actions sont prioritaires, dont 10 réalisées."),
        (29, 0, "29 actions sont prioritaires, dont aucune n'est encore réalisée."),
    ],
)
def test_priorities(number, done, said):
    assert results.priorities(number, done) == said


def test_each_standing_has_its_shape():
    assert len(set(results.MARKS.values())) == len(results.MARKS)
    assert (results.marked("late"), results.marked("")) == ("◆ En retard", "· État non donné")


def test_credits_that_hold_those_of_abandoned_actions_say_so():
    assert results.abandoned_too("10 euros sont prévus.", 4_00) == "Actions abandonnées comprises, 10 euros sont prévus."
    assert results.abandoned_too("10 euros sont prévus.", None) == "10 euros sont prévus."
