"""Drawing → inline SVG: a name and a description for those who do not see it, the site's colours, ids of its own, nothing to load."""

import re
from functools import cache
from html import escape

import vl_convert

from .. import typefaces
from . import Drawing
from .theme import PALE, TOKENS

_VARIABLES = {value: f"var(--{name})" for name, value in TOKENS.items()} | {value: f"var(--{name}-mid)" for name, value in PALE.items()}
_COLOUR = re.compile("|".join(_VARIABLES))
_DECIMALS = re.compile(r"(\d+\.\d{2})\d+")
# What a mark draws, a cell of the table, is left for scripts: the whole drawing has one name for those who do not see it.
_CELL = re.compile(r' aria-label="(\d+-\d+)"')
_DROPPED = re.compile(
    r' (?:class|role|aria-\w+|aria-roledescription|pointer-events|xmlns:xlink|font-family)="[^"]*"| transform="translate\(0,0\)"'
)
_IDS = re.compile(r'(\bid="|url\(#|href="#)([^")]+)')


def svg(drawing: Drawing) -> str:
    """The drawing as an SVG element, the same text for the same drawing whatever was drawn before it."""
    _measure_with_our_typefaces()
    raw = vl_convert.vegalite_to_svg(drawing.chart.to_dict(validate=False), allowed_base_urls=[])
    size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', raw)
    width, height = (round(float(side)) for side in size.groups())
    body = raw[raw.index(">", raw.index("<svg")) + 1 : raw.rindex("</svg>")]
    body = _DROPPED.sub("", _CELL.sub(r' data-cell="\1"', body))
    # vl-convert numbers gradients and clips from a counter of its process.
    seen: dict[str, str] = {}
    body = _IDS.sub(lambda found: found[1] + seen.setdefault(found[2], f"{drawing.slug}-{len(seen) + 1}"), body)
    body = _DECIMALS.sub(r"\1", body)
    body = _COLOUR.sub(lambda found: _VARIABLES[found[0]], body)
    name = drawing.slug
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(drawing.title)}</title><desc id="{name}-d">{escape(drawing.takeaway)}</desc>{body}</svg>'
    )


@cache
def _measure_with_our_typefaces() -> None:
    """Let the widths of words be those of the page. Drawn with a typeface of the machine, labels would be cut or fall apart on the site."""
    vl_convert.register_font_directory(str(typefaces.drawn()))
