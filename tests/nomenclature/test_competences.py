"""The table of who does what: known policies and authorities, words that hedge nowhere less than they must, a text behind each row."""

from pipeline.nomenclature.competences import NAMES, default
from pipeline.nomenclature.policies import default as policies


def test_each_row_is_about_a_policy_and_an_authority_that_exist_once():
    pairs = [(each.policy, each.kind) for each in default()]
    assert len(set(pairs)) == len(pairs)
    assert {policy for policy, _ in pairs} <= set(policies().policies) and {kind for _, kind in pairs} <= set(NAMES)


def test_each_row_is_a_sentence_in_two_languages_and_names_its_text():
    for each in default():
        assert each.words[0].isupper() and each.words.endswith((".", "!")), each
        assert each.words_en.endswith(".") and each.source, each


def test_the_commune_is_told_first_of_each_policy():
    seen: dict[str, str] = {}
    for each in default():
        seen.setdefault(each.policy, each.kind)
    assert set(seen.values()) == {"commune"}
