"""Where a series breaks, drawn on its chart and told under it: another nomenclature, or what the town declares in town.toml."""

from typing import NamedTuple

from ..figures.comments import FIGURE, NATURE, REVENUE, SPENDING
from ..report import Link, Notice
from .site import Site

SHELVES = {"depenses": SPENDING, "depenses/nature": NATURE, "recettes": REVENUE}
HOW_TO_READ = Link("Comment lire les séries", "/methode/")


class Mark(NamedTuple):
    """The first year of what comes after a break, and why it breaks."""

    year: int
    text: str

    @property
    def notice(self) -> Notice:
        return Notice(self.text, HOW_TO_READ)


def of_item(site: Site, siret: str, part: str, path: tuple[str, ...], years: tuple[int, ...]) -> list[Mark]:
    """The breaks of an item of the shelf `part` over these years, in their order; one that nothing comes before is none."""
    return _of(site, siret, SHELVES[part], path, years)


def of_figure(site: Site, siret: str, id_: str, years: tuple[int, ...]) -> list[Mark]:
    """The breaks of a figure over these years."""
    return _of(site, siret, FIGURE, (id_,), years)


def _of(site: Site, siret: str, shelf: str, path: tuple[str, ...], years: tuple[int, ...]) -> list[Mark]:
    found = []
    nomenclature = site.break_year(siret)
    if nomenclature is not None:
        words = (
            f"En {nomenclature}, les règles de présentation des comptes ont changé : une partie de l'écart entre {nomenclature - 1} et "
            f"{nomenclature} peut venir de ce changement."
        )
        found.append(Mark(nomenclature, words))
    if siret == site.accounts.main:
        found += [Mark(each.year, f"{each.year} : {each.text}") for each in site.declared_breaks if each.touches(shelf, path)]
    return sorted((mark for mark in found if mark.year in years[1:]), key=lambda mark: mark.year)
