"""Every check, in the order of the reconciliation page."""

from ..accounts import Accounts
from ..errors import Findings
from ..formats import language
from . import (
    EXPLAINED,
    FAULT,
    OK,
    Outcome,
    authorisations_match,
    control_totals,
    corrected_amounts,
    credits_balance,
    explained,
    flows_match,
    known_breaks,
    known_codes,
    known_comments,
    known_commitments,
    known_denominators,
    known_links,
    known_projects,
    levied_taxes,
    missing_budgets,
    one_executed_account,
    order_balance,
    policy_coverage,
    results_chain,
)

CHECKS = (
    corrected_amounts,
    one_executed_account,
    known_codes,
    order_balance,
    credits_balance,
    results_chain,
    control_totals,
    authorisations_match,
    missing_budgets,
    flows_match,
    policy_coverage,
    levied_taxes,
)


def run(accounts: Accounts, findings: Findings) -> list[Outcome]:
    """All outcomes. Differences become warnings and faults of `findings`, each with its amount."""
    known_comments.refuse(accounts, findings)
    known_breaks.refuse(accounts, findings)
    known_denominators.refuse(accounts, findings)
    known_projects.warn(accounts, findings)
    known_links.warn(accounts, findings)
    known_commitments.refuse(accounts, findings)
    outcomes = explained.explain(accounts, [outcome for check in CHECKS for outcome in check.check(accounts)], findings)
    for outcome in outcomes:
        if outcome.level in (OK, EXPLAINED):
            continue
        budget = accounts.budgets[outcome.budget]
        told = f"{budget.name}, {outcome.year} : {outcome.words}"
        if outcome.difference_cents:
            told += f" Écart : {language('fr').euros(outcome.difference_cents)}."
        (findings.fault if outcome.level == FAULT else findings.warning)(told, file=outcome.file)
    return outcomes
