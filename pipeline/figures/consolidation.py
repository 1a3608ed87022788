"""The budgets of one authority together: their sum, less what one pays to another.

Accounts only suggest an internal flow (62871 may pay another body than the town's own annex), so that a flow is what both sides show: the
smaller of what is paid and what is received on the paired accounts. Pairs: labels of the M57, M14 and M4 charts of accounts.
"""

from dataclasses import dataclass

from ..accounts import Accounts
from .selector import Selector

# Accounts by norm; M57 holds those before and after the chart of November 2023.
PAID = {
    "M57": ("6211", "6215", "62121", "62871", "62872", "657362", "657363", "6573641", "65821", "65822", "65823"),
    "M14": ("6215", "62871", "62872", "657363", "657364", "6521", "6522", "67441"),
    "M4": ("6215", "6287"),
}
RECEIVED = {
    "M57": ("70841", "70842", "70871", "70872", "757361", "757362", "757363", "75821", "75822"),
    "M14": ("70841", "70871", "70872", "7551", "7552"),
    "M4": ("7084", "7087"),
}
FLOW_WORDS = (
    "{amount} passent d'un budget à l'autre (personnel ou frais remboursés, subventions). Additionner les budgets les compterait deux "
    "fois : ils sont retirés de l'ensemble. Ce montant est le plus petit de ce qui est payé et de ce qui est reçu sur les comptes prévus "
    "pour cela."
)
TOTALS = {
    "operating_expenditure": Selector("D", "F", "real"),
    "operating_revenue": Selector("R", "F", "real"),
    "capital_expenditure": Selector("D", "I", "real"),
    "capital_revenue": Selector("R", "I", "real"),
}


@dataclass(frozen=True)
class Consolidated:
    """Totals in cents by figure id, flows already taken away from both operating totals."""

    totals: dict[str, int]
    flows_cents: int


def consolidated(accounts: Accounts, year: int) -> Consolidated | None:
    """All budgets of the main authority in a year, or None unless there are several and all are executed."""
    siren = accounts.main[:9]
    sirets = [siret for siret in accounts.budgets if siret.startswith(siren) and year in accounts.years(siret)]
    if len(sirets) < 2 or not all(accounts.is_executed(siret, year) for siret in sirets):
        return None
    frames = {siret: accounts.of(siret, year) for siret in sirets}
    totals = {id_: sum(chosen.total(frame) for frame in frames.values()) for id_, chosen in TOTALS.items()}
    paid, received = ({siret: _on(accounts, siret, year, side) for siret in sirets} for side in ("D", "R"))
    flows = sum(min(paid[siret], sum(received.values()) - received[siret]) for siret in sirets)
    flows = max(0, min(flows, sum(received.values())))
    totals["operating_expenditure"] -= flows
    totals["operating_revenue"] -= flows
    return Consolidated(totals, flows)


def _on(accounts: Accounts, siret: str, year: int, side: str) -> int:
    """What a budget pays to (D) or receives from (R) others on the accounts meant for flows between budgets."""
    norm = accounts.chosen_documents(siret, year)["nomenclature"].iloc[0].partition("-")[0]
    natures = (PAID if side == "D" else RECEIVED).get(norm)
    return Selector(side, "F", "real", natures=natures).total(accounts.of(siret, year)) if natures else 0
