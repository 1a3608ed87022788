"""The town's contracts as essential data of public procurement: a file of the former flat format, then one of that of 2022.

Real lists are awkward, and so are these: see `awkward`.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from .chance import Chance
from .contracts import Signed
from .place import Town
from .suppliers import COMPANIES, SOLE_TRADER, SOLE_TRADER_NAME, UNNAMED, siret
from .territory.files import POSTCODE

FOLDER = Path("raw", "marches")
FORMER, CURRENT, NAMES = "decp-2019-2021.json", "decp-2022-2024.json", "titulaires.csv"
LINES = f"""\
contracts = ["{FOLDER.as_posix()}/decp-*.json"]
holders = ["{FOLDER.as_posix()}/{NAMES}"]
"""
FIRST_CURRENT_YEAR = 2022
# First published ten times too dear, then corrected; and a date that a spreadsheet lost.
MISTYPED, UNDATED = "Chaudière de l'école des Trois Écluses", "Filets de protection du gymnase Alice Milliat"
LOST_DATE = "1970-01-01"
# What others run for the town: what, who, when, months, worth in euros by inhabitant.
CONCESSIONS = (
    ("C01", "Gestion de la halle et du marché hebdomadaire", "market", "2020-12-07", 60, 17.31),
    ("C02", "Fourrière automobile", "cars", "2023-06-26", 48, 3.87),
)
SOCIAL_FROM = 400_000_00
GREEN = ("fruit", "meat", "milk", "cleaning", "trees", "garden", "power", "stone")


def generate(folder: Path, town: Town, found: list[Signed]) -> list[Path]:
    """Write the contracts and the names of their holders; nothing when there are none."""
    if not found:
        return []
    chance = Chance(town.seed)
    former = [_former(each, town) for each in found if each.bought.on < str(FIRST_CURRENT_YEAR)]
    former += [_former_concession(each, town, chance) for each in CONCESSIONS if each[3] < str(FIRST_CURRENT_YEAR)]
    current = [record for each in found if each.bought.on >= str(FIRST_CURRENT_YEAR) for record in _published(each, town, chance)]
    granted = [_concession(each, town, chance) for each in CONCESSIONS if each[3] >= str(FIRST_CURRENT_YEAR)]
    names = "".join(f"{siret(key)};{name}\n" for key, name in COMPANIES.items() if key not in UNNAMED)
    texts = {
        FORMER: f'{{"marches":[\n{_rows(former)}\n]}}\n',
        CURRENT: f'{{"marches":{{"marche":[\n{_rows(current)}\n],"contrat-concession":[\n{_rows(granted)}\n]}}}}\n',
        NAMES: f"siret;nom\n{names}",
    }
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / FOLDER / name for name in texts]


def _rows(records: Iterable[dict]) -> str:
    """One contract a line, so that a difference can be read."""
    return ",\n".join(json.dumps(record, ensure_ascii=False, separators=(",", ":")) for record in records)


def _euros(cents: int) -> float:
    return cents / 100


# --- the format of 2022 ------------------------------------------------------------------------------------------------------------------


def _published(each: Signed, town: Town, chance: Chance) -> Iterator[dict]:
    """A contract as often as it was published: once, again at each modification, and again when its amount was mistyped."""
    if each.bought.purpose == MISTYPED:
        yield _current(each, town, chance, 0) | {"montant": _euros(each.cents * 10)}
        yield _current(each, town, chance, 0) | {"datePublicationDonnees": _later(each.published_on)}
        return
    for known in range(len(each.changes) + 1):
        yield _current(each, town, chance, known)


def _later(day: str) -> str:
    """The same day of the following month."""
    year, month, rest = int(day[:4]), int(day[5:7]), min(day[8:], "28")
    return f"{year + month // 12}-{month % 12 + 1:02d}-{rest}"


def _current(each: Signed, town: Town, chance: Chance, known: int) -> dict:
    """The record once its first `known` modifications are published."""
    bought, changes = each.bought, each.changes[:known]
    is_works, is_long = each.category == "works", bought.months > 12
    record = {
        "id": each.id, "acheteur": {"id": town.siret}, "nature": "Marché", "objet": bought.purpose, "codeCPV": bought.cpv,
        "procedure": bought.procedure, "lieuExecution": {"code": town.insee, "typeCode": "Code commune"}, "dureeMois": bought.months,
        "dateNotification": LOST_DATE if bought.purpose == UNDATED else bought.on,
        "datePublicationDonnees": changes[-1].on if changes else each.published_on, "montant": _euros(each.cents),
        "formePrix": "Unitaire" if bought.maximum else "Forfaitaire" if is_works else "Mixte",
        "typesPrix": {"typePrix": ["Définitif révisable" if is_long else "Définitif ferme"]},
        "offresRecues": "NC" if each.offers is None else each.offers, "marcheInnovant": False,
        "ccag": "Travaux" if is_works else "Fournitures courantes et services",
        "attributionAvance": is_works, "tauxAvance": 0.05 if is_works else 0,
        "sousTraitanceDeclaree": is_works and chance.share("subcontracted", each.id) < 0.4,
        "typeGroupementOperateurs": "Conjoint" if len(bought.holders) > 1 else "Pas de groupement",
        "titulaires": [{"titulaire": _holder(key)} for key in bought.holders],
        "considerationsSociales": {"considerationSociale": [
            "Clause sociale" if is_works and each.cents >= SOCIAL_FROM else "Pas de considération sociale"]},
        "considerationsEnvironnementales": {"considerationEnvironnementale": [
            "Critère environnemental" if bought.holders[0] in GREEN else "Pas de considération environnementale"]},
        "techniques": {"technique": ["Accord-cadre" if bought.maximum else "Sans objet"]},
        "modalitesExecution": {"modaliteExecution": ["Bons de commande" if bought.maximum else "Sans objet"]},
        "modifications": [{"modification": {
            "id": change.number, "dateNotificationModification": change.on, "datePublicationDonneesModification": _later(change.on),
            "montant": _euros(change.cents)}} for change in changes],
        "_type": "Marché",
    }  # fmt: skip
    return record | ({"idAccordCadre": bought.of_framework} if bought.of_framework else {})


def _holder(key: str) -> dict:
    return {"typeIdentifiant": "SIRET", "id": siret(key)}


def _concession(granted: tuple, town: Town, chance: Chance) -> dict:
    number, what, key, day, months, _ = granted
    return {
        "id": f"{day[:4]}{number}", "autoriteConcedante": {"id": town.siret}, "nature": "Délégation de service public", "objet": what,
        "procedure": "Procédure négociée ouverte", "lieuExecution": {"code": POSTCODE, "typeCode": "Code postal"}, "dureeMois": months,
        "dateSignature": day, "dateDebutExecution": _later(day), "datePublicationDonnees": _later(day),
        "valeurGlobale": _euros(_granted_cents(granted, town, chance)), "montantSubventionPublique": 0,
        "concessionnaires": [{"concessionnaire": _holder(key)}], "_type": "Contrat de concession",
    }  # fmt: skip


def _granted_cents(granted: tuple, town: Town, chance: Chance) -> int:
    return round(granted[5] * 100 * town.inhabitants * chance.around_one(0.1, "concession", granted[0]))


# --- the flat format of 2019 -------------------------------------------------------------------------------------------------------------


def _former(each: Signed, town: Town) -> dict:
    """It says neither how many offers came nor which technique was used, and gives the names of holders."""
    bought = each.bought
    nature = "Accord-cadre" if bought.maximum else "Marché subséquent" if bought.of_framework else "Marché"
    return {
        "_type": "Marché", "id": each.id, "uid": f"{town.siret}{each.id}", "acheteur": {"id": town.siret, "nom": f"VILLE {town.of_name}"},
        "nature": nature, "objet": bought.purpose, "codeCPV": bought.cpv, "procedure": bought.procedure,
        "lieuExecution": {"code": POSTCODE, "typeCode": "Code postal", "nom": town.name}, "dureeMois": bought.months,
        "dateNotification": bought.on, "datePublicationDonnees": each.published_on, "montant": _euros(each.cents), "formePrix": "Révisable",
        "titulaires": [_holder(key) | {"denominationSociale": _name(key)} for key in bought.holders],
        "modifications": [{
            "objetModification": change.why, "dateNotificationModification": change.on, "datePublicationDonneesModification":
            _later(change.on), "montant": _euros(change.cents)} for change in each.changes],
    }  # fmt: skip


def _name(key: str) -> str:
    return SOLE_TRADER_NAME if key == SOLE_TRADER else COMPANIES[key].upper()


def _former_concession(granted: tuple, town: Town, chance: Chance) -> dict:
    record = _concession(granted, town, chance)
    return record | {"concessionnaires": [_holder(granted[2]) | {"denominationSociale": _name(granted[2])}]}
