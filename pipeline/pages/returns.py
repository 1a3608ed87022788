"""What actions and tools bring in for what they cost: side by side, then each with its reckoning."""

from collections.abc import Iterator

from ..figures.returns import Return
from ..report import Block, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import returns as sentences
from ..sentences.projects import day
from ..tables.returns import BASES
from . import projects as index
from . import result_links, results
from .site import Site

NAME = "Ce qui rapporte ou évite de dépenser"


def is_told(site: Site) -> bool:
    return bool(site.returns)


def pages(site: Site) -> Iterator[Page]:
    who = site.reporter.subject
    yield Page(
        address=result_links.RETURNS,
        name=NAME,
        title=sentences.heading(sum(each.is_paid_back for each in site.returns), len(site.returns)),
        description=f"{site.accounts.town.name} : ce que des actions et des outils coûtent, rapportent ou évitent de dépenser.",
        sections=(
            Section((_table(site), Prose((sentences.METHOD, f"Ces coûts et ces gains sont ceux que donne {who}.")))),
            *(_each(site, found) for found in site.returns),
            Section(
                (Links("", (Link("Les coûts et les gains (CSV)", "/donnees/retours-sur-investissement.csv"),)),), title="D'où cela vient"
            ),
        ),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _table(site: Site) -> Table:
    columns = (
        Column("Action ou outil", "link"), Column("Dépense de départ", "euros"), Column("Gain par an, une fois payé son usage", "euros"),
        Column("Remboursé en"), Column("Gain constaté ou estimé ?"),
    )  # fmt: skip
    rows = tuple(
        ([each.name, f"{result_links.RETURNS}#{each.id}"], each.cost_cents, each.net_cents, sentences.payback(each, site.language),
         BASES.get(each.basis, ""))
        for each in site.returns
    )  # fmt: skip
    width = 5 if any(row[4] for row in rows) else 4
    return Table("Du plus vite au moins vite remboursé", columns[:width], tuple(row[:width] for row in rows))


def _each(site: Site, found: Return) -> Section:
    said = [f"En service depuis {day(found.start)}." if found.start else "", *sentences.told(found, site.language)]
    method = f"Comment le gain est calculé : {found.method.rstrip('.')}." if found.method else ""
    blocks: list[Block] = [Prose(tuple(filter(None, (" ".join(filter(None, said)), method))))]
    links = [Link(action.name, action.address, "l'action") for plan in site.plans for action in plan.nodes if action.id == found.action]
    if href := index.policy_href(site, found.policy):
        links.append(Link(index.policy_label(site, found.policy), href, f"tout ce qui est dépensé en {site.latest}"))
    if links:
        blocks.append(Links("", tuple(links)))
    return Section(tuple(blocks), title=found.name, anchor=found.id)
