"""Reading back the pages of a site: the elements of each, as a reader's browser would find them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

VOID = {"meta", "link", "img", "br", "hr", "input", "path", "rect"}
# HTML lets these end where the next one begins.
UNCLOSED = {"th", "td"}


@dataclass
class HtmlPage(HTMLParser):
    """A page: its elements in order, its ids, and whether what was opened was closed."""

    path: Path
    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.source = self.path.read_text(encoding="utf-8")
        self.feed(self.source)
        self.close()

    def handle_starttag(self, tag, attrs) -> None:
        names = [name for name, _value in attrs]
        assert len(names) == len(set(names)), f"{self.path}: <{tag}> says the same attribute twice"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID | UNCLOSED:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag) -> None:
        if tag not in UNCLOSED:
            assert self.open and self.open.pop() == tag, f"{self.path}: </{tag}> closes something else"

    def handle_data(self, data) -> None:
        self.text.append(data)

    @cached_property
    def ids(self) -> list[str]:
        return [attributes["id"] for _tag, attributes in self.elements if "id" in attributes]

    @cached_property
    def headings(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(tag[1]) for tag, _attributes in self.elements if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]

    @cached_property
    def links(self) -> list[str]:
        """Every address that the page asks for or offers."""
        return [attributes[name] for _tag, attributes in self.elements for name in ("href", "src") if attributes.get(name)]

    def meta(self, name: str) -> str | None:
        """What the head of the page says under that name."""
        return next(meta["content"] for meta in self.tags("meta") if name in (meta.get("name"), meta.get("http-equiv")))

    def tags(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]


def pages_of(site: Path) -> Iterator[HtmlPage]:
    """All the pages of a site."""
    for path in sorted(site.rglob("*.html")):
        yield HtmlPage(path)
