"""Districts coloured by a rate, in a few classes with their legend in words; hatched where the rate is not computed.

One colour, from pale to full: the order is read without telling colours apart, and on paper. Classes are made elsewhere (figures.classes);
amounts are never drawn so, only what is divided by the inhabitants.
"""

from collections.abc import Mapping, Sequence

import altair as alt
import geopandas
import shapely
from shapely.geometry import LineString, box
from shapely.geometry.base import BaseGeometry

from ..report import Table
from . import Drawing
from .ground import GRID, Frame, simplified
from .theme import TOKENS
from .town_map import is_fitting, on_lines, written

# How full the colour of each class is, from that of nothing, by how many others there are.
FULLNESS = {
    1: (0.0, 0.5), 2: (0.0, 0.25, 0.8), 3: (0.0, 0.18, 0.48, 0.9), 4: (0.0, 0.14, 0.36, 0.62, 0.95), 5: (0.0, 0.12, 0.28, 0.48, 0.7, 0.97)
}  # fmt: skip
# On a class that is fuller, words have the colour of the ground.
FULL = 0.6
EDGE = {"fill": None, "strokeJoin": "round"}
# Pixels: between two lines of a hatching; a row of the legend, its square, and where its words start.
HATCH, ROW, SQUARE, WORDS = 11, 36, 24, 46


def draw(
    slug: str, title: str, takeaway: str, caption: str, districts: geopandas.GeoDataFrame, shown: Frame, classes: Mapping[str, int | None],
    legend: Sequence[str], without: str, labels: Mapping[str, tuple[str, str]], table: Table,
) -> Drawing:  # fmt: skip
    """The map. `classes` is the class of each district by its code: 0 for nothing, then the lowest; None where nothing is computed.

    `legend` are the words of classes from that of nothing on, `without` those of what is hatched; both are told only where they are seen.
    `labels` are a name or a mark, and the rate, which is left out where it does not fit.
    """
    fullness = FULLNESS[len(legend) - 1]
    simple = dict(zip(districts["district"], simplified(list(districts.geometry), shown), strict=True))
    seen = {code: shape for code, shape in simple.items() if not shape.is_empty}
    layers = [_layer([shape for code, shape in seen.items() if classes[code] == each], full) for each, full in enumerate(fullness)]
    blank = [shape for code, shape in seen.items() if classes[code] is None]
    layers.append(_hatched(blank))
    # Two neighbours of the fullest class are parted by a line that is as far from it as the ground is.
    layers += [_drawn(list(seen.values()), EDGE | {"stroke": TOKENS["card"], "strokeWidth": 3.4}), _layer(list(seen.values()), None)]
    on_full = {code for code in seen if classes[code] is not None and fullness[classes[code]] > FULL}
    layers += written([_label(shape, labels[code]) for code, shape in seen.items() if code not in on_full])
    layers += written([_label(seen[code], labels[code]) for code in seen if code in on_full], around="invest", color=TOKENS["card"])
    height = shown.height
    told = [(each, said) for each, said in enumerate(legend) if each or 0 in classes.values()]
    rows = [*reversed(told), *([(None, without)] if blank else [])]
    words = []
    for place, (each, said) in enumerate(rows):
        top = height + 10 + place * ROW
        square = box(6, top, 6 + SQUARE, top + SQUARE)
        layers += [_hatched([square]) if each is None else _layer([square], fullness[each]), _layer([square], None)]
        words.append({"x": WORDS, "y": top + SQUARE / 2, "label": said})
    layers += written(words, align="left", fontWeight="normal")
    whole = alt.layer(*[layer for layer in layers if layer is not None]).project(type="identity", scale=1, translate=[0, 0])
    return Drawing(
        slug, title, takeaway, caption, table, whole.properties(width=shown.width, height=height + 10 + len(rows) * ROW, padding=0)
    )


def _layer(shapes: Sequence[BaseGeometry], fullness: float | None) -> alt.Chart | None:
    """Surfaces filled with so much of the colour; their edges alone when `fullness` is None."""
    if fullness is None:
        return _drawn(shapes, EDGE | {"stroke": TOKENS["soft"], "strokeWidth": 1.2})
    return _drawn(shapes, {"fill": TOKENS["invest"], "fillOpacity": fullness, "stroke": None})


def _hatched(shapes: Sequence[BaseGeometry]) -> alt.Chart | None:
    cuts = [part for shape in shapes for part in shapely.get_parts(shapely.intersection(_lines_over(shape), shapely.make_valid(shape)))]
    lines = [each for each in cuts if each.geom_type == "LineString"]
    if not lines:
        return None
    together = shapely.set_precision(shapely.multilinestrings(lines), GRID, mode="pointwise")
    return _drawn([together], {"fill": None, "stroke": TOKENS["soft"], "strokeWidth": 1.6})


def _lines_over(shape: BaseGeometry) -> BaseGeometry:
    """Lines that rise to the right over the box of a shape, on the same grid for all shapes."""
    west, north, east, south = shape.bounds
    first, last = int((west + north) // HATCH), int((east + south) // HATCH) + 1
    return shapely.multilinestrings(
        [LineString([(each * HATCH - south, south), (each * HATCH - north, north)]) for each in range(first, last + 1)]
    )


def _drawn(shapes: Sequence[BaseGeometry], style: dict) -> alt.Chart | None:
    if not shapes:
        return None
    features = [{"type": "Feature", "geometry": shapely.geometry.mapping(each)} for each in shapes]
    return alt.Chart(alt.Data(values=features)).mark_geoshape(**style)


def _label(shape: BaseGeometry, label: tuple[str, str]) -> dict:
    """What is written in a district, where it has most room: its name and the rate, else the name alone."""
    name, rate = label
    surface = max((part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"), key=lambda part: part.area)
    circle = shapely.maximum_inscribed_circle(surface, 2.0)
    middle = shapely.get_point(circle, 0)
    both = [*on_lines(name), rate]
    # A little air: a rate that touches an edge is read as that of the neighbour.
    said = both if rate and is_fitting([f"{line} " for line in both], circle) else on_lines(name)
    return {"x": round(middle.x, 1), "y": round(middle.y, 1), "label": "\n".join(said)}
