"""How fast, how heavy, how light on the reader: measured on a copy of the project, against the limits that the project set itself.

Nothing here runs in a test: a timed test fails on a busy machine and proves nothing on a quiet one. Peak memory is that of the largest
process of a build; Windows does not tell it.
"""

import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from . import config, environment, places
from .errors import Fault, Findings, InputError
from .geocoder.trial import Result, tried
from .weight import Weight, weigh

MB = 1_000_000
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", "build", "output", "__pycache__", ".*_cache")
BIG_FILE_MB = 500

# Of what a command that failed said.
LAST_LINES = 15

Say = Callable[[str], None]
# What looks at a built site in its own way and returns what it found, as text.
Look = Callable[[Path, Say], str]


@dataclass(frozen=True)
class Measure:
    """One row of the table: what, its unit, and the limit not to pass (None where there is none)."""

    name: str
    unit: str = ""
    limit: float | None = None
    decimals: int = 0


LINES = Measure("budget lines read")
PAGES = Measure("pages written")
FROM_NOTHING = Measure("built from nothing", "s", 30, 1)
UNCHANGED = Measure("again, nothing changed", "s", 2, 1)
ONE_TEXT = Measure("again, one text changed", "s", 5, 1)
MEMORY = Measure("peak memory", "MB", 1000)
HEAVIEST = Measure("heaviest page, compressed", "kB", 100, 1)
FOREIGN = Measure("requests to other hosts", "", 0)
BIG_SECONDS = Measure(f"a {BIG_FILE_MB} MB file read", "s", None, 1)
BIG_MEMORY = Measure(f"peak memory, {BIG_FILE_MB} MB file", "MB", 1000)

Column = dict[Measure, float]


@dataclass(frozen=True)
class Run:
    """How long a process took and the most memory that it held (None where the system does not say)."""

    seconds: float
    peak_mb: float | None


def measure(big: bool, say: Say, look: Look | None = None) -> str:
    """Measure the demonstration, and Montreuil's six years where ../shared/data is; with `big` also a 500 MB file; `look` is given the
    site of the demonstration. Returns the tables.

    Raises:
        InputError: when a build fails, with what it said.
    """
    with TemporaryDirectory(prefix="bench-") as folder:
        project = _copy_of_project(Path(folder))
        towns = {"demonstration": project / "data"}
        if (project.parent / "shared" / "data").is_dir():
            towns["Montreuil, six years"] = project / "tests" / "towns" / "montreuil"
        columns, weights = {}, {}
        for name, town in towns.items():
            columns[name], weights[name] = _measure_town(project, town, name, say)
        seen = look(project / "output" / towns["demonstration"].name, say) if look else ""
        if big:
            columns["large file"] = _measure_big_file(project, Path(folder) / "large", say)
        say("demonstration: addresses with typing mistakes…")
        results, seconds = try_addresses(project / "data")
    return "\n\n".join(filter(None, (table(columns), weights_table(weights), addresses_table(results, seconds), seen)))


def weights_table(weights: dict[str, Weight]) -> str:
    """By kind of page, how many and what the middle and the heaviest one weigh."""
    rows = [["kind of page", *(f"{name}: {what}" for name in weights for what in ("pages", "middle, kB", "heaviest, kB"))]]
    for kind in sorted({kind for weight in weights.values() for kind in weight.by_kind}):
        row = [kind]
        for weight in weights.values():
            found = sorted(weight.by_kind.get(kind, ()))
            row += [str(len(found)), f"{found[len(found) // 2] / 1000:.1f}", f"{found[-1] / 1000:.1f}"] if found else ["", "", ""]
        rows.append(row)
    return _aligned(rows, "left")


def try_addresses(town: Path) -> tuple[dict[str, Result], float]:
    """How the addresses of a town are found when they are badly written, and the seconds that it takes, places once read."""
    found = places.read(config.load(town), Findings())
    started = time.perf_counter()
    results = tried(found.addresses, found.equipment, found.districts)
    return results, time.perf_counter() - started


def addresses_table(results: dict[str, Result], seconds: float) -> str:
    """What was found, by kind of mistake, and the time for a thousand addresses (two indexes of the town included)."""
    rows = [["addresses written with", "asked", "found", "elsewhere"]]
    for name, result in results.items():
        right = f"{100 * result.right / result.asked:.1f} %" if result.asked and result.right else ""
        rows.append([name, str(result.asked), right, str(result.elsewhere)])
    asked = sum(result.asked for result in results.values())
    return f"{_aligned(rows, 'left')}\n\na thousand addresses: {1000 * seconds / asked:.1f} s"


def _copy_of_project(folder: Path) -> Path:
    """A copy to build in and to change, so that the user's own build stays as it is. ../shared stands beside it as it does beside ours."""
    project = folder / "project"
    shutil.copytree(environment.ROOT, project, ignore=NOT_COPIED)
    shared = environment.ROOT.parent / "shared"
    if shared.is_dir():
        (folder / "shared").symlink_to(shared, target_is_directory=True)
    return project


def _measure_town(project: Path, town: Path, name: str, say: Say) -> tuple[Column, Weight]:
    output = project / "output" / town.name
    command = [*_invoke(project), "site", "--town", str(town), "--output", str(output)]
    say(f"{name}: from nothing…")
    first = run(command, project)
    say(f"{name}: again…")
    second = run(command, project)
    text = next(iter(sorted([*town.glob("content/**/*.md"), *project.glob("content/**/*.md")])), None)
    column = {LINES: _count_lines(town), FROM_NOTHING: first.seconds, UNCHANGED: second.seconds}
    if text is not None:
        say(f"{name}: {text.name} changed…")
        with text.open("a", encoding="utf-8") as handle:
            handle.write("\nUne phrase de plus.\n")
        column[ONE_TEXT] = run(command, project).seconds
    if first.peak_mb is not None:
        column[MEMORY] = first.peak_mb
    weight = weigh(output)
    say(f"{name}: the heaviest page is {weight.heaviest}")
    for address in sorted(weight.foreign):
        say(f"{name}: asks another host for {address}")
    return column | {PAGES: weight.pages, HEAVIEST: weight.heaviest_bytes / 1000, FOREIGN: len(weight.foreign)}, weight


def _measure_big_file(project: Path, town: Path, say: Say) -> Column:
    say(f"large file: writing {BIG_FILE_MB} MB…")
    path = town / "large.xml"
    _write_large_town(project, town)
    _write_large(max((project / "data" / "raw" / "budget").glob("*_CA_*.xml"), key=lambda file: file.stat().st_size), path)
    say("large file: reading…")
    reading = run([sys.executable, "-c", f"from pipeline.bench import read_budget; read_budget({str(town)!r})"], project)
    column = {BIG_SECONDS: reading.seconds, LINES: _count_lines(town)}
    return column if reading.peak_mb is None else column | {BIG_MEMORY: reading.peak_mb}


def _write_large_town(project: Path, town: Path) -> None:
    """A town that gives one file, under the name of the demonstration, whose accounts it holds."""
    said = tomllib.loads((project / "data" / "town.toml").read_text(encoding="utf-8"))
    town.mkdir(parents=True)
    text = f'name = "{said["name"]}"\nsiren = "{said["siren"]}"\n\n[sources]\nbudget = ["large.xml"]\n'
    (town / "town.toml").write_text(text, encoding="utf-8")


def _write_large(source: Path, path: Path) -> None:
    """An executed account of BIG_FILE_MB: the lines of `source` over and over, its header and annexes once."""
    text = source.read_bytes()
    start, end = text.index(b"<LigneBudget>"), text.rindex(b"</LigneBudget>") + len(b"</LigneBudget>")
    lines = text[start:end] + b"\n"
    with path.open("wb") as file:
        file.write(text[:start])
        for _ in range(BIG_FILE_MB * MB // len(lines)):
            file.write(lines)
        file.write(text[end:])


def read_budget(folder: str) -> None:
    """Read the budget files of a town and nothing else: the work of the process whose memory is measured."""
    from .nomenclature.charts import Charts
    from .sources import budget

    findings = Findings()
    budget.read(config.load(Path(folder)), Charts(), findings)
    findings.raise_faults()


def run(command: list[str], folder: Path) -> Run:
    """Run a process to its end.

    Raises:
        InputError: when it fails, with what it said.
    """
    started = time.perf_counter()
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "encoding": "utf-8", "errors": "replace"}
    process = subprocess.Popen(command, cwd=folder, env=environment.variables(), **output)
    with process.stdout:
        said = process.stdout.read()
    peak = None
    if os.name == "posix":
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = usage.ru_maxrss / (MB if sys.platform == "darwin" else MB / 1024)
    else:
        process.wait()
    if process.returncode:
        failed = Fault(f"la commande mesurée a échoué ({' '.join(command[1:])})", remedy="Ses derniers mots suivent.")
        raise InputError([failed, *(Fault(line) for line in said.splitlines()[-LAST_LINES:] if line.strip())])
    return Run(time.perf_counter() - started, peak)


def table(columns: dict[str, Column]) -> str:
    """The measures as one aligned Markdown table; the last column names what is over its limit."""
    measures = [LINES, PAGES, FROM_NOTHING, UNCHANGED, ONE_TEXT, MEMORY, HEAVIEST, FOREIGN, BIG_SECONDS, BIG_MEMORY]
    rows = [["", "limit", *columns, ""]]
    for row in measures:
        if any(row in column for column in columns.values()):
            over = [name for name, column in columns.items() if row.limit is not None and column.get(row, 0) > row.limit]
            verdict = "" if row.limit is None else f"over: {', '.join(over)}" if over else "ok"
            cells = [_cell(row, column.get(row)) for column in columns.values()]
            rows.append([row.name, _cell(row, row.limit, 0), *cells, verdict])
    return _aligned(rows, "both")


def _aligned(rows: list[list[str]], to_left: str) -> str:
    """Rows as Markdown, header first: the first column to the left, with «both» the last one too, the others to the right."""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    lefts = (0, len(widths) - 1) if to_left == "both" else (0,)
    rule = ["-" * width if i in lefts else "-" * (width - 1) + ":" for i, width in enumerate(widths)]
    lines = ([cell.ljust(widths[i]) if i in lefts else cell.rjust(widths[i]) for i, cell in enumerate(cells)] for cells in rows)
    header, *body = ("| " + " | ".join(cells) + " |" for cells in lines)
    return "\n".join([header, "| " + " | ".join(rule) + " |", *body])


def _cell(row: Measure, value: float | None, decimals: int | None = None) -> str:
    if value is None:
        return ""
    return f"{value:,.{row.decimals if decimals is None else decimals}f}".replace(",", " ") + (f" {row.unit}" if row.unit else "")


def _count_lines(town: Path) -> int:
    count = 0
    for path in config.load(town).files("budget"):
        with path.open("rb") as file:
            count += sum(line.count(b"<LigneBudget>") for line in file)
    return count


def _invoke(project: Path) -> list[str]:
    return [sys.executable, "-m", "invoke", "--search-root", str(project)]
