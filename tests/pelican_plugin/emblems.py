"""Every pictogram and every colour of a policy on one page of the pattern site, to look at them together."""

from itertools import cycle

from pipeline.nomenclature import emblems
from pipeline.report import Bar, Bars, Emblem, Page, Section

ADDRESS = "/pictogrammes/"


def page() -> Page:
    pairs = list(zip(emblems.icons(), cycle(("", *emblems.COLOURS)), strict=False))
    rows = [Bar(f"{icon}, {colour or 'sans couleur'}", "", 50.0, "", "", "", 0, emblem=Emblem(icon, colour)) for icon, colour in pairs]
    return Page(
        address=ADDRESS,
        name="Pictogrammes",
        title="Les pictogrammes et les couleurs des politiques.",
        description="Chaque pictogramme, chaque couleur.",
        sections=(Section((Bars("earn", tuple(rows)),)),),
    )
