"""Every check: those of the reconciliation page in its order, then what is told to the makers alone."""

from ..accounts import Accounts
from ..errors import Findings
from ..formats import language
from ..places import Places
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
    known_placements,
    known_places,
    known_projects,
    known_subjects,
    levied_taxes,
    missing_budgets,
    no_contact,
    no_formulas,
    one_executed_account,
    order_balance,
    policy_coverage,
    results_chain,
    unexplained_gaps,
    unused_peers,
    unused_tax_data,
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


def everything(accounts: Accounts, places: Places, findings: Findings) -> list[Outcome]:
    """The same, and what only makers are told of what is somewhere or is about something: all that a build must hear before it writes."""
    outcomes = run(accounts, findings)
    known_projects.place(accounts, places, findings)
    known_placements.place(accounts, places, findings)
    known_places.place(accounts, places, findings)
    known_subjects.warn(accounts, places, findings)
    return outcomes


def advise(accounts: Accounts, places: Places, findings: Findings) -> None:
    """What could be better and hinders nothing, for those who ask for a check."""
    if not findings.faults:
        unexplained_gaps.advise(accounts, findings)
    unused_peers.advise(accounts, findings)
    unused_tax_data.advise(accounts, findings)
    known_denominators.advise(accounts, findings)
    known_places.advise_base(accounts, places, findings)
    no_contact.advise(accounts.town, findings)
    no_formulas.advise(accounts, places, findings)
