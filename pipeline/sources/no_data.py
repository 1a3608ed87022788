"""Rows of a table that are no data: the example of a template (pipeline/templates) that is left in, the total that a spreadsheet adds."""

import re
from collections.abc import Collection

from ..formats import slug
from .repeated import Repeated

COLUMN, MARK = "exemple", "exemple, à effacer"
TOTALS = frozenset("total totaux total-general sous-total".split())
LETTER = re.compile(r"[^\W\d_]")


def is_one(cells: Collection[str], row: int, said: Repeated) -> bool:
    """Whether a row is not to be read, which is told."""
    if MARK in cells:
        said.warning("example", "la ligne d'exemple du modèle est encore là : elle n'est pas lue", row, COLUMN, "Effacez-la.")
        return True
    first, *others = [cell for cell in cells if cell] or [""]
    if slug(first) not in TOTALS or any(LETTER.search(cell) for cell in others):
        return False
    remedy = "Retirez-la ; si c'est une donnée, donnez-lui un autre nom."
    said.warning("total", f"la ligne commence par « {first} » : c'est sans doute une somme, elle n'est pas lue", row, remedy=remedy)
    return True
