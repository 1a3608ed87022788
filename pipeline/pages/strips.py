"""How many things stand where, as one bar: actions, indicators, projects. What is done comes first, so that the bar is read as a progress.

Nothing where all stand alike: a sentence is enough.
"""

from collections.abc import Callable, Mapping

from ..figures.projects import BASE
from ..report import Link, Share, Strip
from ..sentences import indicators as measured
from ..sentences import projects as built
from ..sentences import results as sentences

# In the order drawn, how each is filled: done, going, late, held back, not begun (ahead), neither (none).
ACTIONS = {
    "done": "done", "doing": "going", "late": "late", "paused": "held", "study": "ahead", "planned": "ahead", "undecided": "ahead",
    "": "none", "abandoned": "none",
}  # fmt: skip
INDICATORS = {
    "reached": "done", "on_track": "going", "behind": "late", "away": "late", "missed": "late", "short": "ahead", "no_target": "none",
    "no_value": "none",
}  # fmt: skip
PROJECTS = {"delivered": "done", "works": "going", "planned": "ahead", "study": "ahead", "": "none", "abandoned": "none"}


def of_actions(by_standing: Mapping[str, int]) -> tuple[Strip, ...]:
    """Actions by where they stand; those that are given up are drawn, and said to be left out of what is done."""
    note = sentences.ABANDONED if by_standing.get("abandoned") else ""
    whole = sentences.actions(sum(by_standing.values()))
    return _strip(whole, by_standing, ACTIONS, sentences.MARKS, sentences.state, note=note)


def of_indicators(by_standing: Mapping[str, int]) -> tuple[Strip, ...]:
    total = sum(by_standing.values())
    whole = f"{total} indicateur{'s' if total > 1 else ''}"
    return _strip(whole, by_standing, INDICATORS, measured.MARKS, measured.told)


def of_projects(by_phase: Mapping[str, int], links: tuple[Link, ...] = ()) -> tuple[Strip, ...]:
    """Projects by phase; each leads to its list on the page of all."""
    total = sum(by_phase.values())
    whole = f"{total} projet{'s' if total > 1 else ''}"
    return _strip(whole, by_phase, PROJECTS, built.MARKS, built.phase, lambda key: f"{BASE}#{key or 'autres'}", links=links)


def _strip(
    whole: str, counts: Mapping[str, int], shades: Mapping[str, str], marks: Mapping[str, str], said: Callable[[str, int], str],
    href: Callable[[str], str] = lambda key: "", note: str = "", links: tuple[Link, ...] = (),
) -> tuple[Strip, ...]:  # fmt: skip
    """One bar, or nothing when all stand alike."""
    total = sum(counts.values())
    shares = tuple(
        Share(marks[key], counts[key], said(key, counts[key]), round(100 * counts[key] / total, 2), shade, href(key))
        for key, shade in shades.items()
        if counts.get(key)
    )
    return (Strip(whole, shares, note, links),) if len(shares) > 1 else ()
