"""Differences that the town explains: they are shown with its words, and are nobody's to decide any more.

An explanation holds for one difference, to the cent. Where its check no longer finds it, the makers are told.
"""

from dataclasses import replace

from ..accounts import Accounts
from ..errors import NEAREST, Findings, known_names
from ..formats import language, slug
from . import EXPLAINED, OK, WARNING, Outcome


def explain(accounts: Accounts, outcomes: list[Outcome], findings: Findings) -> list[Outcome]:
    """The outcomes, those that the town explains with its words. A fault is what makes numbers wrong: nothing explains it."""
    found = list(outcomes)
    for row in accounts.explanations.itertuples():
        where = {"file": row.file, "row": int(row.row)}
        budget = row.budget or accounts.main
        if budget not in accounts.budgets:
            remedy = f"SIRET connus : {known_names(budget, accounts.budgets)}."
            findings.fault(f"« {budget} » n'est le SIRET d'aucun budget", **where, column="budget", remedy=remedy)
            continue
        named = slug(row.check)
        known = {slug(name) for each in outcomes for name in (each.check, each.title)}
        if named not in known:
            remedy = f"Contrôles connus : {known_names(row.check, {each.check for each in outcomes}, NEAREST)}."
            findings.fault(f"« {row.check} » n'est le nom d'aucun contrôle", **where, column="controle", remedy=remedy)
            continue
        same = [
            place
            for place, each in enumerate(found)
            if (each.budget, each.year) == (budget, row.year) and named in (slug(each.check), slug(each.title)) and each.level != OK
        ]
        this = [place for place in same if found[place].level == WARNING and found[place].difference_cents == row.difference_cents]
        for place in this:
            found[place] = replace(
                found[place], level=EXPLAINED, explanation=row.reason, explained_by=row.decided_by, explained_on=row.decided_on
            )
        if not this:
            _tell(row, [found[place] for place in same], where, findings)
    return found


def _tell(row, others: list[Outcome], where: dict, findings: Findings) -> None:
    euros = language("fr").euros
    said = euros(int(row.difference_cents))
    amounts = [euros(each.difference_cents) for each in others if each.difference_cents]
    if amounts:
        what = f"le contrôle trouve en {row.year} un écart de {' et de '.join(amounts)}, et non de {said} : l'explication n'est pas montrée"
        findings.warning(what, **where, column="ecart", remedy="Vérifiez que l'explication est encore vraie, puis corrigez le montant.")
        return
    what = f"le contrôle ne trouve pas d'écart de {said} en {row.year} : l'explication n'est pas montrée"
    findings.warning(what, **where, column="ecart", remedy="Supprimez cette ligne.")
