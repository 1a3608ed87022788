"""One budget of one document as its file says it: header, lines, and what is printed beside them. Text and cents, no meaning yet.

Made for files of millions of lines, where few sets of codes come back all the time: each set is kept once, and a line is a number.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..errors import Fault
from .amounts import to_cents

CODES = ("Nature", "ContNat", "CodRD", "OpBudg", "TypOpBudg", "Fonction", "Operation", "LibCpte")
AMOUNTS = ("MtRARPrec", "MtPrev", "CredOuv", "MtReal", "MtRAR3112")
# «Not given», in an array that holds nothing but integers.
MISSING = -(2**63)
CORRECT = "Corrigez la ligne dans le logiciel comptable et exportez de nouveau."


@dataclass
class RawDocument:
    """A budget of a file. `names` says what the file calls an element where it is not the official name (SCDL: Nature → BGT_NATURE).

    `codes` numbers each set of codes (as many as CODES, None where not given), in the order first seen; `kinds` is the number of each
    line's set, `amounts` its cents (or MISSING), `rows` where it stands in the file.
    """

    file: str
    row: int
    names: Mapping[str, str] = field(default_factory=dict)
    header: dict[str, str] = field(default_factory=dict)
    header_rows: dict[str, int] = field(default_factory=dict)
    codes: dict[tuple[str | None, ...], int] = field(default_factory=dict)
    kinds: array = field(default_factory=lambda: array("i"))
    amounts: dict[str, array] = field(default_factory=lambda: {name: array("q") for name in AMOUNTS})
    rows: array = field(default_factory=lambda: array("q"))
    faults: list[Fault] = field(default_factory=list)
    calculated: int = 0
    information: list[tuple[str, str, int]] = field(default_factory=list)
    consolidation: list[tuple[dict[str, str], int]] = field(default_factory=list)
    loans: list[tuple[dict[str, str], int]] = field(default_factory=list)
    taxes: list[tuple[dict[str, str], int]] = field(default_factory=list)
    services: list[tuple[dict[str, str], int]] = field(default_factory=list)
    groups: list[tuple[dict[str, str], int]] = field(default_factory=list)
    crossed_flows: list[tuple[dict[str, str], int]] = field(default_factory=list)
    grants: list[tuple[dict[str, str], int]] = field(default_factory=list)
    authorisations: list[tuple[dict[str, str], int]] = field(default_factory=list)
    staff: list[tuple[dict[str, str], int]] = field(default_factory=list)
    accountant: list[tuple[dict[str, str], int]] = field(default_factory=list)

    def declare(self, header: Mapping[str, tuple[str, int]]) -> None:
        """Add values of the header, each with its row."""
        for name, (value, row) in header.items():
            self.header[name], self.header_rows[name] = value.strip(), row

    def append(self, values: Mapping[str, str], row: int) -> None:
        """Add a line. An amount that is none is a fault, kept with the others."""
        codes = tuple(map(values.get, CODES))
        kind = self.codes.setdefault(codes, len(self.codes))
        self.kinds.append(kind)
        self.rows.append(row)
        for name, column in self.amounts.items():
            text = values.get(name)
            column.append(self.cents(text, name, row) if text else MISSING)

    def cents(self, text: str, name: str, row: int) -> int:
        """An amount of the file in cents; when it is none, MISSING and a fault."""
        try:
            return to_cents(text)
        except ValueError as error:
            self.fault(str(error), name, row)
            return MISSING

    def fault(self, what: str, name: str, row: int, remedy: str = CORRECT) -> None:
        """Keep what is wrong with the value of the official name `name`."""
        self.faults.append(Fault(what, file=self.file, row=row, column=self.names.get(name, name), remedy=remedy))
