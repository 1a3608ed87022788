"""What the town corrected as its files were read: the list for the reconciliation page, and the note beside each row that is shown."""

from collections.abc import Iterable
from datetime import date

from ..accounts import Accounts, remembered
from ..report import Column, Link, Links, Prose, Section, Table
from ..sources.amounts import to_cents
from ..tables.budget_lines import BUDGET_LINES
from ..tables.corrections import CORRECTIONS
from .site import Site

ANCHOR = "corrections"
# Columns as residents read them; the others by the name that they are published under.
COLUMNS = {
    "chapter": "chapitre", "nature": "compte", "function": "fonction", "operation": "opération", "operation_label": "nom de l'opération",
    "voted_eur": "montant voté", "executed_eur": "montant réalisé", "carried_over_eur": "reste à réaliser", "montant": "montant",
    "nomBeneficiaire": "bénéficiaire", "objet": "objet", "beneficiary": "bénéficiaire", "year": "année", "annee": "année",
}  # fmt: skip


def sections(site: Site) -> list[Section]:
    """Every correction with its reason; nothing where there is none."""
    rows = site.accounts.corrections
    if rows.empty:
        return []
    said = tuple(
        (f"{row.file}, ligne {row.row}", _change(site, row), row.reason, f"{row.decided_by}, {when(site, row.decided_on)}")
        for row in rows.itertuples()
    )
    columns = (Column("Où"), Column("Ce qui est corrigé"), Column("Pourquoi"), Column("Décidé par"))
    count = len(said)
    title = "Une correction, et pourquoi" if count == 1 else f"{site.language.number(count)} corrections, et pourquoi"
    words = (
        f"Les fichiers restent tels quels : {site.reporter.subject} les a lus avec ces corrections. Une correction ne sert plus dès que le "
        "fichier est rectifié."
    )
    file = Links("", (Link(f"{CORRECTIONS.name}.csv", f"/donnees/{CORRECTIONS.name}.csv", "toutes les corrections"),))
    return [Section((Prose((words,)), Table("Les corrections", columns, said), file), title=title, anchor=ANCHOR)]


def _change(site: Site, row) -> str:
    if not row.column:
        parts = (part.split("=", 1) for part in row.before.split(" | "))
        return f"ligne retirée ({', '.join(f'{COLUMNS.get(name, name)} : {value}' for name, value in parts)})"
    name = COLUMNS.get(row.column, f"colonne « {row.column} »")
    values = [_shown(site, row.column, text) for text in (row.before, row.after)]
    return f"{name} : {values[1]} à la place de {values[0]}"


def _shown(site: Site, column: str, text: str) -> str:
    if not text:
        return "rien"
    is_money = column.endswith("_eur") or column == "montant"
    return site.language.euros(to_cents(text)) if is_money else f"« {text} »"


def in_documents(site: Site) -> str:
    """After «tels que transmis à l'État», what was corrected in those documents: «, sauf une correction expliquée». Empty for none."""
    count = int(site.accounts.corrections["file"].isin(site.accounts.documents["file"]).sum())
    if not count:
        return ""
    return ", sauf une correction expliquée" if count == 1 else f", sauf {site.language.number(count)} corrections expliquées"


def when(site: Site, day: str) -> str:
    """A date as precise as it is given."""
    return site.language.on(date.fromisoformat(day)) if len(day) == 10 else day


def note(site: Site, places: Iterable[tuple[str, int]], table: str = BUDGET_LINES.name) -> str:
    """What was corrected in these rows, each a file and its line there (of budget lines, their number: some files are one line long)."""
    known = _by_place(site.accounts, table)
    if not known:
        return ""
    found = [row for place in dict.fromkeys(places) for row in known.get(place, ())]
    return " ".join(f"Ligne {row.row} corrigée par {site.reporter.subject}, {_change(site, row)}. {row.reason}" for row in found)


@remembered
def _by_place(accounts: Accounts, table: str) -> dict[tuple[str, int], list]:
    """The corrections of values of a table by where they are: thousands of pages ask for them."""
    rows = accounts.corrections
    found: dict[tuple[str, int], list] = {}
    for row in rows[(rows["table"] == table) & (rows["column"] != "")].itertuples():
        found.setdefault((row.file, int(row.line if table == BUDGET_LINES.name else row.row)), []).append(row)
    return found


def removed(site: Site, table: str, files: Iterable[str]) -> str:
    """Which rows of these files were taken away, and why; empty where none was."""
    rows = site.accounts.corrections
    rows = rows[(rows["table"] == table) & (rows["column"] == "") & rows["file"].isin(list(files))]
    return " ".join(f"Ligne {row.row} de {row.file} retirée par {site.reporter.subject}. {row.reason}" for row in rows.itertuples())
