"""The typefaces of the site and of its charts: taken from their packages, cut down to the characters that a report shows.

Inter is the text's, with those of its letters that are never taken for each other: I has serifs, l has a tail. Its zero stays plain: on a
page of amounts, slashed ones read as code. Bricolage Grotesque is that of titles and of large figures. Pages load them as WOFF2 files named
after their content; charts are measured with the very same letters. What a page says when a letter is in none of them is left to the
reader's own fonts (theme/static/css/fonts.css).

Cutting takes some seconds, so what is made stays in the environment, where every build finds it until a package or this file changes.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

THIN = "\u202f"
FIGURES = "0123456789"
# Shapes of a state, a trend or an order. Phones that draw them themselves make little pictures of some.
SHAPES = "↑↓↕↗↘■□▲▼◆◇○●"
# What French and English are written with, and the signs of this site: one file a weight, on every page.
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + f"{THIN}ŒœŸˆ˜–—‘’‚“”„†•…‰‹›€™←→−√≈≠≤≥{SHAPES}"
# What names from elsewhere need besides (Š, Ł, ğ…): a browser asks for these files only on a page that has such a letter.
LATIN_EXTENDED = "".join(character for character in map(chr, range(0x100, 0x180)) if character not in LATIN) + "ȘșȚț"
FEATURES = ("kern", "tnum")
# Copyright, family, style, full name, version, name for printers, licence and its address.
NAMES = {0, 1, 2, 4, 5, 6, 13, 14}
FAMILY_NAMES = {1, 4, 6}


@dataclass(frozen=True)
class Face:
    """One file to serve: the `characters` of one weight of a family, its variable font fixed at `axes`.

    `letters` is a feature of that font whose letters take the place of the plain ones; `size` is how large they are for the size asked.
    """

    family: str
    weight: int
    file: str
    axes: tuple[tuple[str, int], ...]
    characters: str = LATIN
    letters: str = ""
    size: float = 1

    @property
    def slug(self) -> str:
        return self.family.lower().replace(" ", "-")

    @property
    def name(self) -> str:
        """Its file, without what stands for its content."""
        return f"{self.slug}-{self.weight}{'' if self.characters == LATIN else '-ext'}"

    @property
    def whole(self) -> "Face":
        """The face with the characters of every file of its font."""
        return replace(self, characters="".join(sorted({each for face in FACES if face.source == self.source for each in face.characters})))

    @property
    def package(self) -> Path:
        """The folder of its package."""
        return Path(find_spec(f"fontpkg_{self.slug.replace('-', '_')}").origin).parent

    @property
    def source(self) -> Path:
        return self.package / "files" / self.file


TEXT = "Inter"
TITLES = "Bricolage Grotesque"
# What charts call their typeface: a name that no machine has, so that an Inter which is installed there is not measured instead.
DRAWN_FAMILY = "Comptes clairs"
# Inter's letters are large and wide: a little smaller, they suit the sizes and lines that the style sheets say.
TEXT_SIZE = 0.95


def _text(weight: int, characters: str = LATIN) -> Face:
    # Disambiguation without slashed zero, drawn for text of 18 pixels.
    axes = (("opsz", 18), ("wght", weight))
    return Face(TEXT, weight, "Inter[opsz,wght].ttf", axes, characters, letters="ss04", size=TEXT_SIZE)


# Charts are written with these two weights.
DRAWN = (_text(400), _text(700))
FACES = (
    *DRAWN,
    *(_text(face.weight, LATIN_EXTENDED) for face in DRAWN),
    Face(TITLES, 700, "BricolageGrotesque[opsz,wdth,wght].ttf", (("opsz", 18), ("wdth", 100), ("wght", 700))),
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
            (new / "drawn" / f"{face.name}.ttf").write_bytes(_named(face))
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


def _named(face: Face) -> bytes:
    """The file that charts are measured with."""
    font = _opened(_fixed(face.whole))
    for record in font["name"].names:
        if record.nameID in FAMILY_NAMES:
            record.string = DRAWN_FAMILY
    return _written(font)


def _cut(face: Face) -> bytes:
    """The WOFF2 file of a face: its characters and the features that the site uses, no hints, the same bytes each time."""
    font = _opened(_fixed(face.whole))
    _keep(font, face.characters)
    return _written(font, "woff2")


@cache
def _fixed(face: Face) -> bytes:
    """The font of a face, its axes fixed, as a TTF file."""
    from fontTools.varLib.instancer import instantiateVariableFont

    font = _opened(_chosen(face.source, face.letters, face.characters))
    instantiateVariableFont(font, dict(face.axes), inplace=True)
    # More units to the size of type, with the same letters: they, their widths and their kerning are all that much smaller.
    font["head"].unitsPerEm = round(font["head"].unitsPerEm / face.size)
    # Inter's own lets the figures of «2 044» run together in small print: a fifth of the type size at least.
    thin = font.getBestCmap()[ord(THIN)]
    width, side = font["hmtx"][thin]
    font["hmtx"][thin] = (max(width, font["head"].unitsPerEm // 5), side)
    return _written(font)


@cache
def _chosen(source: Path, letters: str, characters: str) -> bytes:
    """A variable font of a package, with some `characters` only and the glyphs of the feature `letters` for them, as a TTF file."""
    font = _opened(source.read_bytes())
    font["name"].names = [record for record in font["name"].names if record.nameID in NAMES]
    del font["STAT"]
    for substitution in _substitutions(font, letters):
        for table in font["cmap"].tables:
            table.cmap = {code: substitution.mapping.get(glyph, glyph) for code, glyph in table.cmap.items()}
    # Brackets and signs as wide as figures would stand apart from the words beside them.
    figures = {font.getBestCmap()[ord(figure)] for figure in FIGURES}
    for substitution in _substitutions(font, "tnum"):
        substitution.mapping = {glyph: wide for glyph, wide in substitution.mapping.items() if glyph in figures}
    # Before its axes are fixed, because fixing those of letters that go is most of the work.
    _keep(font, characters)
    return _written(font)


def _substitutions(font: "TTFont", feature: str) -> Iterator:
    """The tables that say which glyph a feature puts in the place of which."""
    table = font["GSUB"].table
    features = [record.Feature for record in table.FeatureList.FeatureRecord if record.FeatureTag == feature]
    for index in sorted({index for each in features for index in each.LookupListIndex}):
        for subtable in table.LookupList.Lookup[index].SubTable:
            yield getattr(subtable, "ExtSubTable", subtable)


def _keep(font: "TTFont", characters: str) -> None:
    """Leave in a font nothing but some characters and the features of the site."""
    from fontTools.subset import Options, Subsetter

    subsetter = Subsetter(Options(layout_features=list(FEATURES), hinting=False, notdef_outline=True, name_IDs=["*"]))
    subsetter.populate(text=characters)
    subsetter.subset(font)


def _opened(content: bytes) -> "TTFont":
    from fontTools.ttLib import TTFont

    # Without this the date of the build would be written in the file.
    return TTFont(BytesIO(content), recalcTimestamp=False)


def _written(font: "TTFont", flavor: str | None = None) -> bytes:
    font.flavor = flavor
    content = BytesIO()
    font.save(content)
    return content.getvalue()
