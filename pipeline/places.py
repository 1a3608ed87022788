"""The places of a town as everything after sees them: districts, addresses, equipment, and what finds a place by its name or position.

Chooses and joins; draws nothing. Geographic libraries load only for a town that gives districts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from math import cos, radians

import pandas as pd

from .config import LAYERS, Town
from .errors import Findings
from .geocoder import Geocoder
from .geodesy import is_in_mainland
from .sources import address_decisions, addresses, equipment, placements
from .sources.address_decisions import Decision
from .tables.addresses import ADDRESSES
from .tables.districts import DISTRICTS, FORMER_DISTRICTS
from .tables.equipment import EQUIPMENT
from .tables.fields import holding
from .tables.placements import PLACEMENTS

LAMBERT_93 = "EPSG:2154"
# Districts drawn by hand leave gaps: neighbours have at least so many metres of border, this near to each other.
BORDER_M, GAP_M = 30, 15
# A place further than this from any address is not told by its street.
NEAR_M = 200
# What is drawn around a town, for one to find one's way: this much of its larger side, on each side. A narrow town is drawn on a wide map.
AROUND = 0.45


@dataclass(frozen=True)
class Origin:
    """A former district on the ground of one of today: how much of today's it is, and how much of the former one, from 0 to 1."""

    code: str
    name: str
    of_now: float
    of_former: float


@dataclass(frozen=True)
class Places:
    """The places of a town: tables of `pipeline.tables`, empty when it gives none. `decisions` are its own, by text; `placements` say where
    grants and contracts are.

    `layers` are what its map shows to find one's way by, each a `sources.map_layers.Layer`.
    """

    districts: pd.DataFrame = holding(DISTRICTS)
    addresses: pd.DataFrame = holding(ADDRESSES)
    equipment: pd.DataFrame = holding(EQUIPMENT)
    former_districts: pd.DataFrame = holding(FORMER_DISTRICTS)
    placements: pd.DataFrame = holding(PLACEMENTS)
    decisions: dict[str, Decision] = field(default_factory=dict)
    layers: dict = field(default_factory=dict)

    @cached_property
    def geocoder(self) -> Geocoder:
        return Geocoder(self.addresses, _with_position(self.equipment), self.districts, self.decisions)

    @cached_property
    def district_names(self) -> dict[str, str]:
        """The name of each district by its code."""
        return dict(self.districts[["district", "name"]].itertuples(index=False, name=None))

    @cached_property
    def shapes(self):
        """The districts as a GeoDataFrame in metres, in their order: Lambert-93, or the local UTM zone overseas.

        Raises:
            ValueError: when the town gives no districts (our mistake: ask first).
        """
        import geopandas
        import shapely

        if self.districts.empty:
            raise ValueError("no districts")
        frame = geopandas.GeoDataFrame(
            self.districts.drop(columns="shape"), geometry=shapely.from_geojson(list(self.districts["shape"])), crs="EPSG:4326"
        )
        first = self.districts.iloc[0]
        is_mainland = is_in_mainland(first["longitude"], first["latitude"])
        return frame.to_crs(LAMBERT_93 if is_mainland else frame.estimate_utm_crs())

    def in_metres(self, shapes: Iterable):
        """Shapes in degrees as a GeoSeries in the metres of `shapes`."""
        import geopandas

        return geopandas.GeoSeries(list(shapes), crs="EPSG:4326").to_crs(self.shapes.crs)

    def points_in_metres(self, positions: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """Positions in degrees, in the metres of `shapes`."""
        import shapely

        return [(each.x, each.y) for each in self.in_metres(shapely.points(position) for position in positions)]

    def bounds_in_degrees(self, shapes) -> tuple[float, float, float, float]:
        """West, south, east and north of a GeoSeries of metres."""
        return tuple(float(value) for value in shapes.to_crs("EPSG:4326").total_bounds)

    @cached_property
    def neighbours(self) -> dict[str, tuple[str, ...]]:
        """The codes of the districts that share a border with each, in their order; a corner is no border."""
        import shapely

        codes, shapes = list(self.shapes["district"]), list(self.shapes.geometry)
        near = [shape.buffer(GAP_M) for shape in shapes]
        pairs = shapely.STRtree(shapes).query(near, predicate="intersects").T.tolist()
        found: dict[str, list[int]] = {code: [] for code in codes}
        for one, other in pairs:
            if one != other and shapes[other].boundary.intersection(near[one]).length > BORDER_M + 2 * GAP_M:
                found[codes[one]].append(other)
        return {code: tuple(codes[other] for other in sorted(others)) for code, others in found.items()}

    @cached_property
    def origins(self) -> dict[str, tuple[Origin, ...]]:
        """What the ground of each district was part of before the last change of limits, the largest part first; empty without one."""
        import geopandas
        import shapely

        if self.districts.empty or self.former_districts.empty:
            return {}
        rows = self.former_districts[self.former_districts["until_year"] == self.former_districts["until_year"].max()]
        before = geopandas.GeoSeries(shapely.from_geojson(list(rows["shape"])), crs="EPSG:4326").to_crs(self.shapes.crs)
        found = {}
        for code, shape in zip(self.shapes["district"], self.shapes.geometry, strict=True):
            common = before.intersection(shape).area
            made = [
                Origin(row["district"], row["name"], part / shape.area, part / whole)
                for row, part, whole in zip(rows.to_dict("records"), common, before.area, strict=True)
                if part
            ]
            found[code] = tuple(sorted(made, key=lambda each: -each.of_now))
        return found

    @cached_property
    def streets(self) -> dict[str, dict[str, int]]:
        """The streets of each district: code → name → how many addresses it has there. From the addresses; empty without them."""
        houses = self.addresses[self.addresses["number"].notna()]
        found: dict[str, dict[str, int]] = {code: {} for code in self.districts["district"]}
        where = self.districts_at(zip(houses["longitude"], houses["latitude"], strict=True))
        for code, street in zip(where, houses["street"], strict=True):
            if code:
                found[code][street] = found[code].get(street, 0) + 1
        return found

    def districts_at(self, positions: Iterable[tuple[float, float] | None]) -> list[str]:
        """The code of the district where each position (degrees) is, the first of those that overlap; empty outside and for None."""
        given = list(positions)
        found = [""] * len(given)
        placed = [place for place, position in enumerate(given) if position is not None]
        if self.districts.empty or not placed:
            return found
        import shapely

        points = shapely.points([given[place] for place in placed])
        pairs = self._tree.query(points, predicate="intersects").T.tolist()
        codes = self.districts["district"].tolist()
        for which, district in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
            found[placed[which]] = codes[district]
        return found

    def streets_near(self, positions: Iterable[tuple[float, float]]) -> list[str]:
        """The street of the address that is nearest to each position (degrees); empty without an address within NEAR_M."""
        given = list(positions)
        if not given or self.addresses.empty or self.districts.empty:
            return [""] * len(given)
        import shapely

        houses = shapely.points(self.points_in_metres(zip(self.addresses["longitude"], self.addresses["latitude"], strict=True)))
        found = [""] * len(given)
        points = shapely.points(self.points_in_metres(given))
        pairs = shapely.STRtree(houses).query_nearest(points, max_distance=NEAR_M, all_matches=False)
        streets = self.addresses["street"].tolist()
        for which, house in pairs.T.tolist():
            found[which] = streets[house]
        return found

    def metres_outside(self, positions: Iterable[tuple[float, float]]) -> list[float]:
        """How far each position (degrees) is from the nearest district; 0 inside one.

        Raises:
            ValueError: when the town gives no districts (our mistake: ask first).
        """
        import shapely

        given = list(positions)
        found = [0.0] * len(given)
        outside = [place for place, code in enumerate(self.districts_at(given)) if not code]
        if outside:
            points = list(self.in_metres(shapely.points([given[place] for place in outside])))
            pairs, metres = shapely.STRtree(list(self.shapes.geometry)).query_nearest(points, return_distance=True, all_matches=False)
            for which, far in zip(pairs[0].tolist(), metres.tolist(), strict=True):
                found[outside[which]] = far
        return found

    @cached_property
    def _tree(self):
        import shapely

        return shapely.STRtree(shapely.from_geojson(list(self.districts["shape"])))


def read(town: Town, findings: Findings) -> Places:
    """Read every place that `town` names. Faults are collected; whoever calls decides to stop."""
    tables = {"districts": DISTRICTS.empty(), "addresses": addresses.read(town, findings), "equipment": equipment.read(town, findings)}
    if town.files("districts"):
        from .sources import districts

        tables["districts"] = districts.read(town, findings)
        tables["former_districts"] = districts.read_former(town, findings)
    layers = {}
    if any(town.files(layer) for layer in LAYERS):
        from .sources import map_layers

        layers = map_layers.read(town, findings, _around(tables["districts"]))
    known = tables | {"equipment": _with_position(tables["equipment"])}
    decided = address_decisions.read(town, known, findings)
    return Places(**tables, placements=placements.read(town, findings), decisions=decided, layers=layers)


def _around(districts: pd.DataFrame) -> tuple[float, float, float, float] | None:
    """The box (west, south, east, north, in degrees) that maps of the districts may show; None without districts."""
    if districts.empty:
        return None
    import shapely

    west, south, east, north = (float(bound) for bound in shapely.total_bounds(shapely.from_geojson(list(districts["shape"]))))
    # A degree of longitude is shorter than one of latitude.
    shortened = cos(radians(south))
    more = AROUND * max((east - west) * shortened, north - south)
    return west - more / shortened, south - more, east + more / shortened, north + more


def _with_position(table: pd.DataFrame) -> pd.DataFrame:
    return table[table["longitude"].notna()]
