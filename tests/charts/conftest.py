"""The charts of a whole town, drawn once."""

import pytest

from tests.pages import built
from tests.pages.built import Made


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory) -> Made:
    return built.made(built.DEMONSTRATION, tmp_path_factory.getbasetemp())
