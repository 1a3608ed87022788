"""[[former_districts]]: the files of districts that no longer hold, and the last year in which each did."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import Findings
from .values import entries, place, text, whole

KEYS = ("file", "until")


@dataclass(frozen=True)
class FormerDistricts:
    """Districts as they were until the end of a year; those of the next file, or of today, hold from the year after."""

    path: Path
    until: int


def former_districts(raw: dict, folder: Path, findings: Findings) -> tuple[FormerDistricts, ...]:
    """Each file, the oldest first."""
    found: dict[int, FormerDistricts] = {}
    for entry in entries(raw, "former_districts", KEYS, findings):
        file, until = text(entry, "file", findings, required=True), whole(entry, "until", 0, findings)
        path = place(folder, file)
        if file and not path.is_file():
            what = f"le fichier « {file} » n'existe pas (cherché dans {path.parent})"
            findings.fault(what, file="town.toml", column="former_districts.file", remedy="Vérifiez le nom du dossier et l'extension.")
        if not 1000 <= until <= 9999:
            what = f"on ne sait pas jusqu'à quelle année valent les quartiers de « {file} »"
            remedy = "Écrivez par exemple until = 2021, la dernière année où ces limites valent."
            findings.fault(what, file="town.toml", column="former_districts.until", remedy=remedy)
        elif until in found:
            what = f"deux fichiers d'anciens quartiers valent jusqu'en {until}"
            findings.fault(what, file="town.toml", column="former_districts.until", remedy="Donnez à chacun sa dernière année.")
        else:
            found[until] = FormerDistricts(path, until)
    return tuple(found[until] for until in sorted(found))
