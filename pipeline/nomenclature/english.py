"""The labels of a breakdown in English, as the tables beside this file give them; empty where they have none.

A town's own table of policies has only the English that it gives, and an official chart of accounts is in French: whoever shows such a
label says its language.
"""

from collections.abc import Sequence
from functools import cache

from ..formats import slug
from .chart import compact, rows
from .policies import UNCLASSIFIED, Policies, default, families

OTHER = "Other"


def label(policies: Policies, norm: str, levels: Sequence[str], path: Sequence[str]) -> str:
    """The English label of the item at `path` of a breakdown whose `levels` are named as columns («policy», «sub_policy»…).

    `norm` is that of the budget (M57, M14…): an account is called as its compact chart does.
    """
    level, code = levels[len(path) - 1], path[-1]
    if level == "family":
        return families()[code].label_en if code in families() else OTHER
    if level == "account":
        chart = compact(norm)
        return chart.accounts[code].label_en if chart and code in chart.accounts else ""
    if level == "policy":
        if code == UNCLASSIFIED:
            return default().policies[UNCLASSIFIED].label_en
        return policies.policies[code].label_en if code in policies.policies else ""
    if found := policies.english.get((path[0], code)):
        return found
    if policies.own is not None and path[0] != UNCLASSIFIED:
        return ""
    return _sub_policies().get((path[0], code)) or _others().get(code, "")


@cache
def _sub_policies() -> dict[tuple[str, str], str]:
    """By policy and address part, from the rules of every nomenclature."""
    found = [row for name in ("m57", "m14", "m4") for row in rows(f"policy_rules_{name}.csv")]
    return {(row["policy"], slug(row["sub_policy"])): row["sub_policy_en"] for row in found if row["sub_policy"]}


@cache
def _others() -> dict[str, str]:
    """What stands for a sub-policy where no rule names one: a function, else a family, by address part."""
    functions = [row for name in ("m14", "m57") for row in rows(f"functions_{name}.csv")]
    named = {slug(row["label_fr"]): row["label_en"] for row in (*functions, *rows("families.csv"))}
    return named | {"autres": OTHER}
