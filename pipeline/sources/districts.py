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
from ..tables.districts import DISTRICTS, FORMER_DISTRICTS
from . import text
from .amounts import to_count
from .boundaries import DECIMALS, in_degrees, rounded, sound
from .district_ground import tell_ground
from .geographic import COMMUNES, SECTORS, Things, cell, opened
from .geographic import DISTRICTS as THINGS

INSEE = r"\d[\dAB]\d{3}"
# What files call each column, once in lower case; «l_ar» and «c_ar» are Paris's.
NAMES = {
    "name": ("nom", "name", "nom_quartier", "nom_quart", "quartier", "libelle", "libquart", "nom_qua", "l_qu", "l_ar", "label"),
    "code": ("code", "code_quartier", "code_insee", "insee", "num_quartier", "c_qu", "c_ar"),
    "population": ("population", "pop", "habitants"),
    "former_name": ("ancien_nom", "former_name"),
    "renamed_year": ("renomme_en", "renamed_year"),
}


def read(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of districts, in the order of the files."""
    rows: list[dict] = []
    things = THINGS
    for path in town.files("districts"):
        found, things = _read(path, town, town.district_columns, findings)
        rows += found
    _tell_doubles(rows, things, findings)
    tell_ground(rows, things, findings)
    return DISTRICTS.of_rows(rows)


def read_former(town: Town, findings: Findings) -> pd.DataFrame:
    """The table of the districts that no longer hold, the oldest first. Their files may call columns otherwise than today's."""
    rows: list[dict] = []
    for each in town.former_districts:
        given = {key: town.district_columns[key] for key in ("crs",) if key in town.district_columns}
        found, things = _read(each.path, town, given, findings)
        _tell_doubles(found, things, findings)
        rows += [row | {"until_year": each.until} for row in found]
    return FORMER_DISTRICTS.of_rows(rows)


def _read(path: Path, town: Town, given: dict[str, str], findings: Findings) -> tuple[list[dict], Things]:
    """The rows of a file, and what they are."""
    shown, things = town.shown(path), THINGS if town.kind == "commune" else SECTORS
    try:
        frame = opened(path, shown, things, findings, layer=given.get("layer", ""))
        things = COMMUNES if _are_communes(frame) else things
        shapes = in_degrees(frame, given.get("crs", ""), shown, findings, things)
        return (_rows(frame, shapes, given, shown, findings, things) if shapes is not None else []), things
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
    return [], things


def _rows(
    frame: geopandas.GeoDataFrame, shapes: Sequence[BaseGeometry | None], given: dict[str, str], shown: str, findings: Findings,
    things: Things,
) -> list[dict]:  # fmt: skip
    columns = _columns(frame, given, shown, findings, things)
    if columns is None:
        return []
    rows = []
    for place, (shape, facts) in enumerate(zip(shapes, frame.drop(columns="geometry").to_dict("records"), strict=True), 1):
        texts = {ours: cell(facts[theirs]) for ours, theirs in columns.items()}
        name = texts["name"]
        if not name:
            findings.fault(f"{things.one} n° {place} n'a pas de nom", file=shown, column=columns["name"], remedy="Remplissez la case.")
            continue
        if text.is_garbled(name):
            what = f"{things.one} n° {place} : « {name} » est mal encodé"
            findings.fault(what, file=shown, column=columns["name"], remedy=text.REOPEN)
        shape = sound(shape, name, place, shown, findings, things)
        if shape is None:
            continue
        which = f"{things.one} n° {place}"
        inner = shape.representative_point()
        rows.append(
            {"district": texts.get("code") or slug(name), "name": name, "former_name": texts.get("former_name", ""),
             "renamed_year": _year(texts.get("renamed_year", ""), which, columns, shown, findings),
             "population": _people(texts.get("population", ""), which, columns, shown, findings),
             "longitude": round(inner.x, DECIMALS), "latitude": round(inner.y, DECIMALS),
             "shape": json.dumps(rounded(json.loads(shapely.to_geojson(shape))), separators=(",", ":")), "file": shown, "row": place}
        )  # fmt: skip
    return rows


def _are_communes(frame: geopandas.GeoDataFrame) -> bool:
    """Whether each has the code of a commune of its own: the parts of a larger authority, not those of a commune."""
    columns = [column for column in frame.columns if str(column).lower() in ("code_insee", "insee", "insee_com")]
    return any(frame[column].is_unique and len(frame) > 1 and frame[column].astype(str).str.fullmatch(INSEE).all() for column in columns)


def _columns(
    frame: geopandas.GeoDataFrame, given: dict[str, str], shown: str, findings: Findings, things: Things
) -> dict[str, str] | None:  # fmt: skip
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
        texts = [column for column in there if _tells_apart([cell(value) for value in frame[column]])]
        if len(texts) != 1:
            what = f"on ne sait pas quelle colonne est le nom des {things.plural}"
            remedy = f'Écrivez dans town.toml : [districts], puis name = "…". Colonnes : {known_names("nom", there)}.'
            findings.fault(what, file=shown, remedy=remedy)
            return None
        found["name"] = texts[0]
    return found


def _tells_apart(values: list[str]) -> bool:
    return len(set(values)) == len(values) and all(re.search("[^\\W\\d_]{3}", value) for value in values)


def _people(given: str, which: str, columns: dict[str, str], shown: str, findings: Findings) -> int | None:
    if not given:
        return None
    try:
        return to_count(given)
    except ValueError as error:
        findings.fault(f"{which} : {error}", file=shown, column=columns["population"])
        return None


def _year(given: str, which: str, columns: dict[str, str], shown: str, findings: Findings) -> int | None:
    """The year of «2021» or of a date that starts with it."""
    if not given:
        return None
    if found := re.fullmatch(r"([12]\d{3})(?:-\d\d-\d\d.*)?", given):
        return int(found[1])
    what = f"{which} : « {given} » n'est pas une année (quatre chiffres attendus)"
    findings.fault(what, file=shown, column=columns["renamed_year"])
    return None


def _tell_doubles(rows: list[dict], things: Things, findings: Findings) -> None:
    """Two districts of one code or one name."""
    for key, said in (("district", "code"), ("name", "nom")):
        seen: dict[str, dict] = {}
        for row in rows:
            first = seen.setdefault(row[key], row)
            if first is not row:
                what = f"les {things.plural} n° {first['row']} et {row['row']} ont le même {said}, « {row[key]} »"
                remedy = f"Donnez-leur deux {said}s différents, ou réunissez leurs contours en un seul."
                findings.fault(what, file=row["file"], remedy=remedy)
