"""The style sheets that pages load: the sources of theme/static/css joined in their order, without comments or needless space.

A sheet that is none of SHEETS stays by itself: that of a component, which only the pages that have it load; one that a script asks for;
that of printers, which no screen waits for.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

SHEETS = ("fonts", "tokens", "base", "layout", "components", "map", "interaction")
# When a town's colours apply. The dark ones come last: they win where both do.
SCHEMES = {"light": "", "dark": "screen and (prefers-color-scheme: dark) and "}


def joined(theme: Path, palette: Mapping[str, Mapping[str, str]] | None = None) -> str:
    """One style sheet from the sources of a theme, and a town's own colours by scheme. The order is the cascade: what comes later wins."""
    sheets = [(theme / "static" / "css" / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS]
    after = SHEETS.index("tokens") + 1
    return squeezed("\n".join((*sheets[:after], *_own(palette or {}), *sheets[after:])))


def _own(palette: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Rules that give tokens the town's colours. The colours that a reader forces stay: a rule for them alone would come too early."""
    for scheme, when in SCHEMES.items():
        if scheme in palette:
            values = " ".join(f"--{name}: {colour};" for name, colour in palette[scheme].items())
            yield f"@media {when}(forced-colors: none) {{ :root {{ {values} }} }}"


def apart(theme: Path) -> dict[str, bytes]:
    """The sheets that stay by themselves, by file name."""
    sources = sorted((theme / "static" / "css").glob("*.css"))
    return {path.name: squeezed(path.read_text(encoding="utf-8")).encode() for path in sources if path.stem not in SHEETS}


def squeezed(css: str) -> str:
    """The same rules in fewer bytes. Quoted text is left alone, and so is space before a colon: it means something in a selector."""
    parts = re.split(r'("[^"]*")', re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))
    parts[::2] = [re.sub(r" ?([{};,>]) ?|(:) ", r"\1\2", re.sub(r"\s+", " ", part)) for part in parts[::2]]
    return "".join(parts).replace(";}", "}").strip() + "\n"
