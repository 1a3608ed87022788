"""The contracts of a project, on its page: what was signed, with whom, what changed; each leads to the contracts of its year."""

from collections.abc import Iterator

from ..figures import project_contracts as figures
from ..figures.contracts import Holder
from ..figures.projects import Project
from ..report import Column, Prose, Section, Table
from ..sentences import project_contracts as sentences
from ..sentences.projects import day
from . import contracts
from .site import Site

# Contracts beyond this number are folded under their sum.
FEW = 6
COLUMNS = (
    Column("Marché", "link"),
    Column("Titulaire"),
    Column("Notifié", "date"),
    Column("Montant signé", "cents"),
    Column("Ajouté ou retiré ensuite", "cents"),
)
SIGNED, ADDED = 3, 4


def section(site: Site, project: Project) -> Iterator[Section]:
    """Nothing for a project without contracts; those that it names and no file gives are told."""
    signed, unknown = figures.of(site.accounts, project)
    unpublished = sentences.unpublished(unknown) if unknown and len(site.accounts.contracts) else ""
    if not signed:
        if unpublished:
            yield Section((Prose((unpublished,)),), title="Les marchés du projet", anchor="marches")
        return
    rows = [_row(site, each) for each in signed]
    total = _total(rows)
    has_frameworks = any(each.is_framework for each in signed)
    told = sentences.money(*total[SIGNED:], has_frameworks, site.language) if total else ""
    note = " ".join(filter(None, (sentences.note(has_frameworks), unpublished)))
    # What amounts are not is never folded away with them.
    is_folded = len(rows) > FEW
    words = tuple(filter(None, (told, note if is_folded else "")))
    caption = "Les marchés du projet, dans l'ordre de leur signature" if len(rows) > 1 else "Le marché du projet"
    shown = ADDED if all(row[ADDED] == "" for row in rows) else len(COLUMNS)
    table = Table(caption, COLUMNS[:shown], tuple(row[:shown] for row in rows), total[:shown], "" if is_folded else note,
                  collapsed=is_folded)  # fmt: skip
    title = sentences.heading(len(signed), sum(each.changes for each in signed))
    yield Section((*((Prose(words),) if words else ()), table), title=title, anchor="marches")


def _row(site: Site, each: figures.Signed) -> tuple:
    """A contract; the amounts of a framework agreement are left empty, because its maximum, and what changes it, are none."""
    view = site.views.get((site.accounts.main, each.year))
    href = contracts.address(view) if view and contracts.is_told(view) else ""
    purpose = each.purpose or f"Marché {each.id}, objet non publié"
    names = ", ".join(contracts.holder_name(Holder(id_, name, 1, 0)) for id_, name in each.holders)
    signed = "" if each.is_framework else each.amount_cents
    added = each.added_cents if each.changes and not each.is_framework else ""
    return ([contracts.shortened(purpose), href], names or None, day(each.notified_on), signed, added)


def _total(rows: list[tuple]) -> tuple:
    """What several contracts come to; none when an amount is not known, or when none is signed."""
    is_whole = len(rows) > 1 and all(cell is not None for row in rows for cell in row[SIGNED:]) and any(row[SIGNED] != "" for row in rows)
    return (["Total", ""], "", "", *(sum(row[place] or 0 for row in rows) for place in (SIGNED, ADDED))) if is_whole else ()
