"""The poster of a year that is over: one large sheet to hang, read from two metres away."""

from dataclasses import replace

from ...report import Balance, Bars, Card, Cards, Page, Prose, Section
from ..shelf import WORDS
from ..site import View
from .excerpts import Source, first, largest, pdf
from .note import budget_of

NAME = "Affiche"
SHOWN = 10


def address(view: View) -> str:
    return f"{view.base}affiche/"


def page(source: Source) -> Page:
    view, site, home = source.view, source.site, source.home
    sections = []
    for part, side in (("depenses/", "D"), ("recettes/", "R")):
        if found := source.page(part):
            sections.append(Section((*map(_short, largest(found, SHOWN)),), title=f"{WORDS[side]['question']} ?", anchor=part[:-1]))
    cards = next(part for part in home.sections if any(isinstance(each, Cards) for each in part.blocks))
    sections.append(Section((Cards(tuple(_bare(each) for each in first(home, Cards)[0].cards)),), title=cards.title))
    if source.is_latest and (found := source.page("/resultats/")) and site.plans:
        sections.append(Section((Prose((found.lead,)),), title=found.title, anchor="resultats"))
    said = f"Chiffres du {budget_of(source)} de {view.year}, calculés à partir du fichier officiel transmis à l'État."
    sections.append(Section((Prose((f"{said} Chacun a sa page sur le site, avec les lignes dont il vient.",)),), anchor="source"))
    return Page(
        address=address(view),
        name=NAME,
        title=home.title,
        description=f"{site.accounts.town.name} : l'année {view.year} sur une seule feuille, à imprimer et à accrocher.",
        sections=tuple(sections),
        kicker=f"{site.accounts.town.name}, l'année {view.year} sur une feuille",
        lead=home.lead,
        hero=tuple(first(home, Balance)),
        year=view.year,
        nav="Comprendre",
        crumbs=view.crumbs,
        paper="affiche",
        pdf=pdf(address(view)),
    )


def _short(bars: Bars) -> Bars:
    """A ranking without what nobody reads standing."""
    return replace(bars, rows=tuple(replace(each, text="", note="") for each in bars.rows))


def _bare(card: Card) -> Card:
    """A card that says its value and nothing else."""
    return replace(card, text="", gauge=None)
