"""The year's projects on the home page: sums that add up, circles of their areas, and towns with fewer files."""

from copy import copy
from dataclasses import replace

import pytest

from pipeline.figures.located import Spent
from pipeline.formats import NARROW, NBSP
from pipeline.pages import paid_places
from pipeline.pages.site import Site
from pipeline.places import Places
from tests.pages import built


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def section(site: Site):
    return paid_places.section(site, site.views[site.accounts.main, site.latest])


def with_(**told) -> Site:
    """The demonstration, where its files tell something else."""
    changed = copy(built.site("demonstration"))
    vars(changed).update(told)
    return changed


def test_what_the_map_and_the_list_hold_is_all_that_was_paid_for_projects():
    site = built.site("demonstration")
    found = section(site)
    drawn, largest, others, parts = found.blocks
    spent = [each for each in site.spent_somewhere if each.year == 2024 and each.kind == "projects"]
    assert sum(each.cents for each in paid_places.paid(site, 2024, "projects")) == sum(each.cents for each in spent)
    assert plain(found.title) == "En 2024, la ville a payé 9,4 millions d'euros pour 24 projets." and len(spent) == 24
    assert [plain(link.note) for link in largest.links[:2]] == ["5,8 millions d'euros", "853 411 euros"]
    assert (others.title, len(others.links), others.links[-1].href) == ("Les 21 autres projets", 22, "/projets/")
    assert len(drawn.circles) == 19 and "5 autres projets ne sont pas sur la carte" in drawn.caption
    assert [link.label for link in parts.links][-2:] == ["Où est quoi ?", "Chercher autour d'une adresse"]


def test_the_area_of_a_circle_is_what_was_paid_and_the_largest_bear_their_names():
    site = built.site("demonstration")
    first, second, *others = section(site).blocks[0].circles
    assert first.radius**2 / second.radius**2 == pytest.approx(5_842_185.73 / 853_410.53, rel=0.01)
    assert [plain(each.lines[-1]) for each in (first, second)] == ["5,8 millions d'euros", "853 411 euros"]
    assert [each.radius for each in others] == sorted((each.radius for each in others), reverse=True)
    assert not any(each.lines for each in others[1:])


def test_two_thousand_projects_draw_sixty_circles_and_one_draws_one():
    [school] = [each for each in built.site("demonstration").projects if each.id == "ecole-les-tilleuls"]
    many = tuple(replace(school, id=f"p{rank}", name=f"Projet {rank}") for rank in range(2000))
    paid = tuple(Spent("projects", each.id, each.name, 2024, 10_000, "", ("Q4",), "given", each.address) for each in many)
    drawn, largest, others, _ = section(with_(projects=many, spent_somewhere=paid)).blocks
    assert (len(drawn.circles), len(largest.links), others.title, len(others.links)) == (60, 3, "Les 57 projets suivants", 58)
    assert "Seuls les 60 plus gros montants sont dessinés, sur 2 000." in plain(drawn.caption)
    drawn, largest, _ = section(with_(projects=many[:1], spent_somewhere=paid[:1])).blocks
    assert (len(drawn.circles), largest.title, drawn.caption.partition(".")[0]) == (1, "", "Le cercle dit où se trouve ce projet")


def test_without_districts_there_is_a_list_and_without_projects_their_place_is_taken_by_grants():
    listed = section(with_(places=Places(), territory=None))
    assert [block.component for block in listed.blocks] == ["links", "links"] and listed.layout == "stack"
    grants = section(with_(projects=(), spent_somewhere=tuple(
        each for each in built.site("demonstration").spent_somewhere if each.kind == "subsidies"
    )))  # fmt: skip
    assert plain(grants.title).startswith("En 2024, la ville a versé ") and "organismes dont le lieu est connu." in grants.title
    assert len(grants.blocks[0].circles) == len(paid_places.paid(built.site("demonstration"), 2024, "subsidies"))


def test_without_anything_to_place_the_map_is_that_of_districts_and_without_districts_there_is_none():
    bare = section(with_(spent_somewhere=()))
    assert bare.title == "Près de chez vous : choisissez votre quartier." and bare.blocks[0].circles == ()
    assert section(with_(spent_somewhere=(), places=Places(), territory=None)) is None
