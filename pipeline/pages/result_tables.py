"""Actions and indicators as the tables of any page of results: their columns, their order, and what is folded away."""

from collections.abc import Iterable, Sequence

from ..figures.indicators import Indicator
from ..figures.plans import Action, Tally
from ..figures.way import line
from ..report import Block, Column, Table, Way
from ..sentences import indicators as measured
from ..sentences import results as sentences
from ..sentences.projects import day
from ..tables.plans import STATUSES
from .site import Site

SHOWN, FEW, INDICATORS = 12, 5, 3
COUNTED = (
    Column("Actions", "number"), Column("Réalisées", "number"), Column("En retard", "number"), Column("Part réalisée", "share"),
)  # fmt: skip
SHARE = "La part réalisée est celle du nombre d'actions, sans celles qui sont abandonnées."


def counted(found: Tally) -> tuple:
    """The cells of COUNTED; no share when nothing counts."""
    return found.total, found.done, found.late, done(found)


def done(found: Tally) -> float | None:
    """The part of the actions that is done; None when nothing counts."""
    return found.done / found.counted if found.counted else None


def in_order(actions: Iterable[Action]) -> list[Action]:
    """The oldest deadline first, those without one last."""
    return sorted(actions, key=lambda action: (not action.text("deadline"), action.text("deadline"), action.name))


def by_state(actions: Iterable[Action]) -> list[Action]:
    """What must be looked at first, then by deadline, else in the order of the files."""
    order = (*STATUSES, "")
    return sorted(actions, key=lambda action: (order.index(action.standing), action.text("deadline") or "9"))


def actions(given: list[Action], caption: str, more: Sequence[tuple] = (), has_state: bool = True, shown: int = SHOWN) -> list[Block]:
    """Actions as a table, those beyond the first behind a disclosure. `more` are columns (label, value of an action) after the name;
    `has_state` is false where all are in the state that the caption says."""
    if not given:
        return []
    columns = [("Action", lambda each: [each.name, each.address], "link"), *((label, value, "text") for label, value in more)]
    columns += [
        ("État", lambda each: sentences.marked(each.standing) if has_state else "", "text"),
        ("Échéance", lambda each: day(each.text("deadline")), "date"),
        ("Service", lambda each: each.text("service"), "text"),
        ("Crédits prévus", lambda each: each.planned_cents, "euros"),
    ]
    kept = [column for column in columns if column[2] == "link" or any(column[1](each) not in (None, "") for each in given)]
    rows = [tuple(value(each) for _, value, _ in kept) for each in given]
    heads = tuple(Column(label, kind) for label, _, kind in kept)
    return folded(caption, heads, rows, shown, "autres actions")


def folded(
    caption: str, columns: tuple[Column, ...], rows: Sequence[tuple], shown: int, others: str, note: str = "", name: str = ""
) -> list[Table]:
    """Rows as a table, those beyond the first `shown` behind a disclosure, unless it would hide one alone. `name` is the caption without
    its count, for a disclosure that has its own."""
    if len(rows) <= shown + 1:
        return [Table(caption, columns, tuple(rows), note=note)]
    rest = len(rows) - shown
    more = Table(f"{name or caption} : les {rest} {others}", columns, tuple(rows[shown:]), collapsed=True)
    return [Table(caption, columns, tuple(rows[:shown]), note=note), more]


def on_the_way(indicator: Indicator, words: str) -> Way | str:
    """A cell that draws how far an indicator is, beside words; these alone where nothing can be drawn."""
    found = line(indicator.main)
    if found is None:
        return Way(words) if words else ""
    return Way(words, found.start, found.value, found.low, found.high, found.due)


def keys(given: Iterable[Indicator]) -> list[str]:
    """How what is drawn of indicators is read, when something is."""
    return [measured.DRAWN] if any(line(each.main) for each in given) else []


def indicators(site: Site, given: list[Indicator], caption: str, is_folded: bool = False, has_key: bool = True) -> list[Block]:
    """Indicators with their value and target in words; columns that would be empty are left out, and the theme or the territory
    that all have goes under the table. `is_folded` puts all of them behind one disclosure; `has_key` says how what is drawn is read."""
    language = site.language
    rows = []
    for each in given:
        current = each.main.current
        value = f"{measured.written(current.value, each.unit, language)}{measured.estimated(current)}" if current else ""
        goal = on_the_way(each, measured.aimed(each.main, each.unit, language))
        rows.append(([each.name, each.address], each.theme, value, measured.day(current.on) if current else "", goal, each.main.territory))
    columns = (
        Column("Indicateur", "link"),
        Column("Thème"),
        Column("Valeur"),
        Column("Date", "date"),
        Column("Cible", "way"),
        Column("Territoire"),
    )
    alike = [place for place in (1, 5) if rows[0][place] and (place == 5 or len(rows) > 1) and len({row[place] for row in rows}) == 1]
    kept = [place for place in range(len(columns)) if any(row[place] for row in rows) and place not in alike]
    note = " ".join([*(f"{columns[place].label} : {rows[0][place]}." for place in alike), *(keys(given) if has_key else ())])
    number = f"{len(rows)} indicateur{'s' if len(rows) > 1 else ''}"
    shown = [tuple(row[place] for place in kept) for row in rows]
    heads = tuple(columns[place] for place in kept)
    if is_folded:
        return [Table(f"{caption} : {number}", heads, tuple(shown), note=note, collapsed=True)]
    return folded(f"{caption} : {number}", heads, shown, INDICATORS, "autres indicateurs", note, caption)
