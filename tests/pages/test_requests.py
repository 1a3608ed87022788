"""The pages of requests and of contacts: tables that add up, what is not told, and the ways to them; nothing before a town gives files."""

from dataclasses import replace

from pipeline.pages import contacts as contact_pages
from pipeline.pages import layers, results
from pipeline.pages import requests as request_pages
from pipeline.pages.all import menu
from pipeline.pages.site import Site
from pipeline.places import Places
from pipeline.publication import _tables
from pipeline.tables.districts import DISTRICTS
from tests.figures import test_contacts as given_contacts
from tests.figures.test_requests import HERE, with_requests
from tests.figures.tiny import accounts_of
from tests.near import tiny
from tests.pages.test_results import hrefs, plain, said, tables

MANY = [
    *({**HERE, "ended_on": f"2024-03-{day:02d}"} for day in range(1, 13)),
    {"category": "Propreté", "status": "received", "ended_on": ""},
    {"category": "", "status": "refused", "received_on": "2023-05-01"},
]


def territory() -> Places:
    """The two districts of `tiny`, with every column that pages ask for."""
    given = tiny.places()
    blank = {"text": "", "code": "", "shape": ""}
    known = {each.name: list(given.districts[each.name]) for each in DISTRICTS.columns if each.name in given.districts}
    filled = {each.name: known.get(each.name, [blank.get(each.kind)] * 2) for each in DISTRICTS.columns}
    return replace(given, districts=DISTRICTS.frame(filled))


def site(*given: dict, places=None, **more) -> Site:
    return Site(with_requests(*given, **more), [], **({"places": places} if places else {}))


def answered(*given: dict, **more) -> Site:
    return Site(given_contacts.with_contacts(*given, **more), [])


def test_nothing_appears_before_a_town_gives_files():
    bare = Site(accounts_of({"nature": "60612", "executed_cents": 100_00}), [])
    assert not (request_pages.is_told(bare) or contact_pages.is_told(bare) or results.is_told(bare))
    assert "/resultats/" not in [link.href for link in menu(bare, 2024)]
    assert list(layers.requests(bare)) == []


def test_each_year_adds_up_and_the_years_make_the_whole():
    table = tables(request_pages.page(site(*MANY)))["Les signalements et ce qu'ils sont devenus"]
    assert [column.label for column in table.columns] == ["Arrivés en", "Reçus", "Traités et clos", "Refusés", "En attente"]
    assert (table.rows, table.total) == (((2023, 1, 0, 1, 0), (2024, 13, 12, 0, 1)), ("Ensemble", 14, 12, 1, 1))


def test_parts_add_up_and_a_median_of_few_is_not_told():
    table = tables(request_pages.page(site(*MANY)))["Les signalements par catégorie"]
    assert table.rows == (("Voirie", 12, 0, 12, 5.5), ("Propreté", 1, 1, 0, None), ("Catégorie non publiée", 1, 0, 0, None))
    assert table.total == ("Ensemble", 14, 1, 12, 5.5)


def test_what_is_in_no_district_is_a_row():
    page = request_pages.page(site(*MANY, places=territory()))
    table = tables(page)["Les signalements par quartier"]
    assert [row[:2] for row in table.rows] == [(["Est", "/quartiers/est/#signalements"], 12), (["Lieu non précisé", ""], 2)]
    assert "12 sur 14 sont situés dans un quartier." in said(page)


def test_many_categories_are_folded_and_the_whole_stays():
    page = request_pages.page(site(*({"category": f"Catégorie {number:02d}"} for number in range(20))))
    first, rest = (table for caption, table in tables(page).items() if "catégorie" in caption)
    assert (len(first.rows), len(rest.rows), first.total[1], rest.caption) == (
        5,
        15,
        20,
        "Les signalements par catégorie : les 15 autres catégories",
    )


def test_channels_alone_wait_behind_a_disclosure():
    found = tables(request_pages.page(site({"channel": "téléphone"}, {"channel": "courriel", "category": "Propreté"})))
    assert {caption: table.collapsed for caption, table in found.items() if "par" in caption} == {
        "Les signalements par catégorie": False,
        "Les signalements par canal": True,
    }


def test_a_page_of_one_request_is_true():
    page = request_pages.page(site({}))
    assert plain(page.lead) == "Un seul signalement, traité et clos. Période : du 1er mars 2024 au 31 décembre 2024."
    assert list(tables(page)) == ["Les signalements et ce qu'ils sont devenus"]


def test_the_last_change_is_said_to_stand_for_the_end():
    words = said(request_pages.page(site({"file": "raw/requests.json"})))
    assert any(text.startswith("Là où un fichier ne donne pas de jour de clôture") for text in words)
    assert not any("jour de clôture" in text for text in said(request_pages.page(site({}))))


def test_a_district_tells_what_is_reported_there():
    made = site(*MANY, places=territory())
    east, west = made.territory.districts
    (section,) = request_pages.in_district(made, east)
    assert plain(section.blocks[0].paragraphs[0]) == "12 signalements y ont été faits ; aucun n'est encore ouvert au 31 décembre 2024."
    assert list(request_pages.in_district(made, west)) == []


def test_a_square_is_as_precise_as_its_street():
    (found,) = layers.requests(site(*MANY, places=territory()))
    assert (found.kind, found.name, found.href, found.position, found.precision, found.district, found.years) == (
        "requests", "12 signalements vers « Avenue Abel »", "/resultats/signalements/", (2.0015, 47.0005), "street", "E", (2024,),
    )  # fmt: skip


def test_open_data_hold_no_address():
    made = site(*({**row, "address": "12 rue de l'Étape"} for row in MANY))
    (frame,) = (frame for table, frame in _tables(made) if table.name == "signalements")
    assert len(frame) == 14 and not any("tape" in str(value) for value in frame.to_numpy().ravel())


def test_the_results_lead_to_both_pages():
    accounts = replace(with_requests(*MANY), contacts=given_contacts.with_contacts({}).contacts)
    page = results.page(Site(accounts, []))
    assert page.title == "Comment répond-on aux habitants ?"
    assert hrefs(page) == ["/resultats/signalements/", "/resultats/relation-usagers/"]


def test_contacts_of_each_month_and_channel_add_up():
    page = contact_pages.page(
        answered({"month": "2023-11"}, {}, {"channel": "courriel", "received": 20, "in_time": None, "delay_days": None})
    )
    drawn = next(block for section in page.sections for block in section.blocks if block.component == "chart")
    assert drawn.table.rows == (("novembre 2023", 100, None, 100), ("décembre 2023", None, None, None), ("janvier 2024", 100, 20, 120))
    channels = tables(page)["Les contacts par canal"]
    assert (channels.rows, channels.total) == (
        (("Téléphone", 200, 0.8, 0.8, 2.0), ("Courriel", 20, None, 0.8, None)), ("Ensemble", 220, 0.8, 0.8, 2.0),
    )  # fmt: skip


def test_each_table_of_costs_makes_the_same_total():
    funded = {"funder": "Région", "is_own": False, "cost_cents": 30_00, "year": 2023, "item": "Démarches"}
    page = contact_pages.page(answered(costs=[{}, funded]))
    assert page.title == "Combien coûte la relation avec les habitants ?"
    found = {caption: (table.rows, table.total) for caption, table in tables(page).items()}
    assert found == {
        "Qui paie": ((("Région", 30_00), ("La commune", 10_00)), ("Ensemble", 40_00)),
        "Ce qui est payé": ((("Démarches", 30_00), ("Logiciel", 10_00)), ("Ensemble", 40_00)),
        "Année par année": (((2023, 30_00), (2024, 10_00)), ("Ensemble", 40_00)),
    }
    assert hrefs(page) == ["/donnees/contacts-couts.csv"]
