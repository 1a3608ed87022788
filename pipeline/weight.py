"""What a built site weighs on its reader: bytes of a first view, and what would be asked of other hosts. Reads files, starts nothing."""

import gzip
import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path, PurePath
from urllib.parse import unquote, urlsplit

FETCHED_RELS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "prefetch", "manifest"}
FETCHED = {
    **dict.fromkeys(("script", "img", "iframe", "source", "video", "audio", "embed", "track", "input"), ("src", "srcset", "poster")),
    **dict.fromkeys(("image", "use", "feimage"), ("href", "xlink:href")),
    "object": ("data",),
    "link": ("href",),
}
IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")

FACE = re.compile(r"@font-face\s*{[^}]*}")
LETTERS = re.compile(r"U\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?")


@dataclass
class Weight:
    """Pages, the heaviest with all that its first view needs (compressed bytes), those of each kind, and the addresses asked of other
    hosts."""

    pages: int = 0
    heaviest_bytes: int = 0
    heaviest: str = ""
    foreign: set[str] = field(default_factory=set)
    by_kind: dict[str, list[int]] = field(default_factory=dict)


def weigh(output: Path) -> Weight:
    """Read every page of a built site.

    Pictures that a stylesheet names all count, as if the page used each, and so do fonts, but for those of letters that the page has not.
    """
    weight = Weight()
    for page in sorted(output.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        needed, foreign = _needs(text)
        letters = set(map(ord, text))
        files, pending = {page}, [(page, address) for address in needed]
        while pending:
            source, address = pending.pop()
            file = _file(output, source, address)
            if file is None or file in files:
                continue
            files.add(file)
            if file.suffix == ".css":
                asked = _addresses_in_css(file)
                foreign |= {address for address in asked if _is_foreign(address)}
                pending += [(file, address) for address, ranges in asked.items() if _is_used(ranges, letters)]
        total = sum(_compressed(file) for file in files)
        weight.pages += 1
        weight.by_kind.setdefault(kind_of(page.relative_to(output)), []).append(total)
        weight.foreign |= foreign
        if total > weight.heaviest_bytes:
            weight.heaviest_bytes, weight.heaviest = total, page.relative_to(output).as_posix()
    _compressed.cache_clear()
    _addresses_in_css.cache_clear()
    return weight


def kind_of(page: PurePath) -> str:
    """The kind of a page: the first folder of its path that is not a year, «the home page» when there is none."""
    folders = page.parent.parts
    return next((folder for folder in folders if not folder.isdigit()), "the home page")


def _file(output: Path, source: Path, address: str) -> Path | None:
    """The file of the site that an address on `source` names; None for another host, data inside the page, or nothing there."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    base = output if parts.path.startswith("/") else source.parent
    file = (base / unquote(parts.path).lstrip("/")).resolve()
    return file if file.is_file() else None


def _is_foreign(address: str) -> bool:
    return bool(urlsplit(address).netloc)


@cache
def _compressed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6, mtime=0))


@cache
def _addresses_in_css(file: Path) -> dict[str, tuple[tuple[int, int], ...]]:
    """What a stylesheet names, with the letters that a font is for: none when it is for all of them."""
    css = file.read_text(encoding="utf-8")
    found: dict[str, tuple[tuple[int, int], ...]] = dict.fromkeys(IN_CSS.findall(css), ())
    for face in FACE.findall(css):
        ranges = tuple((int(first, 16), int(last or first, 16)) for first, last in LETTERS.findall(face))
        found |= dict.fromkeys(IN_CSS.findall(face), ranges)
    return found


def _is_used(ranges: tuple[tuple[int, int], ...], letters: set[int]) -> bool:
    return not ranges or any(first <= letter <= last for letter in letters for first, last in ranges)


def _needs(html: str) -> tuple[set[str], set[str]]:
    """What a browser fetches to show the first view of a page, and whatever it would ever ask of other hosts by itself."""
    parser = _Fetched()
    parser.feed(html)
    in_style = set(IN_CSS.findall(parser.css))
    return parser.at_once | in_style, {address for address in parser.at_once | parser.later | in_style if _is_foreign(address)}


class _Fetched(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.at_once: set[str] = set()
        self.later: set[str] = set()
        self.css = ""
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.css += given.get("style", "")
        self._in_style = tag == "style"
        if tag == "link" and not FETCHED_RELS & set(given.get("rel", "").split()):
            return
        for name in FETCHED.get(tag, ()):
            candidates = given.get(name, "").split(",") if name == "srcset" else [given.get(name, "")]
            addresses = {candidate.split()[0] for candidate in candidates if candidate.strip()}
            waits = given.get("loading") != "lazy" and given.get("media") != "print"
            (self.at_once if waits else self.later).update(addresses)

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.css += data

    def handle_endtag(self, tag: str) -> None:
        self._in_style = False
