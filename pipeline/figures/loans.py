"""Which loans a number adds up: the selector of the debt annex, beside the one of budget lines (selector.py)."""

from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from ..formats import round_half_up

KINDS = {"01": "emprunts de la collectivité", "05": "emprunts de refinancement", "09": "emprunts garantis"}
MEASURES = {
    "owed_cents": "capital restant dû au 31 décembre",
    "capital_cents": "capital remboursé dans l'année",
    "yearly_interest_cents": "intérêts d'une année au taux du 31 décembre (capital restant dû × taux)",
}
RATES = {"F": "à taux fixe", "V": "à taux variable", "C": "à taux complexe"}


@dataclass(frozen=True)
class LoanSelector:
    """Loans of one kind (CodTypEmpr) and the amount of theirs that is added. It stands in a Term as a Selector of lines does.

    `rate` keeps one kind of rate; `has_level` those whose level is given; `is_before` takes the annex of the year before.
    """

    kind: str
    measure: str = "owed_cents"
    rate: str = ""
    has_level: bool = False
    is_before: bool = False

    def of(self, loans: pd.DataFrame) -> pd.DataFrame:
        kept = loans["kind"] == self.kind
        if self.rate:
            kept &= loans["rate"] == self.rate
        if self.has_level:
            kept &= loans["rate_pct"].notna()
        return loans[kept]

    def total(self, loans: pd.DataFrame) -> int:
        """The sum in cents; a missing amount counts as nothing, as a loan paid back has none."""
        rows = self.of(loans)
        if self.measure != "yearly_interest_cents":
            return int(rows[self.measure].fillna(0).sum())
        # A float's shortest text is what its file says.
        each = (int(owed) * Fraction(str(rate)) for owed, rate in zip(rows["owed_cents"].fillna(0), rows["rate_pct"], strict=True))
        exact = sum(each, Fraction(0)) / 100
        return round_half_up(exact.numerator, exact.denominator)

    def words(self) -> str:
        kind = KINDS[self.kind] + (f" {RATES[self.rate]}" if self.rate else "") + (" dont le taux est donné" if self.has_level else "")
        when = " de l'année précédente" if self.is_before else ""
        return f"{MEASURES[self.measure]}{when}, {kind} (annexe de la dette, nature {self.kind})"

    def text(self) -> str:
        pairs = [("rate", self.rate), ("has_level", "yes" if self.has_level else ""), ("year", "before" if self.is_before else "")]
        return " ".join(["table=emprunts", f"kind={self.kind}", *(f"{name}={value}" for name, value in pairs if value),
                         f"measure={self.measure}"])  # fmt: skip
