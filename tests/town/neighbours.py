"""Towns to compare with, which do not exist either, as records of the shape that the OFGL's data take; and an index of prices, made up.

Amounts per inhabitant lie around those of Ormevanne. Most towns are of its size; two are not, and must be left out.
"""

import json
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from .chance import Chance
from .place import INSEE, Town
from .story import level

FOLDER, PRICES = Path("raw", "comparaison"), Path("raw", "prix.csv")
SOURCE = "Commune fictive de la démonstration, à la manière des données de l'OFGL"
PERIMETER = "Budget principal"
# Name, SIREN, and inhabitants for one of Ormevanne's.
TOWNS = (
    ("Ambreloire", "219912401", 0.88),
    ("Brumesault", "219912402", 1.42),
    ("Courtelonde", "219912403", 1.07),
    ("Fontargence", "219912404", 0.96),
    ("Hautefraye", "219912405", 0.38),
    ("Lioubrac", "219912406", 1.21),
    ("Marsevigne", "219912407", 0.86),
    ("Orsemond", "219912408", 1.68),
    ("Pierrelune", "219912409", 2.63),
    ("Valcendre", "219912410", 1.13),
    ("Vauxbrune", "219912411", 0.92),
)
# Euros per inhabitant in 2021, how far towns stand apart, and the family of prices that moves them. Savings are what is left.
AMOUNTS = {
    "recettes_fonctionnement": (1408.0, 0.45, "goods"),
    "depenses_fonctionnement": (0.876, 0.12, ""),
    "frais_personnel": (0.563, 0.3, ""),
    "achats_charges": (0.263, 0.45, ""),
    "concours_etat": (178.0, 0.8, "state"),
    "depenses_equipement": (318.0, 0.7, "works"),
    "encours_dette": (963.0, 0.95, ""),
}
# Change of prices on the year before, in per cent.
INFLATION = {2022: 5.1, 2023: 4.7, 2024: 2.1}
USUAL_INFLATION = 1.6
INDEX_SOURCE = "indice fictif de la démonstration"


def towns(town: Town, count: int) -> list[Town]:
    """`count` towns, the given one first: then its neighbours, who have their own accounts when they are asked for."""
    if count > len(TOWNS) + 1:
        raise ValueError(f"{len(TOWNS) + 1} towns at most, {count} asked for")
    others = [
        replace(
            town,
            name=name,
            siren=siren,
            insee=f"{INSEE[:2]}{siren[-3:]}",
            seed=town.seed + number,
            inhabitants=round(town.inhabitants * size),
        )
        for number, (name, siren, size) in enumerate(TOWNS[: count - 1], start=1)
    ]
    return [town, *others]


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the records of the other towns and the index of prices, for the executed years."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    written = []
    for name, siren, size in TOWNS:
        if siren == town.siren:
            continue
        path = folder / FOLDER / f"{name.lower()}.json"
        record = json.dumps(_record(name, siren, size, town), ensure_ascii=False, indent=1)
        path.write_text(f"{record}\n", encoding="utf-8", newline="\n")
        written.append(path)
    (folder / PRICES).write_text(_prices(town), encoding="utf-8", newline="\n")
    return [*written, folder / PRICES]


def _record(name: str, siren: str, size: float, town: Town) -> dict:
    chance = Chance(town.seed)
    series: dict[str, list[dict]] = {key: [] for key in (*AMOUNTS, "epargne_brute")}
    for year in town.executed_years:
        people = round(town.people(year) * size)
        for key, euros in _per_inhabitant(name, year, chance).items():
            amount = round(euros * people)
            each = (Decimal(amount) / people).quantize(Decimal("0.1"), ROUND_HALF_UP)
            series[key].append({"year": year, "montant": amount, "eur_hab": float(each)})
    last = town.executed_years[-1]
    city = {"nom": name, "siren": siren, "population_latest": round(town.people(last) * size), "latest_year": last}
    return {"source": SOURCE, "perimeter_label_fr": PERIMETER, "city": {**city, "years": list(town.executed_years), "series": series}}


def _per_inhabitant(name: str, year: int, chance: Chance) -> dict[str, float]:
    """Amounts of a town and year in euros per inhabitant: its own way of life, which the years hardly change, but for works."""
    found: dict[str, float] = {}
    for key, (base, spread, family) in AMOUNTS.items():
        value = base * chance.around_one(spread, "neighbour", name, key) * chance.around_one(0.02, "neighbour", name, key, year)
        if key == "depenses_fonctionnement":
            value *= found["recettes_fonctionnement"]
        elif base < 1:
            value *= found["depenses_fonctionnement"]
        if family == "works":
            value *= chance.around_one(0.4, "neighbour works", name, year)
        found[key] = value * (level(family, year) if family else 1.0)
    found["epargne_brute"] = found["recettes_fonctionnement"] - found["depenses_fonctionnement"]
    return found


def _prices(town: Town) -> str:
    rows, index = ["annee,indice,source"], Decimal(100)
    for year in town.executed_years:
        if year > town.first_year:
            index += (index * Decimal(str(INFLATION.get(year, USUAL_INFLATION))) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
        rows.append(f"{year},{index},{INDEX_SOURCE}")
    return "\n".join(rows) + "\n"
