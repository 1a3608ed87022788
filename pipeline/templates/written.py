"""The templates written in a folder, a workbook and a CSV each. Nothing is written over."""

import csv
import io
from pathlib import Path

from .. import config
from ..errors import Fault, Findings, InputError
from ..nomenclature.policies import UNCLASSIFIED, default
from ..sources.no_data import COLUMN, MARK
from ..sources.own_policies import of_town
from . import accounts, results, workbook

TEMPLATES = (*accounts.TEMPLATES, *results.TEMPLATES)


def write(folder: Path, town: Path | None = None) -> list[Path]:
    """Every template, the policies being those of a town's own table when it has one. Returns the paths, in the order of TEMPLATES.

    Raises:
        InputError: when a file of that name is there, or the town cannot be read; nothing is written then.
    """
    policies = _policies(town)
    paths = {folder / f"{each.stem}.{kind}": each for each in TEMPLATES for kind in ("xlsx", "csv")}
    if there := [path for path in paths if path.exists()]:
        remedy = "Donnez un autre dossier, ou déplacez ce fichier : rien n'a été écrit."
        raise InputError(Fault("le fichier existe déjà", file=path.name, remedy=remedy) for path in there)
    folder.mkdir(parents=True, exist_ok=True)
    for path, each in paths.items():
        fields = tuple(each.fields(policies))
        if path.suffix == ".xlsx":
            workbook.write(path, each.heading, fields)
        else:
            # Spreadsheets know a CSV for UTF-8 by its mark.
            path.write_text(as_csv([[*(field.header for field in fields), COLUMN], [*(field.example for field in fields), MARK]]),
                            encoding="utf-8-sig", newline="\n")  # fmt: skip
    return list(paths)


def as_csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\n").writerows(rows)
    return out.getvalue()


def _policies(town: Path | None) -> tuple[str, ...]:
    """The policies that a cell may name."""
    known = default()
    if town is not None:
        findings = Findings()
        settings = config.load(town)
        known = of_town(settings.policies, settings.shown(settings.policies.path) if settings.policies else "", findings)
        findings.raise_faults()
    return tuple(policy.label for key, policy in known.policies.items() if key != UNCLASSIFIED)


def lines(folder: Path) -> list[str]:
    """What to write in [sources] of town.toml for each: its key and its file, with its way from the town when `folder` is inside one."""
    town = next((each for each in (folder, *folder.parents) if (each / "town.toml").is_file()), folder)
    return [f'{each.key} = ["{(folder.relative_to(town) / each.stem).as_posix()}.xlsx"]' for each in TEMPLATES]
