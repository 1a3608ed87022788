"""The town's files read back, by nothing that wrote them: integer cents, and a section found from the chapter or the account."""

import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

OPERATING = ("011", "012", "013", "014", "022", "023", "042", "043", "002")


@dataclass(frozen=True)
class ReadLine:
    nature: str
    chapter: str
    function: str
    side: str
    is_order: bool
    operation: str
    label: str
    opened: int
    executed: int
    carried_over: int
    carried_in: int

    @property
    def section(self) -> str:
        if self.chapter:
            return "F" if self.chapter in OPERATING or (self.chapter[0] in "67" and self.chapter != "001") else "I"
        return "F" if self.nature[0] in "67" else "I"

    @property
    def is_brought_forward(self) -> bool:
        return self.nature in ("001", "002")

    @property
    def key(self) -> tuple:
        return self.nature, self.function, self.chapter, self.side, self.is_order, self.operation


class Document:
    """One file. Names of elements are taken without their namespace."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.root = ElementTree.parse(path).getroot()
        for element in self.root.iter():
            element.tag = element.tag.rpartition("}")[2]

    def text(self, name: str) -> str:
        """A value of the budget document's header; the accountant's part of a CFU has its own, which is not asked here."""
        element = next((found for part in self.root.iter("Budget") for found in part.iter(name)), None)
        element = next(self.root.iter(name), None) if element is None else element
        return "" if element is None else element.get("V", "")

    @property
    def kind(self) -> str:
        return self.text("CodTypBud")

    @property
    def year(self) -> int:
        return int(self.text("Exer"))

    @property
    def stage(self) -> str:
        return {"01": "BP", "02": "DM", "09": "CA", "10": "CFU"}[self.text("NatDec")]

    @cached_property
    def lines(self) -> list[ReadLine]:
        return [_line(_values(element)) for element in self.root.iter("LigneBudget") if element.get("calculated") is None]

    @cached_property
    def information(self) -> dict[str, str]:
        return {element.get("Code"): element.get("V") for element in self.root.iter("Information")}

    def annex(self, name: str) -> list[dict[str, str]]:
        return [_values(element) for element in self.root.iter(name) if element.get("calculated") is None]

    def accountant(self) -> list[dict[str, str]]:
        return [_values(element) for element in self.root.iter("LigneComptable")]

    def sum(self, what: str, side: str = "", section: str = "", natures: tuple[str, ...] = ("",), order: bool | None = None) -> int:
        """Amounts of the year, results brought forward left out."""
        return sum(
            getattr(line, what)
            for line in self.lines
            if line.side == (side or line.side)
            and line.section == (section or line.section)
            and line.is_order == (line.is_order if order is None else order)
            and line.nature.startswith(natures)
            and not line.is_brought_forward
        )

    def brought(self, section: str, what: str = "executed") -> int:
        """The result brought forward: positive in revenue, negative in spending."""
        nature = "002" if section == "F" else "001"
        return sum((1 if line.side == "R" else -1) * getattr(line, what) for line in self.lines if line.nature == nature)

    def closing(self, section: str) -> int:
        return self.sum("executed", "R", section) - self.sum("executed", "D", section) + self.brought(section)


def documents(folder: Path) -> list[Document]:
    return [Document(path) for path in sorted((folder / "raw" / "budget").glob("*.xml"))]


def cents(text: str | None) -> int:
    amount = Decimal(text or "0") * 100
    assert amount == int(amount), text
    return int(amount)


def number(text: str) -> Decimal:
    """A printed number, whatever its spelling: «1 874,44», «53.42 %»."""
    return Decimal(text.replace("\u00a0", "").replace(" ", "").replace("%", "").replace(",", "."))


def _values(element: ElementTree.Element) -> dict[str, str]:
    return {child.tag: child.get("V", "") for child in element}


def _line(values: dict[str, str]) -> ReadLine:
    opened = cents(values["CredOuv"]) if "CredOuv" in values else cents(values["MtPrev"]) + cents(values.get("MtRARPrec"))
    return ReadLine(
        nature=values["Nature"],
        chapter=values.get("ContNat", ""),
        function=values.get("Fonction", ""),
        side=values["CodRD"],
        is_order=values["OpBudg"] == "1",
        operation=values.get("Operation", ""),
        label=values.get("LibCpte", ""),
        opened=opened,
        executed=cents(values.get("MtReal")),
        carried_over=cents(values.get("MtRAR3112")),
        carried_in=cents(values.get("MtRARPrec")),
    )
