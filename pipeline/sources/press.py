"""What newspapers write of the town: a CSV, a JSON or a workbook with one row an article and a subject → the table of the press.

Titles and addresses only: nothing is read from a newspaper. The summary is in the town's own words.
"""

from collections.abc import Mapping

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..nomenclature.policies import Policies, by_name
from ..tables.media import PRESS
from . import listed, subjects, web_addresses
from .dates import to_date
from .persons import before_title, names_one
from .repeated import Repeated

COLUMNS = {"titre": ("titre", "title"), "journal": ("journal", "media", "source", "outlet"), "date": ("date",),
           "adresse": ("adresse", "url", "lien"), "resume": ("resume", "summary"), **subjects.COLUMNS}  # fmt: skip
NEEDED = ("titre", "journal", "date", "adresse", "sujet")


def read(town: Town, policies: Policies, findings: Findings) -> pd.DataFrame:
    """The articles in the order of the files; one that is about several subjects has a row for each."""
    known = by_name(policies)
    found: dict[tuple, dict] = {}
    for cells, row, said in listed.of_town(town, "press", COLUMNS, NEEDED, findings, sheet="presse"):
        if (article := _article(cells, row, known, said)) is None:
            continue
        key = (article["address"], article["about_kind"], article["about"])
        if key in found:
            said.fault("twice", "l'article est donné deux fois pour le même sujet", row, "adresse", "Gardez une seule ligne.")
            continue
        found[key] = article
    return PRESS.of_rows(found.values())


def _article(cells: dict[str, str], row: int, policies: Mapping[str, str], said: Repeated) -> dict | None:
    about = subjects.subject(cells, row, policies, said)
    address, day = _address(cells["adresse"], row, said), _day(cells["date"], row, said)
    for name in ("titre", "journal"):
        if not cells[name]:
            said.fault("empty", "la case est vide", row, name, "Remplissez-la, ou retirez la ligne.")
    if about is None or not (address and day and cells["titre"] and cells["journal"]):
        return None
    title, summary = cells["titre"], cells["resume"]
    if names_one(title):
        said.warning("person", "le titre semble nommer une personne : la fin n'est pas montrée", row, "titre", "Raccourcissez-le.")
        title = f"{before}…" if (before := before_title(title)) else f"Article de {cells['journal']}"
    if names_one(summary):
        said.warning("person", "le texte semble nommer une personne : il n'est pas montré", row, "resume", "Retirez ce nom du fichier.")
        summary = ""
    return {"title": title, "outlet": cells["journal"], "date": day, "address": address, "summary": summary, "about_kind": about[0],
            "about": about[1], "file": said.shown, "row": row}  # fmt: skip


def _day(text: str, row: int, said: Repeated) -> str:
    if not text:
        said.fault("date", "la case est vide", row, "date", "Donnez la date de l'article, ou au moins son année.")
        return ""
    try:
        return to_date(text)
    except ValueError as error:
        said.fault("date", str(error), row, "date")
        return ""


def _address(text: str, row: int, said: Repeated) -> str:
    """An address in https, or that of a text of this site («/presse-ecole/»); empty and a fault for anything else."""
    if not text:
        said.fault("address", "la case est vide", row, "adresse", web_addresses.REMEDY)
        return ""
    try:
        return web_addresses.to_address(text)
    except ValueError as error:
        said.fault("address", str(error), row, "adresse", web_addresses.REMEDY)
        return ""
