"""Leaflet, the library of maps that move, as its package brings it: the files that a site with such a map holds.

Its pictures are left out: they are those of markers and menus that our maps do not have.
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

NAMES = ("leaflet.js", "leaflet.css")
LICENCE = "licences/leaflet.txt"


def is_needed(pages: Iterable[dict]) -> bool:
    """Whether a page of the report has a map that moves."""
    return any(block.get("ground") for page in pages for section in page["sections"] for block in section["blocks"])


def files(theme: Path) -> dict[str, bytes]:
    """The files by name, the licence among them."""
    package = Path(import_module("xstatic.pkg.leaflet").BASE_DIR)
    # Its last line names a file for those who repair the library, which browsers would look for in vain.
    found = {name: (package / name).read_bytes().partition(b"//# sourceMappingURL")[0] for name in NAMES}
    return found | {"leaflet-licence.txt": (theme / "static" / LICENCE).read_bytes()}
