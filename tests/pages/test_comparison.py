"""The page that compares: on the demonstration, and on real accounts beside records of cities that are not of their size."""

from dataclasses import replace
from functools import cache

import pandas as pd
import pytest

from pipeline import config
from pipeline.checks import unused_peers
from pipeline.errors import Findings
from pipeline.formats import NARROW, NBSP
from pipeline.pages import comparison, home
from pipeline.pages.site import Site
from pipeline.report import Bars, Notice, Table
from pipeline.sources import ofgl
from pipeline.tables.peers import PEERS
from pipeline.tables.prices import PRICES
from tests.pages import built
from tests.sources.documents import town


def site_of(name: str, **changes) -> Site:
    return Site(replace(built.read(name), **changes), []) if changes else _as_it_is(name)


@cache
def _as_it_is(name: str) -> Site:
    return Site(built.read(name), [])


def page_of(site: Site, year: int):
    view = site.views[site.accounts.main, year]
    return comparison.page(site, view) if comparison.is_told(site, view) else None


def blocks(page, kind: type) -> list:
    return [block for section in page.sections for block in section.blocks if isinstance(block, kind)]


def test_our_town_is_told_apart_in_words():
    page = page_of(site_of("demonstration"), 2024)
    assert page.title == "Est-ce beaucoup ? Ormevanne à côté de 8 communes de taille proche."
    rankings = blocks(page, Bars)
    assert len(rankings) == 8
    for ranking in rankings:
        assert [row.label for row in ranking.rows] == ["Ormevanne, notre ville", "Médiane des 8 autres"]
        assert [bool(row.text) for row in (*ranking.rows, *ranking.more)] == [True, *[False] * 9]
        assert ranking.more_label == "Les 8 autres communes, du montant le plus élevé au plus bas"
        assert [row.value for row in ranking.more] == sorted((row.value for row in ranking.more), reverse=True)
        assert ranking.more[3].value >= ranking.rows[1].value >= ranking.more[4].value
        assert max(row.width_pct for row in (*ranking.rows, *ranking.more)) == 100
    assert blocks(page, Notice) == []
    # Towns of another size are named, and are in no ranking.
    left_out = f"Écartées : Hautefraye (9{NARROW}237{NBSP}habitants), Orsemond (40{NARROW}800{NBSP}habitants) et Pierrelune"
    assert any(left_out in text for section in page.sections for block in section.blocks for text in getattr(block, "paragraphs", ()))


def test_accounts_of_an_earlier_year_of_the_others_are_said():
    accounts = built.read("demonstration")
    page = page_of(site_of("demonstration", peers=accounts.peers[accounts.peers["year"] <= 2023]), 2024)
    assert [notice.text for notice in blocks(page, Notice)] == [
        "Les comptes des autres communes sont ceux de 2023, les derniers donnés ; les nôtres sont ceux de 2024. Une partie de l'écart "
        "vient de la hausse des prix entre les deux."
    ]


def test_formulas_are_said_to_be_proved_on_the_m57_alone():
    notices = [notice.text for notice in blocks(page_of(site_of("demonstration"), 2022), Notice)]
    assert notices == [
        "Les comptes de 2022 suivent la nomenclature M14. Les formules de l'OFGL y sont appliquées compte par compte, mais n'ont été "
        "vérifiées que sur la nomenclature M57."
    ]


def test_what_the_ofgl_publishes_of_us_stands_beside_what_is_computed():
    peers = built.read("demonstration").peers
    ours = peers[peers["siren"] == "219912404"].assign(town="Ormevanne", siren="219912342")
    page = page_of(site_of("demonstration", peers=pd.concat([peers, ours])), 2024)
    table = blocks(page, Table)[-1]
    assert [column.label for column in table.columns][2:] == ["Calculé pour 2024", "Publié par l'OFGL"]
    assert all(row[3] for row in table.rows)


@pytest.mark.parametrize("changes", [{"population": {}}, {"peers": PEERS.empty()}])
def test_without_inhabitants_or_other_towns_there_is_no_page(changes):
    site = site_of("demonstration", **changes)
    assert page_of(site, 2024) is None
    page = home.page(site, site.views[site.accounts.main, 2024])
    assert "/2024/comparer/" not in repr(page)


def test_a_voted_budget_is_not_compared():
    assert page_of(site_of("demonstration"), 2025) is None


@pytest.fixture
def cities(shared_data, tmp_path):
    """The records of nine large cities."""
    given = f'peers = ["{(shared_data / "ofgl").as_posix()}/*.json"]'
    return ofgl.read(config.load(town(tmp_path, {"a.xml": "<a/>"}, more_sources=given)), Findings())


def test_nobody_of_our_size_is_said_rather_than_compared(cities):
    """Montreuil, 111,810 inhabitants, beside cities of more than 230,000: the same band, and twice too large."""
    site = site_of("montreuil", peers=cities)
    page = page_of(site, 2022)
    assert page.title == "À quoi comparer Montreuil ? Aucun groupe de communes de taille proche n'est donné."
    assert blocks(page, Bars) == []
    assert [row[0] for row in blocks(page, Table)[0].rows] == [
        "Bordeaux", "Lille", "Lyon", "Marseille", "Nantes", "Nice", "Paris", "Strasbourg", "Toulouse",
    ]  # fmt: skip
    findings = Findings()
    unused_peers.advise(site.accounts, findings)
    assert [str(each) for each in findings.advice] == [
        "Moins de 3 des communes données pour comparer ont une taille proche de la nôtre. Ajoutez des communes de la même tranche de "
        "population, de la moitié au double de vos habitants."
    ]


def test_constant_euros_are_told_where_an_index_is_given_and_nowhere_else():
    with_index, without = site_of("demonstration"), site_of("demonstration", prices=PRICES.empty())
    for site, expected in ((with_index, True), (without, False)):
        page = home.page(site, site.views[site.accounts.main, 2024])
        assert ("En tenant compte de la hausse des prix" in repr(page)) == expected
    drawn = with_index.drawings["depenses"].table
    assert [column.label for column in drawn.columns][-2:] == ["Total", "En euros de 2024"]
    by_year = {row[0]: row[-2:] for row in drawn.rows}
    assert by_year[2024][0] == by_year[2024][1] and by_year["2025 (prévu)"][1] is None
    assert by_year[2021][1] == pytest.approx(by_year[2021][0] * 115.98 / 103.23, abs=1)
    assert drawn.note == "Indice des prix : indice fictif de la démonstration."
    assert [column.label for column in without.drawings["depenses"].table.columns][-1] == "Total"
