"""What several test files need: a browser, the shared public files, and the project's folder."""

from pathlib import Path

import pytest

from tests.browser import MISSING, find, launch_options

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"


@pytest.fixture(scope="session")
def browser():
    """A running Chromium, shared by all tests. Skips, saying why, where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: run `python3 tasks.py test`")
    path = find()
    if path is None:
        pytest.skip(MISSING)
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(**launch_options(path))
        yield running
        running.close()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real public files beside the project. Skips where it is not, as in a lone clone."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the shared public files (../shared/data) are not on this machine")
    return SHARED_DATA
