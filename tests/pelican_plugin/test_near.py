"""The search around an address in a browser, on the demonstration's territory, from a server as residents have it."""

import gzip
import threading
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest

from pipeline import config, places, weight
from pipeline.errors import Findings
from pipeline.formats import language
from pipeline.geodesy import metres
from pipeline.near import Around
from pipeline.pages import near
from tests.conftest import ROOT
from tests.near import tiny

from . import patterns

PAGE = "/pres-de-chez-moi/index.html"
PROJECTS = (
    tiny.project("Pont de la Vanelle", "en cours", "/pont/", 2.9697, 47.2915, "street"),
    tiny.project("Quais", "à l'étude", "/pont/#quais", 2.9697, 47.3055, "place"),
    tiny.project("Quais", "à l'étude", "/pont/#quais", 2.9697, 47.3057, "place"),
    tiny.project("Bancs", "terminé", "/pont/#bancs", district="Q8"),
)
LIGHTEST_BYTES, SCRIPT_BYTES = 100_000, 8_000


@pytest.fixture(scope="module")
def around() -> Around:
    return tiny.around(places.read(config.load(ROOT / "data"), Findings()), *PROJECTS)


@pytest.fixture(scope="module")
def site(around, tmp_path_factory):
    """The folder of a site that holds the page and little else."""
    at = tmp_path_factory.mktemp("near")
    for address, content in around.files.all.items():
        path = at / "files" / address.strip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name in ("adresses", "equipements", "quartiers", "projets"):
        (at / "files" / "donnees").mkdir(exist_ok=True)
        (at / "files" / "donnees" / f"{name}.csv").touch()
    given = SimpleNamespace(around=around, accounts=SimpleNamespace(town=SimpleNamespace(name="Ormevanne")), language=language("fr"))
    [page] = near.pages(given, set())
    bridge = replace(page, address="/pont/", hero=(), sections=())
    return patterns.build(at, patterns.small_report(page, bridge, charts={}))


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """A test says nothing of each file served."""


@pytest.fixture(scope="module")
def server(site):
    """Serves the site; its value is the address of the root."""
    running = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=site))
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


@pytest.fixture
def screen(browser, server):
    """The page as a resident opens it; `said` collects complaints and calls elsewhere, `asked` the files asked of the site."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.said, page.asked = [], []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: (page.asked if request.url.startswith(server) else page.said).append(request.url))
    page.goto(server + PAGE)
    page.field = page.get_by_role("combobox")
    page.options = page.get_by_role("option")
    yield page
    assert page.said == []
    context.close()


def type_in(screen, text: str) -> list[str]:
    """The suggestions for a text, without what says where they are."""
    screen.field.fill("")
    screen.field.press_sequentially(text)
    screen.wait_for_timeout(150)
    return [each.partition("\n")[0] for each in screen.options.all_inner_texts()]


def text(screen, selector: str) -> str:
    """What is read there, no-break spaces as spaces."""
    return screen.locator(selector).first.inner_text().replace("\u00a0", " ")


def results(screen) -> list[tuple[str, int]]:
    """The names that are found and their metres, in order."""
    items = screen.locator(".answer li[data-metres]")
    return items.evaluate_all("all => all.map(e => [e.querySelector('a').textContent, Number(e.dataset.metres)])")


TYPED = {
    "12 r de la lorie": "12 Rue de la Loire",
    "r gambeta 3": "3 Rue Gambetta",
    "verdun rue": "Rue de Verdun",
    "12 rue des moulin": "12 Rue des Moulins",
    "etape ble": "Rue de l'Étape au Blé",
    "jeanjaures": "Rue Jean Jaurès",
    "bd nord": "Boulevard du Nord",
    "8 11 novembre": "8 Rue du 11 Novembre 1918",
    "5bis rue de verdun 99230 ormevanne": "5 bis Rue de Verdun",
    "gimnase milliat": "Gymnase Alice Milliat",
    "la gare": "La Gare",
}


def test_a_name_is_found_however_it_is_typed(screen):
    assert {typed: type_in(screen, typed)[0] for typed in TYPED} == TYPED


def test_distances_are_those_of_the_tables_to_the_metre(screen, around):
    street = next(street for street in around.streets if street.name == "Rue de la Loire")
    house = next((house.longitude, house.latitude) for house in street.houses if house.number == 12)
    placed = [(thing.name, thing.measured_from) for thing in around.things if thing.measured_from]
    type_in(screen, "12 rue de la Loire")
    screen.field.press("Enter")
    screen.get_by_label("1\u202f000 mètres").check()
    screen.wait_for_timeout(200)
    expected = sorted((metres(house, at), name) for name, at in placed if metres(house, at) <= 1000)
    assert [tuple(each) for each in results(screen)] == [(name, round(far)) for far, name in expected]
    assert len(expected) == 7
    # A whole street is as near as its nearest number.
    type_in(screen, "rue de la Loire")
    screen.field.press("Enter")
    screen.wait_for_timeout(200)
    houses = [(house.longitude, house.latitude) for house in street.houses]
    nearest = {name: round(min(metres(house, at) for house in houses)) for name, at in placed}
    assert dict(results(screen)) == {name: far for name, far in nearest.items() if far <= 1000}


def test_results_are_told_in_words_and_lead_somewhere(screen):
    type_in(screen, "5 rue de l'hysope")
    screen.field.press("Enter")
    screen.wait_for_timeout(200)
    assert [line for line in text(screen, ".around").split("\n") if line] == [
        "5 Rue de l'Hysope",
        "5 réponses dans un rayon de 300 mètres.",
        "Équipements : 4",
        "Centre social de Pique-Puce", "à 70 mètres", "9 Rue de l'Hysope",
        "Mairie annexe de Pique-Puce", "à 90 mètres", "13 Rue Aimé Césaire",
        "École élémentaire Simone Veil", "à 200 mètres", "22 Rue de la Bruyère",
        "Gymnase de Pique-Puce", "à 260 mètres", "8 Allée des Genêts",
        "Projets : 1",
        "Pont de la Vanelle", "à environ 10 mètres : seule la rue est connue", "en cours",
        "Dans ce quartier, sans position précise : Pique-Puce",
        "Bancs", "terminé",
        "Tout dans le quartier : Pique-Puce",
        "Ce que dira le lien",
        "Rue de l'Hysope",
        "5 Rue de l'Hysope",
        "Seulement le quartier : Pique-Puce",
        "Copier un lien vers ces résultats",
        "Le lien dit « Rue de l'Hysope » et la distance choisie, rien d'autre.",
    ]  # fmt: skip
    links = screen.locator(".answer a").evaluate_all("all => all.map(e => e.getAttribute('href').replace(/.*index.html/, ''))")
    assert screen.locator(".answer a", has_text="Pont").get_attribute("href") == "../pont/index.html"
    assert (links[0], links[5], links[6]) == ("#quartier-pique-puce", "#bancs", "#quartier-pique-puce")


def test_what_has_several_places_is_suggested_and_told_once_from_the_nearest(screen, around):
    quays = [thing.position for thing in around.things if thing.name == "Quais"]
    assert type_in(screen, "quais").count("Quais") == 1
    screen.locator("[role=option]", has_text="Quais").first.click()
    screen.wait_for_timeout(200)
    assert text(screen, ".around h2") == "Quais" and "numéro" not in text(screen, ".answer")
    beside = [(name, far) for name, far in results(screen) if name != "Quais"]
    expected = {thing.name: round(min(metres(at, thing.measured_from) for at in quays))
                for thing in around.things if thing.measured_from and thing.name != "Quais"}  # fmt: skip
    assert dict(beside) == {name: far for name, far in expected.items() if far <= 300}
    assert [(name, far) for name, far in results(screen) if name == "Quais"] == [("Quais", 0)]


def test_a_number_that_does_not_exist_and_a_place_with_nothing_near_are_said(screen):
    type_in(screen, "412 rue de la loire")
    screen.field.press("Enter")
    screen.wait_for_timeout(200)
    assert text(screen, ".around h2") == "Rue de la Loire"
    assert "Le numéro 412 n'est pas dans les adresses connues : voici toute la rue." in text(screen, ".answer")
    type_in(screen, "xyzzy")
    screen.field.press("Enter")
    assert text(screen, ".told") == "Aucun nom connu ne ressemble à cela. Essayez un seul mot du nom de la rue."
    assert text(screen, ".answer") == ""


def test_the_keyboard_walks_the_suggestions(screen):
    assert type_in(screen, "coteaux")[:2] == ["Les Coteaux", "Cimetière des Coteaux"]
    assert screen.field.get_attribute("aria-expanded") == "true"
    chosen = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowUp"):
        screen.field.press(key)
        marked = screen.field.get_attribute("aria-activedescendant")
        chosen.append(marked and int(marked.rpartition("-")[2]))
        selected = screen.options.evaluate_all("all => all.findIndex(e => e.getAttribute('aria-selected') === 'true')")
        assert selected == (-1 if chosen[-1] is None else chosen[-1])
    assert chosen == [0, 1, 0, None, screen.options.count() - 1]
    screen.wait_for_timeout(700)
    assert text(screen, ".heard") == "6 propositions : flèches haut et bas pour choisir, Entrée pour valider."
    screen.field.press("Escape")
    assert text(screen, ".heard") == ""
    assert (screen.field.get_attribute("aria-expanded"), screen.options.count(), screen.field.input_value()) == ("false", 0, "coteaux")
    screen.field.press("ArrowDown")
    screen.wait_for_timeout(150)
    screen.field.press("ArrowDown")
    screen.field.press("ArrowDown")
    screen.field.press("Enter")
    screen.wait_for_timeout(200)
    assert screen.evaluate("document.activeElement.textContent") == "Cimetière des Coteaux"
    # A district leads to its list.
    type_in(screen, "coteaux")
    screen.field.press("ArrowDown")
    screen.field.press("Enter")
    screen.wait_for_timeout(200)
    assert screen.evaluate("document.activeElement.id") == "quartier-les-coteaux"


def test_nothing_is_asked_before_the_field_is_used_and_nothing_shows_the_address(screen, server):
    assert [url for url in screen.asked if ".json" in url] == []
    type_in(screen, "12 rue de la loire")
    screen.field.press("Enter")
    screen.wait_for_timeout(200)
    asked = [url.removeprefix(server).partition("?")[0] for url in screen.asked if ".json" in url]
    assert sorted(asked) == ["/pres-de-chez-moi/lieux.json", "/pres-de-chez-moi/numeros-3.json", "/pres-de-chez-moi/voies-1.json"]
    assert screen.url == server + PAGE
    copy = screen.get_by_role("button", name="Copier un lien")
    copy.click()
    assert screen.url == f"{server}{PAGE}#autour=rue-de-la-loire&rayon=300"
    # As finely or as coarsely as the reader wants; another distance keeps the choice.
    screen.get_by_label("12 Rue de la Loire").check()
    assert text(screen, ".share small") == "Le lien dit « 12 Rue de la Loire » et la distance choisie, rien d'autre."
    screen.get_by_label("600 mètres").check()
    screen.wait_for_timeout(200)
    copy.click()
    assert screen.url == f"{server}{PAGE}#autour=rue-de-la-loire&numero=12&rayon=600"
    screen.get_by_label("Seulement le quartier").check()
    assert text(screen, ".share small") == "Le lien mène à la liste de ce quartier (Les Trois Écluses) : il ne dit rien d'autre."
    copy.click()
    assert screen.url == f"{server}{PAGE}#quartier-les-trois-ecluses"


def test_a_link_shows_the_results_that_it_tells(screen, server):
    screen.goto("about:blank")
    screen.goto(f"{server}{PAGE}#autour=rue-de-la-loire&rayon=600")
    screen.wait_for_timeout(500)
    assert text(screen, ".around h2") == "Rue de la Loire"
    assert text(screen, ".told") == "6 réponses dans un rayon de 600 mètres."
    screen.goto("about:blank")
    screen.goto(f"{server}{PAGE}#autour=rue-de-la-loire&numero=12&rayon=300")
    screen.wait_for_timeout(500)
    assert text(screen, ".around h2") == "12 Rue de la Loire"
    assert screen.get_by_label("12 Rue de la Loire").is_visible()


def test_a_position_is_used_only_when_asked_and_told_to_a_hundred_metres(screen, server, around):
    screen.context.grant_permissions(["geolocation", "clipboard-write"], origin=server)
    here = (2.96968, 47.29152)
    screen.context.set_geolocation({"longitude": here[0], "latitude": here[1]})
    screen.get_by_role("button", name="Utiliser ma position").click()
    screen.wait_for_timeout(800)
    houses = ((house, f"{house.number} {street.name}") for street in around.streets for house in street.houses)
    _, nearest = min((metres(here, (house.longitude, house.latitude)), name) for house, name in houses)
    assert text(screen, ".around h2") == "Autour de votre position"
    assert text(screen, ".answer .note") == f"L'adresse connue la plus proche : {nearest}."
    # Every file is asked for: which one would say where the reader is.
    assert len([url for url in screen.asked if "numeros-" in url]) == len(around.files.numbers)
    screen.get_by_role("button", name="Copier un lien").click()
    assert screen.url == f"{server}{PAGE}#autour=2.970,47.292&rayon=300"
    assert screen.locator(".share small").inner_text() == "Lien copié."
    screen.context.set_geolocation({"longitude": 2.35, "latitude": 48.85})
    screen.get_by_role("button", name="Utiliser ma position").click()
    screen.wait_for_timeout(800)
    assert text(screen, ".answer").startswith("Cette position est à 175,8 kilomètres de l'adresse la plus proche")


def test_a_position_that_is_refused_is_said(screen):
    screen.get_by_role("button", name="Utiliser ma position").click()
    screen.wait_for_timeout(500)
    told = "Le navigateur n'a pas donné votre position. Vous pouvez taper une rue, ou choisir un quartier."
    assert text(screen, ".told") == told


def test_without_script_or_server_the_lists_say_it_all(browser, site, server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + PAGE)
    assert not page.get_by_role("combobox").is_visible()
    assert page.get_by_text("La recherche par adresse demande JavaScript.").is_visible()
    page.get_by_role("link", name="Pique-Puce").click()
    page.locator("#quartier-pique-puce").get_by_text("Équipements : 7").click()
    assert page.get_by_role("row", name="Centre social de Pique-Puce").is_visible()
    context.close()
    page = browser.new_page()
    page.goto(f"{site.as_uri()}{PAGE}")
    assert not page.get_by_role("combobox").is_visible()
    assert page.get_by_text("Ce site est ouvert depuis un dossier").is_visible()
    page.close()


def test_the_page_is_light(site):
    heavy = weight.weigh(site)
    assert (heavy.heaviest, heavy.foreign) == ("pres-de-chez-moi/index.html", set())
    assert heavy.heaviest_bytes < LIGHTEST_BYTES
    assert len(gzip.compress((site / "theme" / "near.js").read_bytes())) < SCRIPT_BYTES
