"""Imports run one way. The two tables below are the rule; the tests walk the source (late imports too) and hold it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline
from tests.conftest import ROOT

# Each part of pipeline/ and the parts that it may import, all of them further up this table.
VALUES = "errors formats report"
TABLES = f"{VALUES} config tables nomenclature"
ACCOUNTS = f"{TABLES} sources accounts"
COMPUTED = f"{ACCOUNTS} figures charts sentences checks"
PARTS = {
    "errors": "",
    "formats": "",
    "report": "formats",
    "environment": "",
    "weight": "",
    "typefaces": "",
    "geodesy": "",
    "colours": "",
    "config": "errors",
    "words": "errors formats",
    "folders": "errors formats words",
    "tables": VALUES,
    "nomenclature": "errors formats config tables",
    "sources": "errors formats config tables nomenclature geodesy",
    "geocoder": "formats geodesy sources",
    "places": "errors config tables sources geodesy geocoder",
    "brand": "errors report config colours sources",
    "placed": "formats places",
    "near": "formats geocoder places placed",
    "accounts": f"{TABLES} sources",
    "figures": f"{ACCOUNTS} places placed",
    "charts": "typefaces formats report figures",
    "sentences": "formats report config figures",
    "checks": f"{ACCOUNTS} places figures",
    "pages": f"{COMPUTED} brand places placed near",
    "open_data": f"{VALUES} tables",
    "pelican_plugin": f"typefaces {VALUES}",
    "publication": f"{COMPUTED} brand places pages open_data",
    "browser": "errors",
    "paper": "errors browser",
    "build": f"{COMPUTED} brand folders places pages publication pelican_plugin paper",
    "checking": "errors config accounts brand places checks build",
    "templates": "errors formats config tables nomenclature sources",
    "serve": "errors environment",
    "bench": "errors environment weight config nomenclature sources geocoder places",
}

# Each library outside Python's own, and the parts that may use it: a site is built from report.json without pandas or altair.
LIBRARIES = {
    "numpy": "sources charts",
    "pandas": "tables sources geocoder places near accounts figures charts checks pages open_data publication",
    # What reads, joins and draws shapes, for towns that give districts.
    "geopandas": "sources places charts",
    "pyogrio": "sources",
    "pyproj": "sources",
    "shapely": "sources places charts",
    # What cuts typefaces down.
    "fontTools": "typefaces",
    "altair": "charts",
    "vl_convert": "charts",
    "xlsxwriter": "templates",
    "pelican": "pelican_plugin",
    "xstatic": "pelican_plugin",
    "jinja2": "pelican_plugin",
    "markupsafe": "pelican_plugin",
    "pypdf": "paper",
}

# What opens connections. Nothing in pipeline/ does, but for the local server.
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "asyncio", "xmlrpc"}
NETWORK_PARTS = {"serve"}

MODULES = sorted((ROOT / "pipeline").rglob("*.py"))


def part_of(path: Path) -> str:
    """The part that a module belongs to: the package or the module just under pipeline/ («» for pipeline/__init__.py)."""
    first = path.relative_to(ROOT / "pipeline").parts[0]
    return first.removesuffix(".py").replace("__init__", "")


def imported(path: Path) -> Iterator[str]:
    """The absolute names that a module imports, anywhere in it: «pipeline.errors.Fault», «pandas»."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def names(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_table_itself_runs_one_way():
    above = set()
    for part, allowed in PARTS.items():
        assert set(allowed.split()) <= above, f"{part} may import only what stands above it"
        above.add(part)


def test_every_part_has_its_line():
    found = {part_of(path) for path in MODULES} - {""}
    assert found <= set(PARTS), f"write what {sorted(found - set(PARTS))} may import"


def test_every_part_stands_on_the_map():
    assert {part for part in PARTS if f"`{part}`" not in pipeline.__doc__} == set()


@pytest.mark.parametrize("path", MODULES, ids=names)
def test_a_module_imports_only_what_its_part_may(path):
    part = part_of(path)
    allowed = {part, *PARTS.get(part, "").split()}
    for name in imported(path):
        root, _, rest = name.partition(".")
        if root == "pipeline":
            assert rest.split(".")[0] in allowed, f"{part} must not import {name}"
        elif root not in sys.stdlib_module_names:
            assert part in LIBRARIES.get(root, "").split(), f"{part} must not import {name}"
        else:
            opens = any(name == module or name.startswith(f"{module}.") for module in NETWORK)
            assert not opens or part in NETWORK_PARTS, f"{part} must not open connections ({name})"


@pytest.mark.parametrize(
    ("module", "left_out"),
    [
        ("tasks", "pandas numpy altair vl_convert pelican jinja2 markdown"),
        ("pipeline.report", "pandas numpy altair vl_convert pelican jinja2 markdown invoke"),
        ("pipeline.pelican_plugin", "pandas numpy altair vl_convert geopandas invoke"),
        ("pelicanconf", "pandas numpy altair vl_convert geopandas"),
    ],
)
def test_starting_stays_light(module, left_out):
    code = f"import {module}, sys; print(*sorted({set(left_out.split())!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout.strip()) == (0, ""), done.stderr
