"""Accounts of a few lines, read from documents that the tests write."""

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from pipeline import accounts, config
from pipeline.accounts import Accounts
from pipeline.errors import Findings
from tests.sources.documents import budget_of, document, line, town


def accounts_of(folder: Path, *documents: str, **parts: str) -> Accounts:
    """The accounts of a town that gives these documents."""
    findings = Findings()
    files: Mapping[str, str] = {f"{number}.xml": content for number, content in enumerate(documents, 1)}
    found = accounts.read(config.load(town(folder, files, **parts)), findings)
    findings.raise_faults()
    return found


def account(*lines: str, year: int = 2024, **header: object) -> str:
    """A document of one budget and year."""
    return document(budget_of(*lines, Exer=str(year), **header))


def told(check: ModuleType, found: Accounts) -> list[tuple]:
    """What a rule says: (year, level, words, expected, found)."""
    return [(each.year, each.level, each.words, each.expected_cents, each.found_cents) for each in check.check(found)]


__all__ = ["account", "accounts_of", "line", "told"]
