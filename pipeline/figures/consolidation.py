"""The budgets of one authority together: their sum, less what one pays to another.

Accounts only suggest an internal flow (62871 may pay another body than the town's own annex), so that a flow is what both sides show: the smaller of
what is paid and what is received on the paired accounts. Pairs: labels of the M57, M14 and M4 charts of accounts.
"""

from dataclasses import dataclass

from ..accounts import Accounts
from .selector import Selector

PAID = (
    "6211",
    "6215",
    "62121",
    "62122",
    "62871",
    "62872",
    "657362",
    "657363",
    "657364",
    "65821",
    "65822",
    "65823",
    "65824",
    "6521",
    "67441",
)
RECEIVED = ("70841", "70871", "70872", "757361", "75821", "75822", "75824", "75825", "7551", "7552")
FLOW_WORDS = (
    "{amount} passent d'un budget à l'autre (personnel ou frais remboursés, subventions). Additionner les budgets les compterait deux fois : ils sont "
    "retirés de l'ensemble. Ce montant est le plus petit de ce qui est payé et de ce qui est reçu sur les comptes prévus pour cela."
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
    paid = {siret: Selector("D", "F", "real", natures=PAID).total(frame) for siret, frame in frames.items()}
    received = {siret: Selector("R", "F", "real", natures=RECEIVED).total(frame) for siret, frame in frames.items()}
    flows = sum(min(paid[siret], sum(received.values()) - received[siret]) for siret in sirets)
    flows = max(0, min(flows, sum(received.values())))
    totals["operating_expenditure"] -= flows
    totals["operating_revenue"] -= flows
    return Consolidated(totals, flows)
