"""[[authorities]] and [budgets]: who else acts for the town's inhabitants, and the names that residents know budgets by."""

import re
from dataclasses import dataclass, field

from ..errors import Findings
from .populations import by_year
from .values import choice, entries, siren, text, written

# An authority beside the one that reports. The first two belong to the town alone.
ATTACHED = ("ccas", "caisse_des_ecoles")
AUTHORITY_KINDS = (*ATTACHED, "cias", "epci", "syndicat", "departement", "region", "commune")
KEYS = ("siren", "name", "kind", "inhabitants")


@dataclass(frozen=True)
class Authority:
    """Another authority whose budgets stand beside the town's: its name, what it is, and whom it serves, by year, when that is given."""

    name: str
    kind: str = ""
    inhabitants: dict[int, int] = field(default_factory=dict)


def authorities(raw: dict, findings: Findings) -> dict[str, Authority]:
    """Authorities by SIREN."""
    named = {}
    for entry in entries(raw, "authorities", KEYS, findings):
        code = siren(entry, "authorities.siren", findings)
        kind = choice(entry, "kind", ("", *AUTHORITY_KINDS), "", findings, column="authorities.kind")
        people = by_year(entry.get("inhabitants", {}), findings, "authorities.inhabitants")
        named[code] = Authority(text(entry, "name", findings) or code, kind, people)
    return named


def budget_names(raw: dict, findings: Findings) -> dict[str, str]:
    """The name of a budget by its SIRET."""
    given = raw.get("budgets", {})
    if not isinstance(given, dict):
        findings.fault("[budgets] attend des lignes « SIRET = nom »", file="town.toml")
        return {}
    for siret, name in given.items():
        if not (re.fullmatch(r"\d{14}", siret, re.ASCII) and isinstance(name, str) and name.strip()):
            findings.fault(
                f"« {siret} = {written(name)} » n'est pas un SIRET (quatorze chiffres) et un nom", file="town.toml", column="budgets"
            )
    return {siret: str(name).strip() for siret, name in given.items()}
