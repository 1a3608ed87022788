"""Real accounts, read once."""

import pytest

from tests.pages import built


@pytest.fixture
def read_town(request):
    """Reads a town by its name. Those of tests/towns need the shared public files."""

    def read(name):
        if name != built.DEMONSTRATION:
            request.getfixturevalue("shared_data")
        return built.read(name)

    return read
