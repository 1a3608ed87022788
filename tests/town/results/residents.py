"""The files of what residents report and of how they reach the town: tables until 2023, Open311 since, contacts and their cost."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from .. import spreadsheet
from ..chance import Chance
from ..place import AGGLOMERATION, NAME, Town
from ..projects import USUAL_SIZE
from ..territory.files import POSTCODE, position
from . import reports
from .plans import FOLDER
from .reports import Report

LINES = """\
requests = ["raw/resultats/signalements-*.csv", "raw/resultats/signalements-*.json"]
contacts = ["raw/resultats/contacts.csv"]
contact_costs = ["raw/resultats/contacts-couts.csv"]
"""
OPEN311_YEAR = 2024
# Free texts that nobody may read on the site, as residents write them. Nobody bears that name.
WORDS = ("C'est dangereux pour les enfants.", "Toujours pas fait !!", "Merci d'avance.", "Voir photo.",
         "Rappelez-moi, Mme TROIS-ECLUSES, 06 00 00 00 00.")  # fmt: skip
CHANNELS = {"téléphone": (2_350, -0.05), "accueil": (1_420, -0.09), "courriel": (610, 0.08), "démarche en ligne": (980, 0.19)}
THEMES = {"état civil": (0.31, 5), "école et cantine": (0.22, 4), "rue et propreté": (0.18, 8), "urbanisme": (0.1, 14),
          "aide sociale": (0.12, 9), "autres": (0.07, 6)}  # fmt: skip
SEASON = (1.05, 0.96, 1.03, 0.94, 0.98, 1.14, 0.82, 0.61, 1.31, 1.08, 0.98, 0.88)
TARGET_DAYS, TARGET_SHARE = 15, "85 %"
# The mail server was changed: nobody counted.
LOST = ("2023-08", "courriel")
COSTS = (
    ("Centre de contact", {2020: 21.4, 2021: 46.8, 2022: 38.2, 2023: 19.5, 2024: 17.9}),
    ("Démarches en ligne", {2021: 52.6, 2022: 41.3, 2023: 28.7, 2024: 22.1}),
    ("Formation et médiation", {2021: 18.2, 2022: 34.5, 2023: 31.8, 2024: 26.4}),
)
# Who pays which share of each item; the town pays the rest.
FUNDERS = {"Centre de contact": {"État": 0.3, AGGLOMERATION: 0.25}, "Démarches en ligne": {"État": 0.5},
           "Formation et médiation": {"État": 0.4, "Département": 0.2}}  # fmt: skip


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the files."""
    found = list(reports.reports(town))
    texts = {
        f"signalements-{year}.csv": spreadsheet.table([CSV_HEADER, *_rows([each for each in found if each.received.year == year], year)])
        for year in reports.PER_YEAR if year != OPEN311_YEAR
    }  # fmt: skip
    texts[f"signalements-{OPEN311_YEAR}.json"] = _open311([each for each in found if each.received.year == OPEN311_YEAR])
    texts["contacts.csv"] = spreadsheet.table([CONTACT_HEADER, *_contacts(town)])
    texts["contacts-couts.csv"] = spreadsheet.table([("annee", "poste", "financeur", "montant"), *_costs(town)])
    return spreadsheet.save(folder / FOLDER, texts)


CSV_HEADER = ("numero", "type", "canal", "statut", "date", "pris_en_charge_le", "clos_le", "direction", "adresse", "description")


def _rows(found: list[Report], year: int) -> Iterator[tuple]:
    for rank, each in enumerate(found):
        ended = _french(each.ended)
        if rank == 40:
            # A day closed before it opened: the month and the day were swapped by hand.
            ended = f"03/01/{year - 1}"
        yield (each.number, each.kind.name, each.channel, each.status, _french(each.received), _french(each.taken), ended,
               each.kind.service, _where(each), WORDS[rank % len(WORDS)] if rank % 17 == 0 else "")  # fmt: skip


def _french(moment: datetime | None) -> str:
    return f"{moment:%d/%m/%Y %H:%M}" if moment else ""


def _where(each: Report) -> str:
    return f"{each.address.number}{each.address.suffix} {each.address.street}, {POSTCODE} {NAME}"


def _open311(found: list[Report]) -> str:
    rows = []
    for rank, each in enumerate(found):
        longitude, latitude = position(each.address.point)
        # Some tools write zeros where the telephone did not know.
        if rank % 211 == 7:
            longitude = latitude = 0
        row = {
            "service_request_id": each.number, "status": reports.STATUS_IN_OPEN311[each.status], "service_name": each.kind.name,
            "agency_responsible": each.kind.service, "requested_datetime": _zoned(each.received),
            "updated_datetime": _zoned(each.ended or each.taken or each.received), "source": each.channel,
            "address": _where(each), "lat": latitude, "long": longitude,
        }  # fmt: skip
        if rank % 13 == 0:
            row["description"] = WORDS[rank % len(WORDS)]
        rows.append(row)
        if rank == 300:
            # Published again by the tool after it was closed.
            rows.append(row | {"status": "open", "updated_datetime": row["requested_datetime"]})
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows) + "\n]\n"


def _zoned(moment: datetime) -> str:
    """With the hours of summer from April to October."""
    return f"{moment:%Y-%m-%dT%H:%M}:00+0{2 if 4 <= moment.month <= 10 else 1}:00"


CONTACT_HEADER = ("mois", "canal", "theme", "service", "recus", "dans_le_delai", "delai_moyen_jours", "delai_vise_jours", "part_visee")


def _contacts(town: Town) -> Iterator[tuple]:
    chance = Chance(town.seed)
    for rank in range(36):
        month = f"{2022 + rank // 12}-{rank % 12 + 1:02d}"
        for channel, (usual, growth) in CHANNELS.items():
            if (month, channel) == LOST:
                continue
            for theme, (part, days) in THEMES.items():
                key = ("contacts", month, channel, theme)
                level = usual * part * (1 + growth * rank / 12) * SEASON[rank % 12] * town.inhabitants / USUAL_SIZE
                received = round(level * chance.around_one(0.12, *key))
                if channel in ("téléphone", "accueil"):
                    yield month, channel, theme, "Service de l'accueil et de l'état civil", received, "", "", "", ""
                    continue
                # Answers come sooner since everything arrives at one desk.
                late = (1.38 - 0.014 * rank) * chance.around_one(0.2, *key, "days")
                share = min(0.985, 1.02 - 0.022 * days * late)
                yield (month, channel, theme, "Service de l'accueil et de l'état civil", received, round(received * share),
                       f"{days * late:.1f}".replace(".", ","), TARGET_DAYS, TARGET_SHARE)  # fmt: skip


def _costs(town: Town) -> Iterator[tuple]:
    for item, years in COSTS:
        for year, thousands in years.items():
            cents = round(thousands * town.inhabitants / USUAL_SIZE * 1_000_00)
            shares = {funder: round(cents * share) for funder, share in FUNDERS[item].items()}
            for funder, paid in {**shares, NAME: cents - sum(shares.values())}.items():
                yield year, item, funder, f"{paid / 100:.2f}".replace(".", ",")
