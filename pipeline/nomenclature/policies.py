"""From budget lines to public policies (what the money is for) and families (what it is made of).

Policies come from the rules shipped here, one list per nomenclature brought to the same policies so that series cross a change of
nomenclature, or from the town's own table (`sources.own_policies`). Order lines are internal entries and have neither.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from ..formats import slug
from .chart import rows
from .emblems import Look
from .rules import Rule, Rules

UNCLASSIFIED = "a-classer"
# The M52 and M71 share the accounts of the M57 but not its functions: their lines are told by account alone.
NORMS = {"M57": "m57", "M14": "m14", "M4": "m4", "M52": "m57", "M71": "m57"}
OTHER_FUNCTIONS = ("M52", "M71")


@dataclass(frozen=True)
class Policy:
    """What residents see first: its address part, its words, and what it contains in one sentence."""

    id: str
    label: str
    about: str = ""
    label_en: str = ""


@dataclass(frozen=True)
class Policies:
    """The policies of a town, in display order, and the rules that lead to them. A target is (policy id, sub-policy label).

    `own` are the rules of a town whose table stands alone, by nomenclature, "" for any other; `english` are the sub-policies that its
    table translates, by policy and address part; `looks` are the emblems that it chooses, in part or whole.
    """

    policies: dict[str, Policy]
    rules: dict[str, Rules]
    own: Mapping[str, Rules] | None = None
    english: Mapping[tuple[str, str], str] = field(default_factory=dict)
    looks: Mapping[str, Look] = field(default_factory=dict)

    def take(self, norm: str, side: str, section: str, nature: str, function: str) -> tuple[str, str]:
        """The policy and sub-policy of a real line: («a-classer», "") when the town's table lacks it, ("", "") when our rules do."""
        if self.own is not None:
            rule = self.own.get(norm, self.own[""]).take(side, section, nature, function)
            return (rule.target[0], rule.target[1]) if rule else (UNCLASSIFIED, "")
        rules = self.rules.get(NORMS.get(norm, ""))
        rule = rules.take(side, section, nature, "" if norm in OTHER_FUNCTIONS else function) if rules else None
        return (rule.target[0], rule.target[1]) if rule else ("", "")


def by_name(policies: Policies) -> dict[str, str]:
    """The keys of a town's policies and of the usual ones, by key and by slug of their label: how files name them."""
    both = (*default().policies.items(), *policies.policies.items())
    known = {slug(each.label): key for key, each in both if key != UNCLASSIFIED}
    return known | {key: key for key in known.values()}


@dataclass(frozen=True)
class Family:
    id: str
    label: str
    about: str = ""
    label_en: str = ""


@cache
def families() -> dict[str, Family]:
    """The families of nature, in display order."""
    return {row["id"]: Family(row["id"], row["label_fr"], row["about_fr"], row["label_en"]) for row in rows("families.csv")}


@cache
def _family_rules(norm: str) -> Rules:
    kept = [row for row in rows("family_rules.csv") if row["nomenclature"] in ("", norm)]
    # A rule of this very nomenclature comes before a rule for all of them.
    kept.sort(key=lambda row: row["nomenclature"] == "")
    return Rules(Rule(row["side"], row["section"], row["nature"], "", (row["family"],)) for row in kept)


def family_of(norm: str, side: str, section: str, nature: str) -> str:
    """The family of a real line's account, or empty when no rule takes it."""
    rule = _family_rules("M57" if norm in ("M52", "M71") else norm).take(side, section, nature, "")
    return rule.target[0] if rule else ""


@cache
def default() -> Policies:
    """The policies and rules shipped with the program."""
    policies = {row["id"]: Policy(row["id"], row["label_fr"], row["about_fr"], row["label_en"]) for row in rows("policies.csv")}
    policies[UNCLASSIFIED] = Policy(
        UNCLASSIFIED, "Lignes à classer", "Lignes qu'aucune règle ne rattache encore à une politique.", "Not classified yet"
    )
    rules = {}
    for name in ("m57", "m14", "m4"):
        found = rows(f"policy_rules_{name}.csv")
        rules[name] = Rules(
            Rule(row["side"], row["section"], row["nature"], row["function"], (row["policy"], row["sub_policy"]), number)
            for number, row in enumerate(found, 2)
        )
    return Policies(policies, rules)
