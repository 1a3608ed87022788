"""From the ground to the screen: which part of it a map shows, and how metres become pixels, north up.

A frame is chosen once and given to all that is drawn on one map, so that points fall where the shapes are. Draws nothing itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import geopandas
import shapely
from shapely.geometry.base import BaseGeometry

WIDTH, MARGIN, TALLEST = 720, 6, 900
# Nothing smaller than this many pixels is kept: half of what an eye sees on a phone.
FINEST = 0.9
# Pixels are written to a tenth.
GRID = 0.1


@dataclass(frozen=True)
class Frame:
    """`width` and `height` in pixels, `scale` in pixels per metre, and where the first metre of each axis falls."""

    scale: float
    left: float
    bottom: float
    width: int
    height: int

    def pixels(self, shapes: Iterable[BaseGeometry]) -> list[BaseGeometry]:
        """Shapes in metres, in pixels."""
        series = geopandas.GeoSeries(list(shapes))
        return list(series.affine_transform([self.scale, 0, 0, -self.scale, self.left, self.bottom]))

    def places(self, points: Iterable[tuple[float, float]]) -> list[tuple[float, float] | None]:
        """Where points in metres fall, to a tenth of a pixel; None for one that falls outside."""
        found = [(round(self.left + x * self.scale, 1), round(self.bottom - y * self.scale, 1)) for x, y in points]
        return [(x, y) if 0 <= x <= self.width and 0 <= y <= self.height else None for x, y in found]


def frame(shapes: geopandas.GeoSeries, width: int = WIDTH, tallest: int = TALLEST, around: float = 0.0) -> Frame:
    """The frame that holds `shapes` (metres) and, on each side, `around` times their size."""
    west, south, east, north = shapes.total_bounds
    more = around * max(east - west, north - south)
    west, south, east, north = west - more, south - more, east + more, north + more
    scale = min((width - 2 * MARGIN) / (east - west), (tallest - 2 * MARGIN) / (north - south))
    height = round((north - south) * scale) + 2 * MARGIN
    left = (width - (east - west) * scale) / 2
    return Frame(scale, left - west * scale, height - MARGIN + south * scale, width, height)


def simplified(shapes: Sequence[BaseGeometry], shown: Frame) -> list[BaseGeometry]:
    """Districts (metres) as a frame shows them: in pixels, simplified together so that neighbours keep one edge, cut at the frame."""
    simple = shapely.coverage_simplify(shown.pixels(shapes), FINEST)
    near = shapely.clip_by_rect(shapely.make_valid(simple), -1, -1, shown.width + 1, shown.height + 1)
    return list(shapely.set_precision(near, GRID, mode="pointwise"))


def outline(shape: BaseGeometry) -> str:
    """A surface in pixels as the path of an SVG, written as Vega writes its own: the same border twice on a page weighs once. Empty for
    none."""
    rings = [ring for part in shapely.get_parts(shape) if part.geom_type == "Polygon" for ring in (part.exterior, *part.interiors)]
    return "".join("M" + "L".join(f"{x:g},{y:g}" for x, y in ring.coords[:-1]) + "Z" for ring in rings if len(ring.coords) > 3)


def path(shape: BaseGeometry) -> str:
    """Lines and surfaces in pixels as the path of an SVG, as fine as a map shows; empty for what is but points."""
    simple = shapely.set_precision(shapely.simplify(shape, FINEST / 2), GRID, mode="pointwise")
    lines = [part for part in shapely.get_parts(simple) if part.geom_type == "LineString"]
    return "".join("M" + "L".join(f"{x:g},{y:g}" for x, y in line.coords) for line in lines) + outline(simple)


def of_geojson(texts: Iterable[str]) -> list[BaseGeometry]:
    """Shapes from their GeoJSON, in degrees."""
    return list(shapely.from_geojson(list(texts)))
