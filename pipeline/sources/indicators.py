"""What is measured: files of indicators and of their values → three tables, indicators, their targets by territory, their values.

Columns bear the names of the template, those of the «Baromètre des résultats de l'action publique», or those that town.toml says. An
identifier that comes again with another territory adds a target. What progress they make is figures/indicators'.
"""

from dataclasses import dataclass, field

import pandas as pd

from ..config import Town
from ..errors import NEAREST, Findings, known_names
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.indicators import INDICATORS, OBSERVATIONS, TARGETS
from . import sheets
from .result_columns import DIRECTION_WORDS, NATURE_WORDS, NEEDED, PERIOD_WORDS, PERSPECTIVE_WORDS, YES_WORDS
from .result_columns import INDICATORS as INDICATOR_NAMES
from .result_columns import OBSERVATIONS as OBSERVATION_NAMES
from .sheets import Row

TEXTS = ("definition", "formula", "theme", "plan", "source", "limits")


@dataclass(frozen=True)
class Given:
    """The three tables that files of indicators and of values hold."""

    indicators: pd.DataFrame
    targets: pd.DataFrame
    observations: pd.DataFrame


@dataclass
class Found:
    """Rows so far: indicators by identifier, targets and values by what tells them apart."""

    policies: dict[str, str]
    indicators: dict[str, dict] = field(default_factory=dict)
    targets: dict[tuple[str, str], dict] = field(default_factory=dict)
    # What files of indicators say of their own values, which a file of values says again, and better.
    current: dict[tuple[str, str, str], dict] = field(default_factory=dict)
    observations: dict[tuple[str, str, str], dict] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)

    def add(self, row: dict) -> None:
        self.indicators[row["indicator"]] = row
        for name in {slug(row["indicator"]), slug(row["name"])}:
            self.names.setdefault(name, []).append(row["indicator"])

    def named(self, text: str) -> list[str]:
        """The indicators that bear an identifier or a name."""
        return self.names.get(slug(text), [])


def read(town: Town, policies: Policies, findings: Findings) -> Given:
    """Every indicator, target and value, in the order of the files. Every fault is collected."""
    found = Found(by_name(policies))
    for row in sheets.rows(town, "indicators", INDICATOR_NAMES, NEEDED["indicators"], findings):
        _indicator(row, found)
    for row in sheets.rows(town, "observations", OBSERVATION_NAMES, NEEDED["observations"], findings):
        _observation(row, found)
    _tell_apart(found, findings)
    alone = [row for key, row in found.current.items() if not found.observations.get(key, {}).get("is_comparable")]
    values = [*found.observations.values(), *alone]
    rank = {id_: place for place, id_ in enumerate(found.indicators)}
    ordered = sorted(values, key=lambda row: (rank[row["indicator"]], row["territory"], row["on"], row["is_comparable"]))
    return Given(INDICATORS.of_rows(found.indicators.values()), TARGETS.of_rows(found.targets.values()), OBSERVATIONS.of_rows(ordered))


def _tell_apart(found: Found, findings: Findings) -> None:
    """Values that are not what the source compares with the target: at the date of its own value they say another number. The Baromètre
    gives, of what it counts over a year, the values of each month."""
    for (id_, territory, on), row in found.current.items():
        given = found.observations.get((id_, territory, on))
        if given is None or given["value"] == row["value"]:
            continue
        others = [each for each in found.observations.values() if (each["indicator"], each["territory"]) == (id_, territory)]
        for each in others:
            each["is_comparable"] = False
        ours, theirs = (f"{each['value']:.12g}".replace(".", ",") for each in (row, given))
        what = f"« {id_} » vaut {ours} au {on}, et {theirs} à la même date dans {given['file']}, ligne {given['row']}"
        remedy = f"Les {len(others)} valeurs de ce fichier sont montrées à part, sans être comparées à la cible."
        findings.warning(what, file=row["file"], row=row["row"], remedy=remedy)


def _indicator(row: Row, found: Found) -> None:
    name, given = row.unnamed("name"), row.text("indicator")
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un nom à l'indicateur, ou retirez la ligne.")
        return
    if not slug(given or name):
        row.fault("id", f"« {given or name} » n'a ni lettre ni chiffre", "indicator", "L'identifiant fait l'adresse de sa page.")
        return
    territory = row.text("territory")
    id_ = _id(row, given or slug(name), name, territory, found)
    if not id_:
        return
    if id_ not in found.indicators:
        found.add(_described(row, id_, name, found))
    numbers = {column: _float(row.number_of(column)) for column in ("baseline", "target", "current")}
    dates = {column: row.date(column) for column in ("baseline_on", "target_on", "current_on")}
    row.in_order("baseline_on", "target_on", dates)
    if numbers["target"] is not None and not dates["target_on"]:
        row.fault("target", "une cible est donnée sans sa date", "target_on", "Donnez la date à laquelle elle doit être atteinte.")
    where = {"file": row.sheet.said.shown, "row": row.number}
    if any(value is not None for value in numbers.values()):
        kept = {each: numbers[each] for each in ("baseline", "target")}
        found.targets[id_, territory] = {"indicator": id_, "territory": territory, **kept, **dates, **where}
    if numbers["current"] is not None and dates["current_on"]:
        found.current[id_, territory, dates["current_on"]] = {
            "indicator": id_, "territory": territory, "on": dates["current_on"], "value": numbers["current"], "is_estimate": False,
            "is_comparable": True, "note": "", **where,
        }  # fmt: skip


def _id(row: Row, id_: str, name: str, territory: str, found: Found) -> str:
    """The identifier of a row's indicator; empty, and why told, when it is another's. The Baromètre gives one to two indicators."""
    known = next((each for each in found.named(id_) if slug(each) == slug(id_)), None)
    if known is None:
        return id_
    if slug(found.indicators[known]["name"]) == slug(name):
        if (known, territory) not in found.targets and territory:
            return known
        row.fault("twice", f"« {id_} » est donné deux fois{f' pour « {territory} »' if territory else ''}", "indicator",
                  "Une ligne par indicateur et par territoire.")  # fmt: skip
        return ""
    if row.sheet.column("indicator") != "id_indicateur":
        row.fault("name", f"« {id_} » a déjà un autre nom (« {found.indicators[known]['name']} »)", "indicator", "Un nom par identifiant.")
        return ""
    number = 2
    while (other := found.indicators.get(f"{id_}-{number}")) and slug(other["name"]) != slug(name):
        number += 1
    what = f"« {id_} » est donné à deux indicateurs : le second est lu sous le nom « {id_}-{number} »"
    row.warning("same", what, "indicator", "Rien n'est perdu ; signalez-le à qui publie le fichier.")
    return f"{id_}-{number}"


def _described(row: Row, id_: str, name: str, found: Found) -> dict:
    """What an indicator is, from the first row that gives it."""
    # A star leads to a note that the file does not hold.
    unit = row.text("unit").rstrip(" *")
    if not unit:
        row.fault("unit", "un indicateur sans unité ne se lit pas", "unit", "Écrivez l'unité au pluriel : jours, % des classes, tonnes…")
    low, high = (_float(row.number_of(column)) for column in ("low", "high"))
    direction = row.key("direction", DIRECTION_WORDS)
    if direction == "range" and (low is None or high is None):
        row.fault("range", "la valeur doit rester entre deux bornes, et il en manque une", "low" if low is None else "high")
    if low is not None and high is not None and low > high:
        row.fault("bounds", f"la borne haute (« {row.text('high')} ») est sous la borne basse (« {row.text('low')} »)", "high")
    return {
        "indicator": id_, "name": name, "unit": unit, "direction": direction, "nature": row.key("nature", NATURE_WORDS),
        "low": low, "high": high,
        "periodicity": row.key("periodicity", PERIOD_WORDS), "perspective": row.key("perspective", PERSPECTIVE_WORDS),
        "policy": row.policy("policy", found.policies), "owner": row.service("owner"),
        **{column: row.unnamed(column) for column in TEXTS}, "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _observation(row: Row, found: Found) -> None:
    given, named = row.text("indicator"), row.text("name")
    # An identifier that two indicators have: the name tells them apart.
    same = [id_ for id_ in found.named(named) if slug(id_).startswith(slug(given))] or found.named(given)
    if not same:
        known = known_names(given, found.indicators, NEAREST)
        remedy = f"Les plus proches : {known}." if known else "Donnez d'abord un fichier d'indicateurs."
        row.fault("indicator", f"« {given} » n'est pas l'identifiant d'un indicateur", "indicator", remedy)
        return
    on, value = row.date("on"), row.number_of("value")
    for column, kind in (("on", "date"), ("value", "valeur")):
        if not row.text(column):
            row.fault("empty", f"la {kind} manque", column, "Retirez la ligne si la valeur n'est pas connue : ce n'est pas zéro.")
    if not on or value is None:
        return
    key = same[0], row.text("territory"), on
    if key in found.observations:
        where = f" pour « {key[1]} »" if key[1] else ""
        what = f"la valeur de « {key[0]} » au {on}{where} est donnée deux fois (déjà lue : ligne {found.observations[key]['row']})"
        row.fault("twice", what, "on", "Gardez une seule ligne par indicateur, territoire et date.")
        return
    found.observations[key] = {
        "indicator": key[0], "territory": key[1], "on": on, "value": float(value),
        "is_estimate": row.key("is_estimate", YES_WORDS) == "yes", "note": row.unnamed("note"),
        "is_comparable": True, "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _float(value) -> float | None:
    return None if value is None else float(value)
