"""Documents for paper, which are pages of the site too: the note that the law asks for, the residents' annual report, a poster.

They say again what the pages of a year say: their sentences, figures, charts and tables, chosen and put in order. Nothing is computed here,
but for the split of a section by what it buys (`families`) and the largest works of a year (`works`). What has no data is left out, and the
note says so. `pipeline/paper.py` makes files of them.
"""

from collections.abc import Iterator, Sequence

from ...report import Link, Page
from ..site import Site, View
from . import note, poster, residents
from .excerpts import Source


def pages(site: Site, made: Sequence[Page]) -> Iterator[Page]:
    """The documents of each year of the main budget: the note always, the report and the poster once the year is over."""
    known = {page.address: page for page in made}
    for (siret, _), view in site.views.items():
        if siret != site.accounts.main:
            continue
        source = Source(site, view, known)
        yield note.page(source)
        if not view.is_forecast:
            yield residents.page(source)
            yield poster.page(source)


def links(view: View) -> list[Link]:
    """The way to the documents of a year."""
    found = [Link(note.NAME, note.address(view), "quelques pages, ce que la loi demande")]
    if not view.is_forecast:
        found.append(Link(residents.NAME, residents.address(view), "l'année en une douzaine de pages, à imprimer"))
        found.append(Link(poster.NAME, poster.address(view), "l'année sur une feuille, à accrocher"))
    return found
