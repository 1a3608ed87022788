"""Groups and calendars in whole sentences: one and many, done and late, nothing known."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.figures.groups import Event, Group
from pipeline.figures.plans import tally
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import groups, plan_authorities, results, themes
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")
AS_OF = date(2024, 12, 31)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def event(standing="", kind="step", **texts) -> Event:
    blank = dict.fromkeys(("plan", "group", "action", "end", "done_on", "by", "summary", "address"), "")
    return Event(**blank | {"name": "Bilan", "date": "2024-03"} | texts, kind=kind, standing=standing, row=2)


@pytest.mark.parametrize(
    ("standing", "kind", "said"),
    [
        ("done", "step", "● Réalisée"), ("late", "evaluation", "◆ En retard"), ("past", "meeting", "● Passée"), ("past", "letter", ""),
        ("coming", "letter", "○ À venir"), ("", "step", ""), ("abandoned", "meeting", "✕ Abandonnée"),
    ],
)  # fmt: skip
def test_states(standing, kind, said):
    assert groups.state(event(standing, kind)) == said


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"date": "2024"}, "2024"),
        ({"date": "2024-03", "end": "2024-05"}, "Mars 2024 à mai 2024"),
        ({"date": "2024-03-28", "end": "2024-03-29"}, "Du 28 mars 2024 au 29 mars 2024"),
        ({"date": "2024-03-28", "end": "2024-03-28"}, "28 mars 2024"),
    ],
)
def test_when(dates, said):
    assert plain(groups.when(event(**dates))) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (event("done", done_on="2024-05", summary="Un avis manquait."),
         "Réalisation prévue en mars 2024, faite en mai 2024 : 2 mois plus tard que prévu. Ce qu'en dit la ville : « Un avis manquait. »"),
        (event("done", done_on="2024-03"), ""),
        (event("done"), ""),
        (event("late", by="Université."), "Réalisation prévue en mars 2024 ; au 31 décembre 2024, elle n'est pas faite. Par : Université."),
        (event("past", "letter", summary="Un an de travaux."), "Ce qu'en dit la ville : « Un an de travaux. »"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_date(given, said):
    assert plain(groups.said(given, TOWN, AS_OF, FR)) == said


@pytest.mark.parametrize(
    ("standings", "said"),
    [
        (("done", "done", "late", "planned"), "Au 31 décembre 2024, 2 étapes sur 4 sont réalisées et 1 est en retard."),
        (("done", "planned", "abandoned"), "Au 31 décembre 2024, 1 étape sur 2 est réalisée."),
        (("late", "late"), "Au 31 décembre 2024, aucune des 2 étapes n'est encore réalisée et 2 sont en retard."),
        (("done", "done"), "Au 31 décembre 2024, les 2 étapes sont réalisées."),
        (("done", "late", "doing", "doing"), "Au 31 décembre 2024, 1 étape sur 4 est réalisée, 1 est en retard et 2 sont en cours."),
        (("doing",), "Au 31 décembre 2024, la seule étape est en cours."),
        (("late",), "Au 31 décembre 2024, la seule étape est en retard."),
        (("past", "coming"), ""),
        ((), ""),
    ],
)
def test_steps(standings, said):
    assert plain(groups.steps([event(each) for each in standings], AS_OF, FR)) == said


def test_what_comes_next():
    met = event("coming", "meeting", date="2025-02-03")
    assert groups.following([met], AS_OF) == "La suite, le 3 février 2025 : la réunion « Bilan »."
    assert groups.following([event("coming", date="2025")], AS_OF) == "La suite, en 2025 : l'étape « Bilan »."
    assert groups.following([replace(met, name="Réunion de bilan.")], AS_OF) == "La suite, le 3 février 2025 : « Réunion de bilan »."
    assert groups.following([], AS_OF) == ""
    # What has begun is not to come, whether the town says that it is under way or not.
    begun = [event("doing", date="2024-03", end="2025-06"), event("planned", date="2024-09", end="2025-12")]
    assert groups.following(begun, AS_OF) == ""
    assert groups.following([*begun, met], AS_OF) == "La suite, le 3 février 2025 : la réunion « Bilan »."
    assert groups.following(begun, None) == "La suite, en septembre 2024 : l'étape « Bilan »."


def test_a_group_without_actions_is_told_by_who_is_in_it():
    group = Group("g", "Réseau énergie", "", "", (), "", ("Voirie", "Écoles"), 12, "", "", "", "", (), (), "g.csv", 2)
    assert groups.heading(group, tally(())) == "Réseau énergie : 12 membres."
    assert groups.heading(replace(group, members_count=None), tally(())) == "Réseau énergie : 2 services."
    assert groups.heading(replace(group, members_count=None, members=()), tally(())) == "Réseau énergie : qui en est, et pour quoi ?"


def test_who_is_in_a_group():
    group = Group("g", "G", "", "", ("Ville", "CIAS"), "Finances", ("Voirie", "Écoles"), 1, "", "", "", "", (), (), "g.csv", 2)
    assert groups.who_is_in(group) == [
        "Qui l'anime : Finances.",
        "Services membres : Voirie et Écoles.",
        "Il compte 1 membre.",
        "Qui y prend part : Ville et CIAS.",
    ]
    assert groups.period("2024-01", "2025") == "Il commence en janvier 2024 et finit en 2025."
    assert (groups.period("", "2025"), groups.period("", "")) == ("Il finit en 2025.", "")
    assert (groups.shared(2), groups.shared(1), groups.shared(0)) == (
        "2 actions de plusieurs groupes comptent dans chacun.", "1 action de plusieurs groupes compte dans chacun.", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "whole", "shared", "said"),
    [
        (47, 117, 12, "Ville agit dans 47 des 117 actions du plan, soit 40,2 % d'entre elles : 35 sans les autres et 12 avec d'autres."),
        (5, 5, 0, "Ville agit dans chacune des 5 actions du plan, toujours sans les autres."),
        (2, 5, 2, "Ville agit dans 2 des 5 actions du plan, soit 40,0 % d'entre elles, toujours avec d'autres."),
        (1, 1, 1, "Ville agit dans la seule action du plan, avec d'autres."),
    ],
)
def test_the_part_of_an_authority(number, whole, shared, said):
    assert plain(plan_authorities.part("Ville", number, whole, shared, FR)) == said


def test_who_acts():
    assert plan_authorities.who(("Ville", "CIAS")) == "Ville et CIAS ensemble"
    assert (plan_authorities.who(("Ville",)), plan_authorities.who(("Ville",), False)) == ("Ville, sans les autres", "Ville")
    assert plan_authorities.who(()) == "Non précisé"
    assert [plan_authorities.note(*each) for each in ((47, 12), (35, 0), (2, 2), (1, 1))] == [
        "47 actions, dont 12 avec d'autres", "35 actions", "2 actions, toutes avec d'autres", "1 action, avec d'autres",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (96, 178, "un peu plus de la moitié des actions"), (45, 100, "près de la moitié des actions"), (1, 2, "la moitié des actions"),
        (39, 117, "le tiers des actions"), (23, 100, "près du quart des actions"), (77, 100, "un peu plus des trois quarts des actions"),
        (291, 1000, "29,1 % des actions"), (44, 100, "44,0 % des actions"), (1, 1000, "0,1 % des actions"),
    ],
)  # fmt: skip
def test_a_share_is_said_as_people_say_it(part, whole, said):
    assert plain(results.about(part, whole, "des actions", FR)) == said


@pytest.mark.parametrize(
    ("elapsed", "said"),
    [
        ((12, 36), "Au 31 décembre 2024, 12 mois sur 36 se sont écoulés."),
        ((1, 36), "Au 31 décembre 2024, 1 mois sur 36 s'est écoulé."),
        ((40, 36), "Au 31 décembre 2024, sa durée prévue (36 mois) est écoulée."),
        ((-3, 36), "Au 31 décembre 2024, il n'a pas encore commencé."),
        ((0, 36), "Au 31 décembre 2024, il n'a pas commencé, ou depuis moins d'un mois."),
        (None, ""),
    ],
)
def test_how_much_of_the_time_has_passed(elapsed, said):
    assert plain(results.pace(elapsed, AS_OF, FR)) == said


def test_themes():
    assert [themes.note(*each) for each in ((12, 3), (0, 1), (1, 0))] == ["12 actions et 3 indicateurs", "1 indicateur", "1 action"]
