"""Official XML, read as a stream: one callback per element, nothing kept, no entity ever resolved.

Official documents hold every value in an attribute, so that there is no tree to build: expat reads a file of any size in constant memory, and
gives the line number that residents are shown. A DOCTYPE is refused outright: official files have none, attacks need one.
"""

from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from ..errors import Fault, InputError

BLOCK = 1 << 20


class _Refused(Exception):
    pass


def parse(path: Path, shown: str, start: Callable[[str, dict, int], None], end: Callable[[str], None]) -> None:
    """Call `start(name, attributes, line)` and `end(name)` for each element, names without namespace.

    Raises:
        InputError: when the file is empty, cut, not XML, or holds a DOCTYPE; `shown` is its name for the maker.
    """
    parser = expat.ParserCreate(namespace_separator="\n")
    local_names: dict[str, str] = {}

    def local(name: str) -> str:
        found = local_names.get(name)
        if found is None:
            found = local_names[name] = name.rpartition("\n")[2]
        return found

    def doctype(*_) -> None:
        raise _Refused

    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes, parser.CurrentLineNumber)
    parser.EndElementHandler = lambda name: end(local(name))
    parser.StartDoctypeDeclHandler = doctype
    try:
        with path.open("rb") as handle:
            while block := handle.read(BLOCK):
                parser.Parse(block, False)
            parser.Parse(b"", True)
    except _Refused:
        raise InputError([refused(shown, parser.CurrentLineNumber)]) from None
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise InputError([unreadable(path, shown, error)]) from None


def refused(shown: str, line: int) -> Fault:
    return Fault(
        "le document contient une déclaration DOCTYPE, qu'aucun fichier officiel ne porte",
        file=shown, row=line, remedy="Exportez-le de nouveau depuis le logiciel comptable.",
    )  # fmt: skip


def unreadable(path: Path, shown: str, error: Exception) -> Fault:
    """The sentence for a file that is not well-formed XML: empty, cut, a web page, or something else."""
    head = path.open("rb").read(4096).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    line = getattr(error, "lineno", None)
    again = "Exportez-le de nouveau depuis le logiciel comptable."
    if not head:
        return Fault("le fichier est vide", file=shown, remedy=again)
    if head.startswith((b"<!doctype html", b"<html")):
        return Fault(
            "c'est une page web enregistrée, pas un document budgétaire", file=shown, remedy="Téléchargez le fichier XML lui-même."
        )
    if not head.startswith(b"<"):
        return Fault("ce n'est pas un document XML", file=shown, remedy=again)
    if expat.ErrorString(getattr(error, "code", 0)) in (expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN):
        return Fault("le fichier est coupé avant sa fin", file=shown, row=line, remedy=again)
    return Fault(f"le XML est mal formé ({error})", file=shown, row=line, remedy=again)
