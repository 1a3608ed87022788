"""The columns of a property-tax notice: a table with columns `annee`, `destinataire`, `taxe`, `taux` and, if the town likes, `frais`.

One row a rate of the notice, all of them: the town's own is the first whose receiver is «Commune» or the town's name, since a town may
levy other taxes too. `frais` is what the State adds to that tax for collecting it, in per cent; a year gives it on every row or on none.
"""

from collections.abc import Mapping
from decimal import Decimal

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..tables.notice_rates import NOTICE_RATES
from . import listed
from .amounts import to_decimal
from .dates import is_year
from .repeated import Repeated

COLUMNS = {
    "annee": ("annee", "year", "exercice"),
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
    ours = (*OURS, slug(town.name))
    found: list[tuple] = []
    told: set[int] = set()
    for cells, row, said in listed.of_town(town, "notice_rates", COLUMNS, NEEDED, findings):
        if (rates := _rates(cells, row, said)) is None:
            continue
        year = int(cells["annee"])
        is_town = slug(cells["destinataire"]) in ours and year not in told
        if is_town:
            told.add(year)
        found.append((year, cells["destinataire"], cells["taxe"], *rates, is_town, said.shown, row))
    frame = NOTICE_RATES.frame({column.name: [row[place] for row in found] for place, column in enumerate(NOTICE_RATES.columns)})
    _tell_years(frame, findings)
    return frame


def _rates(cells: Mapping[str, str], row: int, said: Repeated) -> tuple[float, float | None] | None:
    """The rate of a row and its fee, if any; None and faults when the row cannot be read."""
    is_whole = True

    def fault(kind: str, what: str, column: str, remedy: str = "") -> None:
        nonlocal is_whole
        is_whole = False
        said.fault(kind, what, row, column, remedy)

    if not is_year(cells["annee"]) or cells["annee"][:2] not in ("19", "20"):
        fault(cells["annee"], f"« {cells['annee']} » n'est pas une année (quatre chiffres attendus)", "annee")
    for name in ("destinataire", "taxe"):
        if not cells[name]:
            fault("empty", "la case est vide", name, "Remplissez-la, ou retirez la ligne.")
    rate = _percent(cells["taux"])
    if rate is None or not 0 < rate <= 100:
        what = f"« {cells['taux']} » n'est pas un taux en pour cent (plus de 0, au plus 100)"
        fault(what, what, "taux", "Recopiez le taux de l'avis, par exemple 41,44.")
    fee = _percent(cells["frais"])
    if cells["frais"] and (fee is None or not 0 <= fee <= HIGHEST_FEE):
        what = f"« {cells['frais']} » n'est pas un pourcentage de frais (de 0 à {HIGHEST_FEE})"
        fault(what, what, "frais", "Écrivez par exemple 3, ou laissez vide toute la colonne.")
    return (float(rate), None if fee is None else float(fee)) if is_whole else None


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
