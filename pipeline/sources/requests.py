"""What residents report: tables of the template, or Open311 GeoReport v2 (the JSON of `requests`, its bulk files) → rows to be placed.

Nothing that a resident wrote is read: no description, picture, name, telephone or e-mail. The address and the exact position that rows
still hold here find a district and a square of about a hundred metres (figures/requests), and go no further. Files of this kind are large
and never clean: what is doubtful in one row is left out of it and told, what cannot be understood is a fault.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..geodesy import is_in_france
from ..tables.requests import OPEN
from . import sheets
from .beneficiaries import is_somebody
from .dates import to_date
from .naming import known_words
from .persons import names_one
from .result_columns import NEEDED, REQUEST_WORDS, REQUESTS
from .sheets import Row

COLUMNS = tuple(
    "request category service channel status received_on taken_on ended_on given_district address longitude latitude file row".split()
)
# The clocks of the parts of France by the beginning of a commune's code; the others have that of Paris.
ZONES = {
    "971": "America/Guadeloupe", "972": "America/Martinique", "973": "America/Cayenne", "974": "Indian/Reunion", "975": "America/Miquelon",
    "976": "Indian/Mayotte", "977": "America/Guadeloupe", "978": "America/Guadeloupe", "986": "Pacific/Wallis", "987": "Pacific/Tahiti",
    "988": "Pacific/Noumea",
}  # fmt: skip
MAINLAND = "Europe/Paris"
# «02/09/2024 14:30»: the time of a day without its zone says nothing more.
TIME = re.compile(r"[ T]\d{1,2}[:h]\d{2}.*$")
NUMBERED = re.compile(r"(?=.*\d)[\w./:-]{1,40}", re.ASCII)
# More values than this in a column, or than this and in half of the rows, are what people wrote, not a list.
MOST_VALUES, FEW_VALUES = 200, 20
# Spreadsheets write this day, or those around it, where they know none.
FIRST_YEAR = 1990
LISTED = {"category": "une liste de catégories", "service": "une liste de services", "channel": "une liste de canaux"}
WORDS = {slug(word): key for key, words in REQUEST_WORDS.items() for word in words.split()}


@dataclass
class Reading:
    """What is read so far, by what tells requests apart, and what was understood of each text, which files repeat by the thousand."""

    zone: ZoneInfo
    today: str
    rows: dict[object, dict] = field(default_factory=dict)
    days: dict[str, str | ValueError] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)


def empty() -> pd.DataFrame:
    return pd.DataFrame({name: [] for name in COLUMNS})


def read(town: Town, findings: Findings, today: date | None = None) -> pd.DataFrame:
    """The requests in the order of the files, columns COLUMNS; positions are degrees or None. What is after `today` is no fact yet."""
    zone = ZoneInfo(next((name for start, name in ZONES.items() if town.insee.startswith(start)), MAINLAND))
    reading = Reading(zone, (today or date.today()).isoformat())
    for row in sheets.rows(town, "requests", REQUESTS, NEEDED["requests"], findings):
        _request(row, reading)
    found = list(reading.rows.values())
    _withhold_free_text(found, town, findings)
    return pd.DataFrame({name: [row[name] for row in found] for name in COLUMNS})


def _request(row: Row, reading: Reading) -> None:
    status, received = _status(row), _day(row, "received_on", reading)
    if not row.text("received_on"):
        row.fault("no date", "la date de réception manque", "received_on", "Donnez le jour où le signalement est arrivé.")
    if not status or not received:
        return
    if received > reading.today:
        what = f"« {row.text('received_on')} » est dans l'avenir"
        row.warning("future", what, "received_on", "Le signalement est laissé de côté : corrigez sa date.")
        return
    given = row.text("request")
    taken, ended = _steps(row, status, received, reading)
    at = _position(row)
    new = {
        "request": _number(row, given), "category": _listed(row, "category", names_one, reading),
        "service": _listed(row, "service", is_somebody, reading), "channel": _listed(row, "channel", names_one, reading),
        "status": status, "received_on": received, "taken_on": taken, "ended_on": ended,
        "given_district": _listed(row, "district", names_one, reading), "address": row.text("address"), "longitude": at[0],
        "latitude": at[1], "file": row.sheet.said.shown, "row": row.number, "updated": row.text("updated_on") or ended or received,
    }  # fmt: skip
    key = given or (row.sheet.said.shown, row.number)
    before = reading.rows.get(key)
    if before is not None:
        what = f"le signalement « {given} » est donné deux fois (déjà lu : {before['file']}, ligne {before['row']})"
        row.remark("twice", what, "request", "Sa dernière mise à jour a été gardée.")
    if before is None or new["updated"] >= before["updated"]:
        reading.rows[key] = new


def _status(row: Row) -> str:
    given = row.text("status")
    found = WORDS.get(slug(given), "")
    if not found:
        known = known_words(given, REQUEST_WORDS)
        what = f"le statut « {given} » est inconnu" if given else "le statut manque"
        row.fault(f"status {given}", what, "status", f"Statuts connus : {known}.")
    return found


def _day(row: Row, ours: str, reading: Reading) -> str:
    """A moment as a day at the town's clock; empty when it is not given or, which is told, no day."""
    text = row.text(ours)
    if text not in reading.days:
        try:
            reading.days[text] = local_day(text, reading.zone) if text else ""
        except ValueError as error:
            reading.days[text] = error
    found = reading.days[text]
    if isinstance(found, ValueError):
        row.fault("date", str(found), ours)
        return ""
    return found


def local_day(text: str, zone: ZoneInfo) -> str:
    """«2024-03-31T23:30:00Z» → 2024-04-01 in Paris; «02/09/2024 14:30» → 2024-09-02.

    Raises:
        ValueError: when the text is no day.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        found = to_date(TIME.sub("", text))
    else:
        # The first and the last year have no other side of the world.
        is_moved = moment.tzinfo and 1 < moment.year < 9999
        found = to_date((moment.astimezone(zone) if is_moved else moment).date().isoformat())
    if len(found) < len("2024-09-02") or int(found[:4]) < FIRST_YEAR:
        raise ValueError(f"« {text} » n'est pas un jour depuis {FIRST_YEAR} (02/09/2024 ou 2024-09-02 attendus)")
    return found


def _steps(row: Row, status: str, received: str, reading: Reading) -> tuple[str, str]:
    """The days when a request was taken up and ended; empty when they are not known or cannot be true."""
    # Open311 has no day of closing: the last change of a closed request is.
    column = "ended_on" if "ended_on" in row.sheet.places else "updated_on"
    taken, ended = _day(row, "taken_on", reading), _day(row, column, reading)
    if status in OPEN:
        if ended and column == "ended_on":
            row.remark("open", "le signalement est ouvert et a une date de clôture", column, "Cette date est ignorée.")
        ended = ""
    for ours, found in (("taken_on", taken), (column, ended)):
        if found and found < received:
            what = f"« {row.text(ours)} » est avant la réception (« {row.text('received_on')} »)"
            row.remark("order", what, ours, "Cette date est ignorée, et le délai n'est pas compté.")
        elif found > reading.today:
            row.remark("future", f"« {row.text(ours)} » est dans l'avenir", ours, "Cette date est ignorée, et le délai n'est pas compté.")
    return taken if received <= taken <= reading.today else "", ended if received <= ended <= reading.today else ""


def _number(row: Row, given: str) -> str:
    if given and not NUMBERED.fullmatch(given):
        what = f"« {given[:40]} » ne ressemble pas à un numéro de signalement"
        row.warning("number", what, "request", "Il n'est pas publié.")
        return ""
    return given


def _listed(row: Row, ours: str, is_named: Callable[[str], bool], reading: Reading) -> str:
    """A text of a list, or nothing when it names somebody."""
    given = row.text(ours)
    key = ours, given
    if key not in reading.texts:
        reading.texts[key] = "" if is_named(given) else given
    if given and not reading.texts[key]:
        row.warning("person", "le texte semble nommer une personne : il n'est pas montré", ours, "Retirez ce nom du fichier.")
    return reading.texts[key]


def _withhold_free_text(rows: list[dict], town: Town, findings: Findings) -> None:
    """Blank the columns that are no list: what people write there is not for all to read."""
    for ours, expected in LISTED.items():
        values = {row[ours] for row in rows} - {""}
        if len(values) > MOST_VALUES or (len(values) > FEW_VALUES and 2 * len(values) > len(rows)):
            what = f"{len(values)} textes différents, là où {expected} est attendue : ce texte n'est pas publié"
            remedy = f"[requests.columns] {ours} dans town.toml dit quelle colonne est la bonne."
            findings.warning(
                what, file=rows[0]["file"], column=town.result_columns.get("requests", {}).get(ours, REQUESTS[ours][0]), remedy=remedy
            )
            for row in rows:
                row[ours] = ""


def _position(row: Row) -> tuple[float, float] | tuple[None, None]:
    """Degrees in France, or nothing: programs write 0 where they know nothing."""
    texts = row.text("longitude"), row.text("latitude")
    if not any(texts):
        return None, None
    try:
        longitude, latitude = (float(text.replace(",", ".")) for text in texts)
    except ValueError:
        longitude = latitude = 0.0
    if is_in_france(longitude, latitude):
        return longitude, latitude
    if any(text.strip("0.,") for text in texts):
        what = f"« {texts[0]} » et « {texts[1]} » ne sont pas une position en France (longitude, puis latitude, en degrés)"
        row.warning("position", what, "longitude", "Elle est ignorée.")
    return None, None
