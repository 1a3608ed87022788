"""What a section of the budget is made of: its real lines by family of accounts, from the largest down, up to the section's own figure."""

from ...figures.breakdown import Node, by_nature
from ...formats import largest_remainder
from ...report import Column, Table
from ..shelf import shelves
from ..site import Site, View

WORDS = {("D", "F"): "Dépenses de fonctionnement", ("R", "F"): "Recettes de fonctionnement", ("D", "I"): "Dépenses d'investissement",
         ("R", "I"): "Recettes d'investissement"}  # fmt: skip
FIGURES = {("D", "F"): "operating_expenditure", ("R", "F"): "operating_revenue", ("D", "I"): "capital_expenditure",
           ("R", "I"): "capital_revenue"}  # fmt: skip


def table(site: Site, view: View, side: str, section: str) -> Table | None:
    """One side of a section, the year before beside it when it is of the same kind; None for a side without an amount."""
    year, siret = view.year, view.siret
    tree = site.by_nature[siret] if side == "D" else by_nature(site.accounts, siret, side)
    parts = [(node, _cents(node, section)) for node in tree.root.children]
    parts = sorted((part for part in parts if part[1].get(year)), key=lambda part: (-part[1][year], part[0].label))
    if not parts:
        return None
    total = view.figures[FIGURES[side, section]]
    shelf = next((each for each in shelves(site, siret) if each.breakdown is tree), None)
    has_before = total.previous is not None
    columns = [Column("Poste", "link"), Column(str(year), "cents"), *([Column(str(year - 1), "cents")] if has_before else [])]
    columns.append(Column("Part", "percent"))
    # What is gone since the year before belongs to that year's total.
    gone = [(node, cents) for node in tree.root.children if not (cents := _cents(node, section)).get(year) and cents.get(year - 1)]
    parts += gone if has_before else []
    rows = []
    for (node, cents), share in zip(parts, _shares([cents.get(year, 0) for _, cents in parts], total.value), strict=True):
        before = [cents.get(year - 1, 0)] if has_before else []
        href = shelf.target(view, node) if shelf and cents.get(year) else ""
        rows.append(([node.label, href], cents.get(year, 0), *before, share))
    last = ([total.label, ""], total.value, *([total.previous] if has_before else []), 1.0 if total.value > 0 else None)
    return Table(f"{WORDS[side, section]} de {year}, au centime", tuple(columns), tuple(rows), last)


def _cents(node: Node, section: str) -> dict[int, int]:
    return node.operating if section == "F" else node.capital


def _shares(cents: list[int], whole: int) -> list[float | None]:
    """Each part as a ratio rounded to a thousandth, so that what is displayed adds up; none of nothing."""
    if whole <= 0:
        return [None] * len(cents)
    return [each // whole / 1000 for each in largest_remainder([1000 * each for each in cents], whole)]
