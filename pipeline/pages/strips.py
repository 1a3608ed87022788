"""How many things stand where, as one bar: actions, indicators, projects, requests. What is done comes first, as in a progress.

Nothing where all stand alike: a sentence is enough.
"""

from collections.abc import Callable, Mapping

from ..figures.plans import Tally
from ..figures.projects import BASE
from ..formats import Language
from ..report import Link, Share, Strip
from ..sentences import indicators as measured
from ..sentences import projects as built
from ..sentences import requests as asked
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
REQUESTS = {
    "closed": "done", "taken_up": "going", "passed_on": "held", "duplicate": "ahead", "received": "ahead", "refused": "none",
}  # fmt: skip
GAPS = {"below": "done", "same": "going", "above": "late"}
GAP_MARKS = {"below": "↘", "same": "=", "above": "↗"}


def of_actions(found: Tally, language: Language) -> tuple[Strip, ...]:
    """Actions by where they stand; those that are given up are drawn, and said to be left out of what is done."""
    note = sentences.left_out(found)
    return _strip("action", found.by_standing, ACTIONS, sentences.MARKS, sentences.state, language, note=note)


def of_indicators(by_standing: Mapping[str, int], language: Language) -> tuple[Strip, ...]:
    return _strip("indicateur", by_standing, INDICATORS, measured.MARKS, measured.told, language)


def of_projects(by_phase: Mapping[str, int], language: Language, links: tuple[Link, ...] = ()) -> tuple[Strip, ...]:
    """Projects by phase; each leads to its list on the page of all."""
    hrefs = {key: f"{BASE}#{key or 'autres'}" for key in PROJECTS}
    return _strip("projet", by_phase, PROJECTS, built.MARKS, built.phase, language, hrefs, links=links)


def of_requests(by_status: Mapping[str, int], language: Language) -> tuple[Strip, ...]:
    marks = {key: words[0] for key, words in asked.FATES.items()}
    return _strip("signalement", by_status, REQUESTS, marks, lambda key, count: asked.FATES[key][1 + (count > 1)], language)


def of_gaps(below: int, same: int, above: int, language: Language) -> tuple[Strip, ...]:
    """Projects by what they cost beside what was estimated."""
    words = {"below": "moins cher qu'estimé", "same": "au prix estimé", "above": "plus cher qu'estimé"}
    return _strip("projet", dict(zip(words, (below, same, above), strict=True)), GAPS, GAP_MARKS, lambda key, count: words[key], language)


def _strip(
    noun: str, counts: Mapping[str, int], shades: Mapping[str, str], marks: Mapping[str, str], said: Callable[[str, int], str],
    language: Language, hrefs: Mapping[str, str] | None = None, note: str = "", links: tuple[Link, ...] = (),
) -> tuple[Strip, ...]:  # fmt: skip
    """One bar, or nothing when all stand alike."""
    total = sum(counts.values())
    shares = tuple(
        Share(marks[key], language.number(counts[key]), said(key, counts[key]), round(100 * counts[key] / total, 2), shade,
              (hrefs or {}).get(key, ""))
        for key, shade in shades.items()
        if counts.get(key)
    )  # fmt: skip
    return (Strip(f"{language.number(total)} {noun}s", shares, note, links),) if len(shares) > 1 else ()
