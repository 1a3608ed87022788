"""What is told of the ground that districts share or leave: two on the same ground, ground in none, boundaries too fine to be of use."""

from collections.abc import Sequence
from math import cos, radians

import shapely

from ..errors import Findings
from .geographic import Things

# Districts that share more than this of the smaller one overlap; a line drawn twice by hand does not.
OVERLAP_SHARE = 0.02
# Ground in no district, all around which districts are: more than so many hectares, and wider than a line drawn twice by hand (metres).
HOLE_HA, HOLE_M = 1.0, 30.0
# A boundary drawn to the metre has fewer points than this.
FINE = 50_000
DEGREE_M = 111_320
HECTARE_M2 = 10_000


def tell_ground(rows: Sequence[dict], things: Things, findings: Findings) -> None:
    """Warn of what overlaps, of holes and of needless detail. `rows` are those of the table of districts."""
    if not rows:
        return
    shapes = shapely.from_geojson([row["shape"] for row in rows])
    tree = shapely.STRtree(shapes)
    for one, other in sorted({tuple(sorted(pair)) for pair in tree.query(shapes, predicate="intersects").T.tolist() if pair[0] != pair[1]}):
        smaller = min(shapes[one].area, shapes[other].area)
        shared = shapely.intersection(shapes[one].buffer(0), shapes[other].buffer(0)).area / smaller
        if shared > OVERLAP_SHARE:
            what = f"« {rows[one]['name']} » et « {rows[other]['name']} » se recouvrent sur {100 * shared:.0f} % {things.smaller}"
            findings.warning(what, file=rows[other]["file"], remedy="Ce qui est dans les deux sera compté dans le premier.")
    for row, shape in zip(rows, shapes, strict=True):
        if (points := shapely.get_num_coordinates(shape)) > FINE:
            what = f"{things.one} n° {row['row']} (« {row['name']} ») a {points} points"
            remedy = "La construction en sera plus longue : simplifiez les contours dans votre logiciel de cartographie."
            findings.warning(what, file=row["file"], remedy=remedy)
    if holes := _holes(shapes):
        said = "un espace entouré n'est" if len(holes) == 1 else f"{len(holes)} espaces entourés ne sont"
        largest = "" if len(holes) == 1 else "le plus grand "
        hectares = max(hectares for hectares, _ in holes)
        longitude, latitude = max(holes)[1]
        what = f"{said} dans {things.none} ({largest}de {hectares:.0f} hectares, vers {longitude:.4f}, {latitude:.4f})"
        findings.warning(what, file=rows[-1]["file"], remedy="Ce qui s'y trouve ne sera compté nulle part : vérifiez le tracé.")


def _holes(shapes: Sequence) -> list[tuple[float, tuple[float, float]]]:
    """The ground that districts surround and none holds: hectares, and a point of each."""
    south = shapes[0].bounds[1]
    per_degree = DEGREE_M * cos(radians(south)), DEGREE_M
    found = []
    for part in shapely.get_parts(shapely.union_all([shape.buffer(0) for shape in shapes])):
        for ring in part.interiors:
            hole = shapely.Polygon(ring)
            ground = shapely.transform(hole, lambda points: points * per_degree)
            if ground.area > HOLE_HA * HECTARE_M2 and not ground.buffer(-HOLE_M / 2).is_empty:
                point = hole.representative_point()
                found.append((ground.area / HECTARE_M2, (point.x, point.y)))
    return found
