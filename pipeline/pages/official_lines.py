"""The lines of the official file that make an item, as its page shows them."""

from ..figures.breakdown import Node
from ..report import Column, Table
from . import corrected
from .shelf import Shelf
from .site import Site, View

SHOWN = 15


def tables(site: Site, view: View, shelf: Shelf, node: Node) -> tuple[Table, ...]:
    """The lines of a leaf: the largest in sight, the others behind a disclosure, because long flat tables make people leave."""
    lines = shelf.breakdown.lines(view.year, node.path)
    has_functions = any(line.function for line in lines)
    has_operations = any(line.operation_label for line in lines)
    columns = [Column("Compte", "code"), Column("Libellé du compte")]
    columns += [Column("Fonction")] if has_functions else []
    columns += [Column("Opération")] if has_operations else []
    texts = len(columns)
    columns += (
        [Column("Voté", "cents")] + ([] if view.is_forecast else [Column("Réalisé", "cents")]) + [Column("Ligne du fichier", "number")]
    )
    rows = []
    for line in lines:
        row = [line.nature, line.nature_label]
        row += [f"{line.function} {line.function_label}".strip()] if has_functions else []
        row += [f"{line.operation} {line.operation_label}".strip()] if has_operations else []
        row += [line.voted_cents] + ([] if view.is_forecast else [line.executed_cents]) + [line.row]
        rows.append(tuple(row))
    sums = [sum(line.voted_cents or 0 for line in lines)]
    sums += [] if view.is_forecast else [sum(line.executed_cents or 0 for line in lines)]
    note = f"Fichier : {', '.join(sorted({line.file for line in lines}))}."
    note = f"{note} {corrected.note(site, ((line.file, line.line) for line in lines))}".strip()
    count = len(rows)
    total = (f"Total des {count} lignes", *("",) * (texts - 1), *sums, "") if count > 1 else ()
    source = f"du {view.document} de {view.year}"
    if count <= SHOWN + 5:
        return (Table(f"{'La ligne' if count == 1 else f'Les {count} lignes'} {source}", tuple(columns), tuple(rows), total, note=note),)
    return (
        Table(f"Les {SHOWN} plus grandes lignes {source}", tuple(columns), tuple(rows[:SHOWN]), total, note=note),
        Table(f"Les {count - SHOWN} autres lignes", tuple(columns), tuple(rows[SHOWN:]), collapsed=True),
    )
