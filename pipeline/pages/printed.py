"""What the document of a year prints about itself, beside what is computed: asked for by the page of ratios and by that of each ratio."""

import pandas as pd

from ..figures import catalogue, printed
from ..figures.printed import Comparison
from .site import Site, View


def printed_rows(site: Site, view: View) -> pd.DataFrame:
    """The printed figures of the document that counts."""
    stage = site.accounts.chosen_documents(view.siret, view.year)["stage"].iloc[-1]
    rows = site.accounts.printed
    return rows[(rows["budget"] == view.siret) & (rows["year"] == view.year) & (rows["stage"] == stage)]


def comparisons(site: Site, view: View) -> list[Comparison]:
    """Each legal ratio of the year, computed and printed."""
    accounts = site.accounts
    return printed.compare(
        printed_rows(site, view), catalogue.behind(accounts, view.siret, view.year), catalogue.conventions(accounts.town),
        catalogue.norm(accounts, view.siret, view.year),
    )  # fmt: skip
