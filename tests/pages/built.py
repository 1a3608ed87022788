"""Towns read once for all the tests of a process, and built once for all those of a run, whichever asks first. What is returned is only
to be read."""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pipeline import accounts, build, config, places, publication
from pipeline.accounts import Accounts
from pipeline.checks import run
from pipeline.errors import Findings
from pipeline.folders import heads, is_added
from pipeline.pages.site import Site
from tests import once
from tests.conftest import ROOT

DEMONSTRATION = "demonstration"
SMALL = ("mohon", "saint-malo")


def silent(text: str) -> None:
    """Says nothing of the progress of a build."""


def folder_of(name: str) -> Path:
    """The folder of a town: the demonstration, or one of those of tests/towns."""
    return ROOT / "data" if name == DEMONSTRATION else ROOT / "tests" / "towns" / name


def text_addresses(name: str) -> set[str]:
    """The addresses of the texts, the project's and the town's own."""
    texts = [head for folder in (ROOT, folder_of(name)) for head in heads(folder / "content") if not is_added(head)]
    return {f"/en/{head['slug']}/" if head.get("lang") == "en" else f"/{head['slug']}/" for head in texts}


@cache
def read(name: str) -> Accounts:
    """The accounts of a town."""
    findings = Findings()
    found = accounts.read(config.load(folder_of(name)), findings)
    findings.raise_faults()
    return found


@cache
def site(name: str) -> Site:
    """What every page of a town draws from."""
    findings = Findings()
    outcomes = run.run(read(name), findings)
    findings.raise_faults()
    return Site(read(name), outcomes, places=places.read(config.load(folder_of(name)), findings))


@dataclass(frozen=True)
class Made:
    """What the build wrote left of Pelican: `folder`/report.json and `folder`/files."""

    name: str
    folder: Path

    @cached_property
    def report(self) -> dict:
        return json.loads((self.folder / "report.json").read_text(encoding="utf-8"))

    @cached_property
    def pages(self) -> dict[str, dict]:
        return {page["address"]: page for page in self.report["pages"]}

    @cached_property
    def files(self) -> set[str]:
        """The addresses of the files to download."""
        files = self.folder / "files"
        return {f"/{path.relative_to(files).as_posix()}" for path in files.rglob("*") if path.is_file()}

    @property
    def data(self) -> Path:
        return self.folder / "files" / "donnees"


def made(name: str, base: Path, until: int | None = None) -> Made:
    """The report and open data of a town, in a folder of `base`; up to a year when there is no need of more."""
    return _made(name, base, until)


@cache
def _made(name: str, base: Path, until: int | None) -> Made:
    def make(folder: Path) -> None:
        folder.mkdir()
        build._make_data(config.load(folder_of(name)), folder, until, silent)

    return Made(name, once.made(once.shared(base) / f"made-{name}{until or ''}", make))


@cache
def published(name: str, base: Path) -> Path:
    """The folder of a town's open data; for the larger towns, written without their pages."""
    if name in (DEMONSTRATION, *SMALL):
        return made(name, base).data
    folder = once.made(once.shared(base) / f"published-{name}", lambda folder: publication.publish(site(name), folder))
    return folder / "donnees"


def html(name: str, base: Path, until: int | None = None) -> Path:
    """The folder of a town's site, as a browser opens it."""
    return _html(name, base, until)


@cache
def _html(name: str, base: Path, until: int | None) -> Path:
    def make(output: Path) -> None:
        build._make_site(config.load(folder_of(name)), data, output, silent)

    data = made(name, base, until).folder
    return once.made(once.shared(base) / f"site-{name}{until or ''}", make)
