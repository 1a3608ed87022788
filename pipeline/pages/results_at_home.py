"""What the home page of the latest year says of results: how many promises are kept, and the ways to what is told of them."""

from ..report import Link, Links, Prose, Section
from . import results
from .site import Site, View

# More plans than this are found on the page of results.
PLANS = 4


def section(site: Site, view: View) -> Section | None:
    if view.year != site.latest or not results.is_told(site):
        return None
    title, lead = results.said(site)
    links = [Link("Tous les résultats", results.BASE, "les plans, ce qui est en retard, les indicateurs")]
    links += [Link(plan.name, plan.address, "") for plan in site.plans[:PLANS]]
    links += [*results.commitments(site), *results.residents(site)]
    return Section((*((Prose((lead,)),) if lead else ()), Links("", tuple(links))), kicker="Résultats", title=title, layout="split")
