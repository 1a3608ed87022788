"""The largest works of a year: the projects that the town tells, else what its investment went to."""

from ...figures.breakdown import Node
from ...report import Column, Table
from ...sentences import projects as sentences
from ..site import Site, View

SHOWN = 10
# Paying loans back builds nothing: the family that holds it, whatever policy a town counts it in.
REPAID = "remboursement-emprunts"


def of_projects(site: Site, view: View) -> Table | None:
    """The projects that were paid for in the year, the largest payment first; None without one."""
    year = view.year
    paid = [(project, (project.expected if view.is_forecast else project.spent).get(year, 0)) for project in site.projects]
    paid = sorted((each for each in paid if each[1] > 0), key=lambda each: (-each[1], each[0].name, each[0].id))[:SHOWN]
    if not paid:
        return None
    said = "prévus" if view.is_forecast else "payés"
    columns = (Column("Projet", "link"), Column("Où en est-il"), Column(f"{said.removesuffix('s').capitalize()} en {year}", "euros"))
    rows = tuple(([each.name, each.address], sentences.marked(each.phase), cents) for each, cents in paid)
    count = f"Les {len(paid)} plus gros montants" if len(paid) > 1 else "Le seul montant"
    return Table(f"{count} {said if len(paid) > 1 else said[:-1]} pour des projets en {year}", columns, rows)


def of_items(site: Site, view: View) -> Table | None:
    """Investment by item, loans left apart, up to its total; None without any."""
    year, rows = view.year, []
    for top in site.spending[view.siret].root.children:
        rows += [(node.label, top.label, cents) for node in top.children if (cents := _but_loans(node, year))]
    rows.sort(key=lambda row: (-row[2], row[0]))
    if not rows:
        return None
    total = sum(row[2] for row in rows)
    if len(rows) > SHOWN + 1:
        rest = rows[SHOWN:]
        rows = [*rows[:SHOWN], (f"Les {len(rest)} autres postes", "", sum(row[2] for row in rest))]
    columns = (Column("Poste"), Column("Dans"), Column("Montant", "cents"))
    return Table(f"L'investissement de {year}, sans les emprunts remboursés, au centime", columns, tuple(rows), ("Total", "", total))


def _but_loans(node: Node, year: int) -> int:
    """The investment of an item without what pays loans back."""
    if REPAID in node.path:
        return 0
    return node.capital.get(year, 0) - sum(each.capital.get(year, 0) for each in node.children if REPAID in each.path)
