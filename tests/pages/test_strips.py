"""Counts by status as one bar: in the order of a progress, adding up, each with its sign and its words."""

from collections import Counter

from pipeline.figures.plans import Tally
from pipeline.formats import NARROW, language
from pipeline.pages import strips
from pipeline.report import Share, Strip
from pipeline.sentences import indicators, projects, requests, results

FR = language("fr")


def counted(**by_standing: int) -> Tally:
    return Tally(sum(by_standing.values()), by_standing, 0, 0, 0)


def test_what_is_done_comes_first_and_what_is_given_up_last():
    assert strips.of_actions(counted(late=1, doing=0, done=2, abandoned=1), FR) == (
        Strip(
            "4 actions",
            (
                Share("●", "2", "réalisées", 50.0, "done"),
                Share("◆", "1", "en retard", 25.0, "late"),
                Share("✕", "1", "abandonnée", 25.0, "none"),
            ),
            "Les 3 actions comptées sont les 4 moins celle qui est abandonnée.",
        ),
    )


def test_each_phase_leads_to_its_projects_and_many_are_written_out():
    (strip,) = strips.of_projects({"works": 1200, "": 800}, FR)
    assert strip.whole == f"2{NARROW}000 projets"
    assert [(share.count, share.label, share.href, share.width_pct) for share in strip.shares] == [
        (f"1{NARROW}200", "en travaux", "/projets/#works", 60.0), ("800", "dont la phase n'est pas précisée", "/projets/#autres", 40.0),
    ]  # fmt: skip


def test_indicators_and_requests_in_the_words_of_their_sentences():
    (drawn,) = strips.of_indicators({"missed": 2, "reached": 1}, FR)
    assert [f"{share.mark} {share.count} {share.label}" for share in drawn.shares] == [
        "● 1 a atteint sa cible", "✕ 2 n'ont pas atteint leur cible à la date prévue",
    ]  # fmt: skip
    (drawn,) = strips.of_requests(Counter(closed=3, refused=1), FR)
    assert [f"{share.mark} {share.count} {share.label}" for share in drawn.shares] == ["● 3 traités et clos", "✕ 1 refusé"]


def test_nothing_is_drawn_where_all_stand_alike():
    assert strips.of_actions(counted(), FR) == strips.of_actions(counted(done=12), FR) == strips.of_gaps(0, 3, 0, FR) == ()


def test_every_status_is_drawn():
    assert set(strips.ACTIONS) == set(results.STANDINGS) and set(strips.INDICATORS) == set(indicators.STANDINGS)
    assert set(strips.PROJECTS) == set(projects.PHASES) and set(strips.REQUESTS) == set(requests.FATES)
