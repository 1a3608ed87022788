"""Every place that the town writes is found, and on its territory: that of a project, of an equipment, of a grant or of a contract.

For the makers alone: it tells faults and warnings with their row. What is found nowhere is also listed for them to decide.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from ..accounts import Accounts
from ..errors import Findings
from ..figures.project_places import SEVERAL
from ..formats import language
from ..places import Places

# A reservoir, a cemetery or a tramway may go beyond the boundary. One wrong figure in the first decimal of a degree moves a point by 7 to
# 11 kilometres, in the whole degrees by 70 or more: this far from the territory it is a mistake, or a place that no map of the town shows.
FAR_M = 20_000
DECIDE = "Écrivez-le autrement, donnez la position, ou décidez-en dans le fichier des adresses décidées."
# How many rows are told one by one.
SHOWN = 20


@dataclass(frozen=True)
class Undecided:
    """A text that is found nowhere: where it is written, why, and the places with the nearest names (identifier, name)."""

    text: str
    file: str
    row: int
    column: str
    reason: str
    near: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Rows:
    """A table of things that are somewhere: how each is called, and the column of its text, in the table and in the file."""

    table: pd.DataFrame
    name: str
    text: str
    column: str


def _tables(accounts: Accounts, places: Places) -> tuple[_Rows, ...]:
    return (
        _Rows(accounts.projects, "project", "place", "lieu"),
        _Rows(places.placements, "id", "place", "adresse"),
        _Rows(places.equipment, "name", "street_address", "adresse"),
        _Rows(places.addresses, "address", "", ""),
    )


def place(accounts: Accounts, places: Places, findings: Findings) -> None:
    """Positions that are given and are outside every district: near them a warning, far from them a fault."""
    if places.districts.empty:
        return
    fr = language("fr")
    for rows in _tables(accounts, places):
        given = rows.table[rows.table["longitude"].notna()]
        beyond = places.metres_outside(zip(given["longitude"], given["latitude"], strict=True))
        outside = [(row, metres) for row, metres in zip(given.to_dict("records"), beyond, strict=True) if metres > 0]
        far = [(row, metres) for row, metres in outside if metres > FAR_M]
        # An address base may be that of several communes.
        near = [(row, metres) for row, metres in outside if metres <= FAR_M] if rows.text else []
        for row, metres in far[:SHOWN]:
            at = f"{row['longitude']:.5f}, {row['latitude']:.5f}"
            what = f"la position de « {row[rows.name]} » ({at}) est à {fr.number(round(metres / 1000))} kilomètres du territoire"
            remedy = (
                f"Au-delà de {FAR_M // 1000} kilomètres, c'est une faute : corrigez-la, ou videz-la et écrivez le lieu en toutes lettres."
            )
            findings.fault(what, file=row["file"], row=int(row["row"]), remedy=remedy)
        if len(far) > SHOWN:
            findings.fault(f"{len(far) - SHOWN} autres positions sont aussi loin du territoire", file=far[-1][0]["file"])
        for row, metres in near:
            what = f"la position de « {row[rows.name]} » est hors du territoire, à {fr.number(max(2, round(metres)))} mètres"
            findings.warning(what, file=row["file"], row=int(row["row"]), remedy="Vérifiez la longitude et la latitude.")


def undecided(accounts: Accounts, places: Places) -> Iterator[Undecided]:
    """The places that are written and found nowhere, each text once, in the order of the files. None without anything to find them by:
    `advise_base` tells that once."""
    if _has_no_base(places):
        return
    seen = set()
    for rows in _tables(accounts, places):
        if not rows.text:
            continue
        there = rows.table[rows.table["longitude"].isna()]
        for row in there.astype(object).where(there.notna(), "").to_dict("records"):
            for text in filter(None, (part.strip() for part in row[rows.text].split(SEVERAL))):
                found = places.geocoder.locate(text, row.get("town", ""))
                if found.is_undecided and text not in seen:
                    seen.add(text)
                    near = places.geocoder.nearest(text)
                    yield Undecided(text, row["file"], int(row["row"]), rows.column, found.reason, near)


def advise(found: list[Undecided], findings: Findings) -> None:
    """Tell each text that somebody must decide, with the nearest names."""
    for each in found:
        near = f"Noms proches : {', '.join(f'« {name} »' for _, name in each.near)}. " if each.near else ""
        what = f"« {each.text} » n'est pas placé : {each.reason}"
        findings.advise(what, file=each.file, row=each.row, column=each.column, remedy=near + DECIDE)


def _has_no_base(places: Places) -> bool:
    return places.addresses.empty and places.equipment.empty and places.districts.empty and not places.decisions


def advise_base(accounts: Accounts, places: Places, findings: Findings) -> None:
    """Places are written, and the town gives nothing to find them by."""
    if not _has_no_base(places):
        return
    tables = [rows.table[rows.table["longitude"].isna() & (rows.table[rows.text] != "")] for rows in _tables(accounts, places) if rows.text]
    count = sum(map(len, tables))
    if count:
        file = next(table["file"].iloc[0] for table in tables if len(table))
        what = "un lieu est écrit, et rien ne dit où il est" if count == 1 else f"{count} lieux sont écrits, et rien ne dit où ils sont"
        findings.advise(
            what, file=file, remedy="Donnez votre Base Adresse Locale (« addresses » dans town.toml) : les cartes les montreront."
        )


def to_decide(found: list[Undecided]) -> list[tuple[str, ...]]:
    """The rows of a file of decisions to fill in, header first: a place is decided by the identifier of what stands there."""
    rows = [("texte", "adresse", "long", "lat", "commentaire")]
    for each in found:
        near = f" ; proches : {', '.join(f'{id_} ({name})' for id_, name in each.near)}" if each.near else ""
        # A spreadsheet takes a text that starts so for a formula; punctuation counts for nothing when the text is looked for.
        text = f"'{each.text}" if each.text[0] in "=+-@" else each.text
        rows.append((text, "", "", "", f"{each.reason}{near} ({each.file}, ligne {each.row})"))
    return rows
