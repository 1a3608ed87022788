"""The territory as open-data files: GeoJSON (RFC 7946), a local address base (BAL 1.4) and the equipment (SCDL 0.1.5)."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pipeline.geodesy import from_lambert93

from ..chance import Chance, apportion
from ..place import Town
from .addresses import NO_NUMBER, Address, addresses
from .equipment import placed
from .ground import DISTRICTS, ORIGIN, RECUT, RENAMED, RIVER_HALF, Ground
from .shapes import Line, Point, beside
from .streets import Street, Streets

FOLDER = Path("raw", "territoire")
POSTCODE = "99230"
SOURCE = "Ville fictive"
# Homes at an address, where blocks of flats make it more than one house.
HOMES = {"Q4": 4.5, "Q6": 1.3, "Q8": 1.6}


@cache
def made(seed: int) -> tuple[Ground, tuple[Street, ...], tuple[Address, ...]]:
    """The territory itself, which is the same at every number of inhabitants."""
    chance = Chance(seed)
    ground = Ground(chance)
    streets = Streets(ground, chance)
    return ground, tuple(streets.all), tuple(addresses(ground, streets, chance))


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the territory's files in the town's folder."""
    ground, streets, houses = made(town.seed)
    texts = {
        "commune.geojson": _collection([({"nom": town.name, "code": town.insee}, _polygon(ground.boundary))]),
        "quartiers.geojson": _collection(_districts(ground, houses, town)),
        "quartiers-2019.geojson": _collection(_former_districts(ground)),
        "rues.geojson": _collection(
            ({"code": street.code, "nom": street.name, "type": street.kind}, _geometry("LineString", _positions(street.line)))
            for street in streets
        ),
        "eau.geojson": _collection(_water(ground)),
        "parcs.geojson": _collection(({"nom": name, "type": kind}, _polygon(ring)) for name, kind, ring in ground.parks),
        "voie-ferree.geojson": _collection([({"nom": "Ligne de Valcendre"}, _geometry("LineString", _positions(ground.rail)))]),
        "adresses.csv": _csv(ADDRESS_COLUMNS, (_address_row(house, town) for house in houses), ";"),
        "equipements.csv": _csv(EQUIPMENT_COLUMNS, _equipment_rows(houses, town), ","),
    }
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / FOLDER / name for name in texts]


# --- GeoJSON -----------------------------------------------------------------------------------------------------------------------------


def _districts(ground: Ground, houses: Iterable[Address], town: Town) -> Iterable[tuple[dict, dict]]:
    """Today's districts and their inhabitants."""
    lived_in = Counter(address.district for address in houses if address.number != NO_NUMBER)
    people = apportion(town.people(town.executed_years[-1]), [lived_in[code] * HOMES.get(code, 1.0) for code, *_ in DISTRICTS])
    for (code, name, _), inhabitants in zip(DISTRICTS, people, strict=True):
        former, year = RENAMED.get(code, ("", 0))
        facts = {"code": code, "nom": name, "population": inhabitants, "ancien_nom": former or None, "renomme_en": year or None}
        yield facts, _polygon(ground.districts[code])


def _former_districts(ground: Ground) -> Iterable[tuple[dict, dict]]:
    """Those of before a name changed and one was cut in two."""
    whole, name_of_whole, parts, _ = RECUT
    for code, name, _ in DISTRICTS:
        if code not in parts:
            yield {"code": code, "nom": RENAMED.get(code, (name,))[0]}, _polygon(ground.districts[code])
        elif code == parts[0]:
            yield {"code": whole, "nom": name_of_whole}, _polygon(ground.recut)


def _water(ground: Ground) -> list[tuple[dict, dict]]:
    banks = [*beside(ground.river, -RIVER_HALF), *beside(ground.river, RIVER_HALF)[::-1]]
    found = [({"nom": "La Vanelle", "type": "rivière"}, _polygon(banks))]
    return found + [({"nom": name, "type": "plan d'eau"}, _polygon(ring)) for name, ring in ground.ponds]


def position(point: Point) -> list[float]:
    """Longitude and latitude to six decimals: ten centimetres."""
    return [round(value, 6) for value in from_lambert93(point[0] + ORIGIN[0], point[1] + ORIGIN[1])]


def _positions(line: Iterable[Point]) -> list[list[float]]:
    return [position(point) for point in line]


def _polygon(ring: Line) -> dict:
    return _geometry("Polygon", [_positions([*ring, ring[0]])])


def _geometry(kind: str, coordinates: list) -> dict:
    return {"type": kind, "coordinates": coordinates}


def _collection(features: Iterable[tuple[dict, dict]]) -> str:
    """One feature a line, so that a difference can be read."""
    rows = [
        json.dumps({"type": "Feature", "properties": facts, "geometry": shape}, ensure_ascii=False, separators=(",", ":"))
        for facts, shape in features
    ]
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(rows) + "\n]}\n"


# --- CSV ---------------------------------------------------------------------------------------------------------------------------------

ADDRESS_COLUMNS = """
    cle_interop id_ban_commune id_ban_toponyme id_ban_adresse commune_insee commune_nom commune_deleguee_insee commune_deleguee_nom
    voie_nom lieudit_complement_nom numero suffixe position x y long lat cad_parcelles source date_der_maj certification_commune
""".split()
EQUIPMENT_COLUMNS = """
    COLL_NOM COLL_SIRET EQUIP_UID EQUIP_THEME EQUIP_CODE EQUIP_TYPE EQUIP_NOM ADR_NUMERO ADR_NOMVOIE ADR_CODEPOSTAL ADR_COMMUNE
    ADR_CLE_INTEROP ERP_ID ERP_TYPE ERP_CATEGORIE EQUIP_LAT EQUIP_LONG EQUIP_OUVERTURE EQUIP_TEL EQUIP_EMAIL EQUIP_WEB
""".split()


def _csv(columns: list[str], rows: Iterable[dict], delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", delimiter=delimiter, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _key(address: Address, town: Town) -> str:
    return "_".join(filter(None, (town.insee, address.street_code.lower(), f"{address.number:05d}", address.suffix)))


def _address_row(address: Address, town: Town) -> dict:
    longitude, latitude = position(address.point)
    return {
        "cle_interop": _key(address, town), "commune_insee": town.insee, "commune_nom": town.name, "voie_nom": address.street,
        "numero": address.number, "suffixe": address.suffix, "position": address.position, "x": f"{address.point[0] + ORIGIN[0]:.2f}",
        "y": f"{address.point[1] + ORIGIN[1]:.2f}", "long": longitude, "lat": latitude, "source": SOURCE,
        "date_der_maj": address.updated_on, "certification_commune": int(address.is_certified),
    }  # fmt: skip


def _equipment_rows(houses: Iterable[Address], town: Town) -> Iterable[dict]:
    for theme, code, kind, name, number, address in placed(list(houses)):
        longitude, latitude = position(address.point)
        yield {
            "COLL_NOM": town.name, "COLL_SIRET": town.siret, "EQUIP_UID": f"{town.insee}-{code}-{number}", "EQUIP_THEME": theme,
            "EQUIP_CODE": f"{code}-{number}", "EQUIP_TYPE": kind, "EQUIP_NOM": name, "ADR_NUMERO": address.number,
            "ADR_NOMVOIE": address.street, "ADR_CODEPOSTAL": POSTCODE, "ADR_COMMUNE": town.name, "ADR_CLE_INTEROP": _key(address, town),
            "EQUIP_LAT": latitude, "EQUIP_LONG": longitude,
        }  # fmt: skip
