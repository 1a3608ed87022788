"""The common procurement vocabulary (CPV 2008): what the first two digits of a code buy, and whether it is works, supplies or services."""

from dataclasses import dataclass
from functools import cache

from .chart import rows


@dataclass(frozen=True)
class Division:
    """Two digits of the vocabulary: what is bought, in short, and its category (works, supplies, services)."""

    code: str
    category: str
    label: str


@cache
def divisions() -> dict[str, Division]:
    return {row["division"]: Division(row["division"], row["category"], row["label_fr"]) for row in rows("cpv.csv")}


def category_of(code: str) -> str:
    """The category of a code («45316110-9» → works), or empty when its division is unknown."""
    division = divisions().get(code[:2])
    return division.category if division else ""
