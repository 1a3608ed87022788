"""A town.toml that is right, and what is said of another one."""

from pathlib import Path

from pipeline import config
from pipeline.errors import InputError

GOOD = """
name = "Ormevanne"
siren = "219 912 342"
kind = "commune"
fictional = true

[sources]
budget = ["raw/*.xml", "raw/a.xml"]
population = "people.csv"

[population]
2024 = 23871

[[authorities]]
siren = "249 912 342"
name = "Val de Vanelle"
kind = "epci"
inhabitants = { 2024 = 62781 }

[policies]
table = "politiques.csv"
columns.side = "Sens"

[budgets]
21991234200025 = " L'eau "
"""


def faults(folder: Path, text: str | bytes) -> list[str]:
    (folder / "town.toml").write_bytes(text.encode() if isinstance(text, str) else text)
    try:
        config.load(folder)
    except InputError as error:
        return [str(fault) for fault in error.faults]
    return []
