"""Four ways of steering by what is measured, each from its files to its pages; and that small groups leave by no door."""

from dataclasses import replace

import pytest

from pipeline.formats import NARROW, NBSP
from pipeline.pages import agents, indicators, portfolio, result_links, results, returns, scorecard, surveys, territories
from pipeline.pages.all import menu
from pipeline.pages.site import Site
from pipeline.tables.fields import held
from tests import ways_measured
from tests.figures.tiny import accounts_of
from tests.pages import built
from tests.pages.steered import steered
from tests.pages.test_results import hrefs, said, tables

FAMILIES = (scorecard, portfolio, territories, agents, surveys, returns)


def plain(value) -> object:
    return value.replace(NBSP, " ").replace(NARROW, " ") if isinstance(value, str) else value


def cells(row: tuple) -> tuple:
    return tuple(plain(cell[0] if isinstance(cell, list) else getattr(cell, "words", cell)) for cell in row)


def way(folder, name: str) -> Site:
    return steered(folder, getattr(ways_measured, name)(folder))


def test_a_town_without_their_files_has_none_of_these_pages():
    bare = Site(accounts_of({"nature": "60612", "executed_cents": 100_00}), [])
    assert not any(family.is_told(bare) for family in FAMILIES) and not results.is_told(bare)


@pytest.mark.parametrize("name", ["scorecard", "territories", "wellbeing", "surveys"])
def test_every_page_is_reached_from_the_results(tmp_path, name):
    site = way(tmp_path, name)
    assert "/resultats/" in [link.href for link in menu(site, 2024)]
    made = {page.address: page for family in FAMILIES if family.is_told(site) for page in family.pages(site)}
    made |= {page.address: page for page in (results.page(site), *indicators.pages(site))}
    reached, todo = set(), [results.BASE]
    while todo:
        address = todo.pop().partition("#")[0]
        if address in made and address not in reached:
            reached.add(address)
            todo += hrefs(made[address])
    assert reached == set(made) and len(made) > 1


def test_the_scorecard_holds_four_perspectives_and_what_partners_bring(tmp_path):
    (page,) = scorecard.pages(way(tmp_path, "scorecard"))
    assert page.title == (
        "Le tableau de bord : 3 indicateurs sur 6 qui se comparent à une cible ont atteint leur cible ou sont en bonne voie."
    )
    assert [(fact.label, fact.value) for fact in page.hero[1].facts] == [
        ("Habitants et usagers", "1 sur 2"), ("Finances", "1 sur 1"), ("Fonctionnement interne", "1 sur 2"),
        ("Agents et compétences", "0 sur 1"),
    ]  # fmt: skip
    assert [cells(row) for row in tables(page)["Fonctionnement interne"].rows] == [
        ("Délai pour instruire un dossier", "10 jours (2024)", "10 jours pour 2024", "● Cible atteinte",
         "↘ Baisse depuis 2022, c'est mieux ; divisé par 4 depuis 2020"),
        ("Démarches en ligne", "60 % des démarches (2024)", "80 % des démarches pour 2023", "✕ Cible non atteinte à la date prévue",
         "multiplié par 3 depuis 2020"),
    ]  # fmt: skip
    assert tables(page)["Fonctionnement interne"].note == "Toutes ces valeurs sont à jour."
    assert said(page)[-1] == (
        "100 projets reçoivent ou attendent 4,8 millions d'euros de 4 partenaires, dont 2,4 millions d'euros déjà obtenus. Les 100 projets "
        "dont on connaît le coût coûtent 6,0 millions d'euros. Les partenaires en apportent 4,8 millions d'euros ; le reste, 1,2 million "
        "d'euros, est à la charge de la commune. Pour 1 euro payé par la commune, cela fait 5,00 euros de projets : "
        "c'est l'effet de levier."
    )


def test_a_hundred_files_add_up(tmp_path):
    site = way(tmp_path, "scorecard")
    (page,) = portfolio.pages(site)
    assert plain(page.title) == "Pour 1 euro payé par la commune, les partenaires de ses projets apportent 4,00 euros."
    assert [plain(fact.value) for fact in page.hero[0].facts] == ["100", "4,8 millions d'euros", "4"]
    files = [row for caption, table in tables(page).items() if caption.startswith("Les projets cofinancés") for row in table.rows]
    assert len(files) == ways_measured.FILES
    assert all(cost == raised + own for _, _, cost, raised, own in files)
    partners = tables(page)["Ce que chaque partenaire apporte, du plus au moins"].rows
    assert sum(row[2] for row in partners) == sum(row[3] for row in files) == 4_760_000_00
    assert sum(row[1] for row in partners) == 100 and len(partners) == 4


def test_a_territory_is_told_beside_the_whole(tmp_path):
    site = way(tmp_path, "territories")
    made = {page.address: page for page in territories.pages(site)}
    assert len(made) == 1 + len(ways_measured.DISTRICTS)
    north = made["/territoires/nord/"]
    assert (north.title, said(north)[1]) == (
        "Nord : 3 indicateurs, une orientation et un document.", "Désenclaver le quartier (2024). Deux lignes de bus de plus."
    )  # fmt: skip
    assert [cells(row) for row in tables(north)["Les indicateurs : Nord"].rows] == [
        ("Bacheliers", "62 % des jeunes (2024)", "60 % des jeunes", "plus haut que l'ensemble, c'est mieux ; 3e sur 6 territoires"),
        ("Loyer", "510 € par mois (2024)", "500 € par mois", "plus haut que l'ensemble"),
        ("Arbres plantés", "40 arbres (2024)", "210 arbres", "19 % de l'ensemble"),
    ]
    (press,) = (block for section in north.sections for block in section.blocks if block.component == "press")
    assert [(each.link.href, each.source) for each in press.articles] == [("https://exemple.fr/nord.pdf", "Document, juin 2023")]


def test_a_district_has_its_portrait_on_its_own_page(tmp_path):
    """The demonstration's districts, one by its code and one by its name, and a commune beside."""
    places = built.site(built.DEMONSTRATION).places
    new = [each for each in places.district_names.items() if each[1] not in ways_measured.DISTRICTS]
    (code, name), (other, _) = new[:2]
    files = ways_measured.territories(tmp_path)
    for path in files.values():
        path.write_text(path.read_text(encoding="utf-8").replace(";Nord;", f";{other};").replace("Nord;", f"{other};").replace("Sud", name),
                        encoding="utf-8")  # fmt: skip
    site = steered(tmp_path, files, places=places)
    # «Centre» is one of the demonstration's as well.
    assert {page.address for page in territories.pages(site)} == {
        "/territoires/", "/territoires/gare/", "/territoires/hauts/", "/territoires/rives/",
    }  # fmt: skip
    sections = list(territories.of_district(site, other))
    assert [(section.title, section.anchor) for section in sections][0] == ("Que disent les indicateurs d'ici ?", "portrait")
    assert all(section.title for section in sections)
    assert [link.href for link in sections[-1].blocks[-1].links] == ["/territoires/"]
    assert list(territories.of_district(site, "nowhere")) == []
    assert result_links.address(site, name, code) == f"{site.territory.of[code].address}#portrait"


def test_no_small_group_leaves_by_any_door(tmp_path):
    """The seven who are in no category, and the forty who would give them away: on no page, in no published table."""
    site = way(tmp_path, "wellbeing")
    (page,) = agents.pages(site)
    by_category = tables(page)["Absences pour maladie (en jours), par catégorie"]
    assert [cells(row) for row in by_category.rows] == [
        ("A", *["non montré"] * 4), ("B", "107", "1 900", "1 901", "1 902"), ("C", "200", "4 800", "4 801", "4 802"),
        ("Hors catégorie", *["non montré"] * 4),
    ]  # fmt: skip
    (published,) = [table.published(frame) for table, frame in held(site.accounts) if table.name == "agents-mesures"]
    sick = published[(published["theme"] == "absence") & published["group"].isin(["A", "Hors catégorie"])]
    assert len(sick) == 6 and sick["is_withheld"].all() and sick[["agents", "value"]].isna().all(axis=None)
    assert page.sections[0].title and plain(page.sections[0].title) == "Absences pour maladie : 7 400 jours en 2024, contre 7 300 en 2023."


def test_a_random_sample_has_margins_and_others_have_none(tmp_path):
    made = {page.address: page for page in surveys.pages(way(tmp_path, "surveys"))}
    rows = {
        address: [(row.label, plain(row.amount), row.note) for section in page.sections for block in section.blocks
                  if block.component == "bars" for row in block.rows]
        for address, page in made.items()
    }  # fmt: skip
    assert rows["/resultats/enquetes/cadre/"] == [
        ("Oui", "60 %", "à 2,7 points près"), ("Non", "37 %", "à 2,6 points près"), ("Ne sait pas", "3 %", "à 1,0 point près"),
        ("La propreté", "52 %", "à 2,8 points près"), ("Le bruit", "51 %", "à 2,8 points près"), ("Rien", "moins de 1 %", ""),
    ]  # fmt: skip
    assert rows["/resultats/enquetes/parc/"] == [("Au nord", "63 %", ""), ("Au sud", "37 %", "")]
    assert rows["/resultats/enquetes/midi/"] == [("Oui", "14 réponses", ""), ("Non", "10 réponses", "")]
    assert [cells(row) for row in tables(made["/resultats/enquetes/"])["Les enquêtes, la plus récente d'abord"].rows] == [
        ("Quel parc ?", "septembre 2024", "", "ouvert à qui veut répondre", 640, ""),
        ("Cadre de vie", "mai 2024", "habitants de 18 ans et plus", "tirage au sort", 1200, "30 %"),
        ("Pause de midi", "2023", "agents de la mairie", "toutes les personnes concernées", 24, "40 %"),
    ]  # fmt: skip


def test_returns_are_told_the_soonest_paid_back_first(tmp_path):
    (page,) = returns.pages(way(tmp_path, "surveys"))
    assert page.title == "2 dépenses sur 3 se remboursent par ce qu'elles rapportent."
    assert [cells(row) for row in tables(page)["Du plus vite au moins vite remboursé"].rows] == [
        ("Logiciel de tri", 30_000_00, 60_000_00, "6 mois", "estimé"), ("Éclairage en LED", 400_000_00, 160_000_00, "2,5 ans", "constaté"),
        ("Bornes", 50_000_00, -5_000_00, "jamais à ce rythme", ""),
    ]  # fmt: skip


def test_a_town_with_a_survey_alone_has_results(tmp_path):
    site = way(tmp_path, "surveys")
    site = Site(replace(site.accounts), [])
    page = results.page(site)
    assert (page.title, page.lead) == ("Au-delà de l'argent, que sait-on des résultats ?", "")
    assert hrefs(page) == ["/resultats/enquetes/", "/resultats/retours/"]
