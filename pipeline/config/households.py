"""[[households]]: the typical households that the tax pages tell of."""

from dataclasses import dataclass
from decimal import Decimal
from math import isfinite

from ..errors import Findings
from .values import entries, text, written

# Euros: what the field of the tax page takes at most.
LARGEST_TAX = 1_000_000
KEYS = ("name", "amount", "base")


@dataclass(frozen=True)
class Household:
    """A typical household, by what it pays to the town (`paid_cents`) or by the base of its home (`base_cents`), the other None."""

    name: str
    paid_cents: int | None
    base_cents: int | None


def households(raw: dict, findings: Findings) -> tuple[Household, ...]:
    """Each has a name, and either what is paid to the town in a year or the base of the home, in euros."""
    found = []
    for entry in entries(raw, "households", KEYS, findings):
        name = text(entry, "name", findings, required=True)
        given = [key for key in ("amount", "base") if key in entry]
        if len(given) != 1:
            what = f"le ménage « {name} » n'a pas un montant ou une base, et un seul"
            remedy = "Écrivez l'un des deux : amount = 850 (part communale payée, en euros) ou base = 2100 (base de l'avis)."
            findings.fault(what, file="town.toml", column="households", remedy=remedy)
            continue
        value = entry[given[0]]
        # True is an integer in Python.
        is_number = type(value) is int or type(value) is float and isfinite(value)
        cents = Decimal(str(value)) * 100 if is_number else Decimal(0)
        if not 100 <= cents <= LARGEST_TAX * 100 or cents % 1:
            what = f"« {written(value)} » n'est pas un montant en euros, de 1 à un million"
            findings.fault(what, file="town.toml", column=f"households.{given[0]}", remedy=f"Écrivez par exemple {given[0]} = 1200.")
            continue
        found.append(Household(name, *((int(cents), None) if given == ["amount"] else (None, int(cents)))))
    return tuple(found)
