"""Displayed parts add up to the displayed total, whatever the cents: random amounts of every size, nil and negative ones among them."""

import random

import pytest

from pipeline.figures.breakdown import Node
from pipeline.formats import NBSP, language, round_half_up
from pipeline.pages import home, rankings
from pipeline.pages.shelf import shelves
from tests.pages import built
from tests.pages.reading import displayed_cents, step_of

FR = language("fr")
SIZES = (10**2, 10**5, 10**8, 10**11, 10**13)


def amounts(chance: random.Random, count: int) -> list[int]:
    """Cents: mostly positive, some nil, some negative, some tiny beside the others."""
    size = chance.choice(SIZES)
    return [chance.choice((1, 1, 1, 1, 0, -1)) * chance.randrange(chance.choice((size, size, 100)) + 1) for _ in range(count)]


@pytest.mark.parametrize("seed", range(60))
def test_a_ranking(seed):
    chance = random.Random(seed)
    site = built.site(built.DEMONSTRATION)
    view = site.views[site.accounts.main, 2024]
    given = sorted(amounts(chance, chance.randrange(1, 25)), reverse=True)
    below = [Node(("culture", str(place)), f"Poste {place}", cents={2024: cents}) for place, cents in enumerate(given)]
    rows = rankings.bars(site, view, shelves(site, view.siret)[0], below).rows
    step = FR.scale_of(max(map(abs, given))).step
    # What is too small for the unit and not above zero is told as it is, and adds nothing to what is shown.
    shown = [displayed_cents(row.amount) if row.value > 0 or step_of(row.amount) == step else 0 for row in rows]
    assert sum(shown) == round_half_up(sum(given), step) * step
    assert all(abs(told - cents) <= step for told, cents in zip(shown, given, strict=True))
    assert all(0 <= row.width_pct <= 100 for row in rows)


@pytest.mark.parametrize("seed", range(60))
def test_the_bars_of_a_balance(seed):
    chance = random.Random(1000 + seed)
    pair = tuple(amounts(chance, 2))
    widest = max(sum(pair), 1)
    scale = FR.scale_of(widest)
    words = ("pour fonctionner", "investis")
    parts = home._parts(FR, pair, words, scale, widest)
    unit = scale.plural or "€"
    numbers = [part.label.removesuffix(f" {words[0]}").removesuffix(f" {words[1]}") for part in parts]
    shown = [displayed_cents(f"{number}{NBSP}{unit}") for number in numbers]
    assert sum(shown) == round_half_up(sum(cents for cents in pair if cents), scale.step) * scale.step
    assert [part.cents for part in parts] == [cents for cents in pair if cents]


def test_a_section_is_never_told_as_nothing():
    parts = home._parts(FR, (5_000_000_00, 20_000_00), ("pour fonctionner", "investis"), FR.scale_of(5_020_000_00), 5_020_000_00)
    assert [part.label for part in parts] == ["5,0 pour fonctionner", "moins de 0,1 investis"]
