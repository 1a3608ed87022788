"""A table filled in by hand, as a CSV, a sheet of a workbook or a list in JSON: its header found, its columns named as we name them, its
cells read one by one, each with its fault.

What a table means is its own source's; a title above the header, as exports write, is passed over.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ..config import Town
from ..errors import Findings, InputError, known_names
from ..formats import slug
from . import beneficiaries, headers, naming, no_data, objects, web_addresses, workbook
from .amounts import is_double, to_count, to_decimal, typed_cents
from .dates import to_date
from .naming import are_there, key_of, template_name
from .persons import names_one
from .repeated import BROKEN, Repeated


@dataclass(frozen=True)
class Sheet:
    """One file: how it is told, its header, and where each of our columns may stand in it, the best first."""

    said: Repeated
    header: list[str]
    places: Mapping[str, list[int]]
    rows: list[tuple[int, list[str]]]
    is_workbook: bool
    expected: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __iter__(self) -> Iterator["Row"]:
        for number, cells in self.rows:
            if not self.is_workbook and len(cells) != len(self.header):
                self.said.uneven(number)
                continue
            if not BROKEN.isdisjoint(cells) and self.said.broken(self._taken(cells), number):
                continue
            if not no_data.is_one(cells, number, self.said):
                yield Row(self, number, [" ".join(cell.split()) for cell in cells])

    def _taken(self, cells: list[str]) -> list[tuple[str, str]]:
        """The cells of a row that somebody reads, each with its column."""
        taken = sorted({place for found in self.places.values() for place in found if place < len(cells)})
        return [(self.header[place], cells[place]) for place in taken]

    def column(self, ours: str) -> str:
        """How the file calls one of our columns, or how the template does."""
        places = self.places.get(ours)
        return self.header[places[0]] if places else template_name(self.expected[ours])


@dataclass(frozen=True)
class Row:
    """A row of a sheet. Each reader tells what is wrong with a cell and then returns what stands for «not given»."""

    sheet: Sheet
    number: int
    cells: list[str]

    def at(self, place: int) -> str:
        return self.cells[place] if place < len(self.cells) else ""

    def text(self, ours: str) -> str:
        return next((cell for place in self.sheet.places.get(ours, ()) if (cell := self.at(place))), "")

    def fault(self, kind: str, what: str, ours: str, remedy: str = "") -> None:
        self.sheet.said.fault(kind, what, self.number, self.sheet.column(ours), remedy)

    def warning(self, kind: str, what: str, ours: str, remedy: str = "") -> None:
        self.sheet.said.warning(kind, what, self.number, self.sheet.column(ours), remedy)

    def remark(self, kind: str, what: str, ours: str, remedy: str = "") -> None:
        self.sheet.said.remark(kind, what, self.number, self.sheet.column(ours), remedy)

    def unnamed(self, ours: str) -> str:
        """A text, or nothing when it gives somebody a title."""
        found = self.text(ours)
        if not names_one(found):
            return found
        self.warning("person", "le texte semble nommer une personne : il n'est pas montré", ours, "Retirez ce nom du fichier.")
        return ""

    def service(self, ours: str) -> str:
        """The name of a service, or nothing when it is somebody's."""
        found = self.text(ours)
        if not beneficiaries.is_somebody(found):
            return found
        what = "un service est attendu et c'est sans doute le nom d'une personne : il n'est pas montré"
        self.warning("person", what, ours, "Écrivez le nom du service.")
        return ""

    def address(self, ours: str) -> str:
        """An address in https, or that of a text of this site."""
        found = self.text(ours)
        try:
            return web_addresses.to_address(found) if found else ""
        except ValueError as error:
            self.fault("address", str(error), ours, web_addresses.REMEDY)
            return ""

    def date(self, ours: str) -> str:
        found = self.text(ours)
        try:
            return to_date(found) if found else ""
        except ValueError as error:
            self.fault("date", str(error), ours)
            return ""

    def key(self, ours: str, words: Mapping[str, str]) -> str:
        return key_of(words, self.text(ours), lambda what, remedy: self.fault("key", what, ours, remedy))

    def number_of(self, ours: str) -> Decimal | None:
        found = self._read(ours, to_decimal)
        # A workbook holds the number itself.
        if found is not None and not self.sheet.is_workbook and is_double(self.text(ours)):
            whole = "".join(each for each in self.text(ours) if each.isdigit())
            what = f"« {self.text(ours)} » est lu {f'{found.normalize():f}'.replace('.', ',')}"
            self.warning("double", what, ours, f"Si ce sont des milliers, écrivez {whole}.")
        return found

    def positive(self, ours: str, read: Callable) -> int | Decimal | None:
        """An amount (`typed_cents`) or a number (`to_decimal`) that is not negative."""
        found = self._read(ours, read)
        if found is not None and found < 0:
            self.fault("negative", f"« {self.text(ours)} » est négatif", ours)
            return None
        return found

    def cents(self, ours: str) -> int | None:
        return self.positive(ours, typed_cents)

    def signed_cents(self, ours: str) -> int | None:
        """An amount that may be negative."""
        return self._read(ours, typed_cents)

    def count(self, ours: str) -> int | None:
        """A number of people or things."""
        return self._read(ours, to_count)

    def policy(self, ours: str, known: Mapping[str, str]) -> str:
        """The key of a policy by what names it (`policies.by_name`)."""
        found = self.text(ours)
        if found and slug(found) not in known:
            remedy = f"Politiques connues : {known_names(slug(found), set(known.values()))}."
            self.fault("policy", f"« {found} » n'est pas une politique", ours, remedy)
        return known.get(slug(found), "") if found else ""

    def several(self, ours: str, separators: str = r"\s*[|;]\s*") -> list[str]:
        return [each for each in re.split(separators, self.text(ours)) if each]

    def in_order(self, first: str, last: str, dates: Mapping[str, str]) -> None:
        """A fault when the second of two dates is before the first."""
        start, end = dates[first], dates[last]
        known = min(len(start), len(end))
        if known and end[:known] < start[:known]:
            self.fault(
                "order", f"« {self.text(last)} » est avant le début (« {self.text(first)} »)", last, "Corrigez l'une des deux dates."
            )

    def _read(self, ours: str, read: Callable):
        found = self.text(ours)
        try:
            return read(found) if found else None
        except ValueError as error:
            self.fault("number", str(error), ours)
            return None


def rows(town: Town, key: str, names: Mapping[str, tuple[str, ...]], needed: tuple[str, ...], findings: Findings) -> Iterator[Row]:
    """The rows of all files of the kind `key`, as `read` reads each; a file that cannot be read is told, and the next one is."""
    for sheet in opened(town, key, names, needed, findings):
        yield from sheet


def opened(town: Town, key: str, names: Mapping[str, tuple[str, ...]], needed: tuple[str, ...], findings: Findings) -> Iterator[Sheet]:
    """The files of the kind `key` that can be read, for a source that looks at the columns of each. What is said of a file is told once
    the next one is asked for."""
    for path in town.files(key):
        try:
            sheet = read(path, town, key, names, needed, findings)
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
            continue
        if sheet is not None:
            yield sheet
            sheet.said.tell(findings)


def read(
    path: Path, town: Town, key: str, names: Mapping[str, tuple[str, ...]], needed: tuple[str, ...], findings: Findings
) -> Sheet | None:
    """The file of the kind `key`; None, and why among the findings, when it lacks a column of `needed`.

    `names` are ours → what files call them, as slugs, the template's first. Whoever reads it calls `said.tell` once done.

    Raises:
        InputError: when the file is no table.
    """
    wanted = town.result_columns.get(key, {})
    is_workbook = path.suffix.lower() != ".json" and workbook.is_one(path)
    shown, rows = _opened(path, town.shown(path), [{*names[ours], slug(wanted.get(ours, ""))} - {""} for ours in needed])
    said = Repeated(shown)
    header = [" ".join(cell.split()) for cell in rows[0][1]] if rows else []
    slugs = [slug(name) for name in header]
    places = {ours: [place for each in theirs for place, name in enumerate(slugs) if name == each] for ours, theirs in names.items()}
    is_whole = are_there(wanted, header, said.shown, key, findings)
    places |= {ours: [header.index(given)] for ours, given in wanted.items() if given and given in header}
    for ours in needed:
        if not places[ours] and not wanted.get(ours):
            found = f"Colonnes trouvées : {known_names(names[ours][0], filter(None, header))}. " if header else ""
            what = f"il manque la colonne « {template_name(names[ours])} »" if rows else "le fichier est vide"
            # The keys of a JSON stand on no row.
            where = (rows[0][0] or None) if rows else 1
            findings.fault(what, file=said.shown, row=where, remedy=found + naming.remedy(key))
            is_whole = False
            if not rows:
                break
    if not is_whole:
        return None
    kept = {ours: found for ours, found in places.items() if found}
    return Sheet(said, header, kept, rows[1:], is_workbook, names)


def _opened(path: Path, shown: str, needed: list[set[str]]) -> tuple[str, list[tuple[int, list[str]]]]:
    """How a file is told, and its rows from the one that names a column of each set of slugs; the keys of a JSON are its header."""
    if path.suffix.lower() == ".json":
        names, found, _ = objects.read(path, shown)
        return shown, [(0, names), *((each.row, [each.cells.get(name, "") for name in names]) for each in found)] if names else []

    def is_header(cells: list[str]) -> bool:
        slugs = {slug(cell) for cell in cells}
        return all(slugs & each for each in needed)

    found = headers.find(path, shown, is_header)
    return found.told(shown), found.rows
