"""The rows of a small table that a town fills in, by our names of its columns, with the faults that any such table may have."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..errors import Findings, InputError
from ..formats import slug
from . import objects
from .repeated import Repeated

QUOTES = "Mettez entre guillemets droits un texte qui contient le séparateur."


def rows(
    path: Path, shown: str, sheet: str, columns: Mapping[str, tuple[str, ...]], needed: tuple[str, ...], findings: Findings
) -> Iterator[tuple[dict[str, str], int, Repeated]]:
    """Each row: its texts by our names of the columns, empty for what the file lacks; its number; where its faults are said.

    `columns` are our names and those that files give, as slugs; `needed` those that a file must have; `sheet` is how that of a workbook is
    called. Faults are told once the last row is taken.
    """
    said = Repeated(shown)
    try:
        found = objects.read(path, shown, sheet)
        said = Repeated(found.shown)
        slugs = {slug(name): name for name in reversed(found.names)}
        theirs = {ours: next((slugs[name] for name in names if name in slugs), "") for ours, names in columns.items()}
        missing = [ours for ours in needed if not theirs[ours]]
        for ours in missing:
            remedy = f"Colonnes attendues : {', '.join(columns)}."
            findings.fault(f"il manque la colonne « {ours} »", file=found.shown, row=1, remedy=remedy)
        for row in found.rows if not missing else ():
            if row.is_short:
                said.fault("cells", "la ligne n'a pas autant de cellules que l'en-tête", row.row, remedy=QUOTES)
                continue
            yield {ours: row.cells.get(name, "") if name else "" for ours, name in theirs.items()}, row.row, said
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
    said.tell(findings)
