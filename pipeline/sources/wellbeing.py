"""How agents are: files of absence, turnover, insurance, training, prevention by year and group → their table, small groups withheld.

Secrecy is applied here, so that nothing after knows what is withheld: no page, no published file, no message.
"""

from collections.abc import Iterable

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..tables.wellbeing import FLOOR, HEALTH, HEALTH_FLOOR, WELLBEING
from . import sheets
from .result_columns import NEEDED, WELLBEING_WORDS
from .result_columns import WELLBEING as NAMES
from .secrecy import withheld
from .sheets import Row

# Units that count people, or what happens to one: few of them tell of somebody, even in a large group.
COUNTING = "accident accidente accidentes accidents agent agents arrivee arrivees arret arrets conge conges depart departs maladie maladies"
COUNTED = frozenset(
    f"{COUNTING} mobilite mobilites personne personnes recrutement recrutements reclassement reclassements salaries".split()
)
# One group inside another is deduced by subtraction, whatever is withheld.
CROSSED = ("|", "×", "*", "+", "/", "&")


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """Every value, in the order of the files; those of groups that are too small are withheld."""
    found: dict[tuple, dict] = {}
    for row in sheets.rows(town, "wellbeing", NAMES, NEEDED["wellbeing"], findings):
        _take(row, found)
    hidden = _withhold(found.values())
    if hidden:
        what = f"{hidden} valeur{'s' if hidden > 1 else ''} de groupes trop petits, ou qui permettraient de les déduire"
        findings.advise(f"{what}, {'ne sont pas publiées' if hidden > 1 else 'n’est pas publiée'}".replace("’", "'"),
                        remedy=f"Regroupez les agents par {HEALTH_FLOOR} au moins.")  # fmt: skip
    return WELLBEING.of_rows(found.values())


def _take(row: Row, found: dict[tuple, dict]) -> None:
    year, theme, agents, value = row.date("year"), row.key("theme", WELLBEING_WORDS), row.count("agents"), row.number_of("value")
    measure, criterion, group = (row.unnamed(column) for column in ("measure", "criterion", "group"))
    for column in ("year", "theme", "measure", "unit"):
        if not row.text(column):
            row.fault("empty", "la case est vide", column, "Remplissez-la, ou retirez la ligne.")
    if not row.text("value"):
        row.fault("no value", "la valeur manque", "value", "Retirez la ligne si la valeur n'est pas connue : ce n'est pas zéro.")
    if len(year) > 4:
        row.fault("year", f"« {row.text('year')} » n'est pas une année", "year", "Écrivez par exemple 2024.")
        return
    if bool(criterion) != bool(group):
        column = "criterion" if group else "group"
        remedy = "Donnez le critère et le groupe, ou laissez les deux vides pour tous les agents."
        row.fault("group", "le critère et le groupe vont ensemble, et il en manque un", column, remedy)
        return
    if any(sign in criterion for sign in CROSSED):
        remedy = "Donnez un critère à la fois (catégorie, puis sexe) : un groupe au croisement de deux autres se déduit d'eux."
        row.fault("crossed", f"« {criterion} » croise plusieurs critères", "criterion", remedy)
        return
    if agents is None:
        if not row.text("agents"):
            remedy = "Donnez le nombre d'agents : sans lui, on ne sait pas si quelqu'un est reconnaissable."
            row.fault("agents", "l'effectif manque", "agents", remedy)
        return
    if not (year and theme and measure and row.text("unit")) or value is None:
        return
    key = year, theme, slug(measure), slug(criterion), slug(group)
    if key in found:
        where = f" pour « {group} »" if group else ""
        row.fault("twice", f"« {measure} » en {year}{where} est donné deux fois", "measure", "Gardez une seule ligne.")
        return
    found[key] = {
        "year": int(year), "theme": theme, "measure": measure, "unit": row.text("unit"), "criterion": criterion, "group": group,
        "agents": agents, "value": float(value), "is_withheld": False, "note": row.unnamed("note"),
        "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _withhold(rows: Iterable[dict]) -> int:
    """Blank what must not be shown, and how much that is. The groups of a criterion are withheld in all measures of a theme and a year
    alike: a rate would give back a number."""
    themes: dict[tuple, list[dict]] = {}
    for row in rows:
        themes.setdefault((row["year"], row["theme"]), []).append(row)
    hidden = 0
    for (_, theme), kept in themes.items():
        floor = HEALTH_FLOOR if theme in HEALTH else FLOOR
        whole = _people(row for row in kept if not row["criterion"]).get("")
        for criterion in {slug(row["criterion"]) for row in kept}:
            groups = [row for row in kept if slug(row["criterion"]) == criterion]
            if criterion:
                small = frozenset(slug(row["group"]) for row in groups if _is_few(row, floor))
                closed = withheld(_people(groups), floor, whole, small)
            else:
                closed = frozenset({""}) if whole and whole < floor else frozenset()
            for row in groups:
                if slug(row["group"]) in closed:
                    row |= {"agents": None, "value": None, "is_withheld": True, "note": ""}
                    hidden += 1
    return hidden


def _people(rows: Iterable[dict]) -> dict[str, int]:
    """How many agents each group has: the fewest that one of its measures is of, empty ones left out."""
    found: dict[str, int] = {}
    for row in rows:
        name = slug(row["group"])
        found[name] = min(row["agents"] or found.get(name, 0), found.get(name) or row["agents"])
    return found


def _is_few(row: dict, floor: int) -> bool:
    """Whether a value counts so few people, or things that happen to them, that they may be known."""
    return slug(row["unit"]).partition("-")[0] in COUNTED and 0 < row["value"] < floor
