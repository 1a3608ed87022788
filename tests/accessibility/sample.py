"""The pages of a report that are looked at in a browser: of each part of the site, those whose blocks are not all on another page of it."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from pipeline.weight import kind_of

# A text: all are of one kind.
TEXT = "/methode/"


def kinds(pages: Mapping[str, dict], latest: int) -> list[str]:
    """The addresses of the sample; of what has years, in the latest. Two pages of a part with the same blocks are one, the shallowest;
    documents for paper are all there."""
    found: dict[tuple, str] = {}
    for address in sorted(pages, key=lambda address: (address.count("/"), address)):
        page = pages[address]
        if page["year"] in (None, latest):
            blocks = [*page["hero"], *(block for section in page["sections"] for block in section["blocks"])]
            part = (page["language"], page["paper"], kind_of(PurePosixPath(f"{address.strip('/')}/index.html")))
            found.setdefault((part, frozenset(block["component"] for block in blocks)), address)
    told = [address for (part, own), address in found.items() if not any(part == other and own < more for other, more in found)]
    return [*told, TEXT]
