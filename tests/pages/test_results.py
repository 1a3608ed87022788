"""The pages of results: plans that add up, what is late, indicators, and the ways between them and to the accounts."""

from dataclasses import replace

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.formats import NARROW, NBSP
from pipeline.nomenclature.policies import default
from pipeline.pages import actions, calendar, groups, indicators, plan_branches, plans, results, themes
from pipeline.pages.all import menu
from pipeline.pages.site import Site
from pipeline.sources import groups as collected
from pipeline.sources import indicators as measures
from pipeline.sources import plans as source
from pipeline.tables.projects import PROJECTS
from tests import ways
from tests.figures.test_indicators import one as indicator
from tests.figures.test_indicators import with_indicators
from tests.figures.test_plans import with_plans
from tests.figures.tiny import accounts_of
from tests.pages import built
from tests.sources.documents import town


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def said(page) -> list[str]:
    """The paragraphs of a page."""
    return [plain(text) for section in page.sections for block in section.blocks if block.component == "prose" for text in block.paragraphs]


def tables(page) -> dict[str, object]:
    return {block.caption: block for section in page.sections for block in section.blocks if block.component == "table"}


def hrefs(page) -> list[str]:
    """Where the lists and the tables of a page lead."""
    found = []
    for section in page.sections:
        for block in section.blocks:
            if block.component == "links":
                found += [link.href for link in block.links]
            elif block.component == "table":
                found += [cell[1] for row in block.rows for cell in row if isinstance(cell, list)]
            elif block.component == "tree":
                found += [each.href for branch in block.branches for each in spread(branch)]
            elif block.component == "timeline":
                found += [each.href for each in block.moments if each.href]
    return found


def spread(branch) -> list:
    """A branch of a tree and all that it holds."""
    return [branch, *(each for below in branch.branches for each in spread(below))]


def everything(site: Site) -> dict[str, object]:
    """All the pages of results of a town, by address."""
    made = [results.page(site), *plans.pages(site), *actions.pages(site), *indicators.pages(site), *themes.pages(site)]
    made += [*(groups.pages(site) if groups.is_told(site) else ()), *([calendar.page(site)] if calendar.is_told(site) else ())]
    assert len({page.address for page in made}) == len(made)
    return {page.address: page for page in made}


# What each way gives: (the function that writes its files, what they hold).
FILES = {
    "contracts": ((ways.contracts, ("plans", "actions")), (ways.contract_dates, ("events",))),
    "common": ((ways.common, ("plans", "actions")), (ways.common_groups, ("groups", "events"))),
    "tree": ((ways.tree, ("plans", "actions")), (ways.stratum, ("indicators", "observations"))),
    "network": ((ways.network, ("plans", "actions", "groups", "events")),),
}


@pytest.fixture(params=FILES)
def way(request, tmp_path) -> Site:
    """A town that steers in one of the ways."""
    return steered(tmp_path, request.param)


def steered(folder, name: str) -> Site:
    given = {}
    for write, keys in FILES[name]:
        written = write(folder)
        given |= dict(zip(keys, written if isinstance(written, tuple) else (written,), strict=True))
    sources = "\n".join(f'{key} = ["{path.name}"]' for key, path in given.items())
    more = '[actions]\nlevels = ["Étape"]\n' if name == "common" else ""
    read = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=sources, more=more))
    findings = Findings()
    measured = measures.read(read, default(), findings)
    found = source.read(read, default(), measured.indicators, PROJECTS.empty(), findings)
    together = collected.read(read, found.plans, found.actions, findings)
    findings.raise_faults()
    assert not findings.warnings
    tables = {**vars(measured), **vars(found), **vars(together)}
    return Site(replace(accounts_of({"nature": "60612", "executed_cents": 100_00}), **tables), [])


def test_each_page_leads_to_those_below_it_and_every_action_is_reached(way):
    made = everything(way)
    reached, todo = set(), [results.BASE]
    while todo:
        address = todo.pop()
        if address in made and address not in reached:
            reached.add(address)
            todo += hrefs(made[address])
    assert reached == set(made)


@pytest.mark.parametrize("name", ["contracts", "common", "tree"])
def test_each_table_of_branches_adds_up_to_its_total(tmp_path, name):
    checked = 0
    for page in everything(steered(tmp_path, name)).values():
        for table in tables(page).values():
            if table.total:
                for place in range(1, len(table.columns)):
                    if table.columns[place].kind in ("number", "cents"):
                        assert sum(row[place] or 0 for row in table.rows) == table.total[place], (page.address, table.columns[place])
                        checked += 1
    assert checked > 3


def test_the_total_of_branches_is_not_named_as_a_branch_may_be(tmp_path):
    site = steered(tmp_path, "contracts")
    (plan,) = site.plans
    assert plan_branches.summary(plan.branches, "Branches", "Thème").total[0] == ["Total", ""]


def test_a_plan_tells_all_its_standings_and_they_add_up_to_its_actions(tmp_path):
    page, *_ = plans.pages(steered(tmp_path, "contracts"))
    (strip,) = page.hero
    assert (strip.whole, sum(int(share.count) for share in strip.shares)) == ("178 actions", 178)
    assert (strip.shares[0].mark, strip.shares[0].count, strip.shares[0].label) == ("●", "96", "réalisées")


@pytest.mark.parametrize(
    ("name", "title", "first"),
    [
        ("contracts", "Innovation et performance : 96 actions réalisées sur 178.",
         "Il va de 2024 à 2026. Au 31 décembre 2024, 12 mois sur 36 se sont écoulés. 96 actions sur 178 sont réalisées, soit un peu plus "
         "de la moitié des actions. En crédits prévus : 2,3 millions d'euros pour les actions réalisées, sur 7,9 millions d'euros, soit "
         "29,1 % des crédits. 89 actions sur 178 ne disent pas leurs crédits."),
        ("common", "Projet commun : 39 actions réalisées sur 117.",
         "Qui le porte : Ville, Agglomération et CIAS. 39 actions sur 117 sont réalisées, soit le tiers des actions."),
        ("tree", "Plan stratégique : 28 actions réalisées sur 56.", "28 actions sur 56 sont réalisées, soit la moitié des actions."),
        ("network", "Réseau des cadres : 4 actions réalisées sur 12.",
         "Il va de 2024 à 2025. Au 30 septembre 2024, 9 mois sur 24 se sont écoulés. 4 actions sur 12 sont réalisées, soit le tiers des "
         "actions."),
    ],
)  # fmt: skip
def test_a_plan_says_what_is_done_of_it(tmp_path, name, title, first):
    page, *_ = plans.pages(steered(tmp_path, name))
    assert (plain(page.title), said(page)[0]) == (title, first)


def test_a_common_plan_is_told_together_and_apart(tmp_path):
    site = steered(tmp_path, "common")
    page, town, *_ = plans.pages(site)
    table = tables(page)["Qui mène les actions"]
    # Twelve are of two authorities: they have a row of their own, and each action counts once.
    assert [row[:2] for row in table.rows] == [
        ("Ville, sans les autres", 35),
        ("Agglomération, sans les autres", 35),
        ("CIAS, sans les autres", 35),
        ("Ville et Agglomération ensemble", 12),
    ]
    assert [column.label for column in table.columns][-2:] == ["Heures", "Dépensés"]
    assert (table.total[1], table.total[-2], table.total[-1]) == (117, 67_860, 6_844_50)
    assert hrefs(page).count("/plans/commun/ville/") == 1
    assert (town.address, plain(town.title)) == ("/plans/commun/ville/", "Projet commun, Ville : 39 actions réalisées sur 47.")
    assert said(town)[0].startswith("Ville agit dans 47 des 117 actions du plan, soit 40,2 % d'entre elles : 35 sans les autres et 12 avec")
    assert tables(town)["Ses actions, sans les autres ou avec d'autres"].total[1] == 47
    assert said(page)[1] == (
        "6 845 euros sont dépensés ; ce qui était prévu n'est pas donné. 67 860 heures de travail des agents y sont consacrées."
    )


def test_what_is_late_is_listed_the_oldest_first_with_what_is_said_of_it():
    given = (
        {"action": "a", "deadline": "2024-06", "status": "doing", "news": "Le marché est relancé."},
        {"action": "b", "deadline": "2023", "status": "planned"},
        {"action": "c", "deadline": "2030", "status": "doing"},
    )
    site = Site(with_plans(*given, as_of="2024-12-31"), [])
    (page,) = plans.pages(site)
    table = tables(page)["Les actions en retard"]
    assert [column.label for column in table.columns] == ["Action", "Ce qui en est dit", "Échéance"]
    assert table.rows == ((["Action b", "/actions/b/"], "", "2023"), (["Action a", "/actions/a/"], "Le marché est relancé.", "juin 2024"))
    assert plain(results.page(site).title) == "Ce qui était promis est-il fait ? Aucune action réalisée sur 3."


def test_an_action_of_which_nothing_is_known():
    site = Site(with_plans({"action": "a"}), [])
    (page,) = actions.pages(site)
    assert (page.title, page.hero, page.kicker) == ("Action a.", (), "Action")
    assert said(page) == ["Son avancement n'est pas donné.", "Ses crédits ne sont pas donnés."]
    assert [link.label for link in page.crumbs] == ["Les résultats", "Plan"]


def test_an_action_leads_to_its_indicators_and_these_lead_back():
    site = Site(with_plans({"action": "a", "indicators": "i", "operation": "12", "news": "Tout va bien.", "updated_on": "2024-05"}), [])
    site.__dict__["indicators"] = (indicator(targets=[{}], values=[("2022", 16.0)]),)
    (page,) = actions.pages(site)
    assert "/indicateurs/i/" in hrefs(page)
    assert "Ce qu'en dit la commune, en mai 2024 : « Tout va bien. »" in said(page)
    assert "Ses crédits ne sont pas donnés. Dans les comptes, c'est l'opération 12." in said(page)
    (back,) = indicators.pages(site)
    assert "/actions/a/" in hrefs(back)


def test_a_plan_without_action_is_told():
    (page,) = plans.pages(Site(with_plans(), []))
    assert (page.title, said(page)[0]) == ("Plan.", "Aucune action n'est donnée pour l'instant.")


def test_an_indicator_alone_makes_the_results_too():
    site = Site(with_indicators(targets=[{"territory": "Nord"}], values=[("2022", 16.0, {"territory": "Nord"}), ("2021", 1.0)]), [])
    page = results.page(site)
    assert (page.title, page.lead) == ("Où en sont les indicateurs ?", "Un indicateur, qui n'a pas de cible.")
    (shown,) = indicators.pages(site)
    rows = tables(shown)["Délai, territoire par territoire"].rows
    assert [tuple(plain(cell or "") for cell in row) for row in rows] == [
        ("Tout le territoire (Ormevanne)", "1 (en jours)", "2021", "", "· Sans cible"),
        ("Nord", "16 jours", "2022", "10 jours pour 2024", "◆ En retard sur la cible"),
    ]


def test_the_facts_of_an_indicator_have_its_unit():
    site = Site(with_indicators(targets=[{}], values=[("2022", 16.0)]), [])
    (shown,) = indicators.pages(site)
    assert [(fact.label, plain(fact.value)) for fact in shown.hero[0].facts] == [
        ("état", "◆ En retard sur la cible"), ("valeur en 2022", "16 jours"), ("cible pour 2024", "10 jours"),
    ]  # fmt: skip


def test_a_town_without_results_has_no_entry_and_one_with_some_has():
    bare = Site(accounts_of({"nature": "60612", "executed_cents": 100_00}), [])
    assert "Résultats" not in [link.label for link in menu(bare, 2024)]
    assert "Résultats" in [link.label for link in menu(Site(with_plans({"action": "a"}), []), 2024)]


def test_the_barometre_is_a_town_that_is_told(shared_data):
    site = built.site("barometre")
    page = results.page(site)
    assert plain(page.description) == (
        "Montreuil. 51 indicateurs : 11 n'ont pas atteint leur cible à la date prévue, 1 s'éloigne de sa cible, 10 sont en retard sur leur "
        "cible, 14 ont atteint leur cible et 15 n'ont pas de cible."
    )
    made = {each.address: each for each in indicators.pages(site)}
    assert len(made) == 51 and set(made) == {href for href in hrefs(page) if href.startswith("/indicateurs/")}
    deaths = made["/indicateurs/nb-morts-routes/"]
    assert plain(deaths.title) == "Nombre de morts sur les routes, Seine-Saint-Denis : 16 morts dans l'année au 30 septembre 2022."
    assert said(deaths)[0] == (
        "La valeur a baissé, de 23 morts dans l'année (31 décembre 2017) à 16 morts dans l'année (30 septembre 2022). Aucune cible n'est "
        "donnée : rien ne permet ici de dire si cette valeur est bonne."
    )
    assert len(tables(deaths)["Nombre de morts sur les routes, Seine-Saint-Denis : les valeurs d'autres durées"].rows) == 71
    away = made["/indicateurs/duree-moyenne-traitement-demandes-allocation-adulte-handicape/"]
    assert "La cible est de 3 mois de traitement pour le 31 décembre 2022 : la valeur s'en est éloignée depuis le départ." in said(away)[0]


def test_of_many_indicators_those_that_need_no_attention_are_folded():
    behind, untold = indicator(targets=[{}], values=[("2022", 16.0)]), indicator(values=[("2022", 16.0)])

    def folds(each: int) -> list[tuple[str, bool]]:
        site = Site(accounts_of({"nature": "60612", "executed_cents": 100_00}), [])
        site.__dict__["indicators"] = (behind,) * each + (untold,) * each
        return [(plain(table.caption), table.collapsed) for table in tables(results.page(site)).values()]

    assert folds(2) == [("◆ En retard sur la cible : 2 indicateurs", False), ("· Sans cible : 2 indicateurs", False)]
    assert folds(7) == [
        ("◆ En retard sur la cible : 7 indicateurs", False), ("◆ En retard sur la cible : les 4 autres indicateurs", True),
        ("· Sans cible : 7 indicateurs", True),
    ]  # fmt: skip


def test_the_home_page_of_the_latest_year_says_what_is_done_of_promises(demonstration):
    def told(year: int) -> list[dict]:
        return [section for section in demonstration.pages[f"/{year}/"]["sections"] if section["kicker"] == "Résultats"]

    [shown] = told(2024)
    page = demonstration.pages["/resultats/"]
    assert shown["title"] == page["title"]
    # One bar, that of the page of results.
    strip = shown["blocks"][0]
    assert strip == page["hero"][0] and [(share["count"], share["label"]) for share in strip["shares"][:2]] == [
        ("42", "réalisées"), ("26", "en cours"),
    ]  # fmt: skip
    [links] = [block["links"] for block in shown["blocks"] if block["component"] == "links"]
    assert [link["href"] for link in links][:2] == ["/resultats/", "/resultats/engagements/"]
    # What is counted here is more than the total of the title, and the reader is told why.
    assert strip["note"] == "Les 87 actions comptées sont les 91 moins les 4 abandonnées."
    [dates] = [block for block in shown["blocks"] if block["component"] == "timeline"]
    assert [(each["when"], each["title"], each["state"]) for each in dates["moments"]] == [
        ("Était prévue en juin 2024", "Rendre les quais aux piétons", "◆ En retard"),
        ("Faite en décembre 2024", "Relier les standards téléphoniques", "● Réalisée"),
        ("Prévue en février 2025", "Une salle pour parler sans être entendu", "▲ En cours"),
    ]
    assert all(each["href"] in demonstration.pages for each in dates["moments"])
    assert told(2023) == told(2025) == []
