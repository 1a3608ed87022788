"""Two whole sites, made once: the demonstration and two years of a real city, and what a browser finds wrong with each kind of page."""

from pathlib import Path

import pytest

from tests.accessibility import visits
from tests.accessibility.sample import kinds
from tests.pages import built


@pytest.fixture(scope="session")
def demonstration_site(tmp_path_factory) -> Path:
    return built.html(built.DEMONSTRATION, tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def city_site(shared_data, tmp_path_factory) -> Path:
    """Montreuil: real names, real amounts, a table of policies of its own, no territory. Two years are enough to see every kind of page."""
    return built.html("montreuil", tmp_path_factory.getbasetemp(), until=2018)


@pytest.fixture(scope="session")
def demonstration_kinds(tmp_path_factory) -> list[str]:
    return kinds(built.made(built.DEMONSTRATION, tmp_path_factory.getbasetemp()).pages, 2024)


@pytest.fixture(scope="session")
def city_kinds(shared_data, tmp_path_factory) -> list[str]:
    """English pages are the same as those of the demonstration, but for the numbers."""
    pages = built.made("montreuil", tmp_path_factory.getbasetemp(), until=2018).pages
    return [address for address in kinds(pages, 2018) if not address.startswith("/en/")]


@pytest.fixture(scope="session")
def found(browser, demonstration_site, demonstration_kinds) -> visits.Found:
    return visits.visited(browser, demonstration_site, demonstration_kinds)


@pytest.fixture(scope="session")
def found_in_city(browser, city_site, city_kinds) -> visits.Found:
    return visits.visited(browser, city_site, city_kinds)


@pytest.fixture(params=["found", "found_in_city"], ids=["demonstration", "montreuil"])
def wrong(request) -> visits.Found:
    """What is wrong with the sample of each site in turn."""
    return request.getfixturevalue(request.param)
