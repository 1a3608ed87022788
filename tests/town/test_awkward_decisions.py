"""What is awkward in the decisions of the council comes out as `awkward` says."""

from pipeline.figures.decisions import Decision
from pipeline.formats import language
from pipeline.sentences import decisions as sentences
from tests.pages import built

from . import planted
from .decision_tables import BY_PROXY, NAMED


def on(day: str) -> list[Decision]:
    return [each for each in built.site(built.DEMONSTRATION).decisions if each.date == day]


def test_person_in_a_decision(tmp_path_factory):
    [odd] = on("2023-12-14")
    assert odd.object == "Cession d'une parcelle communale de 42 m², rue de la Garance, à…"
    assert NAMED in (planted.RAW / planted.CASES["person_in_a_decision"].file).read_text(encoding="utf-8")
    planted.is_nowhere(tmp_path_factory, *NAMED.lower().split()[1:])


def test_vote_not_written():
    [odd] = on("2020-07-02")
    assert sentences.vote(odd.vote, language("fr")) == "non donné" and odd.vote.votes_for is None


def test_votes_by_proxy():
    [odd] = on(BY_PROXY)
    assert odd.vote.voters == 32 and sentences.vote(odd.vote, language("fr")) == "35 votes : 28 pour, 7 abstentions"
