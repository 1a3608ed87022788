"""The pages of districts: what was paid in each adds up, what changed is told, and real towns draw alike however their file is written."""

import re
from dataclasses import replace
from fractions import Fraction

import geopandas
import pytest
import shapely
from shapely.geometry import Polygon

from pipeline import config, places
from pipeline.errors import Findings
from pipeline.pages import districts
from pipeline.pages.site import Site
from pipeline.pages.territory import Territory
from pipeline.pages.territory_maps import Maps
from pipeline.report import Map
from tests.conftest import ROOT
from tests.pages import built
from tests.pages.reading import blocks

TOWNS = {"angers_quartiers": 10, "montpellier_quartiers": 7, "paris_arrondissements": 17}


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def section(page: dict, anchor: str) -> dict:
    return next(each for each in page["sections"] if each["anchor"] == anchor)


def block(page: dict, component: str, caption: str) -> dict:
    return next(each for each in blocks(page) if each["component"] == component and plain(each.get("caption", "")).startswith(caption))


# --- The demonstration -------------------------------------------------------------------------------------------------------------------


def test_a_district_tells_what_was_paid_there_and_for_what(demonstration):
    page = demonstration.pages["/quartiers/centre/"]
    told = section(page, "depenses")
    assert [plain(text) for text in told["blocks"][0]["paragraphs"]] == [
        "De 2020 à 2024, la ville a payé 1 526 185 euros pour 8 projets de ce quartier. C'est 363 euros par habitant ; dans les 8 "
        "quartiers ensemble, compté de la même façon, c'est 731 euros.",
        "Une école, un stade ou une rue sert aussi à ceux qui habitent ailleurs : ces montants disent où l'argent a été dépensé, "
        "pas qui en profite.",
        "De plus, un projet a des lieux dans ce quartier et dans d'autres : 3,3 millions d'euros de 2020 à 2024. "
        "Ce n'est compté dans aucun.",
    ]
    listed, years = block(page, "table", "Tout ce qui a été payé"), block(page, "table", "Année par année")
    total = listed["total"][-1]
    assert total == sum(row[-1] for row in listed["rows"]) == years["total"][-1] == sum(years["total"][1:-1])
    assert [sum(row[1:-1]) for row in years["rows"]] == [row[-1] for row in years["rows"]]
    assert all(row[0][1] in demonstration.pages for row in listed["rows"])


def test_what_is_paid_in_districts_and_elsewhere_is_all_that_is_known_to_be_paid(demonstration):
    page = demonstration.pages["/quartiers/"]
    rates, elsewhere = block(page, "chart", "Plus la couleur")["table"], block(page, "table", "Où est ce qui a été payé")
    each = [block(demonstration.pages[link], "table", "Tout ce qui a été payé") for link in _district_pages(demonstration)]
    alone = sum(table["total"][-1] if table["total"] else table["rows"][0][-1] for table in each)
    assert rates["total"][1] == alone == elsewhere["rows"][0][2] == sum(row[1] for row in rates["rows"])
    assert elsewhere["total"][1:] == [sum(row[place] for row in elsewhere["rows"]) for place in (1, 2)]
    assert elsewhere["total"][2] == sum(row.cents for row in built.site("demonstration").spent_somewhere if row.kind == "projects")


def _district_pages(made) -> list[str]:
    page = made.pages["/quartiers/"]
    return [row[0][1] for row in next(each for each in blocks(page) if each["component"] == "table")["rows"]]


def test_districts_are_ranked_by_what_was_paid_per_inhabitant(demonstration):
    page = demonstration.pages["/quartiers/"]
    chart = block(page, "chart", "Plus la couleur")
    assert plain(chart["title"]) == "De 2020 à 2024, de 3 à 6 414 euros par habitant selon le quartier."
    [bars] = [each for each in blocks(page) if each["component"] == "bars"]
    rows = chart["table"]["rows"]
    assert [bar["label"] for bar in bars["rows"]] == [row[0] for row in rows]
    assert [row[3] for row in rows] == sorted((row[3] for row in rows), reverse=True)
    for bar, (_, cents, people, rate) in zip(bars["rows"], rows, strict=True):
        assert Fraction(cents, people) / 100 == pytest.approx(rate, abs=0.005)
        euros = Fraction(plain(bar["amount"]).removesuffix(" €").replace(" ", "").replace(",", "."))
        assert abs(euros - Fraction(cents, people * 100)) <= Fraction(1, 2)
        assert bar["href"].endswith("/#depenses")


def test_projects_of_a_district_stand_in_lists_by_phase(demonstration):
    page = demonstration.pages["/quartiers/centre/"]
    told = section(page, "projets")
    assert plain(told["title"]) == "11 projets : 5 en travaux, 1 à l'étude, 4 terminés et 1 abandonné."
    assert [plain(each["title"]) for each in told["blocks"]] == ["En cours : 5", "Prévus : 1", "Terminés : 4", "Abandonnés : 1"]
    assert plain(told["blocks"][2]["links"][0]["note"]) == "153 837 euros, terminé en août 2023"
    assert plain(told["blocks"][3]["links"][0]["note"]) == "estimé à 520 000 euros"


def test_a_body_that_is_subsidised_has_its_address_there_and_no_rate(demonstration):
    told = section(demonstration.pages["/quartiers/centre/"], "subventions")
    words, table = told["blocks"]
    assert plain(words["paragraphs"][0]) == (
        "De 2019 à 2024, la ville a versé 9,2 millions d'euros à 8 organismes qui ont leur adresse dans ce quartier ; ce qu'ils font peut "
        "servir à d'autres quartiers."
    )
    assert table["total"][-1] == sum(row[-1] for row in table["rows"]) and len(table["rows"]) == 8
    granted = built.site("demonstration").granted_by_district
    assert table["total"][-1] == granted.alone["Q1"].cents
    assert all(row[0][1] in demonstration.pages for row in table["rows"])


def test_a_former_name_leads_to_the_page_of_today(demonstration):
    page = demonstration.pages["/quartiers/zone-des-tanneries/"]
    assert plain(page["title"]) == "Le quartier « Zone des Tanneries » s'appelle aujourd'hui « Le Lavoir »."
    assert page["moved_to"] == "/quartiers/le-lavoir/" and not demonstration.pages["/quartiers/le-lavoir/"]["moved_to"]
    assert [link["href"] for each in blocks(page) for link in each["links"]] == ["/quartiers/le-lavoir/"]


def test_the_page_of_a_former_name_says_so_to_machines(demonstration_site):
    text = (demonstration_site / "quartiers" / "zone-des-tanneries" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<link rel="canonical" href="([^"]+)">', text) == ["../../quartiers/le-lavoir/index.html"]


# --- Towns that give little, and districts cut anew --------------------------------------------------------------------------------------


def site_of(frame: geopandas.GeoDataFrame, folder, accounts="demonstration", **more) -> Site:
    path = folder / "quartiers.gpkg"
    frame.to_file(path)
    town = config.Town(folder, "Test", "1", sources={"districts": (path,)}, **more)
    read = built.read(accounts)
    return Site(replace(read, town=replace(read.town, name="Test")), [], places=places.read(town, Findings()))


def square(west: float, east: float) -> Polygon:
    return shapely.box(2 + west / 100, 47, 2 + east / 100, 47.01)


def test_districts_cut_anew_say_so_and_one_that_is_no_more_leads_on(tmp_path):
    before = geopandas.GeoDataFrame({"nom": ["Centre", "Vieux"]}, geometry=[square(0, 1.4), square(1.4, 4)], crs="EPSG:4326")
    before.to_file(tmp_path / "avant.gpkg")
    now = geopandas.GeoDataFrame({"nom": ["Centre", "Neuf", "Sud"]}, geometry=[square(0, 1), square(1, 2), square(2, 4)], crs="EPSG:4326")
    former = config.FormerDistricts(tmp_path / "avant.gpkg", 2021)
    made = {page.address: page for page in districts.pages(site_of(now, tmp_path, former_districts=(former,)))}
    said = {name: made[f"/quartiers/{name}/"].sections[0].blocks[0].text for name in ("centre", "neuf", "sud")}
    end = "Les chiffres comptés avant 2022 dans les anciennes limites ne se comparent pas à ceux d'aujourd'hui."
    assert said == {
        "centre": f"Les limites de ce quartier ont changé en 2022. Avant, il faisait partie du quartier du même nom, plus étendu. {end}",
        "neuf": "Les limites de ce quartier ont changé en 2022. Avant, sa surface était répartie entre « Vieux » (environ trois "
        f"cinquièmes) et « Centre » (environ deux cinquièmes). {end}",
        "sud": f"Les limites de ce quartier ont changé en 2022. Avant, il faisait partie du quartier « Vieux ». {end}",
    }
    gone = made["/quartiers/vieux/"]
    assert gone.title == "Le quartier « Vieux » n'existe plus depuis 2022 : il est aujourd'hui réparti entre 2 quartiers."
    assert [link.href for link in gone.sections[0].blocks[0].links] == ["/quartiers/sud/", "/quartiers/neuf/"] and not gone.moved_to


@pytest.mark.parametrize("name", TOWNS)
def test_real_towns_have_their_pages_without_spending_or_inhabitants(name, shared_data, tmp_path):
    frame = geopandas.read_file(shared_data / "geo" / f"{name}.geojson")
    made = list(districts.pages(site_of(frame, tmp_path, "crach")))
    assert len(made) == 1 + TOWNS[name]
    assert [section.title for section in made[0].sections] == ["", "Pour aller plus loin"]
    assert [section.title for section in made[1].sections] == ["Le quartier de plus près", "Ce qui l'entoure"]
    [shown] = [each for each in made[0].sections[0].blocks if isinstance(each, Map)]
    assert len(shown.areas) == TOWNS[name] and {area.href for area in shown.areas} == {page.address for page in made[1:]}


# --- However a file is written ------------------------------------------------------------------------------------------------------------


def outlines(frame: geopandas.GeoDataFrame, path) -> dict[str, str]:
    frame.to_file(path)
    town = config.Town(path.parent, "Test", "1", sources={"districts": (path,)})
    findings = Findings()
    told = Territory(places.read(town, findings), "commune")
    assert not findings.faults
    return {area.label: area.outline for area in Maps(told).areas()}


def turned(shape):
    """The same surface, each ring walked the other way."""
    parts = [Polygon(part.exterior.coords[::-1], [hole.coords[::-1] for hole in part.interiors]) for part in shapely.get_parts(shape)]
    return parts[0] if len(parts) == 1 else shapely.multipolygons(parts)


def shape_of(outline: str):
    """An outline back as points."""
    rings = [[tuple(map(float, point.split(","))) for point in ring.strip("MZ").split("L")] for ring in re.findall(r"M[^Z]+Z", outline)]
    return shapely.multilinestrings([[*ring, ring[0]] for ring in rings])


@pytest.mark.parametrize("name", TOWNS)
def test_a_real_town_draws_alike_whatever_the_order_of_its_rings_and_its_system(name, shared_data, tmp_path):
    frame = geopandas.read_file(shared_data / "geo" / f"{name}.geojson")
    drawn = outlines(frame, tmp_path / "q.gpkg")
    assert len(drawn) == TOWNS[name] and all(drawn.values())
    assert outlines(frame.set_geometry(frame.geometry.map(turned), crs=frame.crs), tmp_path / "turned.gpkg") == drawn
    for system in ("EPSG:2154", "EPSG:3857"):
        again = outlines(frame.to_crs(system), tmp_path / f"{system[5:]}.gpkg")
        # A degree is kept to its sixth decimal: a corner may move by a tenth of a pixel.
        assert list(again) == list(drawn)
        assert max(shape_of(again[each]).hausdorff_distance(shape_of(drawn[each])) for each in drawn) < 1.5


@pytest.mark.parametrize("name", TOWNS)
def test_a_real_town_whose_axes_are_swapped_is_refused(name, shared_data, tmp_path):
    frame = geopandas.read_file(shared_data / "geo" / f"{name}.geojson")
    swapped = frame.set_geometry(shapely.transform(frame.geometry.values, lambda at: at[:, ::-1]), crs=frame.crs)
    swapped.to_file(tmp_path / "q.gpkg")
    findings = Findings()
    places.read(config.Town(tmp_path, "Test", "1", sources={"districts": (tmp_path / "q.gpkg",)}), findings)
    assert findings.faults and all("la longitude et la latitude sont échangées" in fault.what for fault in findings.faults)


@pytest.mark.parametrize("name", [*TOWNS, "ormevanne"])
def test_neighbours_share_their_edges_once_simplified(name, shared_data):
    """No sliver of ground between two districts, and none that is in both."""
    path = ROOT / "data" / "raw" / "territoire" / "quartiers.geojson" if name == "ormevanne" else shared_data / "geo" / f"{name}.geojson"
    from pipeline.charts import ground

    shapes = places.read(config.Town(path.parent, "Test", "1", sources={"districts": (path,)}), Findings()).shapes
    shown = ground.frame(shapes.geometry)
    before, after = shown.pixels(shapes.geometry), ground.simplified(list(shapes.geometry), shown)
    assert sum(map(shapely.get_num_coordinates, after)) < sum(map(shapely.get_num_coordinates, before))

    def overlap(surfaces) -> float:
        return sum(each.area for each in surfaces) - shapely.union_all(surfaces).area

    def gaps(surfaces) -> int:
        return sum(shapely.get_num_interior_rings(part) for part in shapely.get_parts(shapely.union_all(surfaces)))

    valid = [shapely.make_valid(each) for each in before]
    # Square pixels, of some hundreds of thousands: what the file itself has, and no more than its edges written to a tenth.
    assert overlap(after) <= overlap(valid) + 20
    assert gaps(after) <= gaps(valid)
