"""The pattern site, built once for all the tests that only look at it."""

from pathlib import Path

import pytest

from . import patterns


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The output folder of the pattern report, with its one Markdown page. Only to be read."""
    return patterns.build(tmp_path_factory.mktemp("patterns"), patterns.pattern_report(), methode=patterns.METHOD, about=patterns.ABOUT)
