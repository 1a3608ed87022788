"""A page for each theme: its actions whatever their plan, and its indicators."""

from collections.abc import Iterator

from ..figures.plans import tally
from ..figures.themes import Theme
from ..report import Link, Page, Prose, Section
from ..sentences import results as told
from ..sentences import themes as sentences
from . import result_tables, results, strips
from .site import Site


def pages(site: Site) -> Iterator[Page]:
    yield from (_page(site, theme) for theme in site.themes)


def _page(site: Site, theme: Theme) -> Page:
    return Page(
        address=theme.address,
        name=theme.name,
        title=f"{told.bare(theme.name)} : {sentences.note(len(theme.actions), len(theme.indicators))}.",
        description=f"{site.accounts.town.name}. Ce qui est promis et mesuré sur le thème « {told.bare(theme.name)} ».",
        sections=(*_actions(site, theme), *_indicators(site, theme)),
        kicker="Thème",
        hero=strips.of_actions(tally(theme.actions), site.language),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _actions(site: Site, theme: Theme) -> Iterator[Section]:
    if not theme.actions:
        return
    found = tally(theme.actions)
    names = {plan.id: plan.name for plan in site.plans}
    of = [("Plan", lambda action: names[action.plan])] if len({action.plan for action in theme.actions}) > 1 else []
    said = " ".join([*told.by_number(found, site.language), *told.by_credits(found, site.language)])
    blocks = result_tables.actions(result_tables.by_state(theme.actions), "Les actions de ce thème", of)
    yield Section((Prose((said,)), *blocks), kicker="Les actions", title="Où en est-on ?", anchor="actions")


def _indicators(site: Site, theme: Theme) -> Iterator[Section]:
    if theme.indicators:
        blocks = result_tables.indicators(site, list(theme.indicators), "Les indicateurs de ce thème")
        yield Section(tuple(blocks), kicker="Les indicateurs", title="Que mesure-t-on ?", anchor="indicateurs")
