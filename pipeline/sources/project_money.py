"""Who pays for each project, and what each has cost by year: two CSV (or JSON) files → two tables.

`projet`, `financeur`, `prevu`, `obtenu` for the funding plan; `projet`, `annee`, `depense` for what was spent.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..tables.projects import PROJECT_FUNDING, PROJECT_SPENDING
from . import objects
from .amounts import to_cents
from .persons import names_one
from .repeated import Repeated

FUNDING_COLUMNS = {"projet": ("projet", "identifiant"), "financeur": ("financeur",), "prevu": ("prevu", "montant-prevu", "attendu"),
                   "obtenu": ("obtenu", "montant-obtenu", "recu")}  # fmt: skip
SPENDING_COLUMNS = {"projet": ("projet", "identifiant"), "annee": ("annee", "exercice"), "depense": ("depense", "montant")}
# How a plan names what the authority pays itself, beside its own name.
OWN = "autofinancement fonds-propres ville commune la-ville la-commune emprunt emprunts reste-a-charge".split()


def funding(town: Town, projects: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """The table of funding plans, in the order of the files."""
    own = {*OWN, slug(town.name), *(f"{prefix}-{slug(town.name)}" for prefix in ("ville-de", "ville-d", "commune-de", "commune-d"))}
    found: dict[tuple[str, str], dict] = {}

    def take(cells: dict[str, str], row: int, said: Repeated) -> None:
        funder = cells["financeur"]
        if not funder:
            said.fault("funder", "la case est vide", row, "financeur", "Écrivez qui paie, ou retirez la ligne.")
            return
        if names_one(funder):
            said.warning("person", "le financeur est une personne : son nom n'est pas montré", row, "financeur")
            funder = "Un particulier"
        planned, obtained = (_cents(cells[name], name, row, said) for name in ("prevu", "obtenu"))
        key = cells["projet"], slug(funder)
        if key in found:
            what = f"« {funder} » est donné deux fois pour « {key[0]} »"
            said.fault("twice", what, row, "financeur", "Une ligne par projet et par financeur.")
            return
        found[key] = {"project": key[0], "funder": funder, "is_own": slug(funder) in own, "planned_cents": planned,
                      "obtained_cents": obtained, "file": said.shown, "row": row}  # fmt: skip

    for path in town.files("project_funding"):
        _read(path, town, FUNDING_COLUMNS, projects, take, findings)
    return PROJECT_FUNDING.frame({column.name: [row[column.name] for row in found.values()] for column in PROJECT_FUNDING.columns})


def spending(town: Town, projects: pd.DataFrame, given: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """The table of spending: `given` is what files of projects hold; a file of spending says the rest."""
    first = {(row["project"], row["year"]): row for row in given.to_dict("records")}
    found = dict(first)

    def take(cells: dict[str, str], row: int, said: Repeated) -> None:
        year, cents = cells["annee"], _cents(cells["depense"], "depense", row, said, is_free=True)
        if not (len(year) == 4 and year.isdecimal() and year.isascii()):
            said.fault("year", f"« {year} » n'est pas une année (quatre chiffres attendus)", row, "annee")
            return
        if cents is None:
            if not cells["depense"]:
                said.fault("empty", "la case est vide", row, "depense", "Écrivez 0 si rien n'a été payé, ou retirez la ligne.")
            return
        key = cells["projet"], int(year)
        if key in found:
            what = f"la dépense de « {key[0]} » en {year} est donnée deux fois"
            said.fault("twice", what, row, "projet", "Gardez une seule ligne par projet et par année.")
            return
        found[key] = {"project": key[0], "year": key[1], "spent_cents": cents, "file": said.shown, "row": row}

    for path in town.files("project_spending"):
        _read(path, town, SPENDING_COLUMNS, projects, take, findings)
    return PROJECT_SPENDING.frame({column.name: [row[column.name] for row in found.values()] for column in PROJECT_SPENDING.columns})


def _read(path: Path, town: Town, columns: dict[str, tuple[str, ...]], projects: pd.DataFrame, take: Callable, findings: Findings) -> None:
    said = Repeated(town.shown(path))
    known = set(projects["project"])
    try:
        for cells, row in _rows(path, columns, said, findings):
            if cells["projet"] in known:
                take(cells, row, said)
            else:
                what = f"« {cells['projet']} » n'est pas l'identifiant d'un projet"
                near = known_names(cells["projet"], known) if len(known) <= 20 else ""
                said.fault("project", what, row, "projet", f"Projets connus : {near}." if near else "Donnez celui du fichier des projets.")
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
    said.tell(findings)


def _rows(path: Path, columns: dict[str, tuple[str, ...]], said: Repeated, findings: Findings) -> Iterator[tuple[dict[str, str], int]]:
    header, rows = objects.rows(path, said.shown)
    slugs = {slug(name): name for name in reversed(header)}
    theirs = {ours: next((slugs[name] for name in names if name in slugs), None) for ours, names in columns.items()}
    missing = [ours for ours, name in theirs.items() if name is None and ours not in ("prevu", "obtenu")]
    for ours in missing:
        remedy = f"Colonnes attendues : {', '.join(columns)}."
        findings.fault(f"il manque la colonne « {ours} »", file=said.shown, row=1, remedy=remedy)
    if missing:
        return
    for row in rows:
        if row.is_short:
            remedy = "Mettez entre guillemets droits un texte qui contient le séparateur."
            said.fault("cells", "la ligne n'a pas autant de cellules que l'en-tête", row.row, remedy=remedy)
            continue
        yield {ours: row.cells.get(name, "") if name else "" for ours, name in theirs.items()}, row.row


def _cents(text: str, column: str, row: int, said: Repeated, is_free: bool = False) -> int | None:
    if not text:
        return None
    try:
        cents = to_cents(text)
    except ValueError as error:
        said.fault("cents", str(error), row, column)
        return None
    if cents < 0 and not is_free:
        said.fault("negative", f"« {text} » est négatif, et un financement ne l'est pas", row, column)
        return None
    return cents
