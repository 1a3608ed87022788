"""Positions as open data write them: degrees, or metres of Lambert-93; a comma for a point, longitude for latitude, nothing at all.

A position is (longitude, latitude) in degrees. What can be read without a doubt is, with a warning; the rest is refused.
"""

import re
from collections.abc import Mapping

from ..geodesy import from_lambert93, is_in_france, is_in_mainland, metres
from .amounts import to_decimal
from .repeated import Repeated

# Two notations of a position this far apart (metres) are two places.
FAR_M = 100
SWAPPED = "Échangez le contenu des deux colonnes."


def position(cells: Mapping[str, str], names: Mapping[str, str], row: int, said: Repeated) -> tuple[float, float] | None:
    """The position of a row, or None and what is wrong with it.

    `cells` hold what is written for `long`, `lat`, `x` and `y`, empty where not given; `names` say what the file calls each.
    """
    read = {}
    for name in ("long", "lat", "x", "y"):
        if cells.get(name):
            value = _number(cells[name], names[name], row, said)
            if value is None:
                return None
            read[name] = value
    planar = from_lambert93(read["x"], read["y"]) if "x" in read and "y" in read else None
    if "long" in read and "lat" in read:
        given = read["long"], read["lat"]
        if not is_in_france(*given):
            _tell_outside(given, cells, names, row, said)
            return None
        # Overseas, x and y are of another projection.
        if planar is not None and is_in_mainland(*given) and metres(given, planar) > FAR_M:
            what = f"« {names['long']}, {names['lat']} » et « {names['x']}, {names['y']} » sont à {metres(given, planar):.0f} mètres"
            remedy = "Les degrés ont été gardés ; vérifiez-les."
            said.warning("far", f"{what} l'un de l'autre", row, remedy=remedy)
        return given
    if planar is None:
        said.warning("nowhere", "la ligne n'a pas de position et ne peut pas être placée", row, remedy="Elle a été laissée de côté.")
        return None
    if not is_in_mainland(*planar):
        what = f"« {cells['x']} » et « {cells['y']} » ne sont pas des mètres en Lambert-93"
        said.fault("planar", what, row, names["x"], "Donnez la longitude et la latitude en degrés.")
        return None
    return round(planar[0], 7), round(planar[1], 7)


def _number(text: str, column: str, row: int, said: Repeated) -> float | None:
    try:
        # Some programs write more decimals than an atom needs.
        value = float(to_decimal(re.sub(r"([.,]\d{12})\d+$", r"\1", text)))
    except ValueError:
        said.fault("number", f"« {text} » n'est pas une position (des chiffres et un point attendus)", row, column)
        return None
    if "," in text:
        said.warning("comma", f"« {text} » a une virgule, là où le format veut un point", row, column, "Elle a été lue comme un point.")
    return value


def _tell_outside(given: tuple[float, float], cells: Mapping[str, str], names: Mapping[str, str], row: int, said: Repeated) -> None:
    longitude, latitude = given
    here = f"« {cells['long']} » et « {cells['lat']} »"
    if is_in_france(latitude, longitude):
        said.fault("swapped", f"{here} : la longitude et la latitude sont échangées", row, names["long"], SWAPPED)
    elif abs(longitude) > 180 or abs(latitude) > 90:
        what = f"{here} ne sont pas des degrés (longitude de -180 à 180, latitude de -90 à 90)"
        said.fault("degrees", what, row, names["long"], "Exportez de nouveau en WGS 84.")
    else:
        what = f"{here} ne sont pas en France (longitude, puis latitude, en degrés)"
        said.fault("outside", what, row, names["long"], "Vérifiez la position, ou laissez-la vide.")
