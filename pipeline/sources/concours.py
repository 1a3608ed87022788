"""The annex of grants of an executed account (DATA_CONCOURS) → rows of the table of subsidies. Names of natural persons stop here.

MtSubv is money, also where LibPrestaNat is filled: what that says is given besides (Montreuil lends staff to its CCAS, whose amount is that
of account 657362). Some publishers write it on every row, where it says nothing («Subvention de fonctionnement»). But where the other rows
name their account, help in kind without one is in no account: its amount is a value, not money.
"""

import re

from ..config import Town
from ..errors import Findings
from ..tables.subsidies import IN_CASH, IN_KIND, KINDS
from . import persons
from .amounts import to_cents
from .beneficiaries import advise, is_doubtful, is_withheld
from .raw import CORRECT, RawDocument

_NO_KIND = re.compile(r"subvention|fonctionnement|num[eé]raire|^(?:n[eé]ant|aucune?|non|0|-)$", re.IGNORECASE)


def rows(document: RawDocument, identity: dict, town: Town, findings: Findings) -> list[dict]:
    """The grants of an executed document, in the columns of SUBSIDIES; whoever is not to be named has no name left."""
    given = [({name: " ".join(value.split()) for name, value in values.items()}, row) for values, row in document.grants]
    is_on_every_row = len(given) > 1 and all(values.get("LibPrestaNat") for values, _ in given)
    has_accounts = any(values.get("CodArticle") for values, _ in given)
    found, doubtful = [], []
    for values, row in given:
        kind = values.get("CodNatJurBenefCA", "").upper()
        kind = kind if kind in KINDS else ""
        siret = "".join(values.get("Siret", "").split())
        name = values.get("LibOrgaBenef", "")
        is_named = not is_withheld(name, kind, siret, place=town.name)
        if not is_named and is_doubtful(name, kind):
            doubtful.append(row)
        besides = "" if is_on_every_row or _NO_KIND.search(values.get("LibPrestaNat", "")) else values.get("LibPrestaNat", "")
        is_value = bool(besides) and has_accounts and not values.get("CodArticle")
        purpose = values.get("ObjSubv") or values.get("DenomOuNumSubv") or (besides if is_value else "")
        found.append(
            {
                "authority": identity["authority"],
                "year": identity["year"],
                "origin": "annex",
                "granter": identity["budget_name"],
                "granter_id": identity["budget"],
                "beneficiary": name if is_named else "",
                "beneficiary_siret": siret if is_named and re.fullmatch(r"\d{14}", siret, re.ASCII) else "",
                "purpose": persons.without(purpose) if is_named else "",
                "amount_cents": _cents(values.get("MtSubv", ""), document.file, row, findings),
                "nature": IN_KIND if is_value else IN_CASH,
                "kind": kind,
                "account": values.get("CodArticle", ""),
                "also_in_kind": persons.without(besides) if is_named and not is_value else "",
                "is_named": is_named,
                "file": document.file,
                "row": row,
            }
        )
    advise(doubtful, document.file, findings)
    return found


def _cents(text: str, shown: str, row: int, findings: Findings) -> int | None:
    """An amount; None when the annex gives none."""
    try:
        return to_cents(text) if text else None
    except ValueError as error:
        findings.fault(str(error), file=shown, row=row, column="MtSubv", remedy=CORRECT)
        return None
