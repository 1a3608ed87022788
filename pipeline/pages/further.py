"""Where the home page of a year leads further: the town's texts, each page that the year has, and what proves them. Names say enough."""

from collections.abc import Iterator
from dataclasses import replace

from ..report import Link, Links, Section
from . import (
    comparison,
    contracts,
    decisions,
    execution,
    illustrated,
    key_figure,
    levies,
    levy_figures,
    paper,
    plain,
    projects,
    result_links,
    subsidies,
    taxes,
    who_pays,
)
from .site import Site, View

# More links than this are folded on a phone.
FEW = 6


def section(site: Site, view: View) -> Section:
    proofs = (
        Link("Comment le budget s'équilibre", f"{view.base}equilibre/"),
        Link("Tous les chiffres clés", key_figure.index_address(view)),
        Link("Ce qui est vérifié", "/verification/"),
        Link("Les données à télécharger", "/donnees/"),
    )
    lists = {"À lire et à voir": tuple(_texts(site, view)), "Vos questions": tuple(_questions(site, view)), "Pour vérifier": proofs}
    blocks = tuple(
        Links(title, tuple(replace(each, note="") for each in links), folds=len(links) > FEW) for title, links in lists.items() if links
    )
    return Section(blocks, kicker="Pour aller plus loin", title="Tout est vérifiable.", layout="columns")


def _texts(site: Site, view: View) -> Iterator[Link]:
    # Articles of the press, letters of plans and decisions that are texts of the site have their own lists.
    printed = {*site.accounts.press["address"], *site.accounts.events["address"], *site.accounts.decisions["address"]}
    for text in site.texts:
        if "lang" not in text and f"/{text['slug']}/" not in printed:
            yield Link(text.get("name", text["title"]), f"/{text['slug']}/")
    if plain.is_told(site, view):
        yield plain.link(view)
    if built := projects.link(site, view):
        yield built
    yield from result_links.authorised(site)
    yield from illustrated.to_press(site)
    yield from decisions.link(site)
    yield from paper.links(view)


def _questions(site: Site, view: View) -> Iterator[Link]:
    base = view.base
    if taxes.is_told(site, view):
        yield Link(taxes.TITLE, f"{base}mes-impots/")
    if levy_figures.is_told(view):
        yield Link(levies.title(site), levies.address(view))
    if who_pays.is_told(site, view):
        yield Link(who_pays.TITLE, who_pays.address(view))
    if execution.is_told(site, view):
        yield Link("Ce qui était prévu, ce qui a été fait", f"{base}prevu-realise/")
    if subsidies.is_told(view):
        yield subsidies.link(site, view)
    if contracts.is_told(view):
        yield contracts.link(site, view)
    if comparison.is_told(site, view):
        yield Link("Est-ce beaucoup ?", f"{base}comparer/")
