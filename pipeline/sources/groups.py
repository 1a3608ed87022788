"""Who works on plans together, and when: files of groups and of their calendar → their two tables.

Members are services or a number: what is plainly somebody's name is left out and told.
"""

from dataclasses import dataclass

import pandas as pd

from ..config import Town
from ..errors import NEAREST, Findings, known_names
from ..formats import slug
from ..tables.groups import EVENTS, GROUPS
from ..tables.plans import SEVERAL
from . import beneficiaries, sheets
from .amounts import to_count
from .persons import before_title, names_one
from .result_columns import EVENT_WORDS, NEEDED, STATUS_WORDS
from .result_columns import EVENTS as EVENT_NAMES
from .result_columns import GROUPS as GROUP_NAMES
from .sheets import Row


@dataclass(frozen=True)
class Together:
    """The two tables that files of groups and of their calendar hold."""

    groups: pd.DataFrame
    events: pd.DataFrame


def read(town: Town, plans: pd.DataFrame, actions: pd.DataFrame, findings: Findings) -> Together:
    """The groups, and the dates in the order of the files. An action of a group that is not given is told."""
    names = {slug(name): id_ for id_, name in zip(plans["plan"], plans["name"], strict=True)}
    by_slug = {slug(id_): id_ for id_ in plans["plan"]}
    only = {"": plans["plan"].iloc[0]} if len(plans) == 1 else {}
    known = {"only plan": only, "plan": names | by_slug, "group": {}, "action": {slug(id_): id_ for id_ in actions["action"]}}
    groups: dict[str, dict] = {}
    for row in sheets.rows(town, "groups", GROUP_NAMES, NEEDED["groups"], findings):
        if found := _group(row, known):
            known["group"] |= {slug(found["name"]): found["group"]}
            groups[found["group"]] = found
    known["group"] |= {slug(id_): id_ for id_ in groups}
    plan_of = dict(zip(actions["action"], actions["plan"], strict=True))
    dated = sheets.rows(town, "events", EVENT_NAMES, NEEDED["events"], findings)
    events = [found for row in dated if (found := _event(row, known, groups, plan_of))]
    _tell_unknown(actions, known["group"], findings)
    return Together(GROUPS.of_rows(groups.values()), EVENTS.of_rows(events))


def _group(row: Row, known: dict[str, dict[str, str]]) -> dict | None:
    name = row.unnamed("name")
    id_ = row.text("group") or slug(name)
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un nom au groupe, ou retirez la ligne.")
        return None
    if not slug(id_):
        row.fault("id", f"« {id_} » n'a ni lettre ni chiffre", "group", "L'identifiant fait l'adresse de la page du groupe.")
        return None
    if slug(id_) in map(slug, known["group"].values()):
        row.fault("twice", f"« {id_} » est donné deux fois", "group", "Une ligne par groupe.")
        return None
    dates = {column: row.date(column) for column in ("start", "end")}
    row.in_order("start", "end", dates)
    return {
        "group": id_, "name": name, **{column: row.unnamed(column) for column in ("kind", "purpose", "expected")},
        "plan": _link(row, "plan", known) or known["only plan"].get("", ""),
        "authority": SEVERAL.join(row.several("authority")), "service": row.service("service"),
        "members": SEVERAL.join(_members(row)), "members_count": row.positive("members_count", to_count), **dates,
        "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _members(row: Row) -> list[str]:
    """The services that are members; whoever is named is left out."""
    given = row.several("members")
    kept = [each for each in given if not beneficiaries.is_somebody(each)]
    if len(kept) < len(given):
        what = "des services sont attendus et il y a sans doute des noms de personnes : ils ne sont pas montrés"
        row.warning("person", what, "members", "Écrivez le nom des services, ou le nombre de membres.")
    return kept


def _event(row: Row, known: dict[str, dict[str, str]], groups: dict[str, dict], plan_of: dict[str, str]) -> dict | None:
    name = row.text("name")
    if names_one(name):
        row.warning("person", "le texte semble nommer une personne : la fin n'est pas montrée", "name", "Retirez ce nom du fichier.")
        name = before_title(name)
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un titre à cette date, ou retirez la ligne.")
    if not row.text("date"):
        row.fault("no date", "la case est vide", "date", "Donnez la date, ou au moins son année.")
    dates = {column: row.date(column) for column in ("date", "end", "done_on")}
    row.in_order("date", "end", dates)
    links = {column: _link(row, column, known) for column in ("plan", "group", "action")}
    if not name or not dates["date"]:
        return None
    # A date of a group or of an action is one of its plan; where there is one plan, every date is one of it.
    of_group = groups[links["group"]]["plan"] if links["group"] else ""
    links["plan"] = links["plan"] or plan_of.get(links["action"], "") or of_group or known["only plan"].get("", "")
    return {
        "kind": row.key("kind", EVENT_WORDS) or "step", "name": name, **links, **dates, "status": row.key("status", STATUS_WORDS),
        "by": row.service("by"), "summary": row.unnamed("summary"), "address": row.address("address"), "file": row.sheet.said.shown,
        "row": row.number,
    }  # fmt: skip


def _link(row: Row, column: str, known: dict[str, dict[str, str]]) -> str:
    """The identifier that a row gives of a plan, a group or an action; empty and a fault when it is unknown."""
    given = row.text(column)
    found = known[column].get(slug(given), "")
    if given and not found:
        words = {"plan": "d'un plan", "group": "d'un groupe", "action": "d'une action"}[column]
        near = known_names(given, dict.fromkeys(known[column].values()), NEAREST)
        remedy = f"Les plus proches : {near}." if near else "Il n'y en a aucun dans les fichiers."
        row.fault(column, f"« {given} » n'est pas l'identifiant {words}", column, remedy)
    return found


def _tell_unknown(actions: pd.DataFrame, known: dict[str, str], findings: Findings) -> None:
    """Actions of a group that no file gives."""
    for row in actions[actions["group"] != ""].itertuples():
        for each in row.group.split(SEVERAL):
            if slug(each) not in known:
                what = f"« {each} » n'est pas l'identifiant d'un groupe"
                findings.warning(what, file=row.file, row=int(row.row), column="groupe", remedy="Le lien n'est pas fait : donnez ce groupe "
                                 "dans le fichier des groupes.")  # fmt: skip
