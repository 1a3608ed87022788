"""Rules across tables, one file each: a function from the accounts to Outcomes, all of them shown on the reconciliation page.

An outcome that differs is a warning, because official accounts hold real anomalies; a fault is what makes the numbers wrong, and stops
the build. A difference that the town explains is shown with its words, and warns nobody.
"""

from dataclasses import dataclass

OK, EXPLAINED, WARNING, FAULT = "ok", "explained", "warning", "fault"


@dataclass(frozen=True)
class Outcome:
    """What one rule found for one budget and year.

    `expected_cents` and `found_cents` are None when the rule compares no amounts. `words` explains a difference or what was checked.
    `explanation` is the town's own, with the service that gives it and the day, when the level is EXPLAINED.
    """

    check: str
    title: str
    budget: str
    year: int
    level: str
    words: str
    expected_cents: int | None = None
    found_cents: int | None = None
    file: str = ""
    explanation: str = ""
    explained_by: str = ""
    explained_on: str = ""

    @property
    def difference_cents(self) -> int | None:
        if self.expected_cents is None or self.found_cents is None:
            return None
        return self.found_cents - self.expected_cents


def compared(
    check: str, title: str, budget: str, year: int, expected: int, found: int, words: str, otherwise: str, file: str = ""
) -> Outcome:
    """An outcome for two amounts that must be equal: `words` when they are, `otherwise` when they differ."""
    is_equal = expected == found
    return Outcome(check, title, budget, year, OK if is_equal else WARNING, words if is_equal else otherwise, expected, found, file)
