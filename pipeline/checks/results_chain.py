"""The result of a year opens the next: its capital result is the 001 of the next, its operating result the 002 + 1068 (CGCT R2311-11)."""

from ..accounts import Accounts
from ..figures.balance import definitions
from ..figures.selector import Selector, total
from ..formats import language
from . import WARNING, Outcome, compared

TITLE = "Le résultat d'une année ouvre la suivante"


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    results = {definition.id: definition.terms for definition in definitions(False)}
    for siret in accounts.budgets:
        years = accounts.executed_years(siret)
        for year in years:
            lines = accounts.of(siret, year)
            found += _both_sides(siret, year, lines)
            if year - 1 not in years:
                continue
            before = accounts.of(siret, year - 1)
            opening_capital = _brought_forward(lines, "I")
            opening_operating = _brought_forward(lines, "F") + Selector("R", "I", "real", natures=("1068",)).total(lines)
            found.append(
                compared("results_chain", TITLE, siret, year, total(results["capital_result"], before), opening_capital,
                         f"Investissement : le résultat de {year - 1} est repris en {year} (compte 001).",
                         f"Investissement : le compte 001 de {year} n'est pas le résultat de {year - 1}.")
            )  # fmt: skip
            found.append(
                compared("results_chain", TITLE, siret, year, total(results["operating_result"], before), opening_operating,
                         f"Fonctionnement : le résultat de {year - 1} est repris en {year} (comptes 002 et 1068).",
                         f"Fonctionnement : les comptes 002 et 1068 de {year} ne font pas le résultat de {year - 1}.")
            )  # fmt: skip
    return found


def _brought_forward(lines, section: str) -> int:
    return sum(sign * Selector(side, section, "brought_forward").total(lines) for sign, side in ((1, "R"), (-1, "D")))


def _both_sides(siret: str, year: int, lines) -> list[Outcome]:
    """A surplus and a deficit brought forward in one section: the result of another budget was taken over."""
    found = []
    for section, name in (("F", "de fonctionnement"), ("I", "d'investissement")):
        surplus, deficit = (Selector(side, section, "brought_forward").total(lines) for side in ("R", "D"))
        if surplus and deficit:
            french = language("fr")
            words = (
                f"La section {name} reprend à la fois un déficit de {french.euros(deficit)} et un excédent de {french.euros(surplus)} : "
                "le résultat d'un autre budget, sans doute, a été repris."
            )
            found.append(Outcome("results_chain", TITLE, siret, year, WARNING, words))
    return found
