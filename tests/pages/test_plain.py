"""The page in plain language, on the demonstration and on real towns."""

from dataclasses import replace

import pytest

from pipeline.formats import NARROW, NBSP
from pipeline.pages import plain
from pipeline.pages.rankings import bars
from pipeline.sentences import plain as sentences

from . import built
from .reading import blocks, texts

TOWNS = ("demonstration", "mohon", "saint-malo")


def shared(page: dict) -> list[list[dict]]:
    return [block["rows"] for block in blocks(page) if block["component"] == "bars"]


@pytest.mark.parametrize("town", TOWNS)
def test_100_euros_are_shared_in_whole_euros(town):
    site = built.site(town)
    for view in (view for view in site.views.values() if plain.is_told(site, view)):
        for section in plain.page(site, view).sections:
            for block in (block for block in section.blocks if block.component == "bars"):
                assert sum(row.value for row in block.rows) == plain.HUNDRED
                assert [row.amount for row in block.rows] == [sentences.euros(row.value) for row in block.rows]
                # Nothing is named for less than one euro: it would be a row of nothing.
                assert all(row.value for row in block.rows if row.width_pct is not None)
                assert [row.width_pct is None for row in block.rows[:-1]] == [False] * (len(block.rows) - 1)


def test_a_page_tells_the_demonstration_s_year(demonstration):
    page = demonstration.pages["/2024/en-clair/"]
    assert page["title"] == "Les comptes de 2024, avec des mots simples."
    assert [row["label"] for row in shared(page)[0]][:2] == [row["label"] for row in built_ranking(demonstration)][:2]
    assert [section["title"].replace(NBSP, " ") for section in page["sections"]][:5] == [
        "Combien d'argent ?", "À quoi sert l'argent ?", "D'où vient l'argent ?", "Faut-il rendre de l'argent ?",
        "Qu'est-ce qui a été terminé en 2024 ?",
    ]  # fmt: skip
    assert "/2025/en-clair/" not in demonstration.pages


def test_a_finished_project_bears_its_cost_and_which_cost_it_is(demonstration):
    told = [block for block in blocks(demonstration.pages["/2024/en-clair/"]) if block["component"] == "links"][1]["links"]
    assert [each["note"].replace(NBSP, " ").replace(NARROW, " ") for each in told[:3]] == [
        "coût voté de 14,8 millions d'euros", "coût final de 169 789 euros", "coût estimé à 155 000 euros",
    ]  # fmt: skip


@pytest.mark.parametrize("town", ("demonstration", "mohon"))
def test_an_item_makes_as_many_euros_as_on_the_page_of_all_items(town):
    site = built.site(town)
    compared = 0
    for view in (view for view in site.views.values() if plain.is_told(site, view)):
        for shelf in (found := plain.shelves(site, view.siret))[0], found[-1]:
            if not (section := plain._hundred(site, view, shelf, "")):
                continue
            below = shelf.breakdown.root.in_year(view.year)
            texts = {row.label: row.text for row in bars(site, view, shelf, below).rows}
            for row in section.blocks[1].rows:
                if row.width_pct is not None:
                    assert texts[row.label].startswith(f"{row.value // 100}{NBSP}€ sur 100 "), row
                    compared += 1
    assert compared


def test_a_policy_bears_its_emblem(demonstration):
    ours, all_items = shared(demonstration.pages["/2024/en-clair/"])[0], built_ranking(demonstration)
    assert [row["emblem"] for row in ours[:-1]] == [row["emblem"] for row in all_items[: len(ours) - 1]]
    assert all(row["emblem"] for row in ours[:-1]) and ours[-1]["emblem"] is None


def built_ranking(town) -> list[dict]:
    return next(block for block in blocks(town.pages["/2024/depenses/"]) if block["component"] == "bars")["rows"]


def test_promises_are_told_for_the_latest_year_only(demonstration):
    def told(year):
        return any("plans" in text for _, text in texts(demonstration.pages[f"/{year}/en-clair/"]["sections"]))

    assert (told(2024), told(2022)) == (True, False)


def test_where_a_policy_gave_money_back_no_hundred_is_shared():
    site = built.site("mohon")
    view = site.views[site.accounts.main, site.latest]
    shelf = plain.shelves(site, view.siret)[0]
    below = shelf.breakdown.root.in_year(view.year)
    odd = replace(below[0], cents={view.year: -1_00})
    root = replace(shelf.breakdown.root, children=(odd, *below[1:]))
    wrong = replace(shelf, breakdown=replace(shelf.breakdown, root=root))
    assert plain._hundred(site, view, wrong, "") is None
    assert plain._hundred(site, view, shelf, "").blocks[1].rows[0].amount.endswith(f"{NBSP}euros")
