"""What the town is recognised by: an elm over its river, two colours, and the quay on the home page of the years that have no picture."""

from pathlib import Path

from . import media, spreadsheet
from .place import Town
from .projects import is_told

FOLDER, FILE = Path("identite"), "logo.svg"
RIVER, GOLD = "#1d4f91", "#e0a100"
_QUAY = next(each for each in media.PICTURES if each.file == "quais.svg")
PART = f"""
# Ce à quoi la ville se reconnaît. Les couleurs sont éclaircies ou foncées où il le faut pour être lues.
[identity]
logo = "{FOLDER.as_posix()}/{FILE}"
colour = "{RIVER}"
second_colour = "{GOLD}"
picture = "{media.FOLDER.as_posix()}/{_QUAY.file}"
alternative = "{_QUAY.alternative}"
credit = "{media.CREDIT}, {media.LICENCE}"
"""
LOGO = f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 48 48">
<title>Un orme au bord de l'eau</title>
<path d="M24 3C13 3 7 10 7 18c0 7 6 11 14.5 11.4V36h5v-6.6C35 29 41 25 41 18 41 10 35 3 24 3z" fill="{RIVER}"/>
<path d="M24 27V12M24 19l-6-5M24 22l7-6" fill="none" stroke="#ffffff" stroke-width="2.2" stroke-linecap="round"/>
<path d="M4 37c3.5-3 6.5-3 10 0s6.5 3 10 0 6.5-3 10 0 6.5 3 10 0" fill="none" stroke="{GOLD}" stroke-width="3.6" stroke-linecap="round"/>
<path d="M4 44c3.5-3 6.5-3 10 0s6.5 3 10 0 6.5-3 10 0 6.5 3 10 0" fill="none" stroke="{RIVER}" stroke-width="3.6" stroke-linecap="round"/>
</svg>
"""


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the logo; the picture is one of those that the town gives anyway."""
    return spreadsheet.save(folder / FOLDER, {FILE: LOGO}) if is_told(town) else []
