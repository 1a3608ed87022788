"""What the home page of the latest year says of results: how many promises are kept, and the ways to what is told of them."""

from dataclasses import replace

from ..figures.plans import tally
from ..report import Block, Fact, Facts, Link, Links, Prose, Section
from ..sentences import results as sentences
from . import results
from .site import Site, View


def section(site: Site, view: View) -> Section | None:
    if view.year != site.latest or not results.is_told(site):
        return None
    title, lead = results.said(site)
    blocks: list[Block] = [Facts(facts)] if (facts := _counted(site)) else [Prose((lead,))] if lead else []
    if facts and any(action.standing == "abandoned" for plan in site.plans for action in plan.actions):
        blocks.append(Prose((sentences.ABANDONED,)))
    links = [Link("Tous les résultats", results.BASE, "les plans, ce qui est en retard, les indicateurs")]
    links += [replace(link, note="") for link in (*results.commitments(site), *results.residents(site))]
    return Section((*blocks, Links("", tuple(links))), kicker="Résultats", title=title)


def _counted(site: Site) -> tuple[Fact, ...]:
    """How many actions stand where, in the words and the order of their page."""
    counted = tally(action for plan in site.plans for action in plan.actions).by_standing
    return tuple(Fact(sentences.marked(key, count), str(count)) for key, count in counted.items() if count)
