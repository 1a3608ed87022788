"""TotEM documents (DocumentBudgetaire) and single financial accounts (CompteFinancierUnique) → raw documents.

Reads what the file says, as text; sources/budget.py decides what it means. Structure and codes: XSD DocumentBudgetaire v95 and later files, which
add elements that are passed over. Annexes that hold people (staff, elected members, signatories) are never read.
"""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern

from ..errors import Fault, InputError
from . import xml_stream
from .amounts import to_cents

ROOTS = ("DocumentBudgetaire", "CompteFinancierUnique")
CORRECT = "Corrigez la ligne dans le logiciel comptable et exportez de nouveau."
HEADERS = ("EnTeteDocBudgetaire", "EnTeteBudget", "BlocBudget")
CODES = ("Nature", "Fonction", "Operation", "LibCpte", "ContNat", "CodRD", "OpBudg")
AMOUNTS = ("MtRARPrec", "MtPrev", "CredOuv", "MtReal", "MtRAR3112")
# «Not given», in an array that holds nothing but integers.
MISSING = -(2**63)
# «Total des dépenses réelles et mixtes»: the accountant's totals that the lines must add up to, by their official title.
ACCOUNTANT_TOTALS = {
    "Total des dépenses réelles et mixtes": "real",
    "Total des recettes réelles et mixtes": "real",
    "Total des dépenses réelles d'investissement": "real",
    "Total des recettes réelles d'investissement": "real",
    "Total des dépenses d'ordre de fonctionnement": "order",
    "Total des recettes d'ordre de fonctionnement": "order",
    "Total des dépenses d'ordre en investissement": "order",
    "Total des recettes d'ordre en investissement": "order",
    "Total des dépenses de fonctionnement de l'exercice": "total",
    "Total des recettes de fonctionnement de l'exercice": "total",
    "Total des dépenses d'investissement de l'exercice": "total",
    "Total des recettes d'investissement de l'exercice": "total",
}


@dataclass
class RawDocument:
    """One budget of one document: header values by element name, lines by column, and what is printed beside them.

    Columns hold shared strings and plain integers (cents, or MISSING), because a file may have millions of lines.
    """

    header: dict[str, str] = field(default_factory=dict)
    header_row: int = 0
    codes: dict[str, list[str]] = field(default_factory=lambda: {name: [] for name in CODES})
    amounts: dict[str, array] = field(default_factory=lambda: {name: array("q") for name in AMOUNTS})
    rows: array = field(default_factory=lambda: array("q"))
    faults: list[Fault] = field(default_factory=list)
    calculated: int = 0
    information: list[tuple[str, str, int]] = field(default_factory=list)
    consolidation: list[tuple[dict[str, str], int]] = field(default_factory=list)
    accountant: list[tuple[dict[str, str], int]] = field(default_factory=list)

    def append(self, values: Mapping[str, str], row: int, shown: str) -> None:
        """Add a line. An amount that is none is a fault, kept with the others."""
        for name, column in self.codes.items():
            column.append(intern(values.get(name, "")))
        for name, column in self.amounts.items():
            text = values.get(name)
            try:
                column.append(to_cents(text) if text else MISSING)
            except (ValueError, OverflowError):
                column.append(MISSING)
                what = f"« {text} » n'est pas un montant (chiffres, et un point ou une virgule avant les centimes)"
                self.faults.append(Fault(what, file=shown, row=row, column=name, remedy=CORRECT))
        self.rows.append(row)


def read(path: Path, shown: str) -> list[RawDocument]:
    """The budgets of one file, in its order.

    Raises:
        InputError: when the file is no budget document; `shown` is its name for the maker.
    """
    reader = _Reader(shown)
    xml_stream.parse(path, shown, reader.start, reader.end)
    for document in reader.documents:
        document.accountant = reader.accountant
    if not reader.documents:
        raise InputError(
            [
                Fault(
                    "le document ne contient aucun budget (élément « Budget » attendu)",
                    file=shown,
                    remedy="Exportez-le de nouveau, complet.",
                )
            ]
        )
    return reader.documents


class _Reader:
    """Where we are in the file, and what has been gathered. Most elements are annexes and cost one dictionary look-up."""

    def __init__(self, shown: str):
        self.shown = shown
        self.documents: list[RawDocument] = []
        self.accountant: list[tuple[dict[str, str], int]] = []
        self.document_header: dict[str, str] = {}
        self.is_rooted = False
        self.depth = 0
        self.document_depth = -1
        self.group: str = ""  # the element whose children's values are being gathered
        self.values: dict[str, str] = {}
        self.row = 0
        self.is_calculated = False

    def start(self, name: str, attributes: dict, line: int) -> None:
        self.depth += 1
        if not self.is_rooted:
            self._root(name, line)
        elif self.group:
            value = attributes.get("V")
            if self.group == "InformationsGenerales":
                if name == "Information" and value is not None:
                    self.documents[-1].information.append((attributes.get("Code", ""), value, line))
            elif value is not None and name not in self.values:
                self.values[name] = value
        elif name in ("LigneBudget", "CONSOLIDATION", "LigneComptable") or name in HEADERS or name == "InformationsGenerales":
            self.group, self.values, self.row = name, {}, line
            self.is_calculated = attributes.get("calculated") == "true"
        elif name == "DocumentBudgetaire":
            self.document_depth = self.depth
        elif name == "Budget" and self.depth == self.document_depth + 1:  # a CFU holds other «Budget», in its reports
            self.documents.append(RawDocument(header=dict(self.document_header), header_row=line))

    def end(self, name: str) -> None:
        self.depth -= 1
        if name != self.group:
            return
        self.group = ""
        if name == "LigneBudget":
            self._line()
        elif name == "EnTeteDocBudgetaire":
            self.document_header = self.values
        elif name == "LigneComptable":
            if self.values.get("ModeTraitement") == "TOTALISATION" and self.values.get("Intitule1") in ACCOUNTANT_TOTALS:
                self.accountant.append((self.values, self.row))
        elif self.documents and not self.is_calculated:
            if name == "CONSOLIDATION":
                self.documents[-1].consolidation.append((self.values, self.row))
            elif name in HEADERS:
                self.documents[-1].header.update(self.values)

    def _root(self, name: str, line: int) -> None:
        if name == "DocumentBudgetaire":
            self.document_depth = self.depth
        elif name not in ROOTS:
            what = (
                "c'est une page web enregistrée"
                if name.lower() == "html"
                else f"l'élément « {name} » n'est pas celui d'un document budgétaire"
            )
            remedy = "Les documents lus sont ceux du logiciel comptable : DocumentBudgetaire (TotEM) ou CompteFinancierUnique."
            raise InputError([Fault(what, file=self.shown, row=line, remedy=remedy)])
        self.is_rooted = True

    def _line(self) -> None:
        document = self.documents[-1]
        if self.is_calculated:
            document.calculated += 1
            return
        document.append(self.values, self.row, self.shown)
