"""The demonstration, read once."""

import pytest

from pipeline.accounts import Accounts
from tests.pages import built


@pytest.fixture(scope="module")
def accounts() -> Accounts:
    return built.read(built.DEMONSTRATION)
