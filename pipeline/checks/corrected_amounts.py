"""What is published is what official documents say: an amount of a budget line that the town corrected is shown beside the document's."""

from ..accounts import Accounts
from ..sources.amounts import to_cents
from ..tables.budget_lines import BUDGET_LINES
from . import EXPLAINED, Outcome

TITLE = "Les montants publiés sont ceux des documents officiels"
NAMES = {"voted_eur": "voté", "executed_eur": "réalisé", "carried_over_eur": "restes à réaliser"}


def check(accounts: Accounts) -> list[Outcome]:
    """An outcome for each amount corrected; none where nothing is, because every amount is then read as it stands."""
    rows = accounts.corrections
    rows = rows[(rows["table"] == BUDGET_LINES.name) & rows["column"].isin(list(NAMES))]
    return [
        Outcome("corrected_amounts", TITLE, row.budget, int(row.of_year), EXPLAINED,
                f"Un montant de la ligne {row.row} de {row.file} ({NAMES[row.column]}) a été corrigé par la collectivité.",
                _cents(row.before), _cents(row.after), f"{row.file}, ligne {row.row}",
                row.reason, row.decided_by, row.decided_on)
        for row in rows.itertuples()
    ]  # fmt: skip


def _cents(text: str) -> int | None:
    return to_cents(text) if text else None
