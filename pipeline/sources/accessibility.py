"""The grid of criteria that an audit of accessibility filled in → its table. What is left empty is not evaluated, and not kept."""

import re

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..nomenclature.rgaa import criteria
from ..tables.accessibility import ACCESSIBILITY
from . import sheets

# Ours → what files call them, as slugs, the grid's first.
NAMES = {
    "criterion": ("critere", "numero", "n", "id"),
    "result": ("resultat", "statut", "conformite", "etat"),
    "remark": ("remarque", "remarques", "commentaire", "commentaires", "modifications-a-apporter"),
}
WORDS = {
    "conform": "conforme c oui",
    "failing": "non-conforme nc non",
    "not_applicable": "non-applicable na n-a",
    "missing": "a-evaluer non-evalue non-teste nt",
}


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The criteria that were evaluated, in the order of the reference."""
    known = criteria()
    found: dict[str, dict] = {}
    for row in sheets.rows(town, "accessibility", NAMES, ("criterion", "result"), findings):
        given = row.text("criterion")
        # A bare «4.10» becomes 4.1 or a date in a spreadsheet: the grid writes «Critère 4.10».
        number = re.sub(r"^(critère|critere)\s*", "", given, flags=re.IGNORECASE)
        if number not in known:
            row.fault("criterion", f"« {given} » n'est pas un critère du RGAA 4.1.2", "criterion", "Écrivez par exemple « Critère 4.10 ».")
            continue
        result = row.key("result", WORDS)
        if result in ("", "missing"):
            continue
        if number in found:
            remedy = "Une ligne par critère. Un tableur change 4.10 en 4.1 : écrivez « Critère 4.10 »."
            row.fault("twice", f"le critère {number} est donné deux fois", "criterion", remedy)
            continue
        found[number] = {
            "criterion": number, "topic": known[number].topic, "title": known[number].title, "result": result,
            "remark": row.unnamed("remark"), "file": row.sheet.said.shown, "row": row.number,
        }  # fmt: skip
    if len(found) == len(known) and not town.audited.on:
        remedy = 'Écrivez sous [accessibility] le jour de l\'audit : audited_on = "2025-03-31".'
        findings.fault("la date de l'audit d'accessibilité manque", file="town.toml", column="accessibility.audited_on", remedy=remedy)
    return ACCESSIBILITY.of_rows(found[number] for number in known if number in found)
