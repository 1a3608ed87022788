"""The emblem of each policy: a pictogram and a colour, the same on every page and in every year.

A policy that is one of ours keeps our emblem. A town's own takes the one that it chose in its table, else that of the first of ours whose
words its name says, else one of the colours that are left. A colour may serve twice: it never says anything alone.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..formats import slug
from .chart import rows

# The names that a town may choose among; theme/static/css/tokens.css gives each its shades, on light and on dark.
COLOURS = tuple("bleu vert ocre rose violet olive indigo rouge azur brun sarcelle prune gris".split())
GREY = "gris"


class Look(NamedTuple):
    """A pictogram of the theme, and one of COLOURS; without colour it takes that of what it stands in."""

    icon: str
    colour: str


UNKNOWN = Look("dots", "")


@cache
def ours() -> dict[str, Look]:
    """The emblems of our own policies, in the order in which words are looked for."""
    return {row["policy"]: Look(row["icon"], row["colour"]) for row in rows("emblems.csv")}


@cache
def icons() -> tuple[str, ...]:
    """The names of the pictograms, each once."""
    return tuple(dict.fromkeys(look.icon for look in ours().values()))


def of(labels: Mapping[str, str], chosen: Mapping[str, Look] | None = None) -> dict[str, Look]:
    """The emblem of each policy. `labels` are by key, in the order of the town; `chosen` may leave an icon or a colour empty."""
    wanted = chosen or {}
    alike = {key: _alike(key, label) for key, label in labels.items()}
    found = {key: _chosen(wanted.get(key, Look("", "")), alike[key] or UNKNOWN) for key in labels}
    # Who is ours or chose comes first, then who comes first by name; what is left goes to the others.
    sure = {key: look.colour for key, look in found.items() if key in ours() or key in wanted and wanted[key].colour}
    for key, look in found.items():
        if key not in sure and alike[key] and (look.colour in ("", GREY) or look.colour not in sure.values()):
            sure[key] = look.colour
    for key in found:
        if key not in sure:
            sure[key] = _free(list(sure.values()))
    return {key: Look(look.icon, sure[key]) for key, look in found.items()}


def _chosen(look: Look, usual: Look) -> Look:
    return Look(look.icon or usual.icon, look.colour or usual.colour)


def _alike(key: str, label: str) -> Look | None:
    """The emblem of our policy that has the key, else of the first of which a word begins one of the label's."""
    named = f"-{slug(label)}"
    alike = (policy for policy, words in _words() if any(f"-{word}" in named for word in words))
    return ours().get(key) or ours().get(next(alike, ""))


@cache
def _words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["policy"], tuple(row["words"].split())) for row in rows("emblems.csv"))


def _free(taken: list[str]) -> str:
    """The colour that serves the least so far, the first of them."""
    return min((colour for colour in COLOURS if colour != GREY), key=taken.count)
