"""The map and the districts of the demonstration: every point in its list, every district's page, and what has no point said."""

import gzip
import hashlib
import json
import random
from dataclasses import asdict, replace

import pandas as pd
import pytest
import shapely

from pipeline import config, placed, places, report
from pipeline.charts import render
from pipeline.errors import Findings
from pipeline.pages import data
from pipeline.pages.territory import Territory
from pipeline.pages.territory_maps import Maps
from pipeline.report import Link, Map
from pipeline.sources.open_street_map import CREDIT
from pipeline.tables.districts import DISTRICTS
from pipeline.weight import weigh
from tests.conftest import ROOT
from tests.pages import built
from tests.pages.reading import blocks
from tests.pelican_plugin import patterns

# What the page asks for once its reader wants to move.
LATER = ("leaflet.js", "leaflet.css", "map_live.js", "map_live.css")


@pytest.fixture(scope="module")
def town_places() -> places.Places:
    return places.read(config.load(ROOT / "data"), Findings())


@pytest.fixture(scope="module")
def territory(town_places) -> Territory:
    return Territory(town_places, "commune")


def maps(page: dict) -> list[dict]:
    return [block for block in blocks(page) if block["component"] == Map.component]


def test_a_map_numbers_its_places_from_one(demonstration):
    shown, *_ = maps(demonstration.pages["/quartiers/pique-puce/"])
    numbers = [spot["number"] for group in shown["groups"] for spot in group["spots"] if spot["number"]]
    assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 10


def test_the_map_shows_each_thing_under_its_district(demonstration):
    page = demonstration.pages["/carte/"]
    assert page["lead"].replace("\u00a0", " ") == (
        "48 équipements publics, 38 projets, 22 organismes subventionnés, 14 marchés, 2 actions des plans et 40 endroits souvent "
        "signalés dans 8 quartiers. La liste les dit tous ; la carte montre ceux dont la place exacte est connue."
    )
    [shown] = maps(page)
    spots = [spot for group in shown["groups"] for spot in group["spots"]]
    pointed = [spot for spot in spots if spot["number"]]
    assert [spot["number"] for spot in pointed] == list(range(1, 145))
    assert all(0 < spot["x"] < shown["width"] and 0 < spot["y"] < shown["height"] for spot in pointed)
    # A project of three streets of the centre has no point there, and stands once in its list.
    assert [spot["x"] for spot in spots if spot["label"] == "Des fontaines à boire dans le centre"] == [None]
    assert [(group["title"], group["note"]) for group in shown["groups"]][:2] == [
        (
            "Centre",
            "15 équipements publics, 11 projets, 8 organismes subventionnés, 4 marchés, une action d'un plan et 24 endroits souvent "
            "signalés",
        ),
        ("La Gare", "9 équipements publics, 6 projets, 2 organismes subventionnés, 3 marchés et 10 endroits souvent signalés"),
    ]
    assert {group["href"] for group in shown["groups"]} == {area["href"] for area in shown["areas"]}
    assert [(theme["label"], theme["count"]) for theme in shown["themes"]][:2] == [
        ("Écoles, collèges, lycées", 15),
        ("Petite enfance, vie sociale", 9),
    ]
    assert [(theme["label"], theme["count"]) for theme in shown["themes"]][9:11] == [("Projets terminés", 25), ("Projets en travaux", 6)]
    assert len({(theme["mark"], theme["tone"]) for theme in shown["themes"]}) == 18
    assert shown["slug"] in demonstration.report["charts"]


def test_a_district_is_told_with_its_neighbours_and_streets(demonstration):
    page = demonstration.pages["/quartiers/le-lavoir/"]
    assert page["title"].replace("\u00a0", " ") == "Le Lavoir : qui y vit, qu'y trouve-t-on ?"
    assert page["lead"].replace("\u202f", " ").replace("\u00a0", " ") == (
        "1 604 personnes y vivent, soit 6,6 % des habitants des 8 quartiers. Ce quartier s'appelait « Zone des Tanneries » avant 2022."
    )
    near, whole = maps(page)
    groups = [group["title"] for group in near["groups"]]
    assert groups[:4] == ["Écoles, collèges, lycées", "Petite enfance, vie sociale", "Culture", "Projets terminés"]
    assert [area["label"] for area in whole["areas"] if area["is_here"]] == ["Le Lavoir"]
    [neighbours] = [block for block in blocks(page) if block.get("title") == "Les quartiers voisins"]
    assert [link["label"] for link in neighbours["links"]] == ["Centre", "La Gare", "Le Moulin", "Pique-Puce"]
    [streets] = [block for block in blocks(page) if block.get("caption") == "Les voies, par ordre alphabétique"]
    assert len(streets["rows"]) == 36 and all(count > 0 for _, count in streets["rows"])


def test_all_districts_add_up(demonstration):
    table = next(block for block in blocks(demonstration.pages["/quartiers/"]) if block["component"] == "table")
    assert table["total"][1:] == [sum(row[place] for row in table["rows"]) for place in (1, 2)] == [24307, 48]


def test_the_map_and_the_districts_lead_to_what_has_no_point(demonstration):
    search = {"label": "Chercher autour d'une adresse", "href": "/pres-de-chez-moi/", "note": "la recherche se fait dans votre appareil"}
    built = {"label": "Ce que construit la ville", "href": "/projets/#quartiers", "note": "les projets, quartier par quartier"}
    for address in ("/carte/", "/quartiers/"):
        [further] = [section for section in demonstration.pages[address]["sections"] if section["title"] == "Pour aller plus loin"]
        [found] = further["blocks"]
        assert [link for link in found["links"] if link in (search, built)] == [search, built]


def test_the_first_page_and_the_menu_lead_to_the_map(demonstration):
    home = demonstration.pages["/"]
    assert "Près de chez vous" in [section["kicker"] for section in home["sections"]]
    assert len(maps(home)) == 1 and maps(demonstration.pages["/2019/"]) == []
    assert {"label": "Sur la carte", "href": "/carte/", "note": ""} in demonstration.report["menu"]


def test_a_town_without_districts_has_no_map(village):
    assert not any(address.startswith(("/carte/", "/quartiers/")) for address in village.pages)
    assert "Sur la carte" not in [link["label"] for link in village.report["menu"]]


def test_what_is_known_by_its_street_alone_gets_no_point(town_places):
    changed = town_places.equipment.copy()
    changed.loc[0, ["longitude", "latitude"]] = None
    changed.loc[1, ["longitude", "latitude", "street_address"]] = [None, None, "Grande Rue"]
    changed.loc[2, ["longitude", "latitude", "street_address"]] = [None, None, "derrière le grand chêne"]
    found = placed.gathered(replace(town_places, equipment=changed))
    assert [(each.precision, each.position is not None, each.district) for each in found[:3]] == [
        ("number", True, "Q1"),
        ("street", False, ""),
        ("none", False, ""),
    ]
    told = Territory(replace(town_places, equipment=changed), "commune")
    assert (told.pointless, len(told.standing_in("")), len(told.pointed)) == (2, 2, 46)
    last = Maps(told).map("carte", "", (), [("Ailleurs", "", "", told.standing_in(""))]).groups[0]
    assert [(spot.number, spot.x) for spot in last.spots] == [(0, None), (0, None)]


def multiplied(equipment: pd.DataFrame) -> pd.DataFrame:
    """Two thousand and sixteen pieces of equipment, from forty-eight, each a little aside."""
    chance = random.Random(3)
    rows = [equipment.sample(48, random_state=n).assign(equipment=lambda frame, n=n: frame["equipment"] + f"-{n}") for n in range(42)]
    spread = pd.concat(rows, ignore_index=True)
    for name in ("longitude", "latitude"):
        spread[name] += [chance.uniform(-0.004, 0.004) for _ in range(len(spread))]
    return spread


def test_two_thousand_points_are_light_and_neither_numbered_nor_links(territory):
    few = Maps(territory).map("carte", "", (), [("Tout", "", "", list(range(48)))])
    assert (few.is_dense, few.caption) == (False, "")
    many = Territory(replace(territory.places, equipment=multiplied(territory.places.equipment)), "commune")
    shown = Maps(many).map("carte", "", Maps(many).areas(), [("Tout", "", "", list(range(len(many.placed))))])
    assert shown.is_dense and len(shown.groups[0].spots) == 2016
    assert shown.caption == "Là où des points se recouvrent, un seul se voit : la liste les dit tous."
    drawn = render.svg(Maps(many).drawing("carte", "La carte", ""))
    # Half of what a page with a map may weigh: the rest is for tags.
    assert len(gzip.compress((json.dumps(asdict(shown)) + drawn).encode())) < 175_000


@pytest.mark.parametrize(
    ("name", "first", "last", "marks"),
    [
        ("paris_arrondissements", "5ème Ardt", "Paris Centre", "5"),
        ("angers_quartiers", "Belle Beille", "St Serge - Ney - Chalouère", "A"),
        ("montpellier_quartiers", "Centre", "Prés d'Arènes", "A"),
    ],
)
def test_real_towns_have_a_page_each_and_marks_that_the_list_explains(name, first, last, marks, shared_data):
    path = shared_data / "geo" / f"{name}.geojson"
    told = Territory(places.read(config.Town(path.parent, "Test", "1", sources={"districts": (path,)}), Findings()), "commune")
    names = [each.name for each in told.districts]
    assert (names[0], names[-1], Maps(told).marks[told.districts[0].code]) == (first, last, marks)
    assert len({each.address for each in told.districts}) == len(names)
    assert all(area.outline.startswith("M") and area.outline.endswith("Z") for area in Maps(told).areas())
    assert all(told.places.neighbours[each.code] for each in told.districts)


def test_the_licence_of_the_background_stands_with_each_map(town_places):
    layers = dict(town_places.layers) | {"streets": replace(town_places.layers["streets"], credit=CREDIT)}
    told = Territory(replace(town_places, layers=layers), "commune")
    assert Maps(told).map("a", "", Maps(told).areas(), caption="Le nord est en haut.").caption == (
        "Le nord est en haut. Fond de carte : © les contributeurs d'OpenStreetMap, ODbL."
    )
    assert (told.credit, Maps(Territory(town_places, "commune")).map("a", "", ()).caption) == (CREDIT, "")


def test_the_data_page_says_the_licence_of_the_background(town_places):
    site = built.site(built.DEMONSTRATION)
    layers = {kind: replace(layer, credit=CREDIT) for kind, layer in town_places.layers.items()}
    titles = [[section.title for section in data.page(each, ()).sections] for each in (
        site, replace(site, places=replace(town_places, layers=layers))
    )]  # fmt: skip
    assert titles == [["Pour les machines"], ["Les fonds de carte", "Pour les machines"]]


def test_many_files_are_listed_by_their_title_before_their_descriptions():
    declared = [(replace(DISTRICTS, name=f"fichier-{rank}", title=f"Titre {25 - rank}"), 1) for rank in range(data.MANY + 1)]
    first, *_ = data.page(built.site(built.DEMONSTRATION), tuple(declared)).sections
    (listed,) = first.blocks
    assert (listed.title, listed.collapsed) == ("Les 13 fichiers, par ordre alphabétique", True)
    assert [listed.links[0], listed.links[-1]] == [Link("Titre 13", "/donnees/#fichier-12"), Link("Titre 25", "/donnees/#fichier-0")]
    few = data.page(built.site(built.DEMONSTRATION), tuple(declared[1:]))
    assert [section.title for section in few.sections] == ["Les fichiers, par thème", "Pour les machines"]


def test_a_map_of_two_thousand_points_and_five_thousand_streets_is_light(territory, tmp_path):
    """The page, then all that the map that moves asks for."""
    chance = random.Random(5)
    west, south, east, north = territory.shapes.total_bounds
    lines = []
    for _ in range(5_000):
        x, y = chance.uniform(west, east), chance.uniform(south, north)
        turns = [(x + step * chance.uniform(20, 60), y + step * chance.uniform(-60, 60)) for step in range(chance.randint(2, 8))]
        lines.append(shapely.LineString(turns))
    many = Territory(replace(territory.places, equipment=multiplied(territory.places.equipment)), "commune")
    many.layers = territory.layers | {"lanes": lines[:4_000], "streets": lines[4_000:]}
    groups = [(each.name, each.address, "", many.standing_in(each.code)) for each in many.districts]
    shown = Maps(many).map("carte", "", Maps(many).areas(is_linked=False), [(name, "", note, places) for name, _, note, places in groups])
    page = report.Page("/carte/", "La carte", "Où est quoi ?", "La carte.", sections=(report.Section((shown,)),))
    charts = {"carte": render.svg(Maps(many).drawing("carte", "La carte", ""))}
    output = patterns.build(tmp_path, patterns.small_report(page, charts=charts))
    first = weigh(output)
    assert first.heaviest == "carte/index.html" and first.foreign == set()
    asked = [Maps(many).ground_file, *((output / "theme" / name).read_bytes() for name in LATER)]
    later = sum(len(gzip.compress(content, 6)) for content in asked)
    # Typefaces are 60 kB of it, all five files, of which a page without names from abroad asks for three.
    assert first.heaviest_bytes < 210_000 and first.heaviest_bytes + later < 350_000


def test_a_thing_says_what_it_answers_what_it_costs_and_its_line(town_places):
    """A street in works of two years, a school without cost, and a project that is known by its district alone."""
    street = '{"type":"LineString","coordinates":[[%s,%s],[%s,%s]]}'
    [east, north] = town_places.equipment.loc[0, ["longitude", "latitude"]]
    told = placed.Placed("projects", "Projets en travaux", "La rue", "/projets/rue/", (east, north), "given", "Q1", "")
    given = (
        replace(
            told, policy="voirie", years=(2023, 2024), phase="works", cents=400_000_00, shape=street % (east, north, east + 0.002, north)
        ),
        replace(told, name="Le parc", position=None, precision="district", phase="study", years=(2024,), cents=900_000_00),
        replace(told, kind="equipment", theme="Culture", name="Le théâtre", href=""),
    )
    town = Maps(Territory(town_places, "commune", given), {"voirie": "Rues"}, has_state_tiles=True)
    shown = town.map("carte", "", (), [("Tout", "", "", [0, 1, 2])])
    assert [facet.name for facet in shown.facets] == ["quoi", "annee", "phase"]
    spots = {spot.label: spot for spot in shown.groups[0].spots}
    assert {name: spot.answers for name, spot in spots.items()} == {
        "La rue": ((1,), (0, 1), (0,)), "Le parc": ((1,), (0,), (1,)), "Le théâtre": ((0,), (), ()),
    }  # fmt: skip
    # What has no point has no circle either, and is not the largest of the map.
    assert [spots[name].radius for name in ("La rue", "Le parc", "Le théâtre")] == [28.0, None, None]
    assert spots["La rue"].outline.startswith("M") and "Z" not in spots["La rue"].outline
    assert json.loads(spots["La rue"].shape)["type"] == "LineString"
    assert spots["La rue"].position == (round(east, 6), round(north, 6)) and spots["Le parc"].position is None
    assert (shown.ground, shown.has_state_tiles, len(shown.version)) == ("/carte/fond.js", True, 8)
    west, south, far, high = shown.bounds
    assert west < east < far and south < north < high


def test_a_map_without_a_point_does_not_move(town_places):
    given = (placed.Placed("projects", "Projets", "Le parc", "", None, "district", "Q1", ""),)
    town = Maps(Territory(town_places, "commune", given))
    assert (town.map("carte", "", (), [("Tout", "", "", [0])]).ground, town.ground_file) == ("", b"")


def test_the_ground_of_the_map_stands_beside_its_page(demonstration):
    [shown] = maps(demonstration.pages["/carte/"])
    content = (demonstration.folder / "files" / "carte" / "fond.js").read_bytes()
    assert shown["version"] == hashlib.sha256(content).hexdigest()[:8] and "/carte/fond.js" in demonstration.files
    assert len(gzip.compress(content)) < 12_000
    assert {block["ground"] for address in ("/quartiers/centre/", "/") for block in maps(demonstration.pages[address])} == {
        "/carte/fond.js",
        "",
    }
