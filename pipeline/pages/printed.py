"""What the document of a year prints about itself, beside what is computed: asked for by the page of ratios and by that of each ratio."""

import pandas as pd

from ..accounts import Accounts, remembered
from ..figures import catalogue, printed
from ..figures.printed import Comparison
from .site import Site, View


@remembered
def _rows(accounts: Accounts, siret: str, year: int) -> pd.DataFrame:
    stage = accounts.chosen_documents(siret, year)["stage"].iloc[-1]
    rows = accounts.printed
    return rows[(rows["budget"] == siret) & (rows["year"] == year) & (rows["stage"] == stage)]


def printed_rows(site: Site, view: View) -> pd.DataFrame:
    """The printed figures of the document that counts."""
    return _rows(site.accounts, view.siret, view.year)


def comparisons(site: Site, view: View) -> list[Comparison]:
    """Each legal ratio of the year, computed and printed."""
    return _compared(site.accounts, view.siret, view.year)


@remembered
def _compared(accounts: Accounts, siret: str, year: int) -> list[Comparison]:
    behind, conventions = catalogue.behind(accounts, siret, year), catalogue.conventions(accounts.town)
    return printed.compare(_rows(accounts, siret, year), behind, conventions, catalogue.norm(accounts, siret, year))
