"""What several test files need: a browser, the shared public files, the project's folder, and how processes share the tests."""

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


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """With `-n`, the tests of a file stay in one process, which sets up once what they share; of those that visit whole sites, the tests of
    one site do, so that two sites are built and visited at once. In the order of the folders: these, the longest, come first."""
    from xdist.scheduler import LoadScopeScheduling

    class ByFile(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file, _, rest = nodeid.partition("::")
            return f"{file} {rest.partition('[')[2]}" if "/accessibility/" in file else file

    config.option.loadscopereorder = False
    return ByFile(config, log)
