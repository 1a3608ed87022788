"""Decisions of the council: all of them year by year, and each where it belongs."""

from dataclasses import replace

from pipeline.config import Town
from pipeline.pages import decisions
from pipeline.pages.shelf import shelves
from pipeline.pages.site import Site
from pipeline.report import Link, Links, Page, Section, Table
from pipeline.sentences import decisions as sentences
from tests.pages import built


def known() -> Site:
    return built.site(built.DEMONSTRATION)


def made() -> dict[str, Page]:
    return {page.address: page for page in decisions.pages(known())}


def tables(found: Page | Section) -> list[Table]:
    sections = found.sections if isinstance(found, Page) else [found]
    return [block for section in sections for block in section.blocks if isinstance(block, Table)]


def test_every_decision_is_counted_once_and_the_ways_of_voting_add_up():
    site, found = known(), made()
    whole = tables(found["/decisions/"])[0]
    years = [page for address, page in found.items() if address != "/decisions/"]
    assert found["/decisions/"].title == f"Ce que le conseil municipal a décidé : {len(site.decisions)} délibérations, de 2019 à 2025."
    assert [row[1] for row in whole.rows] == [len(tables(page)[0].rows) for page in years]
    for _, number, *manners in (*whole.rows, whole.total):
        assert number == sum(manners)
    assert whole.total[1] == len(site.decisions) == len(site.accounts.decisions)
    (way,) = [block for block in found["/decisions/"].sections[-1].blocks if isinstance(block, Links)]
    assert [link.href for link in way.links] == ["/donnees/deliberations.csv"], "each year is led to by its row"


def test_a_year_tells_each_decision_with_its_vote():
    page = made()["/decisions/2021/"]
    assert page.lead == (
        "Une délibération est une décision du conseil municipal, prise par un vote. Sur 11 : 4 votées à l'unanimité, 4 votées avec des "
        "abstentions mais sans vote contre et 3 votées avec au moins un vote contre."
    )
    row = next(row for row in tables(page)[0].rows if row[2] == "DEL 2021-08")
    assert row == (
        ["Ouverture de l'autorisation de programme AP-2021-01 : reconstruction de l'école Les Tilleuls (12,7 millions d'euros)",
         "/deliberation-2021-08/"], "4 février 2021", "DEL 2021-08", "Finances locales", "35 votes : 31 pour, 4 abstentions"
    )  # fmt: skip
    assert (page.previous, page.next) == (Link("2020", "/decisions/2020/"), Link("2022", "/decisions/2022/"))


def numbers(sections) -> list[str]:
    return [row[2] for section in sections for table in tables(section) for row in table.rows]


def test_decisions_stand_where_they_belong():
    site = known()
    view = site.views[site.accounts.main, 2024]
    school = next(project for project in site.projects if project.id == "ecole-les-tilleuls")
    assert numbers(decisions.of_project(site, school)) == ["DEL 2024-36", "DEL 2024-37", "DEL 2023-44", "DEL 2022-09", "DEL 2021-08"]
    assert numbers(decisions.of_action(site, site.nodes["cameras"])) == ["DEL 2022-92"]
    assert numbers(decisions.of_plan(site, site.plans[0])) == ["DEL 2020-79"]
    assert numbers(decisions.of_budget(site, view)) == ["DEL 2025-30", "DEL 2024-71", "DEL 2024-32", "DEL 2024-36"]
    spending = shelves(site, site.accounts.main)[0]
    sport = next(node for node in spending.breakdown.root.in_year(2024) if node.path == ("sport-jeunesse",))
    pool = next(node for node in sport.in_year(2024) if node.path[-1] == "piscines")
    assert numbers(decisions.of_item(site, view, spending, pool)) == ["DEL 2023-46", "DEL 2023-49"]
    # The policy has those of its projects and actions too, and those of its sub-policies.
    assert {"DEL 2023-46", "DEL 2023-47", "DEL 2023-52"} <= set(numbers(decisions.of_item(site, view, spending, sport)))
    assert not list(decisions.of_item(site, site.views[site.accounts.main, 2023], spending, sport))


def test_grants_lead_to_the_decisions_that_they_refer_to():
    site = known()
    referred = set(site.accounts.subsidies["decision"]) - {""}
    assert referred <= {each.id for each in site.decisions}


def test_a_town_without_decisions_has_no_page_and_no_word_of_them():
    bare = Site(replace(known().accounts, decisions=known().accounts.decisions.iloc[:0]), [])
    assert not decisions.is_told(bare) and decisions.link(bare) == [] and list(decisions.section(bare, [])) == []


def test_nobody_says_that_a_municipal_council_decides_elsewhere():
    town: Town = replace(known().accounts.town, kind="departement")
    assert (sentences.heading(town), sentences.meaning(town)) == (
        "Ce qui a été décidé", "Une délibération est une décision de l'assemblée, prise par un vote."
    )  # fmt: skip
