"""What can go wrong, and how it is said: where, what value, what was expected, what to do.

A fault stops the build; a warning is for somebody who must decide; advice is for whoever wants to do better, and fails nothing. All are
collected, then told at once. A sentence is written where the fault is found, in French, because a finance officer reads it; nothing here
knows about accounts.
"""

import errno
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from unicodedata import normalize

SHOWN = 20
# Of a value longer than this, which may be a whole file, the beginning is told.
LONGEST, BEGINNING = 200, 80
_VALUE = re.compile(f"« ([^»]{{{LONGEST},}}) »")
_NOTHING = re.compile(r"«\s*»")
_SPACES = " \u00a0\u202f\u2009"


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong, located as finely as it is known.

    ``what`` is a clause that starts with a lower-case letter or a guillemet and says the value and what was expected; ``remedy`` is a
    whole sentence that says what to do.
    """

    what: str
    file: str = ""
    row: int | None = None
    column: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        where = self.file
        if self.row is not None:
            where += f"{', ' if where else ''}ligne {self.row}"
        if self.column:
            where += f"{', ' if where else ''}{'clé' if self.file.endswith('.toml') else 'colonne'} « {self.column} »"
        what = _NOTHING.sub("un texte vide" if self.file.endswith(".toml") else "une case vide", self.what)
        sentence = f"{where} : {what}" if where else what[:1].upper() + what[1:]
        if not sentence.endswith((".", "!", "?")):
            sentence += "."
        return _on_a_line(f"{sentence} {self.remedy}".strip().replace("….", "…"))


def _on_a_line(told: str) -> str:
    """A sentence that a screen shows as it is: a value of a file may be endless, or hold what breaks a line or turns it around."""
    shortened = _VALUE.sub(lambda found: f"« {found[1][:BEGINNING].rstrip()}… »", told)
    if shortened.isprintable():
        return shortened
    return "".join(each if each.isprintable() or each in _SPACES else " " if each.isspace() else "\ufffd" for each in shortened)


class InputError(Exception):
    """The faults of what a town gave, all of them. The message is what its maker reads."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = tuple(faults)
        super().__init__(tell(self.faults))


class Findings:
    """Collects the faults, warnings and advice of a run, each once, in the order found."""

    def __init__(self) -> None:
        self._faults: dict[Fault, None] = {}
        self._warnings: dict[Fault, None] = {}
        self._advice: dict[Fault, None] = {}

    @property
    def faults(self) -> tuple[Fault, ...]:
        return tuple(self._faults)

    @property
    def warnings(self) -> tuple[Fault, ...]:
        return tuple(self._warnings)

    @property
    def advice(self) -> tuple[Fault, ...]:
        return tuple(self._advice)

    def fault(self, what: str, **where) -> None:
        self._faults[Fault(what, **where)] = None

    def warning(self, what: str, **where) -> None:
        self._warnings[Fault(what, **where)] = None

    def advise(self, what: str, **where) -> None:
        """Something that the finance team may want to do. Told by `check` alone; --strict lets it pass."""
        self._advice[Fault(what, **where)] = None

    def add(self, fault: Fault) -> None:
        """A fault found where there were no findings to tell."""
        self._faults[fault] = None

    def raise_faults(self) -> None:
        """Stop here when anything was wrong so far.

        Raises:
            InputError: with every fault collected.
        """
        if self._faults:
            raise InputError(self.faults)


def tell(faults: Iterable[Fault]) -> str:
    """The first faults, one a line, and how many more there are."""
    sentences = [str(fault) for fault in faults]
    more = len(sentences) - SHOWN
    if more > 0:
        sentences = [*sentences[:SHOWN], f"… et {more} autre{'s' if more > 1 else ''}, que « check » écrit dans un fichier."]
    return "\n".join(sentences)


_REFUSED = (
    "l'accès est refusé",
    "Vérifiez qu'aucun autre programme ne le tient ouvert, et que vous avez le droit de le lire ou d'y écrire.",
)
# What systems say in English, or in the words of their makers.
SYSTEM = {
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.EBUSY: _REFUSED,
    errno.ENOENT: ("ce fichier ou ce dossier n'existe pas", "Vérifiez son nom, et que le disque qui le porte est branché."),
    errno.ENOTDIR: ("c'est un fichier, et un dossier est attendu", "Donnez un autre dossier."),
    errno.EROFS: ("le disque ne laisse rien écrire", "Donnez un dossier d'un autre disque."),
    errno.ENOSPC: ("le disque est plein", "Libérez de la place, puis recommencez."),
    errno.ENAMETOOLONG: ("le nom est trop long pour ce disque", "Donnez un dossier au nom plus court."),
}


def told_by_system(error: OSError) -> Fault:
    """What the system refused, and to which file, in French for what is usual."""
    usual = "Vérifiez que le fichier existe et qu'aucun autre programme ne le tient ouvert."
    what, remedy = SYSTEM.get(error.errno, (error.strerror or str(error), usual))
    return Fault(what, file=str(error.filename or ""), remedy=remedy)


# As many names as answer one that is unknown, when there may be thousands.
NEAREST = 8


def known_names(name: str, known: Iterable[str], most: int | None = None) -> str:
    """The clause that answers an unknown name with the known ones, the closest first: « a », « b »… at `most` so many."""
    # An accent does not put a word after all others, nor a capital before them.
    names = sorted(known, key=lambda each: (normalize("NFD", each.casefold()).encode("ascii", "ignore"), each))
    close = get_close_matches(name[:LONGEST], names, n=3, cutoff=0.5)
    ordered = [*close, *(other for other in names if other not in close)]
    return ", ".join(f"« {other} »" for other in ordered[:most])
