"""The results that the town gives: which files, and what town.toml says of them."""

from collections.abc import Iterable
from pathlib import Path

from ..exercise import Exercise
from ..place import Town
from ..projects import is_told
from . import agents, asked, indicators, kept, plans, residents

LINES = plans.LINES + indicators.LINES + residents.LINES + kept.LINES + asked.LINES + agents.LINES
SETTINGS = plans.SETTINGS


def generate(folder: Path, town: Town, exercises: Iterable[Exercise]) -> list[Path]:
    """Write every file. `exercises` are those of the main budget, executed or planned."""
    if not is_told(town):
        return []
    years = {exercise.year: exercise for exercise in exercises}
    written = plans.generate(folder, town, years) + indicators.generate(folder, town, years) + residents.generate(folder, town)
    return written + kept.generate(folder, town, years) + asked.generate(folder, town) + agents.generate(folder, town)
