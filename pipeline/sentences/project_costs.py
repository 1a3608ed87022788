"""What projects were to cost and came to, in words: sums of what has both amounts, and how many have not. No cause is ever given."""

from collections.abc import Sequence

from ..figures.project_costs import Compared, Cost, compared
from ..formats import Language
from . import clauses

METHOD = (
    "L'estimation est celle du départ, le coût final celui qui est payé à la fin, tous deux sans le travail des agents. Un projet n'entre "
    "dans les sommes que si les deux sont connus."
)


def projects(number: int) -> str:
    return f"{number} projet{'s' if number > 1 else ''}"


def gap(found: Compared, language: Language) -> str:
    """«125 000 euros de moins que prévu (5 %)», «ce qui était prévu»; nothing to compare, nothing said."""
    if not found.count:
        return ""
    saved = found.saved_cents
    if not saved:
        return "ce qui était estimé au départ"
    share = clauses.share(abs(saved), found.estimate_cents, language) if abs(saved) <= found.estimate_cents else ""
    return f"{language.amount(abs(saved))} de {'moins' if saved > 0 else 'plus'} qu'estimé{f' ({share})' if share else ''}"


def title(found: Compared, language: Language) -> str:
    """The heading of the page: what all of them came to."""
    told = gap(found, language)
    if not told:
        return "Que devaient coûter les projets, et qu'ont-ils coûté ?"
    subject = "Un projet a coûté" if found.count == 1 else f"{found.count} projets ont coûté ensemble"
    return f"{subject} {told}."


def lead(found: Compared, language: Language) -> str:
    if not found.count:
        return "Aucun projet n'a encore à la fois son estimation de départ et son coût final."
    together = "" if found.count == 1 else " ensemble"
    return f"Estimation de départ{together} : {language.amount(found.estimate_cents)} ; coût final : {language.amount(found.final_cents)}."


def apart(number: int) -> str:
    """How many projects are in no sum."""
    if not number:
        return ""
    rest = "n'a pas encore ses deux montants : il n'est" if number == 1 else "n'ont pas encore leurs deux montants : ils ne sont"
    return f"{projects(number)} {rest} dans aucune somme."


def sides(below: int, same: int, above: int) -> str:
    """«3 ont coûté moins qu'estimé, 1 autant et 2 plus.» Empty for one project alone."""
    if below + same + above < 2:
        return ""
    parts = [f"{count} {word}" for count, word in ((below, "moins qu'estimé"), (same, "autant"), (above, "plus")) if count]
    return f"Projet par projet : {clauses.listed(parts)}."


def hours(found: Sequence[Cost], language: Language) -> str:
    """The work of agents, counted where it is given."""
    known = [cost.hours for cost in found if cost.hours]
    if not known:
        return ""
    total = sum(known)
    s = "s" if total >= 2 else ""
    where = "pour un projet" if len(known) == 1 else f"pour {projects(len(known))}"
    return f"{language.number(total)} heure{s} de travail des agents {'sont' if s else 'est'} comptée{s} {where}."


def note(found: Sequence[Cost], language: Language) -> str:
    """What follows a link to the page."""
    whole = compared(found)
    return f"{projects(whole.count)} : {gap(whole, language)}" if whole.count else "l'estimation de départ et le coût final de chacun"
