"""The town as a flat map: its districts, and under their names what one finds one's way by (water, parks, main streets, railway).

Shapes come in metres and leave in pixels, simplified together so that neighbours keep one edge. A map says where; amounts are for what is
drawn over it, and for the list beside it.
"""

from collections.abc import Mapping

import altair as alt
import geopandas
import pandas as pd
import shapely

from ..report import Column, Table
from . import Drawing
from .theme import PALE, TOKENS

WIDTH, MARGIN, TALLEST = 720, 6, 900
# Read on a phone, where the map is half as wide; a letter is this much of the size.
FONT_SIZE, LETTER = 24, 0.53
# Nothing smaller than this many pixels is kept: half of what an eye sees on a phone.
FINEST = 0.9
# What a map may show beneath the names, in the order drawn: fill, stroke, width and dashes. The last two go over the edges of districts,
# which often follow a river or a railway.
BELOW = {"parks": (TOKENS["earn-pale"], None, 0.0, None), "streets": (None, TOKENS["line"], 2.6, None)}
ABOVE = {"water": (PALE["earn"], None, 0.0, None), "railway": (None, TOKENS["soft"], 1.6, [7, 4])}


def draw(slug: str, title: str, takeaway: str, districts: geopandas.GeoDataFrame, layers: Mapping[str, geopandas.GeoSeries]) -> Drawing:
    """The map. `districts` are those of `Places.shapes` (columns name, population); `layers` are keys of BELOW and ABOVE, in metres too."""
    west, south, east, north = districts.total_bounds
    scale = min((WIDTH - 2 * MARGIN) / (east - west), (TALLEST - 2 * MARGIN) / (north - south))
    height = round((north - south) * scale) + 2 * MARGIN
    left = (WIDTH - (east - west) * scale) / 2

    def pixels(shapes) -> list:
        return list(
            geopandas.GeoSeries(shapes).affine_transform([scale, 0, 0, -scale, left - west * scale, height - MARGIN + south * scale])
        )

    simple = shapely.coverage_simplify(pixels(districts.geometry), FINEST)
    town = shapely.union_all(shapely.make_valid(simple))

    def drawn(styles: dict) -> list[alt.Chart]:
        found = []
        for name, (fill, stroke, width, dashes) in styles.items():
            if name in layers and len(layers[name]):
                kept = shapely.intersection(shapely.simplify(pixels(layers[name]), FINEST), town)
                found.append(_shapes([each for each in kept if not each.is_empty], fill, stroke, width, dashes))
        return found

    ground, edges = _shapes(simple, TOKENS["card"], None), _shapes(simple, None, TOKENS["soft"], 0.9)
    marks = _marks(districts)
    whole = alt.layer(ground, *drawn(BELOW), edges, *drawn(ABOVE), _labels(simple, list(districts["name"]), marks))
    has_people = bool(districts["population"].notna().all())
    columns = (Column("Repère"), Column("Quartier"), *((Column("Habitants", "integer"),) if has_people else ()))
    given = (marks, districts["name"], *((map(int, districts["population"]),) if has_people else ()))
    rows = tuple(zip(*given, strict=True))
    return Drawing(
        slug, title, takeaway, "Le nord est en haut.", Table(f"{title} : la liste", columns, rows, collapsed=True),
        whole.project(type="identity", scale=1, translate=[0, 0]).properties(width=WIDTH, height=height, padding=0),
    )  # fmt: skip


def _shapes(shapes: list, fill: str | None, stroke: str | None, width: float = 0.0, dashes: list[int] | None = None) -> alt.Chart:
    features = [{"type": "Feature", "geometry": shapely.geometry.mapping(each)} for each in shapes]
    mark = {"fill": fill, "stroke": stroke, "strokeWidth": width, "strokeJoin": "round"} | ({"strokeDash": dashes} if dashes else {})
    return alt.Chart(alt.Data(values=features)).mark_geoshape(**mark)


def _marks(districts: geopandas.GeoDataFrame) -> list[str]:
    """What stands for each district where names do not fit: its own code when that is short, else its place in the list."""
    codes = list(districts["district"])
    return codes if max(map(len, codes)) <= 3 else [str(place) for place in range(1, len(codes) + 1)]


def _labels(shapes: list, names: list[str], marks: list[str]) -> alt.Chart:
    """The name of each district where it has most room, on two lines when long; their marks, when one name does not fit."""
    circles = [shapely.maximum_inscribed_circle(max(shapely.get_parts(each), key=lambda part: part.area), 2.0) for each in shapes]
    lines = [_lines(name) for name in names]
    fits = all(
        max(map(len, said)) * FONT_SIZE * LETTER < 2.1 * circle.length and len(said) * FONT_SIZE < 2 * circle.length
        for said, circle in zip(lines, circles, strict=True)
    )
    texts = ["\n".join(said) for said in lines] if fits else marks
    middles = [shapely.get_point(circle, 0) for circle in circles]
    rows = pd.DataFrame({"x": [each.x for each in middles], "y": [each.y for each in middles], "label": texts})
    mark = alt.Chart(rows).mark_text(fontSize=FONT_SIZE, lineBreak="\n", baseline="middle", lineHeight=FONT_SIZE + 2)
    return mark.encode(longitude="x:Q", latitude="y:Q", text="label:N")


def _lines(name: str) -> list[str]:
    """A name cut at the blank nearest to its middle, when it is longer than a short word."""
    blanks = [place for place, letter in enumerate(name) if letter == " "]
    if len(name) <= 11 or not blanks:
        return [name]
    cut = min(blanks, key=lambda place: abs(place - len(name) / 2))
    return [name[:cut], name[cut + 1 :]]
