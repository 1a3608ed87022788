"""What the home page of the latest year says of results: how many promises are kept, a few of them, and the ways to all that is told.

Which actions are shown is a rule, the same for every town: the last one done, of those under way the one with the nearest deadline, of
those that are late the one with the oldest. One without its date is none of them.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ..figures.periods import last_day
from ..figures.plans import Action, tally
from ..report import Block, Link, Links, Moment, Prose, Section, Timeline
from ..sentences import results as sentences
from . import results, strips
from .site import Site, View


def section(site: Site, view: View) -> Section | None:
    if view.year != site.latest or not results.is_told(site):
        return None
    title, lead = results.said(site)
    everything = [action for plan in site.plans for action in plan.actions]
    whole = tally(everything)
    blocks: list[Block] = []
    if whole.total:
        blocks += strips.of_actions(whole, site.language)
        blocks += _examples(everything)
    elif lead:
        blocks.append(Prose((lead,)))
    links = [Link("Tous les résultats", results.BASE)]
    links += [replace(link, note="") for link in (*results.commitments(site), *results.residents(site))]
    layout = "split" if len(blocks) > 1 else "stack"
    return Section((*blocks, Links("", tuple(links))), kicker="Résultats", title=title, layout=layout)


def shown(everything: Iterable[Action]) -> list[Action]:
    """At most one action done, one under way and one late, by the rule above, in the order of their dates; of several at the same date the
    first of the files."""
    dated: dict[str, list[Action]] = {"done": [], "doing": [], "late": []}
    for action in everything:
        if action.standing in dated and action.text("done_on" if action.standing == "done" else "deadline"):
            dated[action.standing].append(action)
    found = []
    if dated["done"]:
        found.append(max(dated["done"], key=_date))
    found += [min(dated[key], key=_date) for key in ("doing", "late") if dated[key]]
    return sorted(found, key=_date)


def _date(action: Action) -> date:
    """The last day of when it was done, or was to be."""
    return last_day(action.text("done_on" if action.standing == "done" else "deadline"))


def _examples(everything: list[Action]) -> list[Block]:
    found = shown(everything)
    moments = tuple(
        Moment(sentences.dated(each), each.name, sentences.marked(each.standing), each.address, is_past=each.standing == "done")
        for each in found
    )
    note = sentences.examples([each.standing for each in found], len(everything))
    return [Timeline(moments, note)] if moments else []
