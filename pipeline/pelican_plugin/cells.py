"""The rows of a table, each cell written as its column says (`report.Column`). In Python, because a site has a million of them."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from markupsafe import Markup, escape

from ..formats import Language
from . import lines
from .addresses import Addresses


class RowWriter:
    """The filter `rows | written(columns, root)` of the templates: each row as the HTML of its cells, the first one as its heading.

    None is «not given»; an empty text is nothing at all. `data-label` is what a narrow screen writes before the cell. `abroad` tells the
    language of a page when it is not that of the rows, `said_abroad` is what then follows the link.
    """

    def __init__(self, lang: Language, addresses: Addresses, absent: str, abroad: Callable[[str], str], said_abroad: Mapping) -> None:
        self._number = lru_cache(maxsize=65536, typed=True)(lang.number)
        self._euros = lru_cache(maxsize=65536)(lang.euros)
        self._percent = lru_cache(maxsize=65536)(lang.percent)
        self._url = addresses.url
        self._abroad, self._said_abroad = abroad, said_abroad
        self._absent = f'<span class="absent" role="img" aria-label="{escape(absent)}">–</span>'

    def __call__(self, rows: list[list], columns: list[dict], root: str) -> Iterator[Markup]:
        if not columns:
            return
        writers = [self._writer(column, root) for column in columns]
        first, *others = columns
        # A cell ends where the next one begins: HTML asks for no closing tag, and long tables lose a tenth of their weight.
        tags = [f'<th scope="row" class="{first["kind"]}">']
        tags += [f'<td class="{column["kind"]}" data-label="{escape(column["label"])}">' for column in others]
        for row in rows:
            cells = [
                f"{tag}{self._absent if value is None else write(value) if value != '' else ''}"
                for tag, write, value in zip(tags, writers, row, strict=True)
            ]
            yield Markup("".join(cells))

    def _writer(self, column: dict, root: str) -> Callable[[Any], str]:
        """How the cells of a column become HTML. Text is escaped; the formats of numbers write nothing that needs it."""
        kind, decimals = column["kind"], column["decimals"]
        match kind:
            case "text" | "code" | "date" | "year" | "value":
                return escape
            case "cents":
                return self._euros
            case "euros":
                return lambda cents: self._euros(cents, 0)
            case "percent":
                return lambda ratio: self._percent(ratio, 1 if decimals is None else decimals)
            case "share":
                percent = self._writer(column | {"kind": "percent"}, root)
                return lambda ratio: f"{lines.of_whole(ratio)}{percent(ratio)}"
            case "way":
                return lambda way: f"{escape(way['words'])}{lines.on_its_way(way) if way['value'] is not None else ''}"
            case "number":
                return lambda value: self._number(value, (0 if isinstance(value, int) else 1) if decimals is None else decimals)
            case "link":
                return lambda link: self._link(root, *link)
        raise ValueError(f"unknown kind of column: {kind}")

    def _link(self, root: str, label: str, address: str, language: str = "") -> str:
        lang = f' lang="{escape(language)}"' if language else ""
        if not address:
            return f"<span{lang}>{escape(label)}</span>" if lang else escape(label)
        other = self._abroad(address)
        tongue, said = (f' hreflang="{other}"', f' <span class="tongue">{self._said_abroad[other]}</span>') if other else ("", "")
        return f'<a href="{escape(self._url(address, root))}"{tongue}{lang}>{escape(label)}</a>{said}'
