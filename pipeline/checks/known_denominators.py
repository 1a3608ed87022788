"""Each item that [denominators] of town.toml divides exists in the accounts: else a number would be given and shown nowhere.

For the makers alone, as known_comments is.
"""

from difflib import get_close_matches

from ..accounts import Accounts
from ..errors import Findings, known_names
from ..figures.breakdown import by_policy
from ..nomenclature.populations import known as denominators


def refuse(accounts: Accounts, findings: Findings) -> None:
    """A fault for each item of town.toml that no year of the main budget has."""
    declared = [(key, item) for key, each in accounts.town.denominators.items() for item in each.items if item]
    if not declared:
        return
    known = _items(accounts)
    for key, item in declared:
        if item.strip("/") not in known:
            close = get_close_matches(item, sorted(known), n=3, cutoff=0.3)
            remedy = f"Postes proches : {known_names(item, close)}." if close else "Aucun poste de ces comptes n'y ressemble : retirez-le."
            findings.fault(f"« {item} » n'est pas un poste des dépenses", file="town.toml", column=f"denominators.{key}", remedy=remedy)


def advise(accounts: Accounts, findings: Findings) -> None:
    """Say which populations are given and divide nothing, as those shipped do where a town has policies of its own."""
    known = _items(accounts) | {""}
    for key in sorted(set(accounts.populations["population"])):
        each = denominators(accounts.town)[key]
        if not known & {item.strip("/") for item in each.items}:
            remedy = f'Dites ce qu\'elle divise : [denominators.{key}], label, plural, items = ["…"].'
            findings.advise(f"la population « {key} » est donnée et ne divise aucun poste des dépenses", file="town.toml", remedy=remedy)


def _items(accounts: Accounts) -> set[str]:
    """The items of the main budget's spending by policy, «culture/bibliotheques»; none for a budget without functions."""
    nodes = by_policy(accounts, accounts.main, "D").root.walk() if accounts.has_functions(accounts.main) else ()
    return {"/".join(node.path) for node in nodes if node.path}
