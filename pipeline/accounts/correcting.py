"""The town's corrections, applied to the tables as they were read, before anything is joined, checked or summed. Files stay as they are.

A correction holds for the value that it says is wrong: where the file no longer has it, it is not applied, and the makers are told. What
tables are known by (identifiers, provenance), what documents print beside their lines, and what is withheld to protect people is not
corrected here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

import pandas as pd

from ..config import Town
from ..errors import NEAREST, Findings, known_names
from ..formats import slug
from ..nomenclature.charts import Charts
from ..nomenclature.policies import Policies
from ..sources import corrections as source
from ..sources.cells import as_text, to_cell
from ..sources.corrections import Asked
from ..tables import Column, Table
from ..tables.budget_lines import BUDGET_LINES
from ..tables.corrections import CORRECTIONS
from .model import Accounts

# What documents print is what lines are compared with; comments and explanations are the town's own file; small groups are withheld.
NEVER = ("commentaires", "ecarts-expliques", "totaux-de-controle", "chiffres-imprimes", "budgets-imprimes", "agents-mesures")
# Rows that no other table names, and whose absence makes no account wrong.
REMOVABLE = ("subventions", "projets-depenses", "projets-financements", "indicateurs-valeurs", "presse", "calendrier")
# Of budget lines: what they are for, what they are called, and their amounts.
OF_LINES = ("chapter", "nature", "function", "operation", "operation_label", "voted_cents", "executed_cents", "carried_over_cents")
# What finance officers call them.
FRENCH = {
    "chapitre": "chapter", "compte": "nature", "fonction": "function", "nom-de-l-operation": "operation_label", "vote": "voted_cents",
    "realise": "executed_cents", "restes-a-realiser": "carried_over_cents", "annee": "year", "sens": "side",
}  # fmt: skip
TWICE = "Gardez une seule des deux corrections."
KINDS = ("text", "cents", "number", "integer", "date")
CODES = ("function", "operation", "policy", "cpv", "decision", "account", "beneficiary_siret", "beneficiary_rna", "siret")
IDENTIFIERS = (
    "file row line picture group about territory project commitment indicators contracts action plan survey item grants place district "
    "levels parent criterion shape precision longitude latitude"
).split()


@dataclass
class _Fixed:
    """The tables so far, by field of Accounts, those that were copied, and what was applied."""

    frames: dict[str, pd.DataFrame]
    charts: Charts
    policies: Policies
    findings: Findings
    copied: set[str] = field(default_factory=set)
    rows: list[dict] = field(default_factory=list)
    done: set[tuple] = field(default_factory=set)
    removed: dict[str, list] = field(default_factory=dict)

    def fault(self, asked: Asked, what: str, column: str, remedy: str = "") -> None:
        self.findings.fault(what, **asked.where(column), remedy=remedy)

    def warning(self, asked: Asked, what: str, column: str, remedy: str = "") -> None:
        self.findings.warning(what, **asked.where(column), remedy=remedy)


def correct(
    town: Town, frames: Mapping[str, object], charts: Charts, policies: Policies, findings: Findings
) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """The tables with what the town corrects, by field of Accounts, and the table of what was applied."""
    tables = _tables(frames)
    fixed = _Fixed({name: frames[name] for name, _ in tables.values()}, charts, policies, findings)
    for each in source.read(town, findings):
        _apply(each, tables, fixed)
    for name, places in fixed.removed.items():
        fixed.frames[name] = fixed.frames[name].drop(index=places).reset_index(drop=True)
    return fixed.frames, CORRECTIONS.of_rows(fixed.rows)


def _tables(frames: Mapping[str, object]) -> dict[str, tuple[str, Table]]:
    """The tables that may be corrected by their name: the field of Accounts that holds each, and its declaration."""
    declared = {each.name: each.metadata["table"] for each in fields(Accounts) if "table" in each.metadata and each.name in frames}
    return {
        table.name: (name, table)
        for name, table in declared.items()
        if table.name not in NEVER and {"file", "row"} <= {column.name for column in table.columns}
    }


def columns_of(table: Table) -> list[Column]:
    """The columns of a table that may be corrected."""
    if table is BUDGET_LINES:
        return [column for column in table.columns if column.name in OF_LINES]
    return [
        column
        for column in table.columns
        if column.name not in IDENTIFIERS and (column.kind in KINDS or column.name in CODES or (column.kind == "code" and column.values))
    ]


def _apply(asked: Asked, tables: Mapping[str, tuple[str, Table]], fixed: _Fixed) -> None:
    """Make one correction, or tell why not."""
    if asked.table not in tables:
        fixed.fault(
            asked,
            f"« {asked.table} » n'est pas une table qui se corrige",
            "table",
            f"Tables connues : {known_names(asked.table, tables, NEAREST)}.",
        )
        return
    name, table = tables[asked.table]
    if asked.is_removal and table.name not in REMOVABLE:
        remedy = f"Une ligne entière se retire de : {known_names(table.name, REMOVABLE)}."
        fixed.fault(asked, f"aucune ligne ne se retire de « {table.name} »", "column", remedy)
        return
    column = None if asked.is_removal else _named(columns_of(table), asked.column)
    if not asked.is_removal and column is None:
        known = [each.published_name for each in columns_of(table)]
        what = f"« {asked.column} » n'est pas une colonne de « {table.name} » qui se corrige"
        fixed.fault(asked, what, "column", f"Colonnes qui se corrigent : {known_names(asked.column, known, NEAREST)}.")
        return
    place = _place(asked, name, table, fixed)
    if place is None:
        return
    if column is None:
        if place in fixed.removed.setdefault(name, []):
            fixed.fault(asked, "la même ligne est retirée deux fois", "row", TWICE)
            return
        fixed.removed[name].append(place)
        words = " | ".join(f"{each}={value}" for each, value in asked.key)
        _record(asked, table, fixed.frames[name].loc[place], "", words, "", fixed)
        return
    _set(asked, name, table, column, place, fixed)


def _named(columns: list[Column] | tuple[Column, ...], given: str) -> Column | None:
    """The column that a text names, as we do, as it is published, or as finance officers do."""
    wanted = FRENCH.get(slug(given), given)
    return next((each for each in columns if slug(wanted) in (slug(each.name), slug(each.published_name))), None)


def _place(asked: Asked, name: str, table: Table, fixed: _Fixed) -> int | None:
    """The index of the one row that a correction is about; None when there is none, or several, which is told."""
    frame = fixed.frames[name]
    # Rows without a number are sums of what is not to be named.
    mask = (frame["file"] == asked.file) & frame["row"].notna()
    if not mask.any():
        files = sorted(set(frame["file"]))
        remedy = f"Fichiers connus : {known_names(asked.file, files, NEAREST)}." if files else "La table est vide."
        fixed.fault(asked, f"aucune ligne de « {table.name} » ne vient de « {asked.file} »", "file", remedy)
        return None
    if asked.row is not None:
        numbers = frame.loc[mask, "row"]
        mask &= (frame["row"] == asked.row).fillna(False).astype("bool")
        if not mask.any() and not asked.is_removal:
            nearest = sorted({int(each) for each in numbers}, key=lambda each: abs(each - asked.row))[:3]
            what = f"rien n'est lu à la ligne {asked.row} de « {asked.file} »"
            fixed.fault(asked, what, "row", f"Lignes proches : {', '.join(str(each) for each in sorted(nearest))}.")
            return None
    for given, value in asked.key:
        column = _named(table.columns, given)
        if column is None:
            known = [each.published_name for each in table.columns]
            what = f"« {given} » n'est pas une colonne de « {table.name} »"
            fixed.fault(asked, what, "key", f"Colonnes connues : {known_names(given, known, NEAREST)}.")
            return None
        try:
            wanted = to_cell(column, value)
        except ValueError as error:
            fixed.fault(asked, str(error), "key")
            return None
        mask &= (frame[column.name].isna() if wanted is None else frame[column.name] == wanted).fillna(False).astype("bool")
    places = list(frame.index[mask])
    if len(places) == 1:
        return places[0]
    if places:
        what = f"{len(places)} lignes de « {asked.file} » sont désignées, une seule est attendue"
        fixed.fault(asked, what, "key", "Ajoutez au repère ce qui les distingue.")
    else:
        what = "la correction n'est pas appliquée : plus aucune ligne n'est celle que dit le repère"
        fixed.warning(asked, what, "key", "Si le fichier a été corrigé, supprimez cette ligne ; sinon, corrigez le repère.")
    return None


def _set(asked: Asked, name: str, table: Table, column: Column, place: int, fixed: _Fixed) -> None:
    values = {}
    for side in ("before", "after"):
        try:
            values[side] = to_cell(column, getattr(asked, side))
        except ValueError as error:
            fixed.fault(asked, str(error), side)
    if len(values) < 2:
        return
    if (name, place, column.name) in fixed.done:
        fixed.fault(asked, "la même valeur est corrigée deux fois", "column", TWICE)
        return
    found = fixed.frames[name].at[place, column.name]
    found = None if pd.isna(found) else found
    if found != values["before"]:
        what = (
            f"la correction n'est pas appliquée : {asked.file}{f', ligne {asked.row}' if asked.row else ''} contient "
            f"« {as_text(column, found)} » dans « {column.published_name} », et non « {asked.before} »"
        )
        is_done = found == values["after"]
        fixed.warning(asked, what, "before", "Le fichier a été corrigé : supprimez cette ligne." if is_done else
                    "Vérifiez le fichier, puis corrigez ou supprimez cette ligne.")  # fmt: skip
        return
    beside = _beside(asked, table, column, values["after"], fixed.frames[name].loc[place], fixed)
    if beside is None:
        return
    if name not in fixed.copied:
        fixed.frames[name] = fixed.frames[name].copy()
        fixed.copied.add(name)
    frame = fixed.frames[name]
    _record(asked, table, frame.loc[place], column.published_name, as_text(column, found), as_text(column, values["after"]), fixed)
    for other, value in {column.name: values["after"], **beside}.items():
        frame.at[place, other] = pd.NA if value is None else value
    fixed.done.add((name, place, column.name))


def _beside(asked: Asked, table: Table, column: Column, value, line: pd.Series, fixed: _Fixed) -> dict | None:
    """What changes with a value: the official label of a code. None when a code is unknown, which is told."""
    if column.name == "policy" and value and value not in fixed.policies.policies:
        known = f"Politiques connues : {known_names(value, fixed.policies.policies, NEAREST)}."
        fixed.fault(asked, f"« {value} » n'est pas une politique", "after", known)
        return None
    if table is not BUDGET_LINES or column.name not in ("function", "nature", "chapter"):
        return {}
    chart = fixed.charts.get(line["nomenclature"], int(line["year"]))
    codes = {"function": chart.functions, "nature": chart.accounts, "chapter": chart.chapters}[column.name]
    if column.name == "chapter":
        is_known = value in codes and codes[value].section == line["section"]
    else:
        is_known = (chart.knows_function if column.name == "function" else chart.knows_account)(value)
    if not is_known:
        where = " de cette section" if column.name == "chapter" else ""
        what = f"« {value} » n'est pas un code{where} de {line['nomenclature']} en {line['year']}"
        fixed.fault(asked, what, "after", f"Codes proches : {known_names(value, codes, 3)}.")
        return None
    if column.name == "function":
        return {"function_label": chart.function(value) if value else ""}
    return {"nature_label": chart.label(value)} if column.name == "nature" else {}


def _record(asked: Asked, table: Table, line: pd.Series, column: str, before: str, after: str, fixed: _Fixed) -> None:
    fixed.rows.append({
        "table": table.name, "file": asked.file, "row": line["row"], "line": line.get("line"), "column": column, "before": before,
        "after": after, **asked.said,
        "status": asked.status, "budget": line.get("budget", ""), "of_year": line.get("year"),
        "listed_in": asked.listed.sheet.said.shown, "listed_row": asked.listed.number,
    })  # fmt: skip
