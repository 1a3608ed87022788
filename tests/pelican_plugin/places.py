"""A map of the pattern site by hand: a square town of two districts, three places with a point, a street and a place without, and a table
long enough to be filtered; the ground of the map that moves, and the same map where the State's own may be asked for."""

from pipeline.report import Area, Choice, Circle, Column, Facet, Link, Links, Map, MapTheme, Page, Section, Size, Spot, SpotGroup, Table

ADDRESS, WITH_TILES, AMOUNTS = "/carte/", "/carte/etat/", "/carte/montants/"
GROUND_FILE = "carte/fond.js"
GROUND = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" role="img" aria-labelledby="carte-t">'
    '<title id="carte-t">La ville</title>'
    '<path d="M0 0H400V300H0Z" fill="var(--card)" stroke="var(--soft)"/><path d="M200 0V300" stroke="var(--soft)"/></svg>'
)
ROUND, DIAMOND = "M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0Z", "M0-12.5L12.5 0L0 12.5L-12.5 0Z"
AREAS = (Area("Ouest", "/2021/", "M0 0H200V300H0Z"), Area("Est", "", "M200 0H400V300H200Z", is_here=True))
THEMES = (MapTheme("Écoles", ROUND, "invest", 2), MapTheme("Sport et loisirs", DIAMOND, "earn", 2))
FACETS = (
    Facet("annee", "Quelle année ?", (Choice("2022", "2022"), Choice("2021", "2021"))),
    Facet("phase", "Où en est-ce ?", (Choice("En travaux", "en-travaux"), Choice("Terminés", "termines"))),
)
SIZES = (Size(28.0, "1 million d'euros"), Size(8.9, "100 000 euros"))
# One that is named, to its left so that it stays on the map, and one beside it.
CIRCLES = (Circle(330, 200, 28, ("École <de> l'Est", "5,8 millions d'euros"), 296, 190, "end"), Circle(100, 60, 6))
STREET = '{"type":"LineString","coordinates":[[2.028,48.009],[2.036,48.015]]}'
GROUPS = (
    SpotGroup(
        "Ouest",
        (
            Spot(1, "École du Bac", "3 rue du Bac", 0, x=60.5, y=80, position=(2.006, 48.0147), answers=((), ())),
            Spot(2, "Gymnase", "", 1, "/2022/depenses/", 150, 200, (2.015, 48.0067), answers=((0, 1), (0,)), radius=28.0),
        ),
        "/2021/",
        "Deux équipements publics",
    ),
    SpotGroup(
        "Est",
        (
            Spot(
                3, "École <de> l'Est & du Parc", "12 allée du Parc", 0, x=300, y=120, position=(2.03, 48.012), outline="M280 165L360 75",
                shape=STREET, answers=((1,), (1,)), radius=8.9,
            ),
            Spot(0, "Stade", "", 1, answers=((1,), ())),
        ),
    ),
)  # fmt: skip
# Metres or so: two districts side by side, a street through both, a pond.
GROUND_SCRIPT = (
    'window.townGround={"steps":100000,"corner":[2,48],"districts":[["Ouest",[1000,1000],[[[0,0,2000,0,0,2000,-2000,0]]]],'
    '["Est",[3000,1000],[[[2000,0,2000,0,0,2000,-2000,0]]]]],"streets":{"lines":[[0,800,4000,200]],"surfaces":[]},'
    '"water":{"lines":[],"surfaces":[[[2500,300,300,0,0,300]]]}};\n'
)


STREETS = Table("Les rues", (Column("Rue"), Column("Adresses", "number")), tuple((f"Rue {number}", number) for number in range(1, 15)))


def town_map(**changes) -> Map:
    given = {
        "caption": "Le nord est en haut.",
        "themes": THEMES,
        "groups": GROUPS,
        "links": (Link("Les données", "/donnees/depenses-2022.csv"),),
        "facets": FACETS,
        "sizes": SIZES,
        "ground": f"/{GROUND_FILE}",
        "version": "0",
        "bounds": (2.0, 48.0, 2.04, 48.02),
        "credit": "Fond de carte : fichiers de la ville",
    }
    return Map("carte", "La ville et ses lieux.", 400, 300, AREAS, **given | changes)


def page(address: str = ADDRESS, **changes) -> Page:
    return Page(
        address=address,
        name="La carte",
        title="Où est quoi ?",
        description="Les lieux, sur une carte et en liste.",
        sections=(Section((town_map(**changes), STREETS)),),
    )


def amounts() -> Page:
    """Amounts at places, the largest beside their map, and a list that folds on a phone."""
    drawn = Map("carte", "", 400, 300, AREAS, "Chaque cercle est un projet.", circles=CIRCLES)
    largest = Links("Les plus gros montants", (Link("École <de> l'Est", "/2021/", "5,8 millions d'euros"),))
    parts = Links("Choisissez votre quartier", tuple(Link(f"Quartier {letter}", "/2021/") for letter in "ABCDE"), folds=True)
    section = Section((drawn, largest, parts), title="Des montants, à leur place", layout="split")
    return Page(AMOUNTS, "Les montants", "Combien, et où ?", "Des montants sur une carte.", sections=(section,))
