"""XML as accounting software writes it, straight to a file: one element a line, values in the attribute V, nothing kept in memory."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO
from xml.sax.saxutils import quoteattr

INDENT = "   "
_TO_ESCAPE = re.compile(r"[&<>\"\s]")


@dataclass(frozen=True)
class Style:
    """How a file is written: its encoding and its line ends. Real towns mix both."""

    encoding: str
    newline: str


# Annexes by name, the rows of each as values by name of element; None is left out.
Tables = Mapping[str, Iterable[Mapping[str, object]]]


def euros(cents: int) -> str:
    """An amount as files write it: -1234.50."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


class Writer:
    """Writes nested elements. What the encoding lacks becomes a character reference, so that «œ» fits in ISO-8859-1."""

    def __init__(self, file: TextIO, encoding: str) -> None:
        self._write = file.write
        self._depth = 0
        self._write(f'<?xml version="1.0" encoding="{encoding}"?>\n')

    @contextmanager
    def inside(self, name: str, **attributes: object) -> Iterator[None]:
        """Open an element, close it at the end of the block. In an attribute's name, «__» stands for a colon."""
        self._write(f"{INDENT * self._depth}<{name}{_attributes(attributes)}>\n")
        self._depth += 1
        yield
        self._depth -= 1
        self._write(f"{INDENT * self._depth}</{name}>\n")

    def empty(self, name: str, **attributes: object) -> None:
        self._write(f"{INDENT * self._depth}<{name}{_attributes(attributes)}/>\n")

    def value(self, name: str, value: object) -> None:
        """One value: <name V="…"/>. Nothing is written for None."""
        self.values(**{name: value})

    def values(self, **values: object) -> None:
        indent = INDENT * self._depth
        self._write("".join(f"{indent}<{name} V={_quoted(value)}/>\n" for name, value in values.items() if value is not None))

    def rows(self, name: str, rows: Iterable[Mapping[str, object]]) -> bool:
        """A table of the annexes, DATA_<name>, with its rows; nothing when there is none. Returns whether it is there."""
        kept = list(rows)
        if kept:
            with self.inside(f"DATA_{name}"):
                for values in kept:
                    self.row(name, **values)
        return bool(kept)

    def row(self, name: str, **values: object) -> None:
        """An element that only holds values."""
        with self.inside(name):
            self.values(**values)


def _quoted(value: object) -> str:
    text = str(value)
    # Most values are codes and amounts, with nothing to escape.
    return f'"{text}"' if text.isascii() and not _TO_ESCAPE.search(text) else quoteattr(text)


def _attributes(attributes: dict[str, object]) -> str:
    return "".join(f" {name.replace('__', ':')}={quoteattr(str(value))}" for name, value in attributes.items())


@contextmanager
def writer(path: Path, style: Style) -> Iterator[Writer]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding=style.encoding, newline=style.newline, errors="xmlcharrefreplace") as file:
        yield Writer(file, style.encoding)
