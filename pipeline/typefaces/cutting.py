"""One face → its file: the letters chosen, the axes fixed, what no page shows cut off. Bytes out, the same each time; writes no file."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from .faces import DRAWN_FAMILY, THIN, Face

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FIGURES = "0123456789"
FEATURES = ("kern", "tnum")
# Copyright, family, style, full name, version, name for printers, licence and its address.
NAMES = {0, 1, 2, 4, 5, 6, 13, 14}
FAMILY_NAMES = {1, 4, 6}
# Letters stand nearer or further by hundredths of the type size: less is not seen, and thousands of finer values weigh as much as outlines.
# Each file that a first view waits for then fits in the first packets of a server (ten, about 14 kB).
KERNING = 100


def named(face: Face) -> bytes:
    """The file that charts are measured with."""
    font = _opened(_fixed(face.whole))
    for record in font["name"].names:
        if record.nameID in FAMILY_NAMES:
            record.string = DRAWN_FAMILY
    return _written(font)


def cut(face: Face) -> bytes:
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
    _round_kerning(font)
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


def _round_kerning(font: "TTFont") -> None:
    step = font["head"].unitsPerEm / KERNING
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            pairs = getattr(table, "ExtSubTable", table)
            if pairs.Format == 1:
                found = [pair for letter in pairs.PairSet for pair in letter.PairValueRecord]
            else:
                found = [pair for letters in pairs.Class1Record for pair in letters.Class2Record]
            for pair in found:
                if pair.Value1:
                    pair.Value1.XAdvance = round(round(pair.Value1.XAdvance / step) * step)


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
