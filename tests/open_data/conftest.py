"""The open data of towns, written once."""

import pytest

from tests.pages import built


@pytest.fixture
def publish(request, tmp_path_factory):
    """Publishes a town by its name, and returns the folder of its data. Those of tests/towns need the shared public files."""

    def publish(name):
        if name != built.DEMONSTRATION:
            request.getfixturevalue("shared_data")
        return built.published(name, tmp_path_factory.getbasetemp())

    return publish
