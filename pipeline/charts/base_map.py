"""The ground of the map that readers move: the same districts and layers as `town_map`, finer, as one small script that the page asks for.

A script and not JSON: a page opened from a folder may load the one and not fetch the other. It says where lines are; how they look is for
the theme (theme/static/js/map_live.js).
"""

import json
from collections.abc import Iterable, Mapping, Sequence

import geopandas
import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

# Positions are written in steps of a degree: one metre or so.
STEPS = 100_000
# Nothing finer than this is kept, in metres: two pixels at the closest.
FINEST_M = 2.5
# How much of its neighbours is kept around the town, as a part of its size.
AROUND = 0.1


def script(districts: geopandas.GeoDataFrame, layers: Mapping[str, Sequence[BaseGeometry]]) -> bytes:
    """The file. `districts` are those of `Places.shapes` (column name), `layers` are keys of `town_map.BELOW` and `ABOVE`, in its metres.

    A line is a flat list of steps, east then north: its first place from the south-west corner, the others each from the one before. A
    surface is a list of rings. A district is its name, where that is written, and its surfaces.
    """
    west, south, east, north = districts.total_bounds
    more = AROUND * max(east - west, north - south)
    frame = (west - more, south - more, east + more, north + more)
    corner = _degrees([shapely.box(*frame)], districts.crs)[0].bounds
    simple = shapely.make_valid(shapely.coverage_simplify(list(districts.geometry), FINEST_M))
    names = [shapely.get_point(shapely.maximum_inscribed_circle(_largest(shape), 5.0), 0) for shape in simple]
    found: dict = {"steps": STEPS, "corner": [round(corner[0], 5), round(corner[1], 5)]}
    origin = np.array(found["corner"])
    found["districts"] = [
        [name, _line(place, origin), _surfaces(shape, origin)]
        for name, place, shape in zip(districts["name"], _degrees(names, districts.crs), _degrees(simple, districts.crs), strict=True)
    ]
    for name, shapes in layers.items():
        if len(shapes):
            found[name] = _layer(_together(shapes, frame), districts.crs, origin)
    return f"window.townGround={json.dumps(found, ensure_ascii=False, separators=(',', ':'))};\n".encode()


def _together(shapes: Iterable[BaseGeometry], frame: tuple[float, float, float, float]) -> list[BaseGeometry]:
    """The lines and surfaces of a layer inside the frame: lines that follow each other joined, surfaces that touch as one."""
    inside = shapely.clip_by_rect(list(shapes), *frame)
    parts = shapely.get_parts(inside[~shapely.is_empty(inside)])
    kinds = shapely.get_type_id(parts)
    lines, surfaces = parts[kinds == 1], parts[kinds == 3]
    joined = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(lines))) if len(lines) else lines
    whole = shapely.get_parts(shapely.union_all(shapely.make_valid(surfaces))) if len(surfaces) else surfaces
    simple = shapely.simplify(np.concatenate([joined, whole]), FINEST_M)
    return [shape for shape in simple if not shape.is_empty and shape.length > FINEST_M]


def _layer(shapes: list[BaseGeometry], crs, origin: np.ndarray) -> dict[str, list]:
    made = _degrees(shapes, crs)
    return {
        "lines": [_line(shape, origin) for shape in made if shape.geom_type == "LineString"],
        "surfaces": [rings for shape in made for rings in _surfaces(shape, origin)],
    }


def _degrees(shapes: Iterable[BaseGeometry], crs) -> list[BaseGeometry]:
    return list(geopandas.GeoSeries(list(shapes), crs=crs).to_crs("EPSG:4326"))


def _largest(shape: BaseGeometry) -> BaseGeometry:
    return max((part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"), key=lambda part: part.area)


def _surfaces(shape: BaseGeometry, origin: np.ndarray) -> list[list[list[int]]]:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return [[_line(ring, origin) for ring in (part.exterior, *part.interiors)] for part in parts]


def _line(shape: BaseGeometry, origin: np.ndarray) -> list[int]:
    places = np.rint((shapely.get_coordinates(shape) - origin) * STEPS).astype(int)
    steps = np.diff(places, axis=0, prepend=[[0, 0]])
    moved = np.any(steps != 0, axis=1)
    moved[0] = True
    return steps[moved].ravel().tolist()
