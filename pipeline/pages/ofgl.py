"""The second perimeter among the key figures: the OFGL's amounts, listed apart, and what must be read before any of them."""

from ..figures import catalogue
from ..figures.balance import Definition
from ..figures.ofgl import PROVED_ON
from ..report import Block, Link, Notice, Section
from . import key_figure
from .key_figure import address
from .site import Site, View

NAME = "Périmètre OFGL"
WHO = "L'OFGL (Observatoire des finances et de la gestion publique locales) compare les communes avec ses propres définitions."
ONE = (
    f"{WHO} Ce montant les suit, pour être comparé à ceux d'autres communes et à rien d'autre : ne l'ajoutez pas aux autres chiffres de ce "
    "site et ne l'en retranchez pas."
)
ALL = (
    f"{WHO} Ces montants les suivent, pour être comparés à ceux d'autres communes et à rien d'autre : ne les ajoutez pas aux autres "
    "chiffres de ce site et ne les en retranchez pas."
)


def definitions(site: Site, view: View) -> tuple[Definition, ...]:
    """The OFGL's amounts that a view has."""
    return catalogue.ofgl_definitions(site.accounts, view.siret, view.year)


def is_apart(definition: Definition) -> bool:
    return definition.id.startswith("ofgl_")


def not_to_mix(site: Site, view: View, definition: Definition) -> tuple[Block, ...]:
    """What stands first on the page of an amount of the OFGL's, and on no other."""
    if not is_apart(definition):
        return ()
    return (Notice(ONE, Link("Les chiffres aux définitions de la loi", key_figure.index_address(view))), *doubts(site, view))


def doubts(site: Site, view: View) -> list[Notice]:
    """That the formulas were not proved on the nomenclature of the year, when they were not."""
    norm = catalogue.norm(site.accounts, view.siret, view.year)
    if norm == PROVED_ON:
        return []
    words = (
        f"Les comptes de {view.year} suivent la nomenclature {norm}. Les formules de l'OFGL y sont appliquées compte par compte, mais "
        f"n'ont été vérifiées que sur la nomenclature {PROVED_ON}."
    )
    return [Notice(words)]


def index(site: Site, view: View) -> list[Section]:
    """The second perimeter, after the first."""
    apart = definitions(site, view)
    if not apart:
        return []
    found = [(each, view.figures[each.id]) for each in apart]
    rows = tuple(([each.label.partition(",")[0], address(view, each.id)], figure.value, figure.previous) for each, figure in found)
    table = key_figure.table("Au périmètre de l'OFGL, au centime", view, rows, "cents", "Montant")
    return [Section((Notice(ALL), table), title="À part : les montants qui servent à se comparer")]
