"""The functions, operations and programme authorisations that actions and projects name are those of the accounts.

For the makers alone: it tells warnings with their row, and has no place on the reconciliation page. The operations of projects are told by
known_projects, which knows their phase.
"""

from collections.abc import Iterable

from ..accounts import Accounts
from ..errors import NEAREST, Findings, known_names
from ..figures import operations
from ..figures.authorisations import authorisations, named
from ..formats import language

FOLLOWS = "le lien n'est pas fait"


def warn(accounts: Accounts, findings: Findings) -> None:
    """A warning for each code that the accounts do not know; nothing when they are cut to a year, since later ones may know it."""
    if accounts.until_on:
        return
    _functions(accounts, findings)
    _operations(accounts, findings)
    _authorisations(accounts, findings)


def _functions(accounts: Accounts, findings: Findings) -> None:
    """A function that no chart of accounts of the main budget knows."""
    documents = accounts.documents[accounts.documents["budget"] == accounts.main]
    charts = (accounts.charts.get(row.nomenclature, int(row.year)) for row in documents.itertuples())
    known = {code for chart in charts for code in chart.functions}
    if not known:
        return
    for row, what in _rows(accounts):
        if row.function and row.function not in known:
            near = known_names(row.function, known, NEAREST)
            said = f"la fonction « {row.function} » n'est pas dans la nomenclature des comptes, {FOLLOWS} avec {what}"
            findings.warning(said, file=row.file, row=int(row.row), column="fonction", remedy=f"Fonctions proches : {near}.")


def _operations(accounts: Accounts, findings: Findings) -> None:
    """An operation that an action names and no line bears."""
    known = operations.of(accounts) if len(accounts.actions) else {}
    for row in accounts.actions.itertuples():
        if row.operation and row.operation not in known:
            near = known_names(row.operation, known, NEAREST)
            remedy = f"Opérations des comptes : {near}." if known else "Ces comptes n'ont aucune opération."
            said = f"l'opération « {row.operation} » n'est pas dans les comptes, {FOLLOWS} avec l'action"
            findings.warning(said, file=row.file, row=int(row.row), column="operation", remedy=remedy)


def _authorisations(accounts: Accounts, findings: Findings) -> None:
    """An authorisation that no annex lists, and a voted cost that is not its own."""
    all_ = authorisations(accounts)
    numbers = [each.id for each in all_]
    for row, what in _rows(accounts):
        if row.authorisation and named(all_, row.authorisation) is None:
            # Files without annexes say nothing of it: the code may be right.
            say = findings.warning if all_ else findings.advise
            remedy = (
                f"Autorisations des comptes : {known_names(row.authorisation, numbers, NEAREST)}."
                if all_
                else "Ces comptes n'ont pas d'annexe des autorisations de programme : donnez le fichier XML du logiciel comptable."
            )
            said = f"l'autorisation de programme « {row.authorisation} » n'est pas dans les comptes, {FOLLOWS} avec {what}"
            say(said, file=row.file, row=int(row.row), column="autorisation_programme", remedy=remedy)
    _costs(accounts, all_, findings)


def _costs(accounts: Accounts, all_: Iterable, findings: Findings) -> None:
    """A project that is alone to name an authorisation and says another voted cost than its total."""
    alone = accounts.projects["authorisation"].value_counts()
    for row in accounts.projects[accounts.projects["cost_voted_cents"].notna()].itertuples():
        found = named(all_, row.authorisation)
        if found and alone[row.authorisation] == 1 and found.last.total not in (None, row.cost_voted_cents):
            fr = language("fr")
            said = (
                f"le coût voté de {fr.euros(int(row.cost_voted_cents))} n'est pas celui de l'autorisation {found.id} "
                f"({fr.euros(found.last.total)} à la fin de {found.last.year})"
            )
            findings.warning(said, file=row.file, row=int(row.row), column="cout_vote", remedy="L'écart est montré ; corrigez le montant.")


def _rows(accounts: Accounts):
    """The rows of projects and actions, each with what it is called."""
    yield from ((row, "le projet") for row in accounts.projects.itertuples())
    yield from ((row, "l'action") for row in accounts.actions.itertuples())
