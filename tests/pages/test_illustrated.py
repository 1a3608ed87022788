"""Pictures and articles stand on the pages of what they are about, and all the articles on one page."""

from dataclasses import replace

from pipeline.brand import Brand
from pipeline.pages import illustrated
from pipeline.pages.site import Site
from pipeline.report import Article, Emblem, Link, Page, Picture, Prose, Section
from pipeline.tables.media import MEDIA, PRESS
from tests.accounts.test_cutting import ARTICLE, PICTURE
from tests.figures.test_contracts import frame
from tests.pages import built

PARTS = tuple(Section((Prose((words,)),), title=words) for words in ("first", "second", "last"))
ADDRESSES = (
    "/2023/",
    "/2024/",
    "/2023/depenses/culture/",
    "/2024/depenses/culture/",
    "/projets/ecole-les-tilleuls/",
    "/quartiers/le-lavoir/",
)


def told(pictures: list[dict] = (), articles: list[dict] = (), parts=PARTS) -> dict[str, Page]:
    """The pages of the demonstration that matter here, with these pictures and articles."""
    known = built.site("demonstration")
    media = frame(MEDIA, *(PICTURE | {"date": "", "row": row} | each for row, each in enumerate(pictures, 2)))
    press = frame(PRESS, *(ARTICLE | {"date": "2024", "row": row} | each for row, each in enumerate(articles, 2)))
    site = Site(replace(known.accounts, media=media, press=press), [], places=known.places)
    pages = [
        Page(address, address, "", "", parts, is_home=address.count("/") == 2, emblem=Emblem("book") if "culture" in address else None)
        for address in ADDRESSES
    ]
    return {page.address: page for page in illustrated.on_pages(site, pages)}


def titles(page: Page) -> list[str]:
    return [section.title for section in page.sections]


def seen(page: Page) -> list[Picture]:
    return [each for section in page.sections for block in section.blocks if block.component == "gallery" for each in block.pictures]


def read(page: Page) -> list[Article]:
    return [each for section in page.sections for block in section.blocks if block.component == "press" for each in block.articles]


def test_nothing_changes_without_pictures_and_articles():
    assert [titles(page) for page in told().values()] == [["first", "second", "last"]] * len(ADDRESSES)


def test_the_pictures_of_a_project_are_in_the_order_of_time():
    about = {"about_kind": "project", "about": "ecole-les-tilleuls"}
    pages = told(
        [about | {"date": "2024-09", "caption": "après"}, about | {"caption": "un jour"}, about | {"date": "2022", "caption": "avant"}]
    )
    page = pages["/projets/ecole-les-tilleuls/"]
    assert titles(page) == ["first", "En images", "second", "last"]
    assert [each.caption for each in seen(page)] == ["avant", "après", "un jour"]
    assert seen(page)[0] == Picture("/images/a.png", "", 1, 1, "Crédit : Ville, 2022.", "avant")
    assert sum(len(seen(page)) for page in pages.values()) == 3


def test_a_policy_is_told_in_the_year_of_the_picture_else_in_the_latest():
    about = {"about_kind": "policy", "about": "culture"}
    pages = told([about | {"date": "2023-05"}, about | {"date": "2009"}, about], [about | {"date": "2023-01-02"}])
    counts = {address: (len(seen(page)), len(read(page))) for address, page in pages.items() if "culture" in address}
    # One that is alone stands beside the heading.
    assert counts == {"/2023/depenses/culture/": (0, 1), "/2024/depenses/culture/": (2, 0)}
    assert (pages["/2023/depenses/culture/"].picture.src, pages["/2024/depenses/culture/"].picture) == ("/images/a.png", None)
    assert titles(pages["/2023/depenses/culture/"]) == ["first", "second", "La presse en parle", "last"]


def test_a_year_shows_one_picture_its_own_first_beside_its_heading():
    one, other = {"caption": "accueil"}, {"about_kind": "year", "about": "2024", "caption": "2024"}
    assert told([one, other])["/2024/"].picture.caption == "2024"
    assert told([one, other | {"about": "2023"}])["/2024/"].picture.caption == "accueil"
    assert seen(told([one, other])["/2024/"]) == []


def test_a_year_without_a_picture_shows_that_of_the_town():
    own = Picture("/identite/accueil.svg", "Un quai.", 3, 2, "Ville")
    site = Site(built.read("demonstration"), [], brand=Brand(picture=own))
    shown = {page.address: page.picture for page in illustrated.on_pages(site, [Page("/2022/", "", "", "", PARTS, is_home=True)])}
    assert shown["/2022/"] == own


def test_a_district_is_known_by_its_name_or_its_code():
    about = {"about_kind": "district"}
    code = next(each.code for each in built.site("demonstration").territory.districts if each.name == "Le Lavoir")
    pages = told([about | {"about": "le lavoir"}, about | {"about": code}, about | {"about": "Nulle part"}])
    assert {address: len(seen(page)) for address, page in pages.items() if seen(page)} == {"/quartiers/le-lavoir/": 2}


def test_articles_are_the_newest_first_and_all_on_one_page():
    school = {"about_kind": "project", "about": "ecole-les-tilleuls", "address": "https://gazette.example/a", "title": "L'école"}
    pages = told(articles=[
        school | {"date": "2023-02-14", "summary": "Le chantier."},
        school | {"date": "2023-02-14", "about_kind": "policy", "about": "culture"},
        {"about_kind": "project", "about": "ecole-les-tilleuls", "address": "/presse-2/", "title": "La rentrée", "date": "2024-09"},
        {"about_kind": "project", "about": "inconnu", "address": "/presse-3/", "title": "Perdu", "date": "2024-10"},
    ])  # fmt: skip
    page = pages["/projets/ecole-les-tilleuls/"]
    assert read(page) == [
        Article(Link("La rentrée", "/presse-2/"), "b, septembre 2024"),
        Article(Link("L'école", "https://gazette.example/a"), "b, 14 février 2023", "Le chantier."),
    ]
    assert page.sections[2].blocks[0].note == "Chaque article n'engage que son journal. Un lien peut mener hors de ce site."
    whole = pages["/presse/"]
    assert (whole.title, titles(whole)) == ("La presse en parle : 3 articles.", ["En 2024.", "En 2023."])
    assert [(each.link.label, [to.href for to in each.about]) for each in read(whole)] == [
        ("Perdu", []),
        ("La rentrée", ["/projets/ecole-les-tilleuls/"]),
        ("L'école", ["/projets/ecole-les-tilleuls/", "/2023/depenses/culture/"]),
    ]


def test_a_page_of_one_part_takes_them_too():
    about = {"about_kind": "project", "about": "ecole-les-tilleuls"}
    pages = told([about], [about], parts=PARTS[:1])
    assert titles(pages["/projets/ecole-les-tilleuls/"]) == ["first", "En image", "La presse en parle"]
