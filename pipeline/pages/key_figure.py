"""What key figures of every kind share, whatever they count: their address, the frame of their page and the table that lists them."""

from collections.abc import Sequence
from dataclasses import replace

from ..accounts import Accounts, remembered
from ..report import Column, Facts, Link, Page, Section, Table
from ..sentences import quotes
from .site import Site, View, siblings

INDEX, NAV, KICKER = "Chiffres clés", "Les chiffres clés", "D'où vient ce chiffre ?"


def index_address(view: View) -> str:
    return f"{view.base}chiffres/"


def address(view: View, id_: str) -> str:
    return f"{index_address(view)}{id_.replace('_', '-')}/"


def origin(site: Site, view: View) -> str:
    """The official files of a year and what proves that they are those."""
    return _origin(site.accounts, view.siret, view.year)


@remembered
def _origin(accounts: Accounts, siret: str, year: int) -> str:
    documents = accounts.chosen_documents(siret, year)
    digests = dict(sorted(zip(documents["file"], documents["sha256"], strict=True)))
    told = [f"{file}{f' (empreinte : {digest[:12]}…)' if digest else ''}" for file, digest in digests.items()]
    return f"{'Documents' if len(told) > 1 else 'Document'} : {', '.join(told)}."


def quoted(site: Site, view: View, told: str) -> str:
    """A sentence about a view, with who says so, for a reader who copies it."""
    town, budget = site.accounts.town.name, site.accounts.budgets[view.siret].name
    return quotes.quote(told, town, "" if view.siret == site.accounts.main else budget, view.document, view.year)


def table(caption: str, view: View, rows: Sequence[tuple], kind: str = "value", first: str = "Chiffre") -> Table:
    """Figures as rows: the link to each, its value and that of the year before, a column that is left out when it has none."""
    columns = (Column(first, "link"), Column(str(view.year), kind), Column(str(view.year - 1), kind))
    if all(row[2] in (None, "") for row in rows):
        return Table(caption, columns[:2], tuple(row[:2] for row in rows))
    return Table(caption, columns, tuple(rows))


def page(
    site: Site, view: View, id_: str, order: Sequence[tuple[str, str]], *, title: str, meaning: str, facts: Facts,
    sections: Sequence[Section], lead: str = "", kicker: str = KICKER,
) -> Page:  # fmt: skip
    """The page of a figure. `order` is the (address, name) of all those of its kind; `lead` says more than the `meaning`, when given."""
    here = address(view, id_)
    previous, following = siblings(order, here)
    return Page(
        address=here,
        name=dict(order)[here],
        title=title,
        description=f"{site.accounts.town.name}, {view.year}. {meaning}",
        sections=tuple(sections),
        kicker=kicker,
        lead=lead or meaning,
        hero=(replace(facts, quote=quoted(site, view, title)),),
        year=view.year,
        nav=NAV,
        crumbs=(*view.crumbs, Link(INDEX, index_address(view))),
        previous=previous,
        next=following,
    )
