"""What a section of the budget is made of: its real lines by family of accounts, from the largest down, up to the section's own figure."""

from fractions import Fraction

from ...figures.breakdown import Node, by_nature
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
    rows = []
    for node, cents in parts:
        before = [cents.get(year - 1, 0)] if has_before else []
        rows.append(([node.label, shelf.target(view, node) if shelf else ""], cents[year], *before, _share(cents[year], total.value)))
    gone = [(node, cents) for node in tree.root.children if not (cents := _cents(node, section)).get(year) and cents.get(year - 1)]
    if has_before:
        rows += [([node.label, ""], 0, cents[year - 1], _share(0, total.value)) for node, cents in gone]
    last = ([total.label, ""], total.value, *([total.previous] if has_before else []), _share(total.value, total.value))
    return Table(f"{WORDS[side, section]} de {year}, au centime", tuple(columns), tuple(rows), last)


def _cents(node: Node, section: str) -> dict[int, int]:
    return node.operating if section == "F" else node.capital


def _share(part: int, whole: int) -> float | None:
    return float(Fraction(part, whole)) if whole > 0 else None
