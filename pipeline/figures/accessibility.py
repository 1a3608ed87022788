"""What an audit says of the whole site: how many criteria are met, and the state that the law draws from it (décret 2019-768)."""

from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from ..nomenclature.rgaa import criteria

NONE, PARTIAL, FULL = "none", "partial", "full"


@dataclass(frozen=True)
class Audit:
    """Criteria met, failing, without object, and not evaluated. An audit that leaves one out is not finished and measures nothing."""

    conform: int
    failing: int
    not_applicable: int
    missing: int

    @property
    def is_finished(self) -> bool:
        return self.missing == 0

    @property
    def share(self) -> Fraction | None:
        """The share of criteria met among those that apply; None while the audit is not finished, or when none applies."""
        applying = self.conform + self.failing
        return Fraction(self.conform, applying) if self.is_finished and applying else None

    @property
    def state(self) -> str:
        """Full when all are met, partial from half of them on, none below and as long as nothing is measured."""
        if self.share is None or self.share < Fraction(1, 2):
            return NONE
        return FULL if self.share == 1 else PARTIAL


def audit(rows: pd.DataFrame) -> Audit:
    """The audit of the table ACCESSIBILITY, empty when the town gives none."""
    conform, failing, idle = (int((rows["result"] == result).sum()) for result in ("conform", "failing", "not_applicable"))
    return Audit(conform, failing, idle, len(criteria()) - len(rows))
