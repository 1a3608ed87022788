"""Bounds that the town must keep within for years: a file of commitments → its table.

Whether the figure that each names is one of the catalogue is known where figures are (checks/known_commitments).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.commitments import COMMITMENTS
from . import sheets
from .amounts import to_count
from .naming import key_of, known_words
from .sheets import Row

NAMES = {
    "commitment": ("identifiant", "id"),
    "name": ("nom", "engagement", "titre"),
    "kind": ("nature", "sorte", "type"),
    "figure": ("chiffre", "indicateur"),
    "lines": ("lignes", "selecteur"),
    "policy": ("politique",),
    "service": ("service", "direction"),
    "first_year": ("debut", "premiere-annee"),
    "last_year": ("fin", "derniere-annee"),
    "low": ("bas", "borne-basse", "minimum"),
    "high": ("haut", "borne-haute", "maximum"),
    "unit": ("unite",),
    "base_year": ("annee-de-base", "base"),
    "perimeter": ("perimetre",),
    "source": ("source",),
    "description": ("description",),
}
NEEDED = ("name", "kind", "first_year", "last_year")
KIND_WORDS = {
    "corridor": "fourchette tunnel corridor entre",
    "ceiling": "plafond maximum ceiling",
    "floor": "plancher minimum floor",
    "change": "evolution evolution-annuelle change",
}
# What a unit is written as, the unit that is kept, and how many of it one is.
UNIT_WORDS = {
    "EUR": "euros euro eur e",
    "kEUR": "milliers-d-euros keur ke kilo-euros",
    "MEUR": "millions-d-euros meur me",
    "EUR/inhabitant": "euros-par-habitant euro-par-habitant eur-hab e-hab",
    "percent": "pourcent pour-cent percent pct",
    "years": "annees annee ans an years",
}
UNIT_REMEDY = "Unités connues : « € », « k€ », « M€ », « €/hab », « % », « années »."
SCALES: Mapping[str, tuple[str, int]] = {"kEUR": ("EUR", 1_000), "MEUR": ("EUR", 1_000_000)}
# By kind, the bounds that it takes.
BOUNDS = {"corridor": ("low", "high"), "ceiling": ("high",), "floor": ("low",), "change": ()}
TEXTS = ("figure", "lines", "perimeter", "source", "description")


@dataclass
class Found:
    """Rows so far by identifier, and the policies by how files name them."""

    policies: Mapping[str, str]
    rows: dict[str, dict] = field(default_factory=dict)


def read(town: Town, policies: Policies, findings: Findings) -> pd.DataFrame:
    """The table of commitments, in the order of the files. Every fault is collected."""
    found = Found(by_name(policies))
    for row in sheets.rows(town, "commitments", NAMES, NEEDED, findings):
        _commitment(row, found)
    return COMMITMENTS.of_rows(found.rows.values())


def _commitment(row: Row, found: Found) -> None:
    name = row.unnamed("name")
    id_ = row.text("commitment") or slug(name)
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un nom à l'engagement, ou retirez la ligne.")
        return
    if not slug(id_):
        row.fault("id", f"« {id_} » n'a ni lettre ni chiffre", "commitment", "L'identifiant fait l'adresse de sa partie de la page.")
        return
    if any(slug(other) == slug(id_) for other in found.rows):
        row.fault("twice", f"« {id_} » est donné deux fois", "commitment", "Une ligne par engagement.")
        return
    kind, years = row.key("kind", KIND_WORDS), {column: _year(row, column) for column in ("first_year", "last_year", "base_year")}
    for column, what in (("kind", "la sorte d'engagement"), ("first_year", "la première année"), ("last_year", "la dernière année")):
        if not row.text(column):
            row.fault("empty", f"il manque {what}", column, _known_kinds() if column == "kind" else "Quatre chiffres : 2024.")
    if not row.text("figure") and not row.text("lines"):
        row.fault("figure", "aucun chiffre n'est nommé", "figure", "Nommez un chiffre clé, par exemple « equipment_expenditure ».")
    if years["first_year"] and years["last_year"] and years["last_year"] < years["first_year"]:
        row.fault("order", f"la dernière année ({years['last_year']}) est avant la première ({years['first_year']})", "last_year",
                  "Corrigez l'une des deux.")  # fmt: skip
    if years["base_year"] and years["first_year"] and years["base_year"] >= years["first_year"]:
        row.fault("base", f"l'année de base ({years['base_year']}) n'est pas avant la première année ({years['first_year']})", "base_year")
    if years["base_year"] and kind and kind != "change":
        row.fault("base kind", "une année de base ne sert qu'à une évolution", "base_year", "Videz la case, ou écrivez « évolution ».")
    unit, low, high = _bounds(row, kind)
    if not kind or not years["first_year"] or not years["last_year"]:
        return
    found.rows[id_] = {
        "commitment": id_, "name": name, "kind": kind, "policy": row.policy("policy", found.policies),
        "service": row.service("service"), "unit": unit, "low": low, "high": high, **years,
        **{column: row.unnamed(column) for column in TEXTS}, "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _known_kinds() -> str:
    return f"Valeurs connues : {known_words('', KIND_WORDS)}."


def _year(row: Row, column: str) -> int | None:
    text = row.text(column)
    try:
        year = to_count(text) if text else None
    except ValueError:
        year = 0
    if year is not None and not 1900 <= year <= 2199:
        row.fault("year", f"« {text} » n'est pas une année (quatre chiffres attendus)", column)
        return None
    return year


def _bounds(row: Row, kind: str) -> tuple[str, float | None, float | None]:
    """The unit and the two bounds in it; every bound that the kind asks for is there, or a fault is."""
    numbers = {column: row.number_of(column) for column in ("low", "high")}
    # A slug would lose the signs that tell units apart.
    written = row.text("unit").replace("%", " percent ").replace("€", "e")
    unit = key_of(UNIT_WORDS, written, lambda what, remedy: row.fault("unit", f"« {row.text('unit')} » est inconnu", "unit", UNIT_REMEDY))
    unit, scale = SCALES.get(unit, (unit, 1))
    for column in BOUNDS.get(kind, ()):
        if not row.text(column):
            row.fault("bound", f"il manque la borne {'basse' if column == 'low' else 'haute'}", column, "Écrivez un nombre.")
    if kind == "change":
        if not row.text("low") and not row.text("high"):
            remedy = "« -2 » en borne haute : au plus −2 % par an."
            row.fault("bound", "une évolution demande au moins une borne, en % par an", "high", remedy)
        if unit not in ("", "percent"):
            row.fault("unit", "les bornes d'une évolution sont en % par an", "unit", "Écrivez « % », ou laissez la case vide.")
    elif (column := {"ceiling": "low", "floor": "high"}.get(kind)) and row.text(column):
        row.fault("other", "cette sorte d'engagement n'a qu'une borne", column, "Videz la case, ou écrivez « fourchette ».")
    low, high = numbers["low"], numbers["high"]
    if low is not None and high is not None and low > high:
        row.fault("bounds", f"la borne haute (« {row.text('high')} ») est sous la borne basse (« {row.text('low')} »)", "high")
    return "percent" if kind == "change" else unit, _scaled(low, scale), _scaled(high, scale)


def _scaled(number: Decimal | None, scale: int) -> float | None:
    return None if number is None else float(number * scale)
