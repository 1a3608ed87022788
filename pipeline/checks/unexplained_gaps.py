"""What residents will ask about: items of the last executed year far from what was voted, or from the year before, without a comment.

Advice for the finance team, told by `check` and shown on no public page. An item is far when it moves by both a share and an amount, which
[accounts] of town.toml sets. Capital spending comes and goes with the works: it is only compared with what was voted. Revenue is compared
over both sections, because the price of an asset sold is voted in one (024) and received in the other (775).
"""

from collections.abc import Iterator
from fractions import Fraction

from ..accounts import Accounts
from ..errors import Findings
from ..figures.breakdown import Node
from ..figures.comments import REVENUE, SPENDING, placed, trees
from ..formats import language

REMEDY = "Une phrase dans le fichier des commentaires (« comments » dans town.toml), au code « {code} », l'expliquerait aux habitants."


def advise(accounts: Accounts, findings: Findings) -> None:
    """One line of advice an item, those of the largest distance first."""
    years = accounts.executed_years(accounts.main)
    if not years:
        return
    year, shown = years[-1], trees(accounts)
    explained = {(place.shelf, place.path) for each in placed(accounts, shown) if each.year == year for place in each.places}
    found = []
    for shelf in (SPENDING, REVENUE):
        for node in shown[shelf].root.walk():
            if len(node.path) == 2 and not any(_is_told(shelf, node, place) for place in explained):
                found += _distances(accounts, node, shelf, year)
    for _, code, what in sorted(found, key=lambda each: (-each[0], each[1])):
        findings.advise(what, remedy=REMEDY.format(code=code))


def _is_told(shelf: str, node: Node, place: tuple[str, tuple[str, ...]]) -> bool:
    """Whether a comment stands on the item, on the policy above it or on what is below it."""
    at, path = place
    return at == shelf and len(path) > 0 and all(one == other for one, other in zip(node.path, path, strict=False))


def _parts(node: Node, shelf: str, year: int) -> Iterator[tuple[str, int, int, int | None]]:
    """What is compared: its name, what was done, what was voted, and what was done the year before when that compares."""
    voted = [node.voted_in.get((section, year), 0) for section in "FI"]
    if shelf == REVENUE:
        yield "recettes", node.cents.get(year, 0), sum(voted), node.operating.get(year - 1, 0) if not node.capital else None
    else:
        yield "fonctionnement", node.operating.get(year, 0), voted[0], node.operating.get(year - 1, 0)
        yield "investissement", node.capital.get(year, 0), voted[1], None


def _distances(accounts: Accounts, node: Node, shelf: str, year: int) -> Iterator[tuple[int, str, str]]:
    """(cents, code, sentence) of the largest distance of each part, when it passes the threshold."""
    town, told = accounts.town, language("fr").amount
    has_before = accounts.is_executed(accounts.main, year - 1)
    for name, done, voted, before in _parts(node, shelf, year):
        found = []
        comparisons = ((voted, f"{told(voted)} prévus" if voted else "rien de prévu"),)
        if has_before and before is not None:
            comparisons += ((before, f"{told(before) if before else 'rien'} en {year - 1}"),)
        for reference, words in comparisons:
            moved = abs(done - reference)
            if moved and moved >= max(town.comment_from_eur * 100, abs(reference) * Fraction(town.comment_from_pct, 100)):
                found.append((moved, "/".join(node.path), f"{node.label}, {name} {year} : {told(done)}, contre {words}"))
        if found:
            yield max(found)
