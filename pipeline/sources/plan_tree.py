"""Whether rows of actions make trees: each parent exists, is of the same plan, and nothing is part of itself."""

from collections import Counter
from collections.abc import Mapping

from ..errors import NEAREST, Findings, known_names
from ..formats import language
from ..tables.plans import ACTIONS

NOTHING = {"number": None, "cents": None}


def blank(id_: str, plan: str, parent: str, name: str, file: str, row: int) -> dict:
    """The row of what only groups actions: a name, and nothing else known."""
    empty = {column.name: NOTHING.get(column.kind, "") for column in ACTIONS.columns}
    return empty | {"action": id_, "plan": plan, "parent": parent, "name": name, "file": file, "row": row}


def check(actions: Mapping[str, dict], findings: Findings) -> None:
    """Tell what is wrong with the trees that actions make."""
    _tell_sums(actions, findings)
    for id_, row in actions.items():
        parent = actions.get(row["parent"])
        where = {"file": row["file"], "row": row["row"], "column": "parent"}
        if row["parent"] and parent is None:
            near = known_names(row["parent"], actions, NEAREST)
            findings.fault(f"« {row['parent']} » n'est l'identifiant d'aucune action", **where, remedy=f"Les plus proches : {near}.")
        elif parent and parent["plan"] != row["plan"]:
            what = f"« {row['parent']} » est d'un autre plan (« {parent['plan']} », et non « {row['plan']} »)"
            findings.fault(what, **where, remedy="Une action et ce dont elle fait partie sont du même plan.")
        elif (circle := _circle(id_, actions)) and id_ == min(circle):
            chain = " → ".join(f"« {each} »" for each in [*circle, circle[0]])
            findings.fault(f"l'action fait partie d'elle-même : {chain}", **where, remedy="Laissez « parent » vide au premier niveau.")


def _tell_sums(actions: Mapping[str, dict], findings: Findings) -> None:
    """Credits that are more in the parts than in the whole: the whole is shown as it is given."""
    french = language("fr")
    for column, words in (("planned_cents", "prévus"), ("spent_cents", "dépensés")):
        parts: Counter[str] = Counter()
        for row in actions.values():
            parts[row["parent"]] += row[column] or 0
        for id_, cents in parts.items():
            row = actions.get(id_)
            if row and row[column] is not None and row[column] < cents:
                what = f"« {id_} » a {french.euros(row[column])} de crédits {words}, et ses parties ensemble {french.euros(cents)}"
                findings.warning(
                    what, file=row["file"], row=row["row"], remedy="Corrigez, ou laissez vide : la somme des parties est prise."
                )


def _circle(id_: str, actions: Mapping[str, dict]) -> list[str]:
    """The identifiers from an action back to itself; empty when the way up ends."""
    seen = [id_]
    parent = actions[id_]["parent"]
    while parent in actions and parent not in seen:
        seen.append(parent)
        parent = actions[parent]["parent"]
    return seen if parent == id_ else []
