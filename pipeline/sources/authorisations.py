"""The annex of programme authorisations of an executed account (DATA_APCP) → their table. Ratio rows are left out.

MtAutoriVote is what is voted in the year, a creation or a revision, not what is voted in all (XSD Class_APCP: it makes the column «Révision
de l'exercice N»). Software leaves out the amounts that are nil. What is voted and what is paid must be numbers; the rest is left empty
when it is none.
"""

from collections.abc import Mapping

from ..errors import Findings
from ..tables.authorisations import AUTHORISATIONS, CHAPTER_KINDS, KINDS
from . import persons
from .annexes import rounded_cents
from .raw import CORRECT, RawDocument

# CodSTypAutori: a situation, not the elements of a ratio. Some software leaves it out.
_SITUATIONS = ("S", "")
# Ours → the elements that give it, the first that is there.
AMOUNTS = {
    "voted_before_cents": ("MtAutoriPrec", "MtAutori_NMoins1"),
    "voted_cents": ("MtAutoriVote",),
    "paid_before_cents": ("MtCPAnt",),
    "opened_cents": ("MtCPOuv",),
    "paid_cents": ("MtCPReal",),
    "next_year_cents": ("MtCredAFinanc_NPlus1",),
    "later_cents": ("MtCredAFinanc_Sup_NPlus1",),
}
COUNTED = ("MtAutoriPrec", "MtAutori_NMoins1", "MtAutoriVote", "MtCPAnt", "MtCPReal")


def add_authorisations(columns: dict[str, list], document: RawDocument, identity: Mapping, findings: Findings) -> None:
    """Append the authorisations of an executed document to the columns of AUTHORISATIONS."""
    for values, row in document.authorisations:
        given = {name: " ".join(value.split()) for name, value in values.items()}
        if given.get("CodSTypAutori", "").upper() not in _SITUATIONS:
            continue
        cells = _situation(given, identity, row, findings) | {"row": row}
        for column in AUTHORISATIONS.columns:
            columns[column.name].append(cells[column.name] if column.name in cells else identity[column.name])


def _situation(given: Mapping[str, str], identity: Mapping, row: int, findings: Findings) -> dict:
    where = {"file": identity["file"], "row": row}
    kind = given.get("CodTypAutori", "").upper()
    if kind not in KINDS:
        what = f"« {kind} » n'est pas une sorte d'autorisation (P ou E attendu)"
        findings.warning(what, **where, column="CodTypAutori", remedy="Elle est lue comme une autorisation de programme.")
        kind = "P"
    number, label = given.get("NumAutori", ""), persons.without(given.get("LibAutori", ""))
    if not number and not label:
        what = "l'autorisation n'a ni numéro ni libellé"
        findings.warning(what, **where, column="NumAutori", remedy="Donnez-lui un numéro dans le logiciel comptable.")
    chapter_kind = given.get("TypeChapitre", "")
    cents = {column: _cents(given, names, where, findings) for column, names in AMOUNTS.items()}
    voted, paid = (_sum(cents[f"{name}_before_cents"], cents[f"{name}_cents"]) for name in ("voted", "paid"))
    return {
        "kind": kind,
        "number": number,
        "label": label,
        "chapter": given.get("Chapitre", ""),
        "chapter_kind": chapter_kind if chapter_kind in CHAPTER_KINDS else "",
        **cents,
        "remaining_cents": None if voted is None or paid is None else voted - paid,
    }


def _cents(given: Mapping[str, str], names: tuple[str, ...], where: Mapping, findings: Findings) -> int | None:
    """The amount of the first of these elements that is there; None without one."""
    name = next((name for name in names if given.get(name)), "")
    cents = rounded_cents(given[name]) if name else None
    if name in COUNTED and cents is None:
        findings.fault(f"« {given[name][:40]} » n'est pas un montant", **where, column=name, remedy=CORRECT)
    return cents


def _sum(before: int | None, now: int | None) -> int | None:
    """What is given of the two; None when neither is."""
    return None if before is None and now is None else (before or 0) + (now or 0)
