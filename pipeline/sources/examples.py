"""The example row of a template (pipeline/templates), which is nobody's data: how it is marked, and how it is told when it is left in."""

from collections.abc import Collection

from .repeated import Repeated

COLUMN, MARK = "exemple", "exemple, à effacer"


def is_left(cells: Collection[str], row: int, said: Repeated) -> bool:
    """Whether a row is still that of the template, which is told: it is not to be read."""
    if MARK not in cells:
        return False
    said.warning("example", "la ligne d'exemple du modèle est encore là : elle n'est pas lue", row, COLUMN, "Effacez-la.")
    return True
