"""The annex of staff of an executed account (DATA_PERSONNEL) → how many posts of each group are voted and filled. Small groups joined.

Software writes a row for each grade or for each agent: rows that are alike are different posts. It leaves out what is nil; a number that is
nil on all rows was not filled in. Secrecy is applied here, so that nothing after knows a post; what a row says of pay, grade or contract is
not even kept by the reader of the file (sources/totem).
"""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from ..errors import Findings
from ..tables.staff import GROUPS, REST, STAFF, WHOLE
from ..tables.wellbeing import FLOOR
from .amounts import to_decimal
from .raw import CORRECT, RawDocument
from .secrecy import withheld

# Ours → the elements that count, and the elements that part.
COUNTS = {"posts": "EffectifBud", "filled": "EffectifPourvu"}
PARTS = {"status": ("CodTypAgent",), "category": ("CodCatAgent",), "branch": ("CodSectAgentTitulaire", "CodSectAgentNonTitulaire"),
         "time": ("TempsComplet",)}  # fmt: skip
KEPT = frozenset((*COUNTS.values(), *(name for names in PARTS.values() for name in names)))
# Codes that say the same as others: spellings of yes and no, the four posts of direction, the branches of contracts before 2013.
SAME = {
    "time": {"TRUE": "1", "FALSE": "0"},
    "branch": {f"DIR{number}": "DIR" for number in (1, 2, 4, 5)} | dict.fromkeys(("DIR3", "FIN", "ENV", "COM", "RS", "ENT", "CAB"), "X"),
}
# The share of a post is written with two decimals; rounded row by row, so that groups add up.
PLACES = Decimal("0.01")

# Of one group: what is voted and what is filled, None when not known.
Sums = dict[str, Decimal | None]


def add_staff(columns: dict[str, list], document: RawDocument, identity: Mapping, findings: Findings) -> None:
    """Append the groups of an executed document to the columns of STAFF; nothing of an annex of fewer agents than the floor."""
    rows = [_post(values, row, identity, findings) for values, row in document.staff]
    known = {count for count in COUNTS if any(post[count] for post in rows)}
    whole = _sums(rows, known)
    if not known or _people(whole) < FLOOR:
        return
    found = [(WHOLE, WHOLE, whole)]
    for criterion, codes in GROUPS.items():
        groups = _joined({code: _sums((post for post in rows if post[criterion] == code), known) for code in (*codes, "")})
        if len(groups) > 1:
            found += [(criterion, code, sums) for code, sums in groups.items()]
    first = document.staff[0][1]
    for criterion, code, sums in found:
        numbers = {count: None if sums[count] is None else float(sums[count]) for count in COUNTS}
        cells = {"criterion": criterion, "group": code, "row": first} | numbers
        for column in STAFF.columns:
            columns[column.name].append(cells[column.name] if column.name in cells else identity[column.name])


def _post(values: Mapping[str, str], row: int, identity: Mapping, findings: Findings) -> dict:
    """A row by our names: codes that are known, numbers or None."""
    found: dict = {}
    for criterion, names in PARTS.items():
        given = next((text for name in names if (text := values.get(name, "").strip().upper())), "")
        code = SAME.get(criterion, {}).get(given, given)
        found[criterion] = code if code in GROUPS[criterion] else ""
    for count, name in COUNTS.items():
        found[count] = None
        text = values.get(name, "").strip()
        try:
            number = to_decimal(text) if text else None
        except ValueError:
            number = Decimal(-1)
        if number is not None and number < 0:
            what = f"« {text[:40]} » n'est pas un nombre de postes (un nombre positif attendu)"
            findings.fault(what, file=identity["file"], row=row, column=name, remedy=CORRECT)
        else:
            found[count] = None if number is None else number.quantize(PLACES, ROUND_HALF_UP)
    return found


def _sums(posts: Iterable[Mapping], known: set[str]) -> Sums:
    posts = list(posts)
    return {name: sum((post[name] or Decimal(0) for post in posts), Decimal(0)) if name in known else None for name in COUNTS}


def _people(sums: Sums) -> int:
    """As many people as there are at least: nobody fills more than one post. What is voted, when what is filled is not known."""
    number = sums["posts"] if sums["filled"] is None else sums["filled"]
    return ceil(number or 0)


def _joined(groups: Mapping[str, Sums]) -> dict[str, Sums]:
    """The groups that have posts, those that secrecy withholds made one, which is last."""
    held = {code: sums for code, sums in groups.items() if any(sums.values())}
    hidden = withheld({code: _people(sums) for code, sums in held.items()}, FLOOR)
    found = {code: sums for code, sums in held.items() if code not in hidden}
    if hidden:
        found[REST] = {name: None if None in (of := [held[code][name] for code in hidden]) else sum(of, Decimal(0)) for name in COUNTS}
    return found
