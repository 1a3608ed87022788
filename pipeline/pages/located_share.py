"""The part of the spending that has a place, beneath the map: the last executed year to the cent, then each year."""

from collections.abc import Iterator

from ..figures.located import Share, shares
from ..report import Block, Column, Link, Links, Prose, Section, Table
from ..sentences import located as sentences
from .site import Site
from .territory import Territory

CSV = "/donnees/depenses-situees.csv"


def sections(site: Site, territory: Territory) -> Iterator[Section]:
    """The share of the last year that has one; nothing where no spending of any year has a place."""
    found = shares(site.accounts, site.spent_somewhere)
    if not any(share.located_cents for share in found.values()):
        return
    last = found[max(found)]
    amounts = (last.point_cents, last.street_cents, last.district_cents, last.several_cents, last.unknown_cents, last.rest_cents)
    rows = tuple((words, cents) for words, cents in zip(sentences.parts(territory.words), amounts, strict=True) if cents)
    view = site.views[site.accounts.main, last.year]
    staff = view.figures.get("staff_expenditure")
    blocks: list[Block] = [
        Prose((sentences.rest(bool(staff and staff.value > 0)),)),
        Table(
            f"Les dépenses de {last.year}, selon leur lieu",
            (Column("Lieu"), Column("Montant", "cents")),
            rows,
            ("Total des dépenses", last.total_cents),
            sentences.NOTE,
        ),
    ]
    if len(found) > 1:
        blocks.append(_years(found))
    links = (
        Link(f"Toutes les dépenses de {last.year}", f"{view.base}depenses/"),
        Link("Ce qui a un lieu, ligne par ligne (CSV)", CSV),
    )
    blocks.append(Links("", links))
    title = sentences.title(last.located_cents, last.total_cents, last.year)
    yield Section(tuple(blocks), kicker="Ce que la carte ne dit pas", title=title, anchor="part")


def _years(found: dict[int, Share]) -> Table:
    rows = tuple(
        (str(year), share.located_cents, share.unknown_cents, share.rest_cents, share.total_cents)
        for year, share in sorted(found.items(), reverse=True)
    )
    columns = (
        Column("Année"), Column("Avec un lieu", "cents"), Column("Projets et subventions sans lieu", "cents"),
        Column("Tout le reste", "cents"), Column("Total", "cents"),
    )  # fmt: skip
    return Table("Année par année", columns, rows, collapsed=True)
