"""One budget and year while it is being made: lines by key, in M57 codes and integer cents, that the closing then opens credits for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .norms import function_of, has_functions, nature_of, section_of

Key = tuple[str, str, str, str, str]


@dataclass
class Line:
    """A budget line. Amounts in cents.

    `order` is empty for a real operation, else «between» or «within» the sections. `opened` is None until credits are opened;
    `missed` is what the vote counted on and did not happen, `carried_in` the part of the credits that comes from last year, `carried_over`
    what is still owed at the end of the year.
    """

    nature: str
    side: str
    function: str
    order: str = ""
    operation: str = ""
    label: str = ""
    third_party: str = ""
    executed: int = 0
    opened: int | None = None
    missed: int = 0
    carried_in: int = 0
    carried_over: int = 0

    @property
    def key(self) -> Key:
        return self.nature, self.side, self.function, self.order, self.operation

    @property
    def section(self) -> str:
        return section_of(self.nature)

    @property
    def is_brought_forward(self) -> bool:
        return self.nature in ("001", "002")

    @property
    def is_activity(self) -> bool:
        """A real operation of the year: neither internal nor brought forward."""
        return not self.order and not self.is_brought_forward

    @property
    def credits(self) -> int:
        return self.opened or 0


class Draft:
    """The lines of a budget and year, one per key."""

    def __init__(self) -> None:
        self._lines: dict[Key, Line] = {}

    def __iter__(self) -> Iterator[Line]:
        return iter(list(self._lines.values()))

    def get(self, nature: str, side: str, function: str = "", order: str = "", operation: str = "") -> Line | None:
        return self._lines.get((nature, side, function, order, operation))

    def add(self, nature: str, side: str, function: str, executed: int, opened: int | None = None, missed: int = 0, **more: str) -> Line:
        """Add an amount to the line of this key, made when it is not there yet. `more` are the other fields of a Line."""
        new = Line(nature, side, function, **more)
        line = self._lines.setdefault(new.key, new)
        line.executed += executed
        line.missed += missed
        if opened is not None:
            line.opened = line.credits + opened
        return line

    def executed(self, side: str, section: str) -> int:
        return sum(line.executed for line in self if line.side == side and line.section == section)

    def credits(self, side: str, section: str) -> int:
        return sum(line.credits for line in self if line.side == side and line.section == section)

    def carried_over(self, side: str) -> int:
        return sum(line.carried_over for line in self if line.side == side)


def in_codes_of(draft: Draft, year: int, inhabitants: int) -> list[Line]:
    """The lines as a file of that year writes them: its accounts, its functions (none in a small town), equal keys put together."""
    written: dict[Key, Line] = {}
    for line in draft:
        nature, _, function, *_ = key_in_codes_of(line.key, year, inhabitants)
        new = replace(line, nature=nature, function=function)
        same = written.setdefault(new.key, new)
        if same is not new:
            same.executed += new.executed
            same.opened = same.credits + new.credits
            same.carried_in += new.carried_in
            same.carried_over += new.carried_over
    return [line for line in written.values() if line.executed or line.opened or line.carried_over]


def key_in_codes_of(key: Key, year: int, inhabitants: int) -> Key:
    nature, side, function, order, operation = key
    return nature_of(nature, year, inhabitants), side, function_of(function, year) if has_functions(inhabitants) else "", order, operation
