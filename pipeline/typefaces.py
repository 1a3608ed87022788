"""The typefaces of the site and of its charts: taken from their packages, cut down to the characters that a report shows.

Atkinson Hyperlegible is the text's, drawn so that I, l and 1, or O and 0, are never taken for each other; Bricolage Grotesque is that of
titles and of large figures. Pages load them as WOFF2 files named after their content; charts are measured with the very same letters.
What a page says when a letter is in none of them is left to the reader's own fonts (theme/static/css/fonts.css).

Cutting takes a second, so what is made stays in the environment, where every build finds it until a package or this file changes.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

THIN = "\u202f"
# What French and English are written with, and the signs of this site: one file a weight, on every page.
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + f"{THIN}ŒœŸˆ˜–—‘’‚“”„†•…‰‹›€™←→−√≈≠≤≥"
# What names from elsewhere need besides (Š, Ł, ğ…): a browser asks for these files only on a page that has such a letter.
LATIN_EXTENDED = "".join(character for character in map(chr, range(0x100, 0x180)) if character not in LATIN) + "ȘșȚț"
FEATURES = ("kern", "tnum", "ccmp", "locl")
# Copyright, family, style, full name, version, name for printers, licence and its address.
NAMES = {0, 1, 2, 4, 5, 6, 13, 14}


@dataclass(frozen=True)
class Face:
    """One file to serve: the `characters` of one weight of a family. `axes` are where a variable font is fixed."""

    family: str
    weight: int
    file: str
    characters: str = LATIN
    axes: tuple[tuple[str, int], ...] = ()

    @property
    def slug(self) -> str:
        return self.family.lower().replace(" ", "-")

    @property
    def name(self) -> str:
        """Its file, without what stands for its content."""
        return f"{self.slug}-{self.weight}{'' if self.characters == LATIN else '-ext'}"

    @property
    def package(self) -> Path:
        """The folder of its package."""
        return Path(find_spec(f"fontpkg_{self.slug.replace('-', '_')}").origin).parent

    @property
    def source(self) -> Path:
        return self.package / "files" / self.file


TEXT = "Atkinson Hyperlegible"
TITLES = "Bricolage Grotesque"
# Charts are written with these two weights.
DRAWN = (Face(TEXT, 400, "AtkinsonHyperlegible-Regular.ttf"), Face(TEXT, 700, "AtkinsonHyperlegible-Bold.ttf"))
FACES = (
    *DRAWN,
    *(Face(face.family, face.weight, face.file, LATIN_EXTENDED) for face in DRAWN),
    Face(TITLES, 700, "BricolageGrotesque[opsz,wdth,wght].ttf", axes=(("opsz", 18), ("wdth", 100), ("wght", 700))),
)


def files() -> dict[str, bytes]:
    """What a site serves, by file name: each face, and the licence of each family."""
    served = {path.name: path.read_bytes() for path in sorted(_made().glob("*.woff2"))}
    return served | {f"{face.slug}-licence.txt": (face.package / "LICENSE").read_bytes() for face in FACES}


def rules(folder: str) -> str:
    """The rules of a style sheet that name the files; `folder` is the way from that sheet to them."""
    return "".join(_rules(folder))


def _rules(folder: str) -> Iterator[str]:
    for face in FACES:
        file = _served(face, _made()).name
        codes = _ranges(face.characters)
        yield (
            f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-display:swap;'
            f'src:url("{folder}/{file}") format("woff2");unicode-range:{codes}}}\n'
        )


def drawn() -> Path:
    """The folder of the files that charts are measured with."""
    return _made() / "drawn"


def _served(face: Face, folder: Path) -> Path:
    return next(folder.glob(f"{face.name}.*.woff2"))


def _ranges(characters: str) -> str:
    """Characters as a style sheet says them: «U+20-7E,U+A0»."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, characters)):
        if runs and code == runs[-1][-1] + 1:
            runs[-1][1:] = [code]
        else:
            runs.append([code])
    return ",".join(f"U+{'-'.join(f'{code:X}' for code in run)}" for run in runs)


@cache
def _made() -> Path:
    """The folder with every file, made when it is not there yet."""
    name = _digest()
    places = [Path(sys.prefix)] if sys.prefix != sys.base_prefix else []
    places.append(Path(__file__).resolve().parents[1] / "build")
    for place in places:
        if (place / "typefaces" / name).is_dir():
            return place / "typefaces" / name
    for place in places:
        try:
            return _make(place / "typefaces" / name)
        except OSError:
            if place is places[-1]:
                raise
    raise AssertionError("the last place either holds the files or says why not")


def _digest() -> str:
    """What the files are made of: the packages' own, this program, and the libraries that cut and compress."""
    made_of = sha256(f"fonttools {version('fonttools')} brotli {version('brotli')}".encode())
    for path in (Path(__file__), *(face.source for face in FACES)):
        made_of.update(path.read_bytes())
    return made_of.hexdigest()[:16]


def _make(folder: Path) -> Path:
    """Write every file in a folder beside `folder`, which takes its name once it is whole."""
    new = folder.with_name(f"{folder.name}.{os.getpid()}")
    try:
        (new / "drawn").mkdir(parents=True, exist_ok=True)
        for face in DRAWN:
            _opened(face).save(new / "drawn" / f"{face.name}.ttf")
        for face in FACES:
            content = _cut(face)
            (new / f"{face.name}.{sha256(content).hexdigest()[:8]}.woff2").write_bytes(content)
        try:
            new.rename(folder)
        except OSError:
            # Another build was quicker, and its files are the same.
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return folder


def _cut(face: Face) -> bytes:
    """The WOFF2 file of a face: its characters and the features that the site uses, no hints, the same bytes each time."""
    from io import BytesIO

    from fontTools.subset import Options, Subsetter
    from fontTools.varLib.instancer import instantiateVariableFont

    font = _opened(face)
    font["name"].names = [record for record in font["name"].names if record.nameID in NAMES]
    if "STAT" in font:
        del font["STAT"]
    subsetter = Subsetter(Options(layout_features=list(FEATURES), hinting=False, notdef_outline=True, name_IDs=["*"], flavor="woff2"))
    subsetter.populate(text=face.characters)
    # First, because fixing the axes of letters that go is most of the work.
    subsetter.subset(font)
    if face.axes:
        instantiateVariableFont(font, dict(face.axes), inplace=True)
    font.flavor = "woff2"
    content = BytesIO()
    font.save(content)
    return content.getvalue()


def _opened(face: Face):
    """The font of a package, with the narrow space that French numbers have and that Atkinson lacks: a quarter of the type size."""
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._g_l_y_f import Glyph

    # Without this the date of the build would be written in the file.
    font = TTFont(face.source, recalcTimestamp=False)
    if ord(THIN) not in font.getBestCmap():
        font.setGlyphOrder([*font.getGlyphOrder(), "uni202F"])
        font["glyf"]["uni202F"] = Glyph()
        font["hmtx"]["uni202F"] = (font["head"].unitsPerEm // 4, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(THIN)] = "uni202F"
    return font
