"""How the cost of each project is made: a file of steps → its table. Staff is counted in hours, never by person."""

import pandas as pd

from ..config import Town
from ..errors import NEAREST, Findings, known_names
from ..formats import slug
from ..tables.project_steps import PROJECT_STEPS
from . import sheets
from .amounts import to_decimal
from .sheets import Row

NAMES = {
    "project": ("projet", "identifiant"),
    "step": ("etape", "phase"),
    "start": ("debut",),
    "end": ("fin",),
    "estimate": ("estimation", "cout-estime", "estime"),
    "final": ("cout-final", "final", "realise"),
    "hours": ("heures",),
    "hourly": ("cout-horaire", "taux-horaire"),
    "lesson": ("enseignements", "enseignement", "lecons", "retour-d-experience"),
}
NEEDED = ("project", "step")
STEP_WORDS = {
    "definition": "definition definition-du-besoin besoin",
    "purchase": "achat achats purchase",
    "realisation": "realisation travaux",
    "after": "suivi apres-vente sav exploitation after",
}


def read(town: Town, projects: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """The table of steps, in the order of the files. Every fault is collected."""
    found: dict[tuple[str, str], dict] = {}
    known = {slug(id_): id_ for id_ in projects["project"]}
    for row in sheets.rows(town, "project_steps", NAMES, NEEDED, findings):
        _step(row, known, found)
    return PROJECT_STEPS.of_rows(found.values())


def _step(row: Row, known: dict[str, str], found: dict[tuple[str, str], dict]) -> None:
    given, step = row.text("project"), row.key("step", STEP_WORDS)
    project = known.get(slug(given), "")
    if not project:
        near = known_names(given, known.values(), NEAREST)
        remedy = f"Les plus proches : {near}." if near else "Donnez d'abord un fichier de projets."
        row.fault("project", f"« {given} » n'est pas l'identifiant d'un projet", "project", remedy)
    if not row.text("step"):
        row.fault("empty", "la case est vide", "step", "Écrivez définition, achat, réalisation ou suivi.")
    if project and (project, step) in found:
        what = f"l'étape « {row.text('step')} » de « {project} » est donnée deux fois"
        row.fault("twice", what, "step", "Une ligne par projet et par étape.")
        return
    dates = {column: row.date(column) for column in ("start", "end")}
    row.in_order("start", "end", dates)
    hours = row.positive("hours", to_decimal)
    hourly = row.cents("hourly")
    if hourly is not None and not row.text("hours"):
        row.fault("hours", "un coût horaire est donné sans le nombre d'heures", "hourly", "Donnez les heures, ou videz la case.")
    if project and step:
        found[project, step] = {
            "project": project, "step": step, **dates, "estimate_cents": row.cents("estimate"), "final_cents": row.cents("final"),
            "hours": None if hours is None else float(hours), "hourly_cents": hourly, "lesson": row.unnamed("lesson"),
            "file": row.sheet.said.shown, "row": row.number,
        }  # fmt: skip
