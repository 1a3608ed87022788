"""A town's folder with files of places, for the tests, and what reading one kind of them gives."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from pipeline import config
from pipeline.config import Town
from pipeline.errors import Findings
from tests.sources.documents import town


def settings(folder: Path, key: str, *files: Path, more: str = "") -> Town:
    listed = ", ".join(f'"{path.as_posix()}"' for path in files)
    return config.load(town(folder, {"a.xml": "<a/>"}, more_sources=f"{key} = [{listed}]", more=more))


def read(
    source: Callable[[Town, Findings], pd.DataFrame], folder: Path, key: str, *files: Path, more: str = ""
) -> tuple[pd.DataFrame, list[str], list[str]]:
    """The table, the faults and the warnings."""
    findings = Findings()
    frame = source(settings(folder, key, *files, more=more), findings)
    return frame, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def tuples(frame: pd.DataFrame, *columns: str) -> list[tuple]:
    """Rows of these columns, None where nothing is given."""
    chosen = frame[list(columns)].astype(object)
    return [tuple(row) for row in chosen.where(chosen.notna(), None).itertuples(index=False)]
