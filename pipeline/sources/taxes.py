"""The tax annex of executed accounts (DATA_FISCALITE) → the table of taxes, as the document writes them. What is coherent is judged later.

The printed total is dropped: it leaves some taxes out. Annexes are typed by hand: only the product must be an amount; any other value that
is none is told and left empty. A zero is kept as it is, though some documents write it for what is not filled in.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from ..errors import Findings
from ..tables.taxes import DIRECT, INDIRECT, KINDS, TAXES, TOTAL
from .amounts import LIMIT, to_decimal
from .raw import CORRECT, RawDocument

# Above this a number is no percentage, whatever its column says.
HIGHEST = 10_000


def add_taxes(columns: dict[str, list], document: RawDocument, identity: Mapping, findings: Findings) -> None:
    """Append the taxes of an executed document to the columns of TAXES. Rows of an unknown tax are told and left out."""
    for values, row in document.taxes:
        given = {name: " ".join(value.split()) for name, value in values.items()}
        code = given.get("CodSousTypContrib", "")
        kind = code.zfill(2)
        if kind == TOTAL:
            continue
        if kind not in KINDS:
            what = f"« {code} » n'est pas un impôt du format officiel (01 à 24 attendus) : la ligne est laissée de côté"
            findings.warning(what, file=identity["file"], row=row, column="CodSousTypContrib", remedy=CORRECT)
            continue
        read = _Values(given, identity["file"], row, findings)
        cells = identity | {
            "type": INDIRECT if given.get("CodTypContrib", "").upper() == INDIRECT else DIRECT,
            "tax": kind,
            "label": given.get("LibTaxe", ""),
            "base_cents": read.cents("MtBaseNotif"),
            "rate_pct": read.percent("TxApplicConsMunic"),
            "product_cents": read.cents("MtProdVote", is_needed=True),
            "rate_change_pct": read.percent("TxVariTx"),
            "row": row,
        }
        for column in TAXES.columns:
            columns[column.name].append(cells[column.name])


class _Values:
    """The numbers of one row, and what is said of those that are none."""

    def __init__(self, given: Mapping[str, str], file: str, row: int, findings: Findings):
        self.given, self.file, self.row, self.findings = given, file, row, findings

    def cents(self, name: str, is_needed: bool = False) -> int | None:
        """An amount of zero or more, rounded to the cent."""
        number = self._number(name, Decimal(LIMIT) / 100, "un montant possible (zéro ou plus, sans lettres)", is_needed)
        if number is not None and number < 0:
            return self._refused(name, "un montant possible (zéro ou plus, sans lettres)", is_needed)
        return None if number is None else int((number * 100).to_integral_value(ROUND_HALF_UP))

    def percent(self, name: str) -> float | None:
        number = self._number(name, Decimal(HIGHEST), "un pourcentage", False)
        return None if number is None else float(number)

    def _number(self, name: str, limit: Decimal, expected: str, is_needed: bool) -> Decimal | None:
        text = self.given.get(name, "")
        if not text:
            return None
        try:
            number = to_decimal(text.replace("€", ""))
        except ValueError:
            return self._refused(name, expected, is_needed)
        return number if abs(number) < limit else self._refused(name, expected, is_needed)

    def _refused(self, name: str, expected: str, is_needed: bool) -> None:
        tell = self.findings.fault if is_needed else self.findings.warning
        what = f"« {self.given[name][:40]} » n'est pas {expected}"
        tell(what if is_needed else f"{what} : la case est lue comme vide", file=self.file, row=self.row, column=name, remedy=CORRECT)
