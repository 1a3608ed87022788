"""What one budget pays another is what the other receives: between the budgets of a town, and with its CCAS.

Flows with an intercommunality are not compared: its side is that of all its communes together. It only cannot be smaller.
"""

from ..accounts import Accounts
from ..figures import flows
from ..figures.flows import Flow
from . import OK, WARNING, Outcome, compared

TITLE = "Ce qu'un budget paie à un autre, l'autre le reçoit"


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    for year in accounts.executed_years(accounts.main):
        own = [siret for siret in accounts.budgets if accounts.is_own(siret) and accounts.is_executed(siret, year)]
        between = flows.internal(accounts, year) if len(own) > 1 else []
        for flow in (*between, *flows.attached(accounts, year)):
            if flow.is_comparable:
                found.append(_compared(accounts, year, flow))
        for flow in flows.others(accounts, year):
            if flow.kind.other == "epci" and None not in (flow.paid_cents, flow.received_cents):
                found.append(_shared(accounts, year, flow))
    return found


def ends(accounts: Accounts, flow: Flow) -> str:
    """«de X à Y»: the budgets on both sides, by name."""
    return f"de {_named(accounts, flow.payers, flow.kind.payer)} à {_named(accounts, flow.receivers, flow.kind.receiver)}"


def _named(accounts: Accounts, sirets: tuple[str, ...], role: str) -> str:
    names = [f"« {accounts.budgets[siret].name} »" for siret in sirets]
    return " et ".join(names) if names else "un autre budget" if role in ("main", "annex") else "l'autre"


def _compared(accounts: Accounts, year: int, flow: Flow) -> Outcome:
    what = f"{flow.kind.label}, {ends(accounts, flow)}"
    accounts_told = " et ".join(
        f"compte{'s' if len(codes) > 1 else ''} {', '.join(codes)}" for codes in (flow.paid_accounts, flow.received_accounts) if codes
    )
    words = (
        f"{what} : les deux côtés n'écrivent pas le même montant ({accounts_told}). Le plus petit des deux est retiré de l'ensemble. Ces "
        "comptes peuvent aussi servir à payer un autre organisme."
    )
    return compared("flows_match", TITLE, accounts.main, year, flow.paid_cents, flow.received_cents, f"{what} : montants égaux.", words)


def _shared(accounts: Accounts, year: int, flow: Flow) -> Outcome:
    own, theirs = flow.paid_cents, flow.received_cents
    if flow.kind.receiver == "main":
        own, theirs = theirs, own
    what = f"{flow.kind.label}, {ends(accounts, flow)}"
    if own <= theirs:
        return Outcome("flows_match", TITLE, accounts.main, year, OK, f"{what} : compatible avec le montant de toutes les communes.")
    words = f"{what} : l'autre collectivité écrit moins pour toutes ses communes que la ville pour elle seule."
    return Outcome("flows_match", TITLE, accounts.main, year, WARNING, words, theirs, own)
