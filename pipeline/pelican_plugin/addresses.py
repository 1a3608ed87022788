"""Where a page is written, and how one page links to another.

An address of a page starts and ends with a slash («/2022/depenses/»), that of a file only starts with one («/donnees/lignes.csv»). Links
are written relative and name index.html, so that the site opens from a folder, a USB stick or any sub-folder of a server. Every address
that may be linked to is announced first: a link that leads nowhere is a fault, found without reading the pages again.
"""

import re
from difflib import get_close_matches
from urllib.parse import quote

from ..errors import Findings
from ..report import DOCUMENTS

PAGE = re.compile(r"/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*")
ELSEWHERE = ("https://", "http://", "mailto:", "tel:")


class Addresses:
    """The pages and files of a site, and the links between them. Faults are collected in `findings`."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._paths: dict[str, str] = {}
        self._languages: dict[str, str] = {}
        self._broken: list[str] = []

    def add_page(self, address: str, language: str = "") -> str:
        """Announce a page and its language, empty for the site's own; where it is written, relative to the output: /2022/ →
        2022/index.html."""
        if not PAGE.fullmatch(address):
            self._findings.fault(
                f"« {address} » n'est pas une adresse de page",
                remedy="Des lettres sans accent, chiffres et tirets entre deux barres obliques sont attendus.",
            )
        elif address in self._paths:
            self._findings.fault(f"deux pages ont la même adresse « {address} »", remedy="Donnez un autre « slug » à l'une d'elles.")
        path = f"{address[1:]}index.html"
        self._paths[address] = path
        self._languages[address] = language
        return path

    def add_file(self, path: str) -> None:
        """Announce a file by its path in the output, with slashes."""
        self._paths[f"/{path}"] = quote(path)

    def url(self, address: str, root: str) -> str:
        """The link to `address` from a page whose way up to the root of the site is `root` («../../»).

        Links to an anchor of the same page and to other sites are left as they are; what follows a «?» is for a script. An address
        that nobody announced is remembered for `tell_broken`.
        """
        if address.startswith(("#", *ELSEWHERE)):
            return address
        target, hash_sign, anchor = address.partition("#")
        target, question_mark, query = target.partition("?")
        path = self._paths.get(target)
        if path is None:
            self._broken.append(address)
            return "#"
        return f"{root}{path}{question_mark}{query}{hash_sign}{anchor}"

    def language(self, address: str) -> str | None:
        """The language of the page at `address`, as it was announced; None for a file, an anchor or another site."""
        return self._languages.get(address.partition("#")[0].partition("?")[0])

    def is_known(self, address: str) -> bool:
        """Whether something stands at an address, for a link that is only written when it leads somewhere."""
        return address in self._paths

    def announced(self) -> list[tuple[str, str, str | None]]:
        """All that a link may lead to, whatever the order in which it was announced: address, path, language of a page. Without the files
        of documents for paper, which only their own pages link to, and only when they are there."""
        paths = ((address, path) for address, path in self._paths.items() if not address.startswith(DOCUMENTS))
        return sorted((address, path, self._languages.get(address, "")) for address, path in paths)

    def tell_broken(self, where: str) -> None:
        """Blame the broken links met since the last call on the page `where`."""
        for address in self._broken:
            close = get_close_matches(address, self._paths, n=1, cutoff=0.75)
            self._findings.fault(
                f"le lien « {address} » ne mène à aucune page ni aucun fichier du site",
                file=where,
                remedy=f"L'adresse la plus proche est « {close[0]} »." if close else "",
            )
        self._broken.clear()


def root_of(path: str) -> str:
    """The way up from a page to the root of the site: 2022/depenses/index.html → ../../"""
    return "../" * path.count("/")
