"""Official XML, read as a stream: one callback per element, nothing kept, no entity ever resolved.

Official documents hold every value in an attribute, so that there is no tree to build: expat reads a file of any size in constant memory,
and gives the line number that residents are shown. A DOCTYPE is refused outright: official files have none, attacks need one. A file that
was compressed for transmission (gzip) is read as it is.
"""

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from ..errors import Fault, InputError

BLOCK = 1 << 20
GZIP = b"\x1f\x8b"
AGAIN = "Exportez-le de nouveau depuis le logiciel comptable."
# What a file that bears the wrong name begins with, and what to say of it.
OTHERS = (
    (b"PK\x03\x04", "c'est un classeur de tableur ou une archive ZIP", "Donnez le fichier XML lui-même, ou un CSV au schéma SCDL Budget."),
    (b"\xd0\xcf\x11\xe0", "c'est un document Excel ou Word", "Donnez le fichier XML lui-même, ou un CSV au schéma SCDL Budget."),
    (b"%PDF", "c'est un document PDF", "Donnez le fichier XML lui-même."),
    (b"<!doctype html", "c'est une page web enregistrée, pas un document budgétaire", "Téléchargez le fichier XML lui-même."),
    (b"<html", "c'est une page web enregistrée, pas un document budgétaire", "Téléchargez le fichier XML lui-même."),
)
ERRORS = expat.errors
CUT = (ERRORS.XML_ERROR_NO_ELEMENTS, ERRORS.XML_ERROR_UNCLOSED_TOKEN, ERRORS.XML_ERROR_PARTIAL_CHAR)
WORDS = {
    ERRORS.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "il reste du texte après la fin du document",
    ERRORS.XML_ERROR_INVALID_TOKEN: "un caractère n'a pas sa place ici, ou n'est pas dans l'encodage que le fichier déclare",
    ERRORS.XML_ERROR_TAG_MISMATCH: "une balise est fermée sans avoir été ouverte",
    ERRORS.XML_ERROR_DUPLICATE_ATTRIBUTE: "un attribut est écrit deux fois",
    ERRORS.XML_ERROR_UNDEFINED_ENTITY: "une entité n'est pas définie",
    ERRORS.XML_ERROR_UNKNOWN_ENCODING: "l'encodage que le fichier déclare est inconnu",
    ERRORS.XML_ERROR_INCORRECT_ENCODING: "l'encodage que le fichier déclare n'est pas le sien",
}


class _Refused(Exception):
    """The name that a DOCTYPE gives to the document."""


class _LocalNames(dict):
    """«doccfu:CompteFinancierUnique» → CompteFinancierUnique, each found once: a file has millions of elements and few names."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


def parse(path: Path, shown: str, start: Callable[[str, dict, int], None], end: Callable[[str], None]) -> None:
    """Call `start(name, attributes, line)` and `end(name)` for each element, names without prefix.

    Raises:
        InputError: when the file is empty, cut, not XML, or holds a DOCTYPE; `shown` is its name for the maker.
    """
    parser = expat.ParserCreate()
    local = _LocalNames()

    def doctype(name: str, *_) -> None:
        raise _Refused(name)

    parser.StartElementHandler = lambda name, attributes: start(local[name], attributes, parser.CurrentLineNumber)
    parser.EndElementHandler = lambda name: end(local[name])
    parser.StartDoctypeDeclHandler = doctype
    try:
        with opened(path) as handle:
            while block := handle.read(BLOCK):
                parser.Parse(block, False)
            parser.Parse(b"", True)
    except _Refused as name:
        raise InputError([_refused(str(name), shown, parser.CurrentLineNumber)]) from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise InputError([Fault("l'archive gzip est coupée ou abîmée", file=shown, remedy=AGAIN)]) from None
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise InputError([_unreadable(path, shown, error)]) from None


def opened(path: Path) -> BinaryIO:
    """The bytes of a file, decompressed when it is gzip."""
    with path.open("rb") as handle:
        is_compressed = handle.read(2) == GZIP
    return gzip.open(path) if is_compressed else path.open("rb")


def _refused(name: str, shown: str, line: int) -> Fault:
    if name.lower() == "html":
        return _other(b"<!doctype html", shown)
    return Fault("le document contient une déclaration DOCTYPE, qu'aucun fichier officiel ne porte", file=shown, row=line, remedy=AGAIN)


def _other(head: bytes, shown: str) -> Fault | None:
    """The sentence for a file of another kind, known by its first bytes."""
    for beginning, what, remedy in OTHERS:
        if head.startswith(beginning):
            return Fault(what, file=shown, remedy=remedy)
    return None


def _unreadable(path: Path, shown: str, error: Exception) -> Fault:
    """The sentence for a file that is not well-formed XML: empty, of another kind, cut, or damaged."""
    with opened(path) as handle:
        head = handle.read(4096)
    known = _other(head, shown) or _other(head.lstrip(b"\xef\xbb\xbf \t\r\n").lower(), shown)
    if known:
        return known
    text = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")  # UTF-16 holds a null beside each letter
    if not text:
        return Fault("le fichier est vide", file=shown, remedy=AGAIN)
    if not text.startswith(b"<"):
        return Fault("ce n'est pas un document XML", file=shown, remedy=AGAIN)
    if isinstance(error, expat.ExpatError):
        row, reason = error.lineno, expat.ErrorString(error.code)
    else:  # Python looks the encoding up itself, and fails in its own words
        row, reason = 1, ERRORS.XML_ERROR_UNKNOWN_ENCODING
    if reason in CUT:
        return Fault("le fichier est coupé avant sa fin", file=shown, row=row, remedy=AGAIN)
    return Fault(f"le XML est mal formé : {WORDS.get(reason, reason)}", file=shown, row=row, remedy=AGAIN)
