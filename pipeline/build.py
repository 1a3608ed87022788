"""From a town's folder to its site, and to its documents on paper. Reads like a table of contents; heavy packages load late.

    town.toml + files → accounts → checks → pages, charts, open data → build/<town>/ → Pelican → output/

Nothing is redone that did not change: a digest of the inputs and of the program stands in build/<town>/manifest.json. A failed build
leaves the last good output untouched, because the new one is made beside it and takes its place only when it is whole.
"""

import gc
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from . import config
from .errors import Fault, Findings, InputError
from .folders import MARKER, beside, digest, files_in, heads, is_added, merge_texts, protect, put
from .formats import slug
from .report import DOCUMENTS

ROOT = Path(__file__).resolve().parents[1]
DEMONSTRATION = "demonstration"
MARK = "Site construit par Comptes clairs."
# Disks refuse a name of more than 255.
MOST_LETTERS = 80
Say = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What a build made: the first page to open, and what somebody should look at."""

    first_page: Path
    warnings: tuple[Fault, ...]


def site(town: Path, output: Path, year: int | None = None, say: Say = print) -> Built:
    """Build the site of the town folder `town` in `output`. `year` is the year that the home page tells; later ones are left out.

    Raises:
        InputError: with every fault found; `output` is then as it was.
    """
    settings = config.load(town)
    output = output.resolve()
    protect(output, settings.folder)
    folder = folder_of(settings)
    # The home page names the town's texts: their heads count among the data, the rest of them does not.
    data_digest = digest([*settings.inputs, *_program()], (year, heads(settings.folder / "content")))
    shape = [*files_in(ROOT / "theme"), *files_in(ROOT / "pipeline" / "pelican_plugin"), ROOT / "pelicanconf.py"]
    pages_digest = digest(shape, data_digest)
    site_digest = digest([*files_in(ROOT / "content"), *files_in(settings.folder / "content")], pages_digest)
    manifest = _manifest(folder)
    # Another town may have been built there since.
    is_there = (output / "index.html").is_file() and manifest.get("marker") == _marker(output)
    if is_there and manifest.get("site") == site_digest and manifest.get("output") == str(output):
        say("Rien n'a changé depuis la dernière construction.")
        return Built(output / "index.html", _warnings(manifest))
    if manifest.get("data") != data_digest:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "manifest.json").unlink(missing_ok=True)
        manifest = {"data": data_digest, "warnings": _make_data(settings, folder, year, say)}
    # Those of before, which may say something else now.
    shutil.rmtree(folder / "files" / DOCUMENTS.strip("/"), ignore_errors=True)
    _make_site(settings, folder, output, say, pages_digest)
    manifest |= {"site": site_digest, "pages": pages_digest, "output": str(output), "marker": _marker(output)}
    (folder / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1), encoding="utf-8")
    return Built(output / "index.html", _warnings(manifest))


def documents(town: Path, output: Path, year: int | None = None, say: Say = print) -> list[Path]:
    """Build the site, then the documents of its first year and of the voted ones after it as PDF files, which its pages then link to.

    Raises:
        InputError: with every fault found, or without a browser.
    """
    from . import paper, report

    found = paper.browser_of_this_machine()
    site(town, output, year, say)
    settings, output = config.load(town), output.resolve()
    folder = folder_of(settings)
    made = report.read(folder / "report.json")
    first = made["pages"][0]["year"]
    shown = [page for page in made["pages"] if page["pdf"] and page["year"] >= first]
    place = folder / "files" / DOCUMENTS.strip("/")
    if all((folder / "files" / page["pdf"].strip("/")).is_file() for page in shown):
        say("Rien n'a changé depuis les derniers PDF.")
    else:
        new = folder / "documents.new"
        shutil.rmtree(new, ignore_errors=True)
        say(f"{len(shown)} documents à imprimer…")
        paper.write((paper.document(page, made["town"], output, new) for page in shown), settings.name, found)
        put(new, place)
        _make_site(settings, folder, output, say, _manifest(folder)["pages"])
    return [output / page["pdf"].strip("/") for page in shown]


def folder_of(settings: config.Town) -> Path:
    """Where what is made for a town stays between two builds."""
    return ROOT / "build" / (DEMONSTRATION if settings.folder == ROOT / "data" else slug(settings.name)[:MOST_LETTERS] or settings.siren)


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """Without Python's search for garbage: a report is millions of small values that stay, and the search takes a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_nothing_collected()
def _make_data(settings: config.Town, folder: Path, year: int | None, say: Say) -> list[str]:
    """Everything left of report.json. Returns the warnings as sentences."""
    from . import accounts, brand, places, publication, report
    from .checks import run
    from .pages import all as all_pages
    from .pages.english import frame as english
    from .pages.site import Site

    findings = Findings()
    # First, because unreadable accounts stop everything, and faults are told together.
    found, own = places.read(settings, findings), brand.read(settings, findings)
    read = until(accounts.read(settings, findings, say), year)
    say(f"{_counted(len(read.all_lines), 'ligne budgétaire')}, {_counted(len(read.documents), 'document')}. Contrôles…")
    outcomes = run.everything(read, found, findings)
    findings.raise_faults()
    known = {head["slug"] for head in heads(ROOT / "content")}
    texts = tuple(head for head in heads(settings.folder / "content") if head["slug"] not in known and not is_added(head))
    made = Site(read, outcomes, texts, places=found, brand=own)
    files = folder / "files.new"
    shutil.rmtree(files, ignore_errors=True)
    say("Écriture des données ouvertes…")
    tables = publication.write(made, files)
    pages = all_pages.pages(made, tables)
    drawn = len(made.drawings) + len(made.grounds)
    say(f"{_counted(len(pages), 'page')}, {_counted(drawn, 'graphique')} ou {'cartes' if drawn > 1 else 'carte'} à dessiner…")
    charts = publication.draw(made, files)
    pages = [publication.with_csv(page) for page in pages]
    whole = report.Report(
        town=report.TownCard(settings.name, settings.siren, settings.kind, settings.language, settings.is_fictional, own.logo, own.palette),
        digest=digest(settings.inputs),
        years=read.years(),
        menu=all_pages.menu(made, made.latest),
        menus={str(each): all_pages.menu(made, each) for each in read.years()},
        footer=all_pages.footer(made),
        source=all_pages.source(made),
        pages=tuple(pages),
        charts=charts,
        editions={english.CODE: english.edition(made)},
        figures=tuple(replace(figure, lines=()) for view in made.views.values() for figure in view.figures.values()),
    )
    report.write(whole, folder / "report.json")
    put(files, folder / "files")
    return [
        json.dumps({"what": each.what, "file": each.file, "row": each.row, "column": each.column, "remedy": each.remedy})
        for each in findings.warnings
    ]


def _counted(count: int, words: str) -> str:
    return f"{count} {words}" if count < 2 else f"{count} {' '.join(f'{word}s' for word in words.split())}"


def until(read, year: int | None):
    """The accounts up to a year.

    Raises:
        InputError: when the main budget has no such year.
    """
    if year is None:
        return read
    if year not in read.years():
        known = ", ".join(str(each) for each in read.years())
        raise InputError([Fault(f"il n'y a pas de compte pour l'année {year}", remedy=f"Années données : {known}.")])
    return read.until(year)


def _make_site(settings: config.Town, folder: Path, output: Path, say: Say, pages_digest: str = "") -> None:
    """Run Pelican beside the output, then put the whole new site in its place. `pages_digest` is that of all that makes the pages of the
    report: while it is the same, those of the output are taken as they are. Without it, every page is drawn."""
    from .pelican_plugin import running

    say("Écriture du site…")
    content = folder / "content"
    merge_texts(ROOT / "content", settings.folder / "content", content)
    new = beside(output, "new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        running.run(
            ROOT / "pelicanconf.py",
            {
                "REPORT": folder / "report.json",
                "REPORT_FILES": folder / "files",
                "REPORT_INPUTS": (),
                "REPORT_MEMORY": folder / "pages.json" if pages_digest else None,
                "REPORT_BEFORE": output,
                "REPORT_DIGEST": pages_digest,
                "SITEURL": settings.url,
                "PATH": str(content),
                "OUTPUT_PATH": str(new),
            },
        )
        says = f"{MARK} Chaque construction remplace tout ce dossier.\nEmpreinte des données : {digest(settings.inputs)}\n"
        (new / MARKER).write_text(says, encoding="utf-8", newline="\n")
        put(new, output)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _program() -> list[Path]:
    """The files whose change makes other numbers: the pipeline without the plugin."""
    plugin = ROOT / "pipeline" / "pelican_plugin"
    return [path for path in files_in(ROOT / "pipeline") if plugin not in path.parents] + sorted(ROOT.glob("requirements.lock"))


def _manifest(folder: Path) -> dict:
    try:
        return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _marker(output: Path) -> str:
    """What the site in a folder says that it was made from, nothing when there is none."""
    path = output / MARKER
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _warnings(manifest: dict) -> tuple[Fault, ...]:
    return tuple(Fault(**json.loads(text)) for text in manifest.get("warnings", ()))
