"""A map of the pattern site by hand: a square town of two districts, three places with a point and one without."""

from pipeline.report import Area, Link, Map, MapTheme, Page, Section, Spot, SpotGroup

ADDRESS = "/carte/"
GROUND = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" role="img" aria-labelledby="carte-t">'
    '<title id="carte-t">La ville</title>'
    '<path d="M0 0H400V300H0Z" fill="var(--card)" stroke="var(--soft)"/><path d="M200 0V300" stroke="var(--soft)"/></svg>'
)
ROUND, DIAMOND = "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z", "M0-12.5L12.5 0L0 12.5L-12.5 0Z"
AREAS = (Area("Ouest", "/2021/", "M0 0H200V300H0Z"), Area("Est", "", "M200 0H400V300H200Z", is_here=True))
THEMES = (MapTheme("Écoles", ROUND, "invest", 2), MapTheme("Sport et loisirs", DIAMOND, "earn", 2))
GROUPS = (
    SpotGroup(
        "Ouest",
        (Spot(1, "École du Bac", "3 rue du Bac", 0, x=60.5, y=80), Spot(2, "Gymnase", "", 1, "/2022/depenses/", 150, 200)),
        "/2021/",
        "Deux équipements publics",
    ),
    SpotGroup("Est", (Spot(3, "École <de> l'Est & du Parc", "12 allée du Parc", 0, x=300, y=120), Spot(0, "Stade", "", 1))),
)  # fmt: skip


def town_map(**changes) -> Map:
    given = {
        "caption": "Le nord est en haut.",
        "themes": THEMES,
        "groups": GROUPS,
        "links": (Link("Les données", "/donnees/depenses-2022.csv"),),
    }
    return Map("carte", "La ville et ses lieux.", 400, 300, AREAS, **given | changes)


def page() -> Page:
    return Page(
        address=ADDRESS,
        name="La carte",
        title="Où est quoi ?",
        description="Les lieux, sur une carte et en liste.",
        sections=(Section((town_map(),)),),
    )
