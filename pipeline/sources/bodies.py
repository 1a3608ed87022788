"""Annexes about others than the budget itself → the tables of bodies and of printed budgets.

DATA_ETAB_SERVICE lists what the authority has created, DATA_ORGANISME_GROUP what it belongs to, DATA_CONSOLIDATION the budgets shown
beside it, DATA_FLUX_CROISES what an intercommunality and its communes pay each other. They are typed by hand: an amount that is none is
left empty in the first two, and is a fault where totals are removed. Names of natural persons stop here.
"""

import re
from collections.abc import Mapping

from ..tables.bodies import BODIES
from ..tables.bodies import KINDS as BODY_KINDS
from ..tables.budget_lines import SECTIONS, SIDES
from ..tables.printed_budgets import KINDS, PRINTED_BUDGETS
from . import persons
from .amounts import LIMIT, to_decimal
from .raw import MISSING, RawDocument

UNNAMED = "Un particulier"
# «Flux réciproques entre le groupement et les communes»; 02 repeats the totals once they are taken away.
RECIPROCAL = "01"


def add_bodies(columns: dict[str, list], document: RawDocument, identity: Mapping) -> None:
    """Append the bodies of an executed document to the columns of BODIES. A row without a name says nothing and is left out."""
    for values, row in document.services:
        given = _tidied(values)
        kind = f"etablissement-{given.get('CodNatEtab', '')}"
        _add(columns, identity, row, kind, given.get("LibEtab", ""), given.get("LibCatEtab", ""), given.get("DtCreatEtab", ""), given)
    for values, row in document.groups:
        given = _tidied(values)
        kind = f"groupement-{given.get('CodNatOrgGroup', '')}"
        _add(columns, identity, row, kind, given.get("NomOrgGroup", ""), given.get("CodModFinanc", ""), given.get("DtAdhGroup", ""), given)


def _add(columns: dict[str, list], identity: Mapping, row: int, kind: str, name: str, category: str, joined: str, given: Mapping) -> None:
    if not name:
        return
    siret = given.get("SiretEtab", "")
    cells = {
        "kind": kind if kind in BODY_KINDS else "",
        "name": UNNAMED if persons.names_one(name) else name,
        "siret": siret if re.fullmatch(r"\d{14}", siret, re.ASCII) else "",
        "category": persons.without(category),
        "joined_on": joined if re.fullmatch(r"\d{4}-\d{2}-\d{2}", joined, re.ASCII) else "",
        "paid_cents": _cents(given.get("MtFinancOrgGroup", "")),
        "row": row,
    }
    for column in BODIES.columns:
        columns[column.name].append(cells[column.name] if column.name in cells else identity[column.name])


def add_printed_budgets(columns: dict[str, list], document: RawDocument, identity: Mapping) -> None:
    """Append the other budgets and the flows that an executed document prints to the columns of PRINTED_BUDGETS.

    An amount that is none is a fault of the document, told with those of its lines.
    """
    rows = [(values.get("CodTypBudAgreg", ""), values, "MtRealMandatTitre", row) for values, row in document.consolidation]
    rows += [("crossed", values, "MtReal", row) for values, row in document.crossed_flows if values.get("CodTypFlux") == RECIPROCAL]
    for kind, values, name, row in rows:
        section, side = values.get("CodInvFonc"), values.get("CodRD")
        if kind not in KINDS or section not in SECTIONS or side not in SIDES or not values.get(name):
            continue
        cents = document.cents(values[name], name, row)
        if cents == MISSING:
            continue
        given = _tidied(values)
        cells = {
            "kind": kind,
            "siret": given.get("SiretBudAnnexe", ""),
            "name": given.get("LibBudAnnex", ""),
            "section": section,
            "side": side,
            "executed_cents": cents,
            "row": row,
        }
        for column in PRINTED_BUDGETS.columns:
            columns[column.name].append(cells[column.name] if column.name in cells else identity[column.name])


def _tidied(values: Mapping[str, str]) -> dict[str, str]:
    return {name: " ".join(value.split()) for name, value in values.items()}


def _cents(text: str) -> int | None:
    """Cents of an amount typed by hand; None when it is not given or is none."""
    try:
        number = to_decimal(text) if text else None
    except ValueError:
        return None
    return None if number is None or abs(number * 100) >= LIMIT else round(number * 100)
