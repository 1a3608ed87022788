"""TotEM documents (DocumentBudgetaire) and single financial accounts (CompteFinancierUnique) → raw documents.

Reads what the file says, as text; `identity` and `lines` decide what it means. Structure and codes: XSD DocumentBudgetaire v95 and later
files, which add elements that are passed over. Annexes that hold people (elected members, signatories) are never read; of the one of
staff, only what counts posts is kept.
"""

from pathlib import Path

from ..errors import Fault, InputError
from . import xml_stream
from .raw import RawDocument
from .staff import KEPT as COUNTED_OF_STAFF

ROOTS = ("DocumentBudgetaire", "CompteFinancierUnique")
HEADERS = ("EnTeteDocBudgetaire", "EnTeteBudget", "BlocBudget")
# The rows of annexes that are kept, and the list of the raw document that holds them.
ANNEXES = {
    "APCP": "authorisations",
    "CONCOURS": "grants",
    "CONSOLIDATION": "consolidation",
    "EMPRUNT": "loans",
    "FISCALITE": "taxes",
    "ETAB_SERVICE": "services",
    "ORGANISME_GROUP": "groups",
    "FLUX_CROISES": "crossed_flows",
    "PERSONNEL": "staff",
}
# The elements whose children's values are gathered. The others, annexes mostly, cost one look-up.
GROUPS = frozenset((*HEADERS, "InformationsGenerales", "LigneBudget", "LigneComptable", *ANNEXES))
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


def read(path: Path, shown: str) -> list[RawDocument]:
    """The budgets of one file, in its order.

    Raises:
        InputError: when the file is no budget document; `shown` is its name for the maker.
    """
    reader = _Reader(shown)
    xml_stream.parse(path, shown, reader.start, reader.end)
    if not reader.documents:
        what = "le document ne contient aucun budget (élément « Budget » attendu)"
        raise InputError([Fault(what, file=shown, remedy="Exportez-le de nouveau, complet.")])
    for document in reader.documents:
        siret = document.header.get("IdEtab", "")
        document.accountant = [(values, row) for owner, values, row in reader.accountant if owner in ("", siret)]
    return reader.documents


class _Reader:
    """Where we are in the file, and what has been gathered."""

    def __init__(self, shown: str):
        self.shown = shown
        self.documents: list[RawDocument] = []
        self.accountant: list[tuple[str, dict[str, str], int]] = []
        self.accountant_siret = ""
        self.document_header: dict[str, tuple[str, int]] = {}
        self.is_rooted = False
        self.depth = 0
        self.document_depth = -1
        self.group = ""  # the element whose children's values are being gathered
        self.values: dict[str, str] = {}
        self.rows: dict[str, int] = {}
        self.row = 0
        self.is_calculated = False

    def start(self, name: str, attributes: dict, line: int) -> None:
        self.depth += 1
        if self.group:
            value = attributes.get("V")
            if value is not None and self.group == "InformationsGenerales":
                if self.documents:
                    self.documents[-1].information.append((attributes.get("Code", ""), value, line))
            elif value is not None and name not in self.values and (self.group != "PERSONNEL" or name in COUNTED_OF_STAFF):
                self.values[name], self.rows[name] = value, line
        elif not self.is_rooted:
            self._root(name, line)
        elif name in GROUPS:
            self.group, self.values, self.rows, self.row = name, {}, {}, line
            self.is_calculated = attributes.get("calculated", "").lower() in ("true", "1")
        elif name == "DocumentBudgetaire":
            self.document_depth = self.depth
        elif name == "BudgetComptable":
            self.accountant_siret = attributes.get("SIRET", "")
        elif name == "Budget" and self.depth == self.document_depth + 1:  # a CFU holds other «Budget», in its reports
            self.documents.append(RawDocument(self.shown, line))
            self.documents[-1].declare(self.document_header)

    def end(self, name: str) -> None:
        self.depth -= 1
        if name != self.group:
            return
        self.group = ""
        if name == "LigneBudget":
            self._line()
        elif name == "LigneComptable":
            if self.values.get("ModeTraitement") == "TOTALISATION" and self.values.get("Intitule1") in ACCOUNTANT_TOTALS:
                self.accountant.append((self.accountant_siret, self.values, self.row))
        elif name == "EnTeteDocBudgetaire":
            self.document_header = self._header()
        elif self.documents and name in HEADERS:
            self.documents[-1].declare(self._header())
        elif self.documents and name in ANNEXES and not self.is_calculated:
            getattr(self.documents[-1], ANNEXES[name]).append((self.values, self.row))

    def _root(self, name: str, line: int) -> None:
        if name not in ROOTS:
            what = f"l'élément « {name} » n'est pas celui d'un document budgétaire"
            remedy = "Les documents lus sont ceux du logiciel comptable : DocumentBudgetaire (TotEM) ou CompteFinancierUnique."
            if name.lower() == "html":
                what, remedy = "c'est une page web enregistrée, pas un document budgétaire", "Téléchargez le fichier XML lui-même."
            elif name == "Nomenclature":
                what, remedy = "c'est un plan de comptes, pas un document budgétaire", "Indiquez-le dans sources.plans_de_comptes."
            raise InputError([Fault(what, file=self.shown, row=line, remedy=remedy)])
        if name == "DocumentBudgetaire":
            self.document_depth = self.depth
        self.is_rooted = True

    def _header(self) -> dict[str, tuple[str, int]]:
        return {name: (value, self.rows[name]) for name, value in self.values.items()}

    def _line(self) -> None:
        if not self.documents:
            return
        if self.is_calculated:
            self.documents[-1].calculated += 1
        else:
            self.documents[-1].append(self.values, self.row)
