"""What Pelican runs: reads the report and the texts, then writes every page, the style sheet and the files to download."""

import gc
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from pelican.generators import Generator

from .. import report as reports
from .. import typefaces
from ..errors import Fault, Findings, InputError
from . import hosting, leaflet, stylesheet, texts
from .addresses import Addresses
from .kept import Kept
from .rendering import Renderer, hosts_of

FIRST = "lancez d'abord « python3 tasks.py site »"


class ReportGenerator(Generator):
    """The pages of the report and the texts, in one theme. Bypasses Pelican's writer, which copies its settings for each page."""

    def generate_context(self) -> None:
        # A report is millions of small values that stay: without this, Python looks for garbage among them all the time.
        gc.disable()
        try:
            self.report = read_report(Path(self.settings["REPORT"]))
            gc.freeze()
        finally:
            gc.enable()
        findings = Findings()
        pages = [*self.context["pages"], *self.context["hidden_pages"]]
        self.texts = texts.shaped(pages, self.context["generated_content"], self.report, findings)
        findings.raise_faults()

    def generate_output(self, _writer) -> None:
        findings = Findings()
        addresses = Addresses(findings)
        pages = [(page, addresses.add_page(page["address"], page["language"])) for page in self.report["pages"]]
        written_texts = [(text, addresses.add_page(text["address"], text["language"])) for text in self.texts]
        files = existing_folder(self.settings.get("REPORT_FILES"))
        for path in files_to_link(files, self.context["staticfiles"]):
            addresses.add_file(path)
        fonts = {f"theme/fonts/{name}": content for name, content in typefaces.files().items()}
        for path in fonts:
            addresses.add_file(path)
        findings.raise_faults()

        output = Path(self.output_path)
        if files:
            shutil.copytree(files, output, dirs_exist_ok=True, copy_function=shutil.copyfile)
        theme = Path(self.theme)
        for path, content in fonts.items():
            write(output / path, content)
        style = self._style(theme, output / "theme")
        bodies = {text["address"]: text["body"] for text in self.texts}
        renderer = Renderer(self.report, theme, addresses, style, self.settings["SITEURL"], bodies)
        kept = kept_pages(self.settings, addresses)
        for page, path in pages:
            # A document for paper says whether its file is there, and shows a text.
            content = None if page["pdf"] else kept.page(path)
            content = content or drawn(renderer.page, page, path, addresses)
            kept.add(path, content)
            write(output / path, content)
        for text, path in written_texts:
            write(output / path, drawn(renderer.text, text, path, addresses))
        blocks = (block for page, _ in pages for part in page["sections"] for block in part["blocks"])
        url = self.settings["SITEURL"]
        places = [page["address"] for page, _ in (*pages, *written_texts) if not page["moved_to"]]
        for name, content in hosting.files(hosts_of(blocks), url, places).items():
            write(output / name, content)
        if url:
            write(output / hosting.MISSING, hosting.anywhere(renderer.missing(), url).encode())
        findings.raise_faults()
        kept.save()

    def _style(self, theme: Path, folder: Path) -> str:
        """Write what pages load in `folder`: the style sheet, scripts, the library of maps. Returns the digest of all of it."""
        css = (typefaces.rules("fonts") + stylesheet.joined(theme, self.report["town"]["palette"])).encode()
        scripts = {path.name: path.read_bytes() for path in sorted((theme / "static" / "js").glob("*.js"))} | stylesheet.apart(theme)
        library = leaflet.files(theme) if leaflet.is_needed(self.report["pages"]) else {}
        for name, content in ({"site.css": css} | scripts | library).items():
            write(folder / name, content)
        return sha256(b"".join([css, *scripts.values(), *library.values()])).hexdigest()[:8]


def kept_pages(settings: Mapping, addresses: Addresses) -> Kept:
    """The pages of the last site that may be taken as they are, when the settings say where it is and what it is made of."""
    made_of = sha256(repr((settings.get("REPORT_DIGEST"), settings["SITEURL"], addresses.announced())).encode()).hexdigest()
    return Kept(settings.get("REPORT_MEMORY"), settings.get("REPORT_BEFORE"), made_of)


def drawn(draw: Callable[[dict, str], str], page: dict, path: str, addresses: Addresses) -> bytes:
    """The HTML of a page; its broken links are blamed on it."""
    try:
        content = draw(page, path).encode()
    except Exception as error:
        error.add_note(f"while drawing {page['address']}")
        raise
    addresses.tell_broken(page["address"])
    return content


def refuse_missing_report(settings: dict) -> None:
    """Say what to run first when report.json is missing, or older than what it is made from.

    Raises:
        InputError: with that one sentence.
    """
    path = Path(settings["REPORT"])
    if not path.is_file():
        raise InputError([Fault(f"le rapport n'est pas encore construit : {FIRST}", file=shown(path))])
    built = path.stat().st_mtime_ns
    newer = next(
        (file for source in settings.get("REPORT_INPUTS", ()) for file in files_under(Path(source)) if file.stat().st_mtime_ns > built),
        None,
    )
    if newer:
        raise InputError([Fault(f"le rapport est plus ancien que {shown(newer)} : {FIRST}", file=shown(path))])


def read_report(path: Path) -> dict:
    """report.json as plain dictionaries and lists.

    Raises:
        InputError: when it cannot be read, or was written by another version of the program.
    """
    try:
        return reports.read(path)
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise InputError([Fault(f"le rapport est abîmé : {FIRST}", file=shown(path))]) from None
    except ValueError as error:
        raise InputError([Fault(str(error))]) from None


def existing_folder(setting: str | Path | None) -> Path | None:
    """The folder that a setting names; a report without files to download has none."""
    return Path(setting) if setting and Path(setting).is_dir() else None


def files_to_link(files: Path | None, static: list) -> Iterator[str]:
    """The paths, in the output, of everything that a page may link to and that is not a page."""
    if files:
        yield from (file.relative_to(files).as_posix() for file in files_under(files))
    yield from (content.save_as.replace(os.sep, "/") for content in static)


def files_under(source: Path) -> Iterator[Path]:
    """A file itself, or all the files of a folder."""
    if source.is_file():
        yield source
    else:
        yield from sorted(path for path in source.rglob("*") if path.is_file())


def write(path: Path, content: bytes) -> None:
    """Write a file, with its folders."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def shown(path: Path) -> str:
    """A path as the reader of a message knows it: from where they stand when it is below, else whole."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
