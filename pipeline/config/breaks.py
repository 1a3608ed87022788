"""[[breaks]]: the breaks of series that the town declares. Whether their year and code exist is told where accounts are known (checks)."""

from dataclasses import dataclass

from ..errors import Findings
from .values import entries, text, whole

KEYS = ("year", "code", "text")


@dataclass(frozen=True)
class Break:
    """A break of series that the town declares: from `year` on, `code` (an item, a figure; everything when empty) is another thing."""

    year: int
    code: str
    text: str


def breaks(raw: dict, findings: Findings) -> tuple[Break, ...]:
    found = []
    for entry in entries(raw, "breaks", KEYS, findings):
        code, why = text(entry, "code", findings), text(entry, "text", findings, required=True)
        year = whole(entry, "year", 0, findings)
        if not 1000 <= year <= 9999:
            what = "une rupture de série n'a pas d'année"
            findings.fault(what, file="town.toml", column="breaks", remedy="Écrivez par exemple year = 2022, la première année d'après.")
        found.append(Break(year, code, why))
    return tuple(found)
