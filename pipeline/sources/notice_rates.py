"""The columns of a property-tax notice: a CSV with columns `annee`, `destinataire`, `taxe`, `taux` and, if the town likes, `frais`.

One row a rate of the notice, all of them: the town's own is the first whose receiver is «Commune» or the town's name, since a town may
levy other taxes too. `frais` is what the State adds to that tax for collecting it, in per cent; a year gives it on every row or on none.
"""

import re
from decimal import Decimal

import pandas as pd

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..tables.notice_rates import NOTICE_RATES
from . import text
from .amounts import to_decimal

COLUMNS = {
    "annee": ("annee", "année", "year", "exercice"),
    "destinataire": ("destinataire", "receiver"),
    "taxe": ("taxe", "tax"),
    "taux": ("taux", "rate"),
    "frais": ("frais", "fees"),
}
NEEDED = tuple(name for name in COLUMNS if name != "frais")
OURS = ("commune", "ville", "part-communale")
HIGHEST_FEE = 20


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of notice rates, in the order of the files; empty when the town gives none."""
    columns: dict[str, list] = {column.name: [] for column in NOTICE_RATES.columns}
    for path in town.files("notice_rates"):
        shown = town.shown(path)
        try:
            _add(columns, list(text.rows(path, shown)), shown, (*OURS, slug(town.name)), findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    frame = NOTICE_RATES.frame(columns)
    _tell_years(frame, findings)
    return frame


def _add(columns: dict[str, list], rows: list[tuple[int, list[str]]], shown: str, ours: tuple[str, ...], findings: Findings) -> None:
    if not rows:
        remedy = f"Donnez une ligne « {','.join(COLUMNS)} », puis une ligne par taux de l'avis."
        findings.fault("le fichier est vide", file=shown, remedy=remedy)
        return
    header_row, names = rows[0]
    header = [name.lower() for name in names]
    places = {column: next((header.index(name) for name in known if name in header), None) for column, known in COLUMNS.items()}
    for column in NEEDED:
        if places[column] is None:
            remedy = f"Colonnes trouvées : {known_names(column, filter(None, header))}."
            findings.fault(f"il manque une colonne « {column} »", file=shown, row=header_row, remedy=remedy)
    if any(places[column] is None for column in NEEDED):
        return
    told = {year for year, is_town in zip(columns["year"], columns["is_town"], strict=True) if is_town}
    for row, cells in rows[1:]:
        given = {column: cells[at] if at is not None and at < len(cells) else "" for column, at in places.items()}
        where = {"file": shown, "row": row}
        before = len(findings.faults)
        if not re.fullmatch(r"(?:19|20)\d\d", given["annee"], re.ASCII):
            findings.fault(f"« {given['annee']} » n'est pas une année (quatre chiffres attendus)", column="annee", **where)
        for name in ("destinataire", "taxe"):
            if not given[name]:
                findings.fault("la case est vide", column=name, remedy="Remplissez-la, ou retirez la ligne.", **where)
        rate = _percent(given["taux"])
        if rate is None or not 0 < rate <= 100:
            what = f"« {given['taux']} » n'est pas un taux en pour cent (plus de 0, au plus 100)"
            findings.fault(what, column="taux", remedy="Recopiez le taux de l'avis, par exemple 41,44.", **where)
        fee = _percent(given["frais"])
        if given["frais"] and (fee is None or not 0 <= fee <= HIGHEST_FEE):
            what = f"« {given['frais']} » n'est pas un pourcentage de frais (de 0 à {HIGHEST_FEE})"
            findings.fault(what, column="frais", remedy="Écrivez par exemple 3, ou laissez vide toute la colonne.", **where)
        if len(findings.faults) > before:
            continue
        year = int(given["annee"])
        is_town = slug(given["destinataire"]) in ours and year not in told
        if is_town:
            told.add(year)
        cells = (year, given["destinataire"], given["taxe"], float(rate), float(fee) if fee is not None else None, is_town,
                 shown, row)  # fmt: skip
        for column, cell in zip(NOTICE_RATES.columns, cells, strict=True):
            columns[column.name].append(cell)


def _percent(given: str) -> Decimal | None:
    try:
        return to_decimal(given) if given else None
    except ValueError:
        return None


def _tell_years(frame: pd.DataFrame, findings: Findings) -> None:
    """A year is a whole notice: one row of the town, no row twice, fees on all rows or on none."""
    for year, rows in frame.groupby("year"):
        file, first = rows["file"].iloc[0], int(rows["row"].iloc[0])
        if not rows["is_town"].any():
            remedy = "Ajoutez une ligne dont le destinataire est « Commune »."
            findings.fault(f"il manque le taux de la commune pour {year}", file=file, row=first, column="destinataire", remedy=remedy)
        if 0 < rows["fee_pct"].notna().sum() < len(rows):
            empty = rows[rows["fee_pct"].isna()].iloc[0]
            what = f"les frais manquent sur cette ligne, alors que d'autres lignes de {year} les donnent"
            findings.fault(what, file=empty["file"], row=int(empty["row"]), column="frais", remedy="Remplissez-les tous, ou aucun.")
        for row in rows[rows.duplicated(["receiver", "tax"])].itertuples():
            what = f"« {row.receiver} », « {row.tax} » est donné deux fois pour {year}"
            findings.fault(what, file=row.file, row=int(row.row), remedy="Gardez une seule ligne.")
