"""Every label of the shipped tables has its English, and a town's own label has none."""

import pytest

from pipeline.formats import slug
from pipeline.nomenclature import english
from pipeline.nomenclature.chart import rows
from pipeline.nomenclature.policies import UNCLASSIFIED, Policies, Policy, default
from pipeline.nomenclature.rules import Rules

BY_POLICY, BY_NATURE = ("policy", "sub_policy", "family"), ("family", "account")
OWN = Policies({"education": Policy("education", "Éducation")}, {}, {"": Rules([])})


@pytest.mark.parametrize(
    ("levels", "path", "expected"),
    [
        (BY_POLICY, ("ecole-enfance",), "Schools and early childhood"),
        (BY_POLICY, ("ecole-enfance", "ecoles-maternelles"), "Nursery schools"),
        (BY_POLICY, ("ecole-enfance", "ecoles-maternelles", "personnel"), "Staff"),
        (BY_POLICY, ("ecole-enfance", "inconnue"), ""),
        (BY_POLICY, ("inconnue",), ""),
        (BY_POLICY, (UNCLASSIFIED,), "Not classified yet"),
        (BY_POLICY, (UNCLASSIFIED, "autres"), "Other"),
        (BY_NATURE, ("personnel",), "Staff"),
        (BY_NATURE, ("autres",), "Other"),
        (BY_NATURE, ("personnel", "641"), "Staff pay"),
        (BY_NATURE, ("personnel", "999"), ""),
    ],
)
def test_a_label(levels, path, expected):
    assert english.label(default(), "M57", levels, path) == expected


def test_a_town_s_own_policies_have_no_english():
    assert english.label(OWN, "M14", BY_POLICY, ("education",)) == ""
    assert english.label(OWN, "M14", BY_POLICY, ("education", "ecoles-maternelles")) == ""
    assert english.label(OWN, "M14", BY_POLICY, (UNCLASSIFIED,)) == "Not classified yet"
    assert english.label(OWN, "M14", BY_POLICY, ("education", "ecoles-maternelles", "personnel")) == "Staff"


def test_every_rule_leads_to_one_english_name():
    found: dict[tuple[str, str], set[str]] = {}
    for name in ("m57", "m14", "m4"):
        for row in rows(f"policy_rules_{name}.csv"):
            found.setdefault((row["policy"], slug(row["sub_policy"])), set()).add(row["sub_policy_en"])
    assert {key: names for key, names in found.items() if len(names) > 1 or "" in names} == {}
    assert {key: english.label(default(), "M57", BY_POLICY, key) for key in found} == {key: names.pop() for key, names in found.items()}


def test_what_stands_side_by_side_has_different_english_names():
    names: dict[str, dict[str, str]] = {}
    for name in ("m57", "m14", "m4"):
        for row in rows(f"policy_rules_{name}.csv"):
            names.setdefault(row["policy"], {})[row["sub_policy"]] = row["sub_policy_en"]
    assert {policy: found for policy, found in names.items() if len(set(found.values())) < len(found)} == {}
