"""Near my home: the field and, without it, everything by district; less for a town that gives less, no page for one without addresses."""

from dataclasses import replace
from types import SimpleNamespace

import pandas as pd

from pipeline.figures.projects import projects
from pipeline.formats import language
from pipeline.near import Around
from pipeline.pages import layers, near
from pipeline.places import Places
from pipeline.report import Choice, Link, Links, Near, Page, Prose, Table
from tests.figures.test_projects import territory, with_projects
from tests.near import tiny


def page(around: Around | None, *known: str) -> Page:
    given = SimpleNamespace(around=around, accounts=SimpleNamespace(town=SimpleNamespace(name="Ville")), language=language("fr"))
    [made] = near.pages(given, set(known))
    return made


def tables(made: Page) -> dict[str, list[tuple[str, tuple]]]:
    """The captions and rows of the tables of each section."""
    return {
        section.title: [(block.caption, block.rows) for block in section.blocks if isinstance(block, Table)] for section in made.sections
    }


def test_everything_is_listed_by_district_and_every_street_says_its_own():
    made = page(tiny.around(tiny.places(), *tiny.PROJECTS))
    assert made.lead == "Cherchez les équipements et les projets autour d'une adresse, ou quartier par quartier."
    assert tables(made) == {
        "Ouest": [("Équipements : 1", ((("Gymnase du Bord", ""), ""),))],
        "Est": [
            ("Équipements : 1", ((("Les Mésanges", ""), "École, 12 Rue de l'Étape"),)),
            (
                "Projets : 2",
                (
                    (("Éclairage du quartier", "/projets/eclairage/"), "terminé"),
                    (("Réfection des trottoirs", "/projets/trottoirs/"), "en cours"),
                ),
            ),
        ],
        "Hors des quartiers": [("Équipements : 1", ((("Gare", ""), "Ailleurs"),))],
        "De quel quartier est ma rue ?": [
            ("A : 1 rue ou lieu-dit", (("Avenue Abel", "Est"),)),
            ("B : 1 rue ou lieu-dit", (("Le Bout du Monde", "hors des quartiers"),)),
            ("E : 1 rue ou lieu-dit", (("Rue de l'Étape", "Ouest, Est"),)),
        ],
        "D'où viennent ces adresses ?": [],
    }
    assert made.sections[-1].blocks[-1].links == (
        Link("adresses.csv", "/donnees/adresses.csv", "5 adresses"),
        Link("equipements.csv", "/donnees/equipements.csv", "3 équipements"),
        Link("quartiers.csv", "/donnees/quartiers.csv", "2 quartiers"),
        Link("projets.csv", "/donnees/projets.csv", "projets"),
    )


def test_the_field_says_an_address_that_exists_and_what_is_sent():
    around = Around(tiny.places())
    assert page(around).hero == (
        Near(
            label="Votre rue, ou une adresse",
            hint="Par exemple : 2 Rue de l'Étape. Les accents et les petites fautes ne gênent pas.",
            note="Ce que vous tapez et votre position restent dans votre appareil : rien n'est envoyé. Votre navigateur demande au site "
            "les mêmes fichiers, quelle que soit l'adresse.",
            names=("/pres-de-chez-moi/voies-1.json",),
            numbers=("/pres-de-chez-moi/numeros-1.json",),
            things="/pres-de-chez-moi/lieux.json",
            version=around.files.version,
            radii=(Choice("300 mètres", "300"), Choice("600 mètres", "600"), Choice("1\u202f000 mètres", "1000")),
            districts=(
                Link("Ouest", "/pres-de-chez-moi/#quartier-ouest"),
                Link("Est", "/pres-de-chez-moi/#quartier-est"),
                Link("Hors des quartiers", "/pres-de-chez-moi/#ailleurs"),
            ),
        ),
    )


def test_what_is_promised_about_the_files_is_true_of_them():
    assert near._private(4, 100).endswith(
        "Votre navigateur demande au site des listes d'au moins 100 rues à la fois : elles ne disent pas laquelle est la vôtre."
    )
    assert near._private(2, 1).endswith("Votre navigateur ne fait que demander au site des listes d'adresses.")


def test_a_district_leads_to_its_page_when_it_has_one_and_says_when_it_has_nothing():
    given = tiny.places()
    without = Around(replace(given, equipment=given.equipment[given.equipment["name"] == "Les Mésanges"]))
    west, east, *_ = page(without, "/quartiers/est/").sections
    assert west.blocks == (Prose(("Rien de ce que ce site sait situer n'est dans ce quartier.",)),)
    assert east.blocks[1] == Links("", (Link("Tout sur le quartier Est", "/quartiers/est/"),))


def test_a_town_without_districts_has_one_list_and_no_streets():
    made = page(Around(tiny.places(has_districts=False)))
    assert made.lead == "Cherchez les équipements autour d'une adresse, ou dans une seule liste."
    assert [section.title for section in made.sections] == ["Toute la liste", "D'où viennent ces adresses ?"]
    assert made.hero[0].districts == (Link("Toute la liste", "/pres-de-chez-moi/#ailleurs"),)
    assert made.sections[-1].blocks[-1].links[-1].label == "equipements.csv"


def town(project, places: Places) -> SimpleNamespace:
    return SimpleNamespace(accounts=with_projects(), projects=(project,), places=places, latest=2024, language=language("fr"))


def to_find(**given) -> list[tuple]:
    """Where the search and the lists find a project: the place and the district of each of its things."""
    (project,) = projects(with_projects({"project": "a", "phase": "works"} | given), territory())
    found = list(layers.projects(town(project, territory())))
    told = {(thing.kind, thing.theme, thing.name, thing.text, thing.href) for thing in found}
    assert told <= {("projects", "Projets en travaux", "a", "en travaux", "/projets/a/")}
    return [(thing.position and thing.position[0], thing.district) for thing in found]


def test_a_project_is_found_at_each_of_its_places_and_in_each_of_its_districts():
    both = "École Jules Ferry | École Jean Macé"
    assert to_find(place=both) == [(2.01, "Q1"), (2.19, "Q2")]
    assert to_find(place=both, district="Le Lavoir") == [(2.01, "Q2"), (2.19, "Q2")]
    assert to_find(place="École Jules Ferry", district="Le Lavoir") == [(2.01, "Q2")]
    assert to_find(district="Le Lavoir") == [(None, "Q2")]
    assert to_find() == []


def test_a_district_that_the_town_does_not_list_is_no_place():
    (project,) = projects(with_projects({"project": "a", "district": "Nord"}), Places())
    assert list(layers.projects(town(project, Places()))) == []


def test_what_has_several_places_in_a_district_is_in_its_list_once():
    made = page(
        tiny.around(
            tiny.places(),
            *tiny.PROJECTS,
            replace(tiny.PROJECTS[0], about=(2.001, 47.001)),
            replace(tiny.PROJECTS[0], about=(1.999, 47.0005), district="O"),
        )
    )
    trottoirs = (("Réfection des trottoirs", "/projets/trottoirs/"), "en cours")
    assert tables(made)["Ouest"][1] == ("Projets : 1", (trottoirs,))
    assert tables(made)["Est"][1] == ("Projets : 2", ((("Éclairage du quartier", "/projets/eclairage/"), "terminé"), trottoirs))
    assert [block.columns[1].label for block in made.sections[1].blocks] == ["Où, et ce que c'est", "Où il en est"]


def test_a_long_list_is_folded():
    many = tuple(tiny.project(f"Chantier {n}", "", "", district="E") for n in range(near.LONGEST + 1))
    west, east, *_ = page(tiny.around(tiny.places(), *many)).sections
    assert [block.collapsed for block in (*west.blocks, *east.blocks)] == [False, False, True]


def test_a_town_without_addresses_has_no_page():
    given = tiny.places()
    for places in (Places(), replace(given, addresses=pd.DataFrame(columns=given.addresses.columns))):
        around = Around(places)
        assert not around.is_told and near.pages(SimpleNamespace(around=around if around.is_told else None), set()) == []


def test_the_demonstration_has_the_page_and_the_village_has_not(demonstration, village):
    assert "/pres-de-chez-moi/" in demonstration.pages
    named = demonstration.pages["/pres-de-chez-moi/"]["hero"][0]
    assert {*named["names"], *named["numbers"], named["things"]} == {each for each in demonstration.files if each.endswith(".json")} - {
        "/donnees/datapackage.json"
    }
    assert ("/pres-de-chez-moi/" in village.pages, {each for each in village.files if "pres-de-chez-moi" in each}) == (False, set())
