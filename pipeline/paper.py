"""The documents for paper as PDF files: pages of the built site, printed by a browser, then read back and checked.

Knows no figure. What is printed is a copy of the page without its scripts nor its links to other pages, whose addresses would be those of
this machine; its table of contents gets page numbers, which need a first printing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter

from . import browser
from .errors import Fault, InputError

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
SCRIPT = re.compile(r"<script\b[^>]*>.*?</script>\n?", re.DOTALL)
LINK = re.compile(r'\s(?:xlink:)?href="(?P<address>[^"]*)"(?: download)?')
ENTRY = re.compile(r'(<a href="#(?P<anchor>[^"]+)">[^<]*</a></span>)')
AMOUNT = re.compile(r"[\d\u202f]+(?:,\d+)?\u00a0(?:€|%|millions?|milliards?|euros?)")
SCALES = (1.2, 1.15, 1.1, 1.05, 1, 0.94, 0.88, 0.82, 0.76, 0.7)
TAG = re.compile(rb"\(node(\d{8})\)")
# Printed for nobody: what paper.css leaves out of a document, and what only scripts show.
UNPRINTED = ("context", "crumbs", "links", "more", "past", "proof", "skip", "pdf", "tool", "turn")
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
FRAME = frozenset(("header", "footer", "head", "script", "style", "title", "desc"))


@dataclass(frozen=True)
class Document:
    """A page to print: its file in the site, that of the PDF, its title, its language, and how many sheets it may take (0: as many as it
    needs)."""

    page: Path
    pdf: Path
    title: str
    language: str
    sheets: int = 0


def document(page: Mapping, town: Mapping, site: Path, folder: Path) -> Document:
    """A page of report.json as a document to print: from the site in the folder `site`, to a PDF in `folder`."""
    title = page["title"].rstrip(".")
    title = title if town["name"] in title else f"{title} – {town['name']}"
    # A poster is one sheet, or it is none.
    sheets = 1 if page["paper"] == "affiche" else 0
    pdf = folder / page["pdf"].rpartition("/")[2]
    return Document(site / page["address"].strip("/") / "index.html", pdf, title, page["language"] or town["language"], sheets)


def browser_of_this_machine() -> str:
    """The browser that prints.

    Raises:
        InputError: without one.
    """
    found = browser.find()
    if not found:
        raise InputError([Fault(browser.MISSING, remedy=browser.REMEDY)])
    return found


def write(documents: Iterable[Document], author: str, found: str) -> None:
    """Print each document with the browser `found`, and check it.

    Raises:
        InputError: when a file is not what it should be.
    """
    faults = []
    for document in documents:
        document.pdf.parent.mkdir(parents=True, exist_ok=True)
        html = document.page.read_text(encoding="utf-8")
        _print(html, document, found)
        _sign(document, author)
        faults += check(document, html)
    if faults:
        raise InputError(faults)


def _print(html: str, document: Document, found: str) -> None:
    """Print a page: what has a number of sheets as large as it fits, what has a table of contents once more with its numbers."""
    copy = document.page.with_name("papier.html")

    def printed(numbers: Mapping[str, int], scale: float = 1) -> None:
        running = "" if document.sheets == 1 else document.title
        copy.write_text(copied(html, document.page, running, numbers, scale), encoding="utf-8", newline="\n")
        browser.print_to(copy, document.pdf, found)

    try:
        for scale in SCALES if document.sheets else (1,):
            printed({}, scale)
            if not document.sheets or len(PdfReader(document.pdf).pages) <= document.sheets:
                break
        if not document.sheets:
            printed(_pages_of(document.pdf, _entries(html)))
    finally:
        copy.unlink(missing_ok=True)


def copied(html: str, page: Path, running: str, numbers: Mapping[str, int], scale: float = 1) -> str:
    """The page as it is printed: `running` at the foot of each sheet (empty: nothing), `numbers` after each entry of the contents, all at
    `scale`."""
    html = SCRIPT.sub("", POLICY.sub("", html))
    body = html.index("<body")
    head, body = html[:body], html[body:]
    folder = f"{page.parent.parent.name}/{page.parent.name}/index.html"

    def kept(match: re.Match) -> str:
        address, hash_sign, anchor = match["address"].partition("#")
        is_here = not address or address.endswith(folder)
        return f' href="#{anchor}"' if hash_sign and is_here else ""

    body = LINK.sub(kept, body)
    body = ENTRY.sub(lambda match: f"{match[1]} <span>{numbers[match['anchor']]}</span>" if match["anchor"] in numbers else match[1], body)
    rules = []
    if running:
        quoted = "".join(f"\\{ord(sign):x} " if sign in '"\\<' else sign for sign in running)
        rules.append(f'@page {{ @bottom-left {{ content: "{quoted}"; font: 8.5pt sans-serif; color: #444; }} }}')
    if scale != 1:
        rules.append(f"body {{ zoom: {scale}; }}")
    return head.replace("</head>", f"<style>{' '.join(rules)}</style>\n</head>") + body


def _entries(html: str) -> list[str]:
    """The anchors of the parts of the page."""
    return re.findall(r'<(?:section|div) class="part" id="([^"]+)">', html)


def _pages_of(pdf: Path, anchors: Iterable[str]) -> dict[str, int]:
    """On which sheet each anchor is."""
    reader = PdfReader(pdf)
    places = reader.named_destinations
    found = {}
    for anchor in anchors:
        place = places.get(anchor) or places.get(f"/{anchor}")
        number = reader.get_destination_page_number(place) if place else None
        if number is not None:
            found[anchor] = number + 1
    return found


def _sign(document: Document, author: str) -> None:
    """Say whose document it is, and nothing of the machine or the hour, so that the same page makes the same file."""
    writer = PdfWriter(clone_from=document.pdf)
    writer.metadata = {"/Title": document.title, "/Author": author, "/Creator": "Comptes clairs", "/Producer": "Comptes clairs"}
    # Tags of tables need PDF 1.5; the library's own heading says less.
    writer.pdf_header = "%PDF-1.7"
    written = BytesIO()
    writer.write(written)
    document.pdf.write_bytes(_numbered(written.getvalue()))


def _numbered(content: bytes) -> bytes:
    """The names of tags counted from one: a browser counts them from whatever it did before. None changes its length nor its rank."""
    ranks = {name: b"%08d" % rank for rank, name in enumerate(sorted(set(TAG.findall(content))), 1)}
    return TAG.sub(lambda match: b"(node" + ranks[match[1]] + b")", content)


def check(document: Document, html: str) -> list[Fault]:
    """What is wrong with a PDF, as faults: what makes it accessible, its sheets, and each amount of the page."""
    reader = PdfReader(document.pdf)
    root = reader.trailer["/Root"]
    name = document.pdf.name
    wrong = []
    if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
        wrong.append("le PDF n'a pas de balises pour les lecteurs d'écran")
    if root.get("/Lang") != document.language:
        wrong.append(f"le PDF ne dit pas sa langue ({document.language} attendu)")
    if (reader.metadata or {}).get("/Title") != document.title:
        wrong.append("le PDF n'a pas de titre")
    if not reader.outline:
        wrong.append("le PDF n'a pas de signets")
    if document.sheets and len(reader.pages) > document.sheets:
        wrong.append(f"le PDF a {len(reader.pages)} pages ({document.sheets} au plus étaient attendues)")
    lost = Counter(_amounts(_printed(html))) - Counter(_amounts("\n".join(page.extract_text() for page in reader.pages)))
    if lost:
        wrong.append(f"des montants de la page manquent dans le PDF ({', '.join(sorted(lost)[:5])})")
    remedy = "Mettez à jour le navigateur, puis relancez la commande."
    return [Fault(each, file=f"documents/{name}", remedy=remedy) for each in wrong]


def _amounts(text: str) -> list[str]:
    return AMOUNT.findall(re.sub(r"[ \t\n\r]+", " ", text))


def _printed(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    return " ".join(reader.said)


class _Text(HTMLParser):
    """The words of a page that are printed."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._open: list[bool] = []  # of each element that is open, whether it is printed
        self._names: list[list[str]] = []  # and its classes

    def handle_starttag(self, tag, attrs) -> None:
        if tag in VOID:
            return
        given = dict(attrs)
        classes = (given.get("class") or "").split()
        is_printed = not self._open or self._open[-1]
        is_contents = given.get("id") == "sommaire"
        hidden = tag in FRAME or "hidden" in given or not is_contents and any(name in UNPRINTED for name in classes)
        # The rows of a chart are read from the chart.
        in_chart = "table" in classes and "chart" in self._around
        self._open.append(is_printed and not hidden and not in_chart)
        self._names.append(classes)

    @property
    def _around(self) -> list[str]:
        return [name for classes in self._names for name in classes]

    def handle_startendtag(self, tag, attrs) -> None:
        pass

    def handle_endtag(self, tag) -> None:
        if tag not in VOID and self._open:
            self._open.pop()
            self._names.pop()

    def handle_data(self, data) -> None:
        if not self._open or self._open[-1]:
            self.said.append(data)
