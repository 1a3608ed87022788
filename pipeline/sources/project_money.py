"""Who pays for each project, and what each has cost by year: two files (CSV, JSON or workbook) → two tables.

`projet`, `financeur`, `prevu`, `obtenu` for the funding plan; `projet`, `annee`, `depense` for what was spent. Both
may be sheets of the workbook of projects, named «financements» and «dépenses».
"""

from collections.abc import Callable

import pandas as pd

from ..config import Town
from ..errors import Findings, known_names
from ..formats import slug
from ..tables.projects import PROJECT_FUNDING, PROJECT_SPENDING
from . import listed
from .amounts import typed_cents
from .dates import is_year
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

    _read(town, "project_funding", "financement", FUNDING_COLUMNS, projects, take, findings)
    return PROJECT_FUNDING.of_rows(found.values())


def spending(town: Town, projects: pd.DataFrame, given: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """The table of spending: `given` is what files of projects hold; a file of spending says the rest."""
    first = {(row["project"], row["year"]): row for row in given.to_dict("records")}
    found = dict(first)

    def take(cells: dict[str, str], row: int, said: Repeated) -> None:
        year, cents = cells["annee"], _cents(cells["depense"], "depense", row, said, is_free=True)
        if not is_year(year):
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

    _read(town, "project_spending", "depense", SPENDING_COLUMNS, projects, take, findings)
    return PROJECT_SPENDING.of_rows(found.values())


def _read(
    town: Town, key: str, sheet: str, columns: dict[str, tuple[str, ...]], projects: pd.DataFrame, take: Callable, findings: Findings
) -> None:
    known = set(projects["project"])
    needed = tuple(ours for ours in columns if ours not in ("prevu", "obtenu"))
    for cells, row, said in listed.of_town(town, key, columns, needed, findings, sheet=sheet):
        if cells["projet"] in known:
            take(cells, row, said)
        else:
            what = f"« {cells['projet']} » n'est pas l'identifiant d'un projet"
            near = known_names(cells["projet"], known) if len(known) <= 20 else ""
            said.fault("project", what, row, "projet", f"Projets connus : {near}." if near else "Donnez celui du fichier des projets.")


def _cents(text: str, column: str, row: int, said: Repeated, is_free: bool = False) -> int | None:
    if not text:
        return None
    try:
        cents = typed_cents(text)
    except ValueError as error:
        said.fault("cents", str(error), row, column)
        return None
    if cents < 0 and not is_free:
        said.fault("negative", f"« {text} » est négatif, et un financement ne l'est pas", row, column)
        return None
    return cents
