"""Whole towns, made once: the demonstration (two budgets, five years), a village with one account, a budget that is only voted."""

import pytest

from tests.pages import built
from tests.pages.built import Made


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory) -> Made:
    return built.made(built.DEMONSTRATION, tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def village(shared_data, tmp_path_factory) -> Made:
    """Mohon: one single financial account, no functions."""
    return built.made("mohon", tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def voted(shared_data, tmp_path_factory) -> Made:
    """Saint-Malo Agglomération: one transport budget, voted, without population."""
    return built.made("saint-malo", tmp_path_factory.getbasetemp())


@pytest.fixture(params=["demonstration", "village", "voted"])
def town(request) -> Made:
    """Each of them in turn."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def demonstration_site(tmp_path_factory):
    """The folder of the demonstration's site."""
    return built.html(built.DEMONSTRATION, tmp_path_factory.getbasetemp())
