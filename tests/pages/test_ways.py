"""The pages that each way of steering asks for: evaluation and pace of contracts, steps and letters of a common project, the tree and the
road map of a strategy, the groups of a network."""

from dataclasses import replace

from pipeline.pages import actions, calendar, groups, plans, results, themes
from pipeline.pages.site import Site
from tests.figures.test_groups import with_dates
from tests.pages.test_results import everything, hrefs, plain, said, spread, steered, tables


def blocks(page, component: str) -> list:
    return [block for section in page.sections for block in section.blocks if block.component == component]


def section(page, anchor: str):
    return next(each for each in page.sections if each.anchor == anchor)


def moments(page, anchor: str) -> list[tuple]:
    """The dates of a section: when, what, where it stands, where it leads."""
    found = [block for block in section(page, anchor).blocks if block.component == "timeline"]
    return [(plain(each.when), each.title, each.state, each.href) for block in found for each in block.moments]


def test_contracts_have_their_evaluation_their_themes_and_their_referents(tmp_path):
    site = steered(tmp_path, "contracts")
    (page,) = plans.pages(site)
    assert moments(page, "evaluation") == [
        ("Décembre 2024", "Évaluation à un an", "● Réalisée", "https://evaluation.example/rapport"),
        ("Décembre 2026", "Évaluation finale", "○ À venir", ""),
    ]
    led = tables(page)["Les actions de chaque service"]
    assert [row[:2] for row in led.rows] == [
        ("Direction du numérique", 60),
        ("Direction des finances", 59),
        ("Direction générale des services", 59),
    ]
    assert led.total[:2] == ("Ensemble", 178)
    ahead = tables(page)["Les 3 prochaines échéances"]
    assert [row[:3] for row in ahead.rows][:1] == [(["Action 109", "/actions/a109/"], "▲ En cours", "décembre 2025")]
    made = {each.address: each for each in themes.pages(site)}
    assert [plain(each.title) for each in made.values()] == [
        "Numérique : 45 actions.", "Relation aux habitants : 45 actions.", "Ressources : 44 actions.", "Territoire : 44 actions.",
    ]  # fmt: skip
    assert set(made) <= set(hrefs(results.page(site)))
    contract = next(each for each in actions.pages(site) if each.address == "/actions/contrat-1/")
    assert "À qui s'adresser : Responsable de l'innovation." in said(contract)


def test_a_common_project_has_steps_letters_priorities_and_groups(tmp_path):
    site = steered(tmp_path, "common")
    page, *_ = plans.pages(site)
    assert moments(page, "etapes") == [
        ("Mars 2024", "Étape 1 close", "● Réalisée", "/actions/commun-etape-1/"),
        ("Juillet 2024", "Étape 2 close", "● Réalisée", "/actions/commun-etape-2/"),
        ("Novembre 2024", "Étape 3 close", "◆ En retard", "/actions/commun-etape-3/"),
        ("Mars 2025", "Étape 4 close", "○ À venir", "/actions/commun-etape-4/"),
        ("Juillet 2025", "Étape 5 close", "○ À venir", "/actions/commun-etape-5/"),
        ("Novembre 2025", "Étape 6 close", "○ À venir", "/actions/commun-etape-6/"),
    ]
    assert "Au 31 décembre 2024, 2 étapes sur 6 sont réalisées et 1 est en retard. La suite, en mars 2025 : « Étape 4 close »." in said(
        page
    )
    late = section(page, "etapes").blocks[1].moments[2]
    assert plain(late.text) == (
        "Réalisation prévue en novembre 2024 ; au 31 décembre 2024, elle n'est pas faite. Ce qu'en dit la commune : « L'enquête n'est pas "
        "finie. »"
    )
    assert moments(page, "lettres") == [
        ("Décembre 2024", "Lettre du projet, 2024", "", "/lettre-2024/"),
        ("Décembre 2023", "Lettre du projet, 2023", "", "/lettre-2023/"),
    ]
    counted, *first = section(page, "priorites").blocks
    assert counted.paragraphs == ("29 actions sont prioritaires, dont 10 réalisées.",)
    assert all(table.collapsed for table in first)
    assert sum(len(table.rows) for table in first) == 29
    # What is not done comes first.
    assert [row[1] for table in first for row in table.rows] == ["▲ En cours"] * 10 + ["○ À venir"] * 9 + ["● Réalisée"] * 10
    shown = tables(page)["Les groupes de travail"]
    assert (len(shown.rows), sum(row[3] for row in shown.rows), shown.note) == (10, 117, "")
    own = next(each for each in groups.pages(site) if each.address == "/resultats/groupes/g1/")
    assert (plain(own.title), own.lead) == ("Groupe 1 : 4 actions réalisées sur 12.", "Mission 1.")
    assert moments(own, "calendrier") == [("3 février 2025", "Réunion du groupe 1", "○ À venir", "")]


def test_a_strategy_is_a_tree_with_its_road_map_and_its_cost_beside_its_stratum(tmp_path):
    site = steered(tmp_path, "tree")
    (page,) = plans.pages(site)
    (tree,) = blocks(page, "tree")
    assert len([each for branch in tree.branches for each in spread(branch)]) == 5 + 14 + 28 + 28 + 56
    assert [(each.label, plain(each.note), each.share_pct) for each in tree.branches][:1] == [
        ("Ambition 1", "6 actions réalisées sur 12", 50.0)
    ]
    road = [table for caption, table in tables(page).items() if caption.startswith("La feuille de route")]
    assert [column.label for column in road[0].columns] == ["Action", "À quoi cela sert", "Pilote", "Avancement"]
    assert sum(len(table.rows) for table in road) == 28
    assert tuple(plain(cell) for cell in road[0].rows[0][1:]) == ("Arriver plus vite (1-1)", "Groupement territorial", "50 %")
    assert "Coût par habitant, en 2024 : 78 euros par habitant ; Services de la même strate : 84 euros par habitant." in said(page)
    assert "/indicateurs/cout/" in hrefs(page)


def test_a_network_has_its_groups_their_mission_sheets_and_its_calendar(tmp_path):
    site = steered(tmp_path, "network")
    made = everything(site)
    assert plain(made["/resultats/groupes/"].title) == "Qui travaille ensemble ? 4 groupes."
    shown = tables(made["/resultats/groupes/"])["Les groupes de travail"]
    assert [tuple(row[1:]) for row in shown.rows] == [
        ("Direction 1", 4, 2), ("Direction 2", 3, 1), ("Direction 3", 3, 1), ("Direction 4", 3, 1),
    ]  # fmt: skip
    assert shown.note == "1 action de plusieurs groupes compte dans chacun."
    sheet = made["/resultats/groupes/r1/"]
    assert said(sheet)[:4] == [
        "Ce qui en est attendu : Un guide.",
        "Qui l'anime : Direction 1.",
        "Services membres : Finances et Écoles.",
        "Il commence en janvier 2024 et finit en juin 2025.",
    ]
    assert "/plans/cadres/" in hrefs(sheet)
    dates = made["/resultats/calendrier/"]
    assert (len(moments(dates, "a-venir")), len(moments(dates, "annee-2024"))) == (5, 12)
    assert moments(dates, "a-venir")[:2] == [
        ("Du 28 novembre 2024 au 29 novembre 2024", "Réunion : Séminaire des cadres", "○ À venir", ""),
        ("11 décembre 2024", "Réunion 4", "○ À venir", ""),
    ]
    assert "/resultats/calendrier/" in hrefs(made["/plans/cadres/"])


def test_without_the_day_of_the_data_the_calendar_says_so():
    site = Site(with_dates({"date": "1990", "kind": "meeting"}, as_of=""), [])
    page = calendar.page(site)
    assert page.lead == "La date de ces données n'est pas connue : on ne peut pas dire ce qui est passé et ce qui reste à venir."
    assert [each.title for each in page.sections] == ["En 1990"]


def test_groups_and_dates_alone_make_the_results_too():
    accounts = with_dates({"date": "2025", "plan": ""}, given=({"group": "g1", "plan": ""},))
    accounts = replace(accounts, plans=accounts.plans.iloc[:0], actions=accounts.actions.iloc[:0])
    page = results.page(Site(accounts, []))
    assert (page.title, "/resultats/groupes/" in hrefs(page)) == ("Qui travaille ensemble, et quand ?", True)
