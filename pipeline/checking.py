"""A town's files read and every rule applied, nothing built: what its makers run before they publish. Heavy packages load late.

Two files are left in build/<town>/: the places to decide, ready to be filled in, and the whole answer when a screen does not hold it.
"""

import csv
from pathlib import Path

from . import config
from .build import Say, folder_of, until
from .errors import SHOWN, Findings, InputError

UNDECIDED = "lieux-a-decider.csv"
WHOLE_LIST = "controle.txt"


def check(town: Path, year: int | None = None, say: Say = print) -> Findings:
    """Read and check everything that the folder of a town gives, up to a year.

    Faults of the files are in the findings, and what was found before them; the checks across files wait until there is none.

    Raises:
        InputError: when town.toml cannot be read, or the main budget has no such year.
    """
    from . import accounts, brand, places
    from .checks import known_places, run

    settings = config.load(town)
    folder, findings = folder_of(settings), Findings()
    brand.read(settings, findings)
    found = places.read(settings, findings)
    try:
        read = accounts.read(settings, findings, say)
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
        say("Des fichiers sont à corriger : les contrôles qui les croisent entre eux se feront ensuite.")
        _write_whole_list(findings, folder, say)
        return findings
    read = until(read, year)
    run.everything(read, found, findings)
    undecided = list(known_places.undecided(read, found))
    known_places.advise(undecided, findings)
    _write_undecided(known_places.to_decide(undecided), folder, say)
    run.advise(read, found, findings)
    _write_whole_list(findings, folder, say)
    return findings


def _write_whole_list(findings: Findings, folder: Path, say: Say) -> None:
    """All that was found, when it is more than what is told at once: a file with a sentence a line. Else none."""
    path = folder / WHOLE_LIST
    parts = {"Fautes": findings.faults, "Avertissements": findings.warnings, "À savoir": findings.advice}
    if all(len(told) <= SHOWN for told in parts.values()):
        path.unlink(missing_ok=True)
        return
    folder.mkdir(parents=True, exist_ok=True)
    told = [f"{title} ({len(each)})\n\n" + "".join(f"{fault}\n" for fault in each) for title, each in parts.items() if each]
    # Notepad knows UTF-8 by its mark.
    path.write_text("\n".join(told), encoding="utf-8-sig")
    say(f"La liste entière de ce qui suit est dans {_shown(path)}.")


def _write_undecided(rows: list[tuple[str, ...]], folder: Path, say: Say) -> None:
    """The places that are found nowhere, under their header, as a file of decisions to fill in; none when all are found."""
    path = folder / UNDECIDED
    if len(rows) == 1:
        path.unlink(missing_ok=True)
        return
    folder.mkdir(parents=True, exist_ok=True)
    # French spreadsheets want semicolons, and know UTF-8 by its mark.
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle, delimiter=";", lineterminator="\n").writerows(rows)
    count = len(rows) - 1
    said = f"{count} lieux ne sont pas trouvés" if count > 1 else "un lieu n'est pas trouvé"
    say(f"À décider : {said}. Copiez {_shown(path)} à côté de vos fichiers, complétez-le, nommez-le dans town.toml (address_decisions).")


def _shown(path: Path) -> str:
    """A file of build/<town>/ from the folder of the project."""
    return path.relative_to(path.parents[2]).as_posix()
