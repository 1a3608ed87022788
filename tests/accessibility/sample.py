"""One page of each kind of a report, a kind being what blocks a page is made of, its language and the paper it is for: what is looked at in
a browser."""

from collections.abc import Mapping

# A text: all are of one kind.
TEXT = "/methode/"


def kinds(pages: Mapping[str, dict], latest: int) -> list[str]:
    """The addresses of the sample, the shallowest of each kind; of what has years, in the latest."""
    found: dict[tuple, str] = {}
    for address in sorted(pages, key=lambda address: (address.count("/"), address)):
        page = pages[address]
        if page["year"] in (None, latest):
            blocks = [*page["hero"], *(block for section in page["sections"] for block in section["blocks"])]
            found.setdefault((page["language"], page["paper"], frozenset(block["component"] for block in blocks)), address)
    return [*found.values(), TEXT]
