"""A town of two districts, seen as its places are read: two streets that one of them crosses, a hamlet, three buildings."""

import json

import pandas as pd

from pipeline.near import Around
from pipeline.placed import Placed, gathered, spot
from pipeline.places import Places


def project(
    name: str, text: str, href: str, longitude: float | None = None, latitude: float | None = None, precision: str = "none",
    district: str = "",
) -> Placed:  # fmt: skip
    """A project at a place."""
    at = spot(longitude, latitude, precision)
    return Placed("projects", "Projets", name, href, precision=precision, district=district, text=text, **at)


PROJECTS = (
    project("Réfection des trottoirs", "en cours", "/projets/trottoirs/", 2.001, 47.0005, "street", "E"),
    project("Éclairage du quartier", "terminé", "/projets/eclairage/", district="E"),
    project("Sans lieu", "abandonné", "/projets/sans-lieu/"),
)


def around(places_: Places, *others: Placed) -> Around:
    """What is around an address of a town, with more than its own places hold."""
    return Around(places_, gathered(places_, others))


def square(west: float, east: float) -> str:
    ring = [[west, 46.99], [east, 46.99], [east, 47.01], [west, 47.01], [west, 46.99]]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def places(has_districts: bool = True, towns: tuple[str, ...] = ("Ville",)) -> Places:
    rows = [
        (12, "", "Rue de l'Étape", 2.001, 47.0),
        (2, "bis", "Rue de l'Étape", 1.999, 47.0001),
        (2, "", "Rue de l'Étape", 1.9989, 47.0),
        (None, "", "Le Bout du Monde", 2.03, 47.0),
        (1, "", "Avenue Abel", 2.0011, 47.0009),
    ]
    addresses = pd.DataFrame(
        [
            ("" if number is None else str(number), number, *rest, "99001", towns[at % len(towns)])
            for at, (number, *rest) in enumerate(rows)
        ],
        columns=["address", "number", "suffix", "street", "longitude", "latitude", "town_code", "town"],
    ).astype({"number": "Int64"})
    equipment = pd.DataFrame(
        [
            ("e2", "Sport", "Gymnase", "Gymnase du Bord", "", "Ville", "", 2.0, 47.0),
            ("e1", "École", "École", "Les Mésanges", "12 Rue de l'Étape", "Ville", "", 2.001, 47.0002),
            ("e3", "Transports", "Gare", "Gare", "Ailleurs", "Ville", "", 2.5, 47.0),
        ],
        columns=["equipment", "theme", "type", "name", "street_address", "town", "siret", "longitude", "latitude"],
    )
    districts = pd.DataFrame(
        [("O", "Ouest", 1.995, 47.0, square(1.99, 2.0)), ("E", "Est", 2.005, 47.0, square(2.0, 2.01))][: 2 if has_districts else 0],
        columns=["district", "name", "longitude", "latitude", "shape"],
    )
    return Places(districts, addresses, equipment)
