"""One page of the report → its HTML, with the templates of the theme.

A template receives `page` (pipeline/report says its fields), `root` (the way up to the root of the site) and, on every page, `report`,
`spoken` (the language of the page), `words` (what the theme itself says in it), `components` and `style` (the digest of the style sheet). A
component is a macro named after its block: `bars(block, root, level)`, where `level` is that of the headings it writes. A table of more
than `long_table` rows can be sorted and filtered; a folded one of more than `paper_table` stays so on paper. A link to a page in another
language says so: `href | abroad` is that language, or nothing. Undefined names stop the build. A page loads the scripts and sheets that it
needs (`scripts.py`), and no other: `scripts` and `sheets` are their paths in the site. `hosts` are other sites that a page may ask for
pictures, once its reader agreed: that of the State's map (TILES), where the town offers it. Texts in Markdown come as HTML: `body` is that
of a page of its own, `own_words` what opens a document. `site_url` is where the site will stand, empty when the town does not say.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..formats import language
from ..report import BLOCKS, Page
from .addresses import Addresses, root_of
from .cells import RowWriter
from .lines import share, stacked
from .scripts import LONG_TABLE, at_work, needed
from .stylesheet import SHEETS as JOINED
from .texts import linked

TILES = "https://data.geopf.fr"
# A folded table of more rows than this stays folded on paper: it would fill sheets of its own.
PAPER_TABLE = 60
# Shown at any address that is none of the site's.
NOWHERE = asdict(Page(address="", name="", title="", description="", sections=()))


class ReportEnvironment(Environment):
    """Jinja for dictionaries: `row.items` is the entry «items» of a row, never a method of dict. It is also twice as fast."""

    def getattr(self, obj, attribute):
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class Renderer:
    """Draws the pages of one report. Templates are compiled once for each language; the report is only read. `texts` are the bodies of
    Markdown pages by address, for the pages of the report that show one (`own_words`)."""

    def __init__(
        self, report: dict, theme: Path, addresses: Addresses, style: str, site_url: str = "", texts: Mapping[str, str] | None = None
    ) -> None:
        self._report, self._theme, self._addresses, self._texts = report, theme, addresses, texts or {}
        self._given = {"report": report, "style": style, "site_url": site_url}
        self._scripts, sheets = (
            {path.stem: f"theme/{path.name}?{style}" for path in sorted((theme / "static" / kind).glob(f"*.{kind}"))}
            for kind in ("js", "css")
        )
        self._sheets = {name: sheet for name, sheet in sheets.items() if name not in JOINED}
        self._voices: dict[str, ReportEnvironment] = {}

    def page(self, page: dict, path: str) -> str:
        """The HTML of a page of the report, written at `path`."""
        blocks = [*page["hero"], *(block for part in page["sections"] for block in part["blocks"])]
        shown = needed(page, self._report["charts"])
        working = at_work(page, shown)
        given = {
            "scripts": [script for name, script in self._scripts.items() if name in working],
            "sheets": [sheet for name, sheet in self._sheets.items() if name in shown],
            "hosts": hosts_of(blocks),
        }
        root, voice = root_of(path), self._voice(page)
        given["own_words"] = self._linked(self._texts.get(page["words"], ""), root, voice)
        return voice.get_template("page.html").render(page=page, root=root, **given)

    def text(self, page: dict, path: str) -> str:
        """The HTML of a Markdown page, written at `path`."""
        root, voice = root_of(path), self._voice(page)
        body = self._linked(page["body"], root, voice)
        return voice.get_template("text.html").render(page=page, root=root, body=body, scripts=[], sheets=[], hosts=[])

    def missing(self) -> str:
        """The HTML of what is shown in the place of a page that does not exist, written at the root of the site."""
        words = self._voice(NOWHERE).globals["words"]["missing"]
        text = f'<p>{words["text"]}</p><p><a href="/">{words["home"]}</a></p>'
        return self.text(NOWHERE | {"title": words["title"], "name": words["title"], "description": words["title"], "body": text}, "")

    def _linked(self, body: str, root: str, voice: ReportEnvironment) -> str:
        return linked(body, lambda address: self._addresses.url(address, root), voice.globals["words"]["table"])

    def _voice(self, page: dict) -> ReportEnvironment:
        """The templates in the language of a page, compiled for the first page that speaks it."""
        own = self._report["town"]["language"]
        spoken = page["language"] or own
        if spoken not in self._voices:
            self._voices[spoken] = self._made(spoken, own)
        return self._voices[spoken]

    def _made(self, spoken: str, own: str) -> ReportEnvironment:
        words = tomllib.loads((self._theme / "translations" / f"{spoken}.toml").read_text(encoding="utf-8"))
        addresses = self._addresses

        def abroad(address: str) -> str:
            """The language of the page at `address` when it is another one, else nothing."""
            known = addresses.language(address)
            return "" if known is None or (known or own) == spoken else known or own

        env = ReportEnvironment(
            loader=FileSystemLoader(self._theme / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
            lstrip_blocks=True, auto_reload=False,
        )  # fmt: skip
        env.filters |= {
            "url": addresses.url,
            "abroad": abroad,
            "is_known": addresses.is_known,
            "written": RowWriter(language(spoken), addresses, words["absent"], abroad, words["abroad"]),
            "share": share,
            "stacked": stacked,
        }
        env.globals |= self._given | {"words": words, "spoken": spoken, "long_table": LONG_TABLE, "paper_table": PAPER_TABLE}
        env.globals["components"] = {name: getattr(env.get_template(f"components/{name}.html").module, name) for name in BLOCKS}
        return env


def hosts_of(blocks: Iterable[dict]) -> list[str]:
    """The other sites that a page may ask for pictures."""
    return [TILES] if any(block["component"] == "map" and block["has_state_tiles"] for block in blocks) else []
