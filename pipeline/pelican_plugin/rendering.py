"""One page of the report → its HTML, with the templates of the theme.

A template receives `page` (report.py says its fields), `root` (the way up to the root of the site) and, on every page, `report`, `words`
(what the theme itself says, in the language of the town), `components` and `style` (the digest of the style sheet). A component is a macro
named after its block: `bars(block, root, level)`, where `level` is that of the headings it writes. Undefined names stop the build. A page
loads the script of a component that has one (theme/static/js), and no other: `scripts` are their paths in the site.
"""

import tomllib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..formats import language
from ..report import BLOCKS
from .addresses import Addresses, root_of
from .cells import RowWriter
from .texts import linked


class ReportEnvironment(Environment):
    """Jinja for dictionaries: `row.items` is the entry «items» of a row, never a method of dict. It is also twice as fast."""

    def getattr(self, obj, attribute):
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class Renderer:
    """Draws the pages of one report. Templates are compiled once; the report is only read."""

    def __init__(self, report: dict, theme: Path, addresses: Addresses, style: str, site_url: str = "") -> None:
        spoken = report["town"]["language"]
        words = tomllib.loads((theme / "translations" / f"{spoken}.toml").read_text(encoding="utf-8"))
        env = ReportEnvironment(
            loader=FileSystemLoader(theme / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        env.filters |= {
            "url": addresses.url,
            "written": RowWriter(language(spoken), addresses, words["absent"]),
            "share": share,
            "stacked": stacked,
        }
        env.globals |= {"report": report, "words": words, "style": style, "site_url": site_url}
        env.globals["components"] = {name: getattr(env.get_template(f"components/{name}.html").module, name) for name in BLOCKS}
        self._scripts = {path.stem: f"theme/{path.name}?{style}" for path in sorted((theme / "static" / "js").glob("*.js"))}
        self._page = env.get_template("page.html")
        self._text = env.get_template("text.html")
        self._addresses = addresses
        self._table_label = words["table"]

    def page(self, page: dict, path: str) -> str:
        """The HTML of a page of the report, written at `path`."""
        shown = {block["component"] for block in page["hero"]} | {each["component"] for part in page["sections"] for each in part["blocks"]}
        scripts = [script for name, script in self._scripts.items() if name in shown]
        return self._page.render(page=page, root=root_of(path), scripts=scripts)

    def text(self, page: dict, path: str) -> str:
        """The HTML of a Markdown page, written at `path`."""
        root = root_of(path)
        body = linked(page["body"], lambda address: self._addresses.url(address, root), self._table_label)
        return self._text.render(page=page, root=root, body=body, scripts=[])


def share(pct: float) -> str:
    """How wide something is drawn, as SVG writes it: 57.02%. Kept between nothing and everything."""
    return f"{min(max(pct, 0), 100):.2f}".rstrip("0").rstrip(".") + "%"


def stacked(parts: list[dict]) -> list[tuple[str, str]]:
    """Where each part of a stacked bar starts and how wide it is, as SVG writes them."""
    placed, start = [], 0.0
    for part in parts:
        placed.append((share(start), share(part["width_pct"])))
        start += part["width_pct"]
    return placed
