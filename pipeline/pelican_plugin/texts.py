"""The Markdown pages of Pelican (method, glossary, accessibility, a town's own words) brought to the shape of a page of the report.

A text is a file with a `title`, a `slug` that gives its address, and optionally `lead` (the sentence under the title), `description` (for
search engines), `kicker`, `nav` (the entry of the main menu that is lit), `lang` (the language, when it is not the site's: the address then
starts with it) and `alternate` (the address of the same page in another language). Links are written as addresses of the site
(«/2022/depenses/») or as Pelican's {filename}. A text that cannot be shown is a fault: Pelican itself would leave it out and say nothing.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from html import escape, unescape

from markupsafe import Markup
from pelican.contents import Page as PelicanPage

from ..errors import Findings
from ..formats import typography
from ..report import Link, Page

LINK = re.compile(r'(?P<attribute>\s(?:href|src)=")(?P<address>[^"]*)"')
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
PLACEHOLDER = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
# What stands between tags, which code keeps as it is typed.
NODE = re.compile(r"<(pre|code)\b.*?</\1>|<[^>]*>|(?P<text>[^<]+)", re.DOTALL)
TOP_HEADING = re.compile(r"<h1\b")


def shaped(pages: Iterable[PelicanPage], sources: Mapping[str, object], report: Mapping, findings: Findings) -> list[dict]:
    """The texts as dictionaries with the fields of `report.Page` and `body`, the HTML of the text with its links still to be written.

    `sources` is Pelican's own list of what it tried to read, None for what it could not.
    """
    for path, content in sources.items():
        if content is None:
            findings.fault(
                "ce texte n'a pas pu être lu",
                file=path,
                remedy="Il lui faut au moins une ligne « Title: … » tout en haut, puis une ligne vide.",
            )
    texts = []
    for page in pages:
        body = page.get_content("")
        _check(page, body, findings)
        if page.in_default_lang or page.lang in report["editions"]:
            texts.append(asdict(_page(page, report)) | {"body": _body(page, body, report)})
        else:
            findings.fault(
                f"ce texte est dans une langue que le site ne parle pas (« {page.lang} »)",
                file=page.get_relative_source_path(),
                remedy=f"Langues du site : {', '.join([report['town']['language'], *report['editions']])}.",
            )
    return texts


def _spaced(page: PelicanPage, report: Mapping) -> Callable[[str], str]:
    """How a text is spaced: typed with plain spaces, French would start lines with «:» and «»»."""
    language = report["town"]["language"] if page.in_default_lang else page.lang
    return typography if language == "fr" else str


def _body(page: PelicanPage, body: str, report: Mapping) -> str:
    spaced = _spaced(page, report)
    return NODE.sub(lambda found: spaced(found["text"]) if found["text"] else found[0], body)


def _page(page: PelicanPage, report: Mapping) -> Page:
    language = "" if page.in_default_lang else page.lang
    home = report["editions"][language]["home"] if language else "/"
    spaced = _spaced(page, report)
    title, lead = spaced(page.title), spaced(page.metadata.get("lead", ""))
    return Page(
        address=f"/{page.url}",
        name=spaced(page.metadata.get("name", page.title)),
        title=title,
        description=spaced(page.metadata.get("description", "")) or lead or title,
        kicker=spaced(page.metadata.get("kicker", "")),
        lead=lead,
        nav=page.metadata.get("nav", ""),
        crumbs=(Link(report["town"]["name"], home),),
        language=language,
        alternate=page.metadata.get("alternate", ""),
    )


def _check(page: PelicanPage, body: str, findings: Findings) -> None:
    where = page.get_relative_source_path()
    if hasattr(page, "override_save_as"):
        findings.fault(
            "la ligne « Save_as » n'est pas prise en compte", file=where, remedy="Écrivez « Slug: … » : il donne l'adresse de la page."
        )
    if TOP_HEADING.search(body):
        findings.fault("le texte contient un second titre principal (« # … »)", file=where, remedy="Commencez ses parties par « ## ».")
    for placeholder in PLACEHOLDER.findall(body):
        findings.fault(f"« {placeholder} » n'a pas été remplacé", file=where, remedy="Vérifiez le nom entre les accolades.")


def linked(body: str, url: Callable[[str], str], table_label: str) -> Markup:
    """The HTML of a text with its links written by `url`, and its tables able to scroll on their own on a narrow screen."""

    def rewritten(match: re.Match) -> str:
        return f'{match["attribute"]}{escape(url(unescape(match["address"])))}"'

    body = LINK.sub(rewritten, body)
    return Markup(TABLE.sub(rf'<div class="scroll" role="region" aria-label="{escape(table_label)}" tabindex="0">\g<0></div>', body))
