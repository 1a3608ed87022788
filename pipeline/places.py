"""The places of a town as everything after sees them: districts, addresses, equipment, and what finds a place by its name or position.

Chooses and joins; draws nothing. Geographic libraries load only for a town that gives districts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from .config import Town
from .errors import Findings
from .geocoder import Geocoder
from .geodesy import is_in_mainland
from .sources import address_decisions, addresses, equipment
from .sources.address_decisions import Decision
from .tables.addresses import ADDRESSES
from .tables.districts import DISTRICTS
from .tables.equipment import EQUIPMENT

LAMBERT_93 = "EPSG:2154"


@dataclass(frozen=True)
class Places:
    """The places of a town: tables of `pipeline.tables`, empty when it gives none. `decisions` are its own, by text."""

    districts: pd.DataFrame
    addresses: pd.DataFrame
    equipment: pd.DataFrame
    decisions: dict[str, Decision] = field(default_factory=dict)

    @cached_property
    def geocoder(self) -> Geocoder:
        return Geocoder(self.addresses, self.equipment, self.districts, self.decisions)

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
        for which, district in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
            found[placed[which]] = self.districts["district"].iloc[district]
        return found

    @cached_property
    def _tree(self):
        import shapely

        return shapely.STRtree(shapely.from_geojson(list(self.districts["shape"])))


def nowhere() -> Places:
    """The places of a town that gives none."""
    return Places(DISTRICTS.empty(), ADDRESSES.empty(), EQUIPMENT.empty())


def read(town: Town, findings: Findings) -> Places:
    """Read every place that `town` names. Faults are collected; whoever calls decides to stop."""
    tables = {"districts": DISTRICTS.empty(), "addresses": addresses.read(town, findings), "equipment": equipment.read(town, findings)}
    if town.district_files:
        from .sources import districts

        tables["districts"] = districts.read(town, findings)
    return Places(**tables, decisions=address_decisions.read(town, tables, findings))
