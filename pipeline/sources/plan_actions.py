"""One row of a file of actions → one row of the table: dates, status, progress, credits, and what it is linked to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..formats import slug
from ..tables.plans import ACTIONS, SEVERAL
from .amounts import to_decimal
from .persons import before_title, names_one
from .result_columns import PRIORITY_WORDS, STATUS_WORDS
from .sheets import Row

DATES = ("start", "deadline", "done_on", "updated_on")
CODES = ("function", "operation", "authorisation")


@dataclass(frozen=True)
class Known:
    """What an action may name: policies and indicators (by slug of name or identifier), projects."""

    policies: Mapping[str, str]
    indicators: Mapping[str, str]
    projects: frozenset[str]


def action(row: Row, id_: str, plan: str, parent: str, scale: int, known: Known) -> dict:
    """The row of an action. `scale` is what a progress without its sign is divided by."""
    name = row.text("name")
    if names_one(name):
        row.warning("person", "le texte semble nommer une personne : la fin n'est pas montrée", "name", "Retirez ce nom du fichier.")
        name = before_title(name) or f"Action {id_}"
    dates = {column: row.date(column) for column in DATES}
    row.in_order("start", "deadline", dates)
    row.in_order("start", "done_on", dates)
    found = {
        "action": id_, "plan": plan, "parent": parent, "name": name,
        **{column: row.unnamed(column) for column in ("description", "purpose", "theme", "partners", "news")},
        "authority": SEVERAL.join(row.several("authority")), "service": row.service("service"), "referent": row.service("referent"),
        "group": SEVERAL.join(row.several("group")),
        "priority": row.key("priority", PRIORITY_WORDS).replace("none", ""), **dates,
        "status": row.key("status", STATUS_WORDS), "progress": _progress(row, scale),
        "planned_cents": row.cents("planned"), "spent_cents": row.cents("spent"),
        "hours": _hours(row), "policy": row.policy("policy", known.policies), **{column: row.text(column) for column in CODES},
        "project": SEVERAL.join(_projects(row, known)), "district": SEVERAL.join(row.several("district")),
        "indicators": SEVERAL.join(_indicators(row, known)), "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip
    _agrees(row, found)
    return {column.name: found[column.name] for column in ACTIONS.columns}


def _progress(row: Row, scale: int) -> float | None:
    text = row.text("progress")
    given = row.number_of("progress")
    if given is None:
        return None
    ratio = given / (100 if "%" in text else scale)
    if not 0 <= ratio <= 1:
        row.fault("progress", f"« {text} » n'est pas un avancement (de 0 à 100 % attendu)", "progress")
        return None
    return float(ratio)


def _hours(row: Row) -> float | None:
    hours = row.positive("hours", to_decimal)
    return None if hours is None else float(hours)


def _agrees(row: Row, found: dict) -> None:
    """A status that another cell of the row contradicts."""
    remedy = "Corrigez l'une des deux cases."
    if found["status"] == "done" and found["progress"] is not None and found["progress"] < 1:
        row.warning("done", f"l'action est réalisée et son avancement est de « {row.text('progress')} »", "progress", remedy)
    if found["done_on"] and found["status"] not in ("done", ""):
        row.warning("done_on", f"l'action a une date de réalisation et son statut est « {row.text('status')} »", "done_on", remedy)


def _projects(row: Row, known: Known) -> list[str]:
    given = row.several("project")
    for each in given:
        if each not in known.projects:
            what = f"« {each} » n'est pas l'identifiant d'un projet"
            row.warning("project", what, "project", "Le lien n'est pas fait : donnez l'identifiant du fichier des projets.")
    return [each for each in given if each in known.projects]


def _indicators(row: Row, known: Known) -> list[str]:
    """Those that a row names, by identifier or by name; exports put commas between names that may hold some."""
    found: dict[str, None] = {}
    for each in row.several("indicators"):
        whole = known.indicators.get(slug(each))
        for name in [each] if whole else re.split(r",\s*", each):
            if id_ := known.indicators.get(slug(name)):
                found[id_] = None
            elif name:
                what = f"« {name} » n'est pas un indicateur connu"
                row.warning("indicator", what, "indicators", "Le lien n'est pas fait : donnez l'identifiant du fichier des indicateurs.")
    return list(found)
