"""The boundaries of districts, as any geographic software writes them → the table of districts.

What makes a boundary sound is in boundaries, what opens a file in geographic.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import geopandas
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..tables import Table
from ..tables.districts import DISTRICTS, FORMER_DISTRICTS
from .amounts import to_count
from .boundaries import DECIMALS, in_degrees, rounded, sound
from .geographic import DISTRICTS as THINGS
from .geographic import opened

# What files call each column, once in lower case; «l_ar» and «c_ar» are Paris's.
NAMES = {
    "name": ("nom", "name", "nom_quartier", "nom_quart", "quartier", "libelle", "libquart", "nom_qua", "l_qu", "l_ar", "label"),
    "code": ("code", "code_quartier", "code_insee", "insee", "num_quartier", "c_qu", "c_ar"),
    "population": ("population", "pop", "habitants"),
    "former_name": ("ancien_nom", "former_name"),
    "renamed_year": ("renomme_en", "renamed_year"),
}
# Districts that share more than this of the smaller one overlap; a line drawn twice by hand does not.
OVERLAP_SHARE = 0.02


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of districts, in the order of the files."""
    rows = [row for path in town.files("districts") for row in _read(path, town, town.district_columns, findings)]
    _tell_doubles(rows, findings)
    return _table(DISTRICTS, rows)


def read_former(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of the districts that no longer hold, the oldest first. Their files may call columns otherwise than today's."""
    rows: list[dict] = []
    for each in town.former_districts:
        given = {key: town.district_columns[key] for key in ("crs",) if key in town.district_columns}
        found = _read(each.path, town, given, findings)
        _tell_doubles(found, findings)
        rows += [row | {"until_year": each.until} for row in found]
    return _table(FORMER_DISTRICTS, rows)


def _table(table: Table, rows: list[dict]) -> pd.DataFrame:
    return table.frame({column.name: [row[column.name] for row in rows] for column in table.columns})


def _read(path: Path, town: Town, given: dict[str, str], findings: Findings) -> list[dict]:
    shown = town.shown(path)
    try:
        frame = opened(path, shown, THINGS)
        shapes = in_degrees(frame, given.get("crs", ""), shown, findings, THINGS)
        return _rows(frame, shapes, given, shown, findings) if shapes is not None else []
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
    return []


def _rows(
    frame: geopandas.GeoDataFrame, shapes: Sequence[BaseGeometry | None], given: dict[str, str], shown: str, findings: Findings
) -> list[dict]:
    columns = _columns(frame, given, shown, findings)
    if columns is None:
        return []
    rows = []
    for place, (shape, facts) in enumerate(zip(shapes, frame.drop(columns="geometry").to_dict("records"), strict=True), 1):
        texts = {ours: _text(facts[theirs]) for ours, theirs in columns.items()}
        name = texts["name"]
        if not name:
            findings.fault(f"le quartier n° {place} n'a pas de nom", file=shown, column=columns["name"], remedy="Remplissez la case.")
            continue
        shape = sound(shape, name, place, shown, findings)
        if shape is None:
            continue
        inner = shape.representative_point()
        rows.append(
            {"district": texts.get("code") or slug(name), "name": name, "former_name": texts.get("former_name", ""),
             "renamed_year": _year(texts.get("renamed_year", ""), place, columns, shown, findings),
             "population": _people(texts.get("population", ""), place, columns, shown, findings),
             "longitude": round(inner.x, DECIMALS), "latitude": round(inner.y, DECIMALS),
             "shape": json.dumps(rounded(json.loads(shapely.to_geojson(shape))), separators=(",", ":")), "file": shown, "row": place}
        )  # fmt: skip
    return rows


def _columns(frame: geopandas.GeoDataFrame, given: dict[str, str], shown: str, findings: Findings) -> dict[str, str] | None:
    """Our name of each column → the file's: what town.toml says, else what is known, else the only text that tells districts apart."""
    there = [str(column) for column in frame.columns if column != "geometry"]
    lowered = {column.lower(): column for column in reversed(there)}
    found = {}
    for ours, names in NAMES.items():
        wanted = given.get(ours, "")
        if wanted and wanted not in there:
            remedy = f"Colonnes de {shown} : {known_names(wanted, there)}."
            findings.fault(f"la colonne « {wanted} » n'existe pas", file="town.toml", column=f"districts.{ours}", remedy=remedy)
            return None
        theirs = wanted or next((lowered[name] for name in names if name in lowered), "")
        # «insee» is often the town's, the same for all.
        if theirs and (wanted or ours != "code" or frame[theirs].is_unique):
            found[ours] = theirs
    if "name" not in found:
        texts = [column for column in there if _tells_apart([_text(value) for value in frame[column]])]
        if len(texts) != 1:
            what = "on ne sait pas quelle colonne est le nom des quartiers"
            remedy = f'Écrivez dans town.toml : [districts], puis name = "…". Colonnes : {known_names("nom", there)}.'
            findings.fault(what, file=shown, remedy=remedy)
            return None
        found["name"] = texts[0]
    return found


def _tells_apart(values: list[str]) -> bool:
    return len(set(values)) == len(values) and all(re.search("[^\\W\\d_]{3}", value) for value in values)


def _text(value: object) -> str:
    """A property as text: a code that was read as a number is one again, nothing is empty."""
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return " ".join(str(value).split())


def _people(given: str, place: int, columns: dict[str, str], shown: str, findings: Findings) -> int | None:
    if not given:
        return None
    try:
        return to_count(given)
    except ValueError as error:
        findings.fault(f"quartier n° {place} : {error}", file=shown, column=columns["population"])
        return None


def _year(given: str, place: int, columns: dict[str, str], shown: str, findings: Findings) -> int | None:
    """The year of «2021» or of a date that starts with it."""
    if not given:
        return None
    if found := re.fullmatch(r"([12]\d{3})(?:-\d\d-\d\d.*)?", given):
        return int(found[1])
    what = f"quartier n° {place} : « {given} » n'est pas une année (quatre chiffres attendus)"
    findings.fault(what, file=shown, column=columns["renamed_year"])
    return None


def _tell_doubles(rows: list[dict], findings: Findings) -> None:
    """Two districts of one code or one name, or on the same ground."""
    for key, said in (("district", "code"), ("name", "nom")):
        seen: dict[str, dict] = {}
        for row in rows:
            first = seen.setdefault(row[key], row)
            if first is not row:
                what = f"les quartiers n° {first['row']} et {row['row']} ont le même {said}, « {row[key]} »"
                findings.fault(what, file=row["file"], remedy="Gardez un seul des deux, ou donnez à chacun le sien.")
    if not rows:
        return
    shapes = [shapely.from_geojson(row["shape"]) for row in rows]
    tree = shapely.STRtree(shapes)
    for one, other in sorted({tuple(sorted(pair)) for pair in tree.query(shapes, predicate="intersects").T.tolist() if pair[0] != pair[1]}):
        smaller = min(shapes[one].area, shapes[other].area)
        shared = shapely.intersection(shapes[one].buffer(0), shapes[other].buffer(0)).area / smaller
        if shared > OVERLAP_SHARE:
            what = f"« {rows[one]['name']} » et « {rows[other]['name']} » se recouvrent sur {100 * shared:.0f} % du plus petit"
            findings.warning(what, file=rows[other]["file"], remedy="Ce qui est dans les deux sera compté dans le premier.")
