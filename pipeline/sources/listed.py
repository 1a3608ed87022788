"""The rows of a small table that a town fills in (CSV, workbook, JSON), by our names of its columns, with the faults that any such table
may have. What a cell may hold is its own source's.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from . import no_data, objects
from .repeated import Repeated


class Row(NamedTuple):
    """A row: its texts by our names of the columns, empty for what the file lacks; its number; where its faults are said."""

    cells: dict[str, str]
    number: int
    said: Repeated


def of_town(
    town: Town, key: str, columns: Mapping[str, Sequence[str]], needed: Sequence[str], findings: Findings, *,
    sheet: str = "", others: Sequence[str] | None = None,
) -> Iterator[Row]:  # fmt: skip
    """The rows of all files that the town names under a key of its sources, as `rows` reads each."""
    for path in town.files(key):
        yield from rows(path, town.shown(path), columns, needed, findings, sheet=sheet, others=others)


def rows(
    path: Path, shown: str, columns: Mapping[str, Sequence[str]], needed: Sequence[str], findings: Findings, *,
    sheet: str = "", others: Sequence[str] | None = None,
) -> Iterator[Row]:  # fmt: skip
    """Each row of a file. Faults are told once the last one is taken.

    `columns` are our names and those that files give, as slugs, the best first; `needed` those that a file must have. `sheet` is how that
    of a workbook is called. With `others`, slugs of columns that nobody reads, any further column is a fault.
    """
    said = Repeated(shown)
    try:
        wanted = [set(columns[ours]) for ours in needed]
        found = objects.read(path, shown, sheet, lambda cells: all({slug(cell) for cell in cells} & each for each in wanted))
        said = Repeated(found.shown)
        theirs = _header(found, columns, needed, others, findings)
        for row in found.rows if theirs else ():
            # Cells may be left out at the end, but for those that are needed.
            is_too_long = row.is_short and found.names[-1] in row.cells
            if is_too_long or any(theirs[ours] not in row.cells for ours in needed if row.is_short):
                said.uneven(row.row)
                continue
            taken = [(name, row.cells.get(name, "")) for name in theirs.values() if name]
            if said.broken(taken, row.row) or no_data.is_one(row.cells.values(), row.row, said):
                continue
            yield Row({ours: row.cells.get(name, "") if name else "" for ours, name in theirs.items()}, row.row, said)
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
    said.tell(findings)


def _header(
    found: objects.Rows, columns: Mapping[str, Sequence[str]], needed: Sequence[str], others: Sequence[str] | None, findings: Findings
) -> dict[str, str]:
    """What the file calls each of our columns, «» for one that it lacks; nothing when one that is needed is missing, which is told."""
    if not found.names:
        findings.fault("le fichier est vide", file=found.shown, remedy=f"Donnez d'abord une ligne « {','.join(columns)} ».")
        return {}
    slugs = {slug(name): name for name in reversed(found.names)}
    theirs = {ours: next((slugs[name] for name in names if name in slugs), "") for ours, names in columns.items()}
    known = {each for names in columns.values() for each in names}
    for unknown in sorted(slugs.keys() - known - {*others, no_data.COLUMN, ""}) if others is not None else ():
        remedy = f"Colonnes connues : {known_names(unknown, [*columns, *others[:1]])}."
        findings.fault(f"la colonne « {slugs[unknown]} » est inconnue", file=found.shown, row=1, remedy=remedy)
    missing = [ours for ours in needed if not theirs[ours]]
    for ours in missing:
        remedy = f"Colonnes trouvées : {known_names(ours, filter(None, found.names))}."
        findings.fault(f"il manque la colonne « {ours} »", file=found.shown, row=1, remedy=remedy)
    return {} if missing else theirs
