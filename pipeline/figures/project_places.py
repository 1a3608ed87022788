"""Where projects are: the position that a town gives, else that of the place that it names, else its district, else nowhere."""

import json

import pandas as pd

from ..formats import slug
from ..places import Places
from ..tables.projects import PRECISIONS, SEVERAL

# A position of this precision, or none, marks no place.
VAGUE = ("district", "none")
# What parts places, and the districts of a project that has several.


def located(rows: pd.DataFrame, places: Places) -> pd.DataFrame:
    """The table of projects with every position that can be known: the one that is given, else that of the place's text, else none.

    A district that the town names stays; one that it does not is where the position is. A text that names but a district gives no place.
    """
    if rows.empty:
        return rows
    made = [_located(row, places) for row in rows.astype(object).where(rows.notna(), None).to_dict("records")]
    points = [points_of(row) for row in made]
    codes = iter(places.districts_at([point for each in points for point in each]))
    for row, each in zip(made, points, strict=True):
        there = dict.fromkeys(filter(None, (next(codes) for _ in each)))
        row["district"] = row["district"] or SEVERAL.join(there)
    return rows.assign(**{
        name: pd.array([row[name] for row in made], dtype=rows[name].dtype)
        for name in ("longitude", "latitude", "precision", "shape", "district")
    })  # fmt: skip


def points_of(row: dict) -> list[tuple[float, float]]:
    """The places of a row: its points when it has several, else its position; none when no place is known."""
    if row["precision"] in VAGUE:
        return []
    shape = json.loads(row["shape"]) if row["shape"] else {}
    several = shape["coordinates"] if shape.get("type") == "MultiPoint" else [(row["longitude"], row["latitude"])]
    return [(longitude, latitude) for longitude, latitude in several]


def _located(row: dict, places: Places) -> dict:
    district = _district(row["district"], places)
    found = {name: row[name] for name in ("longitude", "latitude", "precision", "shape")} | {"district": district}
    if row["precision"] != "none" or not row["place"]:
        return found | ({"precision": "district"} if district and row["precision"] == "none" else {})
    texts = [text.strip() for text in row["place"].split(SEVERAL) if text.strip()]
    known = [each for each in map(places.geocoder.locate, texts) if each.precision != "none"]
    real = [each for each in known if each.precision != "district"]
    if not real:
        if not district and known:
            found["district"] = known[0].id
        return found | ({"precision": "district"} if found["district"] else {})
    order = list(PRECISIONS)
    found["precision"] = max((each.precision for each in real), key=order.index)
    found |= {"longitude": real[0].longitude, "latitude": real[0].latitude}
    if len(real) > 1:
        points = [[each.longitude, each.latitude] for each in real]
        found["shape"] = json.dumps({"type": "MultiPoint", "coordinates": points}, separators=(",", ":"))
    return found


def _district(text: str, places: Places) -> str:
    """The code of the district that a text names, by code, name or former name; the text itself for a town that gives no districts."""
    if places.districts.empty:
        return text
    return next(iter(named_districts(text, places)), "")


def named_districts(text: str, places: Places) -> list[str]:
    """The codes of the districts that a text may name."""
    wanted = slug(text)
    columns = places.districts[["district", "name", "former_name"]].itertuples(index=False, name=None)
    return [code for code, *names in columns if wanted and wanted in {slug(code), *map(slug, names)}]
