"""The criteria of accessibility (RGAA 4.1.2), in their order, and what the project's own tests look at. Words only."""

from dataclasses import dataclass
from functools import cache

from .chart import rows

VERSION = "RGAA 4.1.2"


@dataclass(frozen=True)
class Criterion:
    """A criterion: its number («1.1»), its topic and its official title, which is a question."""

    number: str
    topic: str
    title: str


@dataclass(frozen=True)
class MachineTest:
    """What a test looks at, with which tool and its version, and the function that does it (tests/accessibility holds it)."""

    words: str
    tool: str
    test: str


@cache
def criteria() -> dict[str, Criterion]:
    """Each criterion by its number, in the order of the reference."""
    return {row["criterion"]: Criterion(row["criterion"], row["topic"], row["title"]) for row in rows("rgaa_criteria.csv")}


@cache
def machine_tests() -> tuple[MachineTest, ...]:
    """What is looked at by machine before each version, in the order of the table."""
    return tuple(MachineTest(row["words"], row["tool"], row["test"]) for row in rows("machine_tests.csv"))
