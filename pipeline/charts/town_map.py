"""The town as a flat map: its districts, and under their names what one finds one's way by (water, parks, main streets, railway).

Shapes come in metres and leave in pixels, simplified together so that neighbours keep one edge. A map says where; amounts are for what is
drawn over it, and for the list beside it.
"""

from collections.abc import Mapping, Sequence

import altair as alt
import geopandas
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from ..report import Column, Table
from . import Drawing
from .ground import FINEST, GRID, Frame, frame, simplified
from .theme import LABEL, PALE, TOKENS

# Read on a phone, where the map is half as wide; a letter is this much of the size.
FONT_SIZE, LETTER = 24, 0.53
# The half of a point, in pixels, and a little air.
POINT = 13
# A name may pass the edge of its district by so much rather than lie under points.
NEARLY = 0.6
# What a map may show beneath the names, in the order drawn: fill, stroke, width and dashes. The last two go over the edges of districts,
# which often follow a river or a railway.
BELOW = {
    "parks": (TOKENS["earn-pale"], None, 0.0, None),
    "lanes": (None, TOKENS["line"], 1.0, None),
    "streets": (None, TOKENS["line"], 2.6, None),
}
ABOVE = {"water": (PALE["earn"], PALE["earn"], 1.2, None), "railway": (None, TOKENS["soft"], 1.6, [7, 4])}


def draw(
    slug: str, title: str, takeaway: str, districts: geopandas.GeoDataFrame, layers: Mapping[str, geopandas.GeoSeries],
    shown: Frame | None = None, is_around: bool = False, points: Sequence[tuple[float, float]] = (),
) -> Drawing:  # fmt: skip
    """The map. `districts` are those of `Places.shapes` (columns name, population); `layers` are keys of BELOW and ABOVE, in metres too.

    `shown` is what of the ground it shows, the whole town without it. Where the name of one district does not fit, each has a mark in its
    place; on a map of what is around one district (`is_around`), only that name is left out. Names keep clear of `points` (pixels) where
    they can.
    """
    shown = shown or frame(districts.geometry)
    simple = simplified(list(districts.geometry), shown)
    town = shapely.union_all(shapely.make_valid(simple))

    def drawn(styles: dict) -> list[alt.Chart]:
        found = []
        for name, (fill, stroke, width, dashes) in styles.items():
            if name in layers and len(layers[name]):
                for shape in _together(shown.pixels(layers[name]), town):
                    style = (None, stroke, width) if "LineString" in shape.geom_type else (fill, None, 0.0)
                    found.append(_shapes([shape], *style, dashes))
        return found

    seen = [shape for shape in simple if not shape.is_empty]
    ground, edges = _shapes(seen, TOKENS["card"], None), _shapes(seen, None, TOKENS["soft"], 0.9)
    marks = _marks(districts)
    names, is_marked = _labels(simple, list(districts["name"]), None if is_around else marks, points)
    whole = alt.layer(ground, *drawn(BELOW), edges, *drawn(ABOVE), *names)
    has_people = bool(districts["population"].notna().all())
    columns = {Column("Repère"): marks} if is_marked else {}
    columns[Column("Quartier")] = list(districts["name"])
    if has_people:
        columns[Column("Habitants", "integer")] = [int(people) for people in districts["population"]]
    rows = tuple(zip(*columns.values(), strict=True))
    return Drawing(
        slug, title, takeaway, "Le nord est en haut.", Table(f"{title} : la liste", tuple(columns), rows, collapsed=True),
        whole.project(type="identity", scale=1, translate=[0, 0]).properties(width=shown.width, height=shown.height, padding=0),
    )  # fmt: skip


def _together(shapes: list[BaseGeometry], town: BaseGeometry) -> list[BaseGeometry]:
    """The shapes of a layer that lie in the town, as one of lines and one of surfaces: thousands of streets are one path of the drawing."""
    shapely.prepare(town)
    near = [shape for shape in shapes if town.intersects(shape)]
    lines = [part for shape in near for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    surfaces = [part for shape in near for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    found = []
    if lines:
        # One by one: cut together, lines are also cut wherever they cross, and weigh five times as much.
        joined = shapely.simplify(shapely.get_parts(shapely.line_merge(shapely.multilinestrings(lines))), FINEST)
        cut = [line if town.contains(line) else shapely.intersection(line, town) for line in joined if line.length > FINEST]
        found.append(shapely.geometrycollections([part for line in cut for part in shapely.get_parts(line)]))
    if surfaces:
        found.append(shapely.intersection(shapely.make_valid(shapely.simplify(shapely.union_all(surfaces), FINEST)), town))
    kinds = ["LineString"] * bool(lines) + ["Polygon"] * bool(surfaces)
    kept = [_only(shape, kind) for shape, kind in zip(found, kinds, strict=True)]
    return [shapely.set_precision(shape, GRID, mode="pointwise") for shape in kept if not shape.is_empty]


def _only(shape: BaseGeometry, kind: str) -> BaseGeometry:
    """The parts of one kind: what a cut leaves of another is a point, or an edge."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == kind]
    return shapely.multilinestrings(parts) if kind == "LineString" else shapely.multipolygons(parts)


def _shapes(shapes: list, fill: str | None, stroke: str | None, width: float = 0.0, dashes: list[int] | None = None) -> alt.Chart:
    features = [{"type": "Feature", "geometry": shapely.geometry.mapping(each)} for each in shapes]
    mark = {"fill": fill, "stroke": stroke, "strokeWidth": width, "strokeJoin": "round"} | ({"strokeDash": dashes} if dashes else {})
    return alt.Chart(alt.Data(values=features)).mark_geoshape(**mark)


def _marks(districts: geopandas.GeoDataFrame) -> list[str]:
    """What stands for each district where names do not fit: its own code when that is short, else a letter in their order."""
    codes = list(districts["district"])
    return codes if max(map(len, codes)) <= 3 else [_letters(place) for place in range(len(codes))]


def _letters(place: int) -> str:
    """A, B… Z, AA, AB…: numbers are those of points."""
    return (_letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _labels(shapes: list, names: list[str], marks: list[str] | None, points: Sequence[tuple[float, float]]) -> tuple[list[alt.Chart], bool]:
    """The name of each district where it has most room, on two lines when long; their marks, when one name does not fit.

    Without marks, only the names that fit. The second value says whether marks were written.
    """
    surfaces = [[part for part in shapely.get_parts(each) if part.geom_type == "Polygon" and part.area > 1] for each in shapes]
    seen = [place for place, parts in enumerate(surfaces) if parts]
    lines = [on_lines(names[place]) for place in seen]
    largest = [max(surfaces[place], key=lambda part: part.area) for place in seen]
    circles = [shapely.maximum_inscribed_circle(surface, 2.0) for surface in largest]
    texts = ["\n".join(said) for said in lines]
    fits = [is_fitting(said, circle) for said, circle in zip(lines, circles, strict=True)]
    is_marked = marks is not None and not all(fits)
    if is_marked:
        texts, fits = [marks[place] for place in seen], [True] * len(seen)
    taken = shapely.union_all([shapely.Point(point).buffer(POINT) for point in points])
    rows = []
    for surface, circle, text, is_kept in zip(largest, circles, texts, fits, strict=True):
        if is_kept:
            middle = shapely.get_point(circle, 0)
            clear, room = _room(surface.difference(taken), text.split("\n")) if points else ((0.0, 0.0), 0.0)
            x, y = clear if room >= NEARLY else (middle.x, middle.y)
            rows.append({"x": round(x, 1), "y": round(y, 1), "label": text})
    return written(rows), is_marked


def is_fitting(said: list[str], circle: BaseGeometry) -> bool:
    """Whether lines of words fit in the widest circle of a surface, which is told by one of its radii."""
    return max(map(len, said)) * FONT_SIZE * LETTER < 2.1 * circle.length and len(said) * FONT_SIZE < 2 * circle.length


def written(rows: list[dict], around: str = "card", **more) -> list[alt.Chart]:
    """Words over a map: each row is where (x, y) and a label, on as many lines as it has. `around` is the token of the band around letters,
    `more` is of the mark."""
    if not rows:
        return []
    style = {"fontSize": FONT_SIZE, "lineBreak": "\n", "baseline": "middle", "lineHeight": FONT_SIZE + 2} | more
    # Letters, over a band of the ground that parts them from streets.
    bands = ({"stroke": TOKENS[around], "strokeWidth": 4, "strokeJoin": "round"}, {})
    given = alt.Chart(pd.DataFrame(rows)).encode(longitude=alt.Longitude("x:Q"), latitude=alt.Latitude("y:Q"), text=LABEL)
    return [given.mark_text(**style, **band) for band in bands]


def names_on(drawn: Drawing) -> list[tuple[float, float, list[str]]]:
    """Where the names (or marks) of districts stand on a map that is drawn, and their lines."""
    rows = drawn.chart.layer[-1].data
    return [(row.x, row.y, row.label.split("\n")) for row in rows.itertuples()] if isinstance(rows, pd.DataFrame) else []


def _room(shape: BaseGeometry, said: list[str]) -> tuple[tuple[float, float], float]:
    """Where words have most room in a surface, and how much: 1 when they just fit. A name is wide and low: the ground is squeezed so that
    the widest ellipse of its proportions becomes the widest circle."""
    wide, high = max(map(len, said)) * FONT_SIZE * LETTER, len(said) * (FONT_SIZE + 2)
    surface = max(shapely.get_parts(shape), key=lambda part: part.area)
    if surface.is_empty:
        return (0.0, 0.0), 0.0
    squeezed = shapely.transform(surface, lambda places: places / [wide, high])
    circle = shapely.maximum_inscribed_circle(squeezed, 0.02)
    middle = shapely.get_point(circle, 0)
    # An ellipse that holds the corners of its box is 1.41 times as wide; letters do not fill their corners.
    return (middle.x * wide, middle.y * high), 2 * circle.length / 1.15


def on_lines(name: str) -> list[str]:
    """A name cut at the blank nearest to its middle, when it is longer than a short word."""
    blanks = [place for place, letter in enumerate(name) if letter == " "]
    if len(name) <= 11 or not blanks:
        return [name]
    middle = min(blanks, key=lambda place: abs(place - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]
