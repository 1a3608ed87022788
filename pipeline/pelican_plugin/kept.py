"""Pages of the last site that would be written the same again: when only a text changed, nearly all of them.

A page of the report is made of the report, the theme and the addresses that it may link to. While these are the same, its bytes are, and
are taken from the last site, but for a page that is no longer there as it was written (somebody changed it by hand).
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path


class Kept:
    """The pages of the site in the folder `before`, written down in the file `memory`, and those of the site being made.

    `made_of` is the digest of all that pages are made of. Without a memory every page is to be drawn.
    """

    def __init__(self, memory: Path | None, before: Path | None, made_of: str) -> None:
        self._memory, self._before, self._made_of = memory, before, made_of
        self._digests: Mapping[str, str] = _digests(memory, made_of) if memory and before else {}
        self._written: dict[str, str] = {}

    def page(self, path: str) -> bytes | None:
        """The page that stood at `path`, None when it has to be drawn."""
        if path not in self._digests:
            return None
        try:
            content = (self._before / path).read_bytes()
        except OSError:
            return None
        return content if sha256(content).hexdigest() == self._digests[path] else None

    def add(self, path: str, content: bytes) -> None:
        """Note a page of the site being made."""
        self._written[path] = sha256(content).hexdigest()

    def save(self) -> None:
        """Write down the pages noted, for the next build."""
        if self._memory:
            text = json.dumps({"made_of": self._made_of, "pages": self._written}, indent=0)
            self._memory.write_text(text, encoding="utf-8", newline="\n")


def _digests(memory: Path, made_of: str) -> dict[str, str]:
    """The digests of the pages of the last site by their path, none when they were made of something else."""
    try:
        known = json.loads(memory.read_text(encoding="utf-8"))
        return known["pages"] if known["made_of"] == made_of else {}
    except (OSError, ValueError, KeyError):
        return {}
