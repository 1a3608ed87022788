"""What the town promised: files of plans and of actions → their two tables.

An action says what it is part of by `parent`, or by columns that stand above it («Axe», «Sous-axe»; those that town.toml lists in
[actions] levels), which become rows of their own. A file without a list of plans is one plan, named as the file. What an action is made of
and whether the tree holds is in plan_actions and plan_tree.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, known_names
from ..formats import capitalised, free, slug
from ..nomenclature.policies import Policies, by_name
from ..tables.plans import ACTIONS, PLANS, SEVERAL
from . import plan_tree, sheets
from .plan_actions import Known, action
from .result_columns import ACTIONS as ACTION_NAMES
from .result_columns import NEEDED
from .result_columns import PLANS as PLAN_NAMES
from .sheets import Row, Sheet

# «Axe (x)», «Sous-axe (x.x)», «Sous-sous axe (x.x.x)»: what stands above an action in the exports of Territoires en Transitions.
AXIS = re.compile(r"((?:sous-)*)axe(?:-x)*")
UNFILED = "(Fiche non classée)"
# Exports are called «Export_Plan climat_2024-05-02.xlsx».
EXPORT = re.compile(r"^export[_ ]+|[_ ]+\d{4}-\d{2}-\d{2}$", re.IGNORECASE)
LONGEST = 60


@dataclass(frozen=True)
class Given:
    """The two tables that files of plans and actions hold."""

    plans: pd.DataFrame
    actions: pd.DataFrame


@dataclass
class Found:
    """What is read so far: rows by identifier, what stands above actions by its path, and the addresses that are taken."""

    plans: dict[str, dict] = field(default_factory=dict)
    actions: dict[str, dict] = field(default_factory=dict)
    above: dict[tuple, str] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)
    are_declared: bool = False

    def free(self, name: str) -> str:
        """An identifier made of a name, numbered when another row has it."""
        return free(slug(name)[:LONGEST].strip("-") or "action", self.taken)


def read(town: Town, policies: Policies, indicators: pd.DataFrame, projects: pd.DataFrame, findings: Findings) -> Given:
    """The plans and the actions, in the order of the files. Every fault is collected, of rows and of the trees that they make."""
    found = Found()
    for row in sheets.rows(town, "plans", PLAN_NAMES, NEEDED["plans"], findings):
        _plan(row, found)
    found.are_declared = bool(town.files("plans"))
    names = {slug(name): id_ for id_, name in zip(indicators["indicator"], indicators["name"], strict=True)}
    known = Known(by_name(policies), names | {slug(id_): id_ for id_ in indicators["indicator"]}, frozenset(projects["project"]))
    for sheet in sheets.opened(town, "actions", ACTION_NAMES, NEEDED["actions"], findings):
        _actions(sheet, town, found, known, findings)
    _spell_alike(found)
    plan_tree.check(found.actions, findings)
    return Given(PLANS.of_rows(found.plans.values()), ACTIONS.of_rows(found.actions.values()))


def _spell_alike(found: Found) -> None:
    """Write each authority of a plan as the plan does, else as it is first written: its name makes the address of a page."""
    spelled = {id_: {slug(name): name for name in re.split(r"\s*\|\s*", plan["authority"])} for id_, plan in found.plans.items()}
    for row in found.actions.values():
        names = spelled[row["plan"]]
        row["authority"] = SEVERAL.join(dict.fromkeys(names.setdefault(slug(each), each) for each in row["authority"].split(SEVERAL)))


def _plan(row: Row, found: Found) -> None:
    name = row.unnamed("name")
    id_ = row.text("plan") or slug(name)
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un nom au plan, ou retirez la ligne.")
        return
    if not slug(id_):
        row.fault("id", f"« {id_} » n'a ni lettre ni chiffre", "plan", "L'identifiant fait l'adresse de la page du plan.")
        return
    if any(slug(other) == slug(id_) for other in found.plans):
        row.fault("twice", f"« {id_} » est donné deux fois", "plan", "Une ligne par plan.")
        return
    dates = {column: row.date(column) for column in ("start", "end")}
    row.in_order("start", "end", dates)
    texts = {column: row.unnamed(column) for column in ("model", "authority", "levels", "description")}
    found.plans[id_] = {"plan": id_, "name": name, **texts, **dates, "file": row.sheet.said.shown, "row": row.number}


def _actions(sheet: Sheet, town: Town, found: Found, known: Known, findings: Findings) -> None:
    levels = _levels(sheet, town, findings)
    scale = _scale(sheet)
    hidden = 0
    for row in sheet:
        if row.text("is_restricted").lower() == "oui":
            hidden += 1
            continue
        plan = _plan_of(row, found, [sheet.header[place] for place in levels])
        if plan is None:
            continue
        parent = _above(row, [row.at(place) for place in levels], plan, found)
        name = row.text("name")
        if not name and parent:
            continue
        if not name:
            row.fault("empty", "la case est vide", "name", "Donnez un nom à l'action, ou retirez la ligne.")
            continue
        id_ = _id(row, name, found)
        if id_:
            given = row.text("parent")
            parent = found.taken.get(slug(given), given) if given else parent
            found.actions[id_] = action(row, id_, plan, parent, scale, known)
    if hidden:
        plural = "s" if hidden > 1 else ""
        what = f"{hidden} fiche{plural} confidentielle{plural} {'ne sont pas publiées' if hidden > 1 else 'n’est pas publiée'}"
        findings.advise(what.replace("’", "'"), file=sheet.said.shown)


def _levels(sheet: Sheet, town: Town, findings: Findings) -> list[int]:
    """Where the columns stand that say what an action is part of, the widest first."""
    if not town.action_levels:
        found = [(match[1].count("sous"), place) for place, name in enumerate(sheet.header) if (match := AXIS.fullmatch(slug(name)))]
        return [place for _, place in sorted(found)]
    for name in town.action_levels:
        # A file may say it the other way.
        if name not in sheet.header and "parent" not in sheet.places:
            remedy = f"Colonnes de {sheet.said.shown} : {known_names(name, filter(None, sheet.header))}."
            findings.fault(f"la colonne « {name} » n'existe pas", file="town.toml", column="actions.levels", remedy=remedy)
    return [sheet.header.index(name) for name in town.action_levels if name in sheet.header]


def _scale(sheet: Sheet) -> int:
    """What a progress without its sign is divided by: 1 when none of the column is above one, as workbooks write percentages."""
    given = [row.text("progress") for row in Sheet(sheets.Repeated(""), sheet.header, sheet.places, sheet.rows, sheet.is_workbook)]
    bare = [text for text in given if text and "%" not in text]
    return 1 if bare and all(re.fullmatch(r"0|1|[01]?[.,]\d+", text) for text in bare) else 100


def _plan_of(row: Row, found: Found, levels: list[str]) -> str | None:
    """The plan of a row: the one it names, the only one there is, or one that bears the name of its file."""
    given = row.text("plan")
    if given:
        same = (id_ for id_, plan in found.plans.items() if slug(given) in (slug(id_), slug(plan["name"])))
        if known := next(same, None):
            return known
        if found.are_declared:
            remedy = f"Plans connus : {known_names(given, found.plans)}."
            row.fault("plan", f"« {given} » n'est pas l'identifiant d'un plan", "plan", remedy)
            return None
    elif found.are_declared and len(found.plans) == 1:
        return next(iter(found.plans))
    elif found.are_declared and "plan" in row.sheet.places:
        row.fault("no plan", "la case est vide et il y a plusieurs plans", "plan", f"Plans connus : {known_names('', found.plans)}.")
        return None
    path = Path(row.sheet.said.shown)
    name = given or EXPORT.sub("", path.stem).replace("_", " ").strip() or path.stem
    id_ = slug(name) or "plan"
    if id_ not in found.plans:
        columns = " | ".join([*(re.sub(r"\s*\(.*?\)", "", level) for level in levels), "Action"]) if levels else ""
        blank: Mapping[str, object] = {column.name: "" for column in PLANS.columns}
        name = capitalised(name)
        found.plans[id_] = {**blank, "plan": id_, "name": name, "levels": columns, "file": row.sheet.said.shown, "row": row.number}
    return id_


def _above(row: Row, path: list[str], plan: str, found: Found) -> str:
    """The identifier of what stands just above a row by its columns, made when first met; empty for none."""
    parent = ""
    kept: tuple[str, ...] = ()
    for name in path:
        if not name or name == UNFILED:
            break
        kept = (*kept, name)
        if (plan, kept) not in found.above:
            id_ = found.free(f"{plan} {name}")
            found.taken[id_] = id_
            found.above[plan, kept] = id_
            found.actions[id_] = plan_tree.blank(id_, plan, parent, name, row.sheet.said.shown, row.number)
        parent = found.above[plan, kept]
    return parent


def _id(row: Row, name: str, found: Found) -> str:
    """The identifier of an action; empty, and why told, when it cannot be."""
    given = row.text("action")
    id_ = given or found.free(name)
    if not slug(id_):
        row.fault("id", f"« {id_} » n'a ni lettre ni chiffre", "action", "L'identifiant fait l'adresse de la page de l'action.")
        return ""
    if slug(id_) in found.taken:
        row.fault("twice", f"« {id_} » est donné deux fois", "action", "Un identifiant par action, même d'un plan à l'autre.")
        return ""
    found.taken[slug(id_)] = id_
    return id_
