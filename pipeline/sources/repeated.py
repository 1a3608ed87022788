"""The same fault on many rows of a file, told once: where it is first, and on how many other rows it is again."""

from collections.abc import Iterable

from ..errors import Findings

BROKEN = frozenset("#REF! #N/A #VALUE! #DIV/0! #NAME? #NULL! #NUM! #VALEUR! #NOM? #NUL! #NOMBRE!".split())


class Repeated:
    """Collects the faults, warnings and remarks of one file; `tell` gives them to the findings, one for each kind and column.

    A remark is about one row of a long list that was understood all the same: `check` tells it, and it stops nothing.
    """

    def __init__(self, shown: str):
        self.shown = shown
        self._first: dict[tuple[str, str, str], tuple[str, int, str]] = {}
        self._rows: dict[tuple[str, str, str], set[int]] = {}

    def fault(self, kind: str, what: str, row: int, column: str = "", remedy: str = "") -> None:
        self._add((kind, column, "fault"), what, row, remedy)

    def warning(self, kind: str, what: str, row: int, column: str = "", remedy: str = "") -> None:
        self._add((kind, column, "warning"), what, row, remedy)

    def remark(self, kind: str, what: str, row: int, column: str = "", remedy: str = "") -> None:
        self._add((kind, column, "remark"), what, row, remedy)

    def uneven(self, row: int) -> None:
        """A row whose cells are not those of its header, one for one."""
        remedy = "Mettez entre guillemets droits un texte qui contient le séparateur."
        self.fault("cells", "la ligne n'a pas autant de cellules que l'en-tête", row, remedy=remedy)

    def broken(self, cells: Iterable[tuple[str, str]], row: int) -> bool:
        """Whether one of the cells (column, text) is what a spreadsheet shows of a formula that failed, which is then told."""
        found = [(column, text) for column, text in cells if text in BROKEN]
        for column, text in found:
            what = f"« {text} » est l'erreur d'une formule du tableur"
            self.fault("formula", what, row, column, "Corrigez la formule, ou écrivez la valeur.")
        return bool(found)

    def _add(self, key: tuple[str, str, str], what: str, row: int, remedy: str) -> None:
        self._first.setdefault(key, (what, row, remedy))
        self._rows.setdefault(key, set()).add(row)

    def tell(self, findings: Findings) -> None:
        """Each kind once, in the order first met."""
        for key, (what, row, remedy) in self._first.items():
            _, column, level = key
            others = len(self._rows[key]) - 1
            again = f" ({others} autre{'s' if others > 1 else ''} ligne{'s' if others > 1 else ''} de même)" if others else ""
            say = {"fault": findings.fault, "warning": findings.warning, "remark": findings.advise}[level]
            say(what + again, file=self.shown, row=row, column=column, remedy=remedy)
