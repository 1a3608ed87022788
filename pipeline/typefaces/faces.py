"""Which typefaces the site and its charts are written with, from which package each comes and the characters that its files hold.

Inter is the text's, with those of its letters that are never taken for each other: I has serifs, l has a tail. Its zero stays plain: on a
page of amounts, slashed ones read as code. Bricolage Grotesque is that of titles and of large figures. What a page says when a letter is in
none of them is left to the reader's own fonts (theme/static/css/fonts.css).
"""

from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

THIN = "\u202f"
# Shapes of a state, a trend or an order. Phones that draw them themselves make little pictures of some.
SHAPES = "↑↓↕↗↘■□▲▼◆◇○●"
# What French and English are written with, and the signs of this site: one file a weight, on every page.
LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + f"{THIN}ŒœŸˆ˜–—‘’‚“”„†•…‰‹›€™←→−√≈≠≤≥{SHAPES}"
# Letters of LATIN that neither French nor English has, and its rarest signs: a title has one of them more seldom than a text.
UNUSUAL = "ÁÃÄÅÌÍÐÑÒÓÕÖØÚÝÞßáãäåìíðñòóõöøúýþ¡¢£¤¥¦¨¬®¯±´µ¶¸¹¼½¾¿÷ˆ˜‚„†•‹›™√≈≠≤≥"
# What names from elsewhere need besides (Š, Ł, ğ…): a browser asks for these files only on a page that has such a letter.
LATIN_EXTENDED = "".join(character for character in map(chr, range(0x100, 0x180)) if character not in LATIN) + "ȘșȚț"


@dataclass(frozen=True)
class Face:
    """One file to serve: the `characters` of one weight of a family, its variable font fixed at `axes`.

    `letters` is a feature of that font whose letters take the place of the plain ones; `size` is how large they are for the size asked.
    """

    family: str
    weight: int
    file: str
    axes: tuple[tuple[str, int], ...]
    characters: str
    letters: str = ""
    size: float = 1

    @property
    def slug(self) -> str:
        return self.family.lower().replace(" ", "-")

    @property
    def name(self) -> str:
        """Its file, without what stands for its content."""
        return f"{self.slug}-{self.weight}{'' if 'a' in self.characters else '-ext'}"

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


def _text(weight: int, characters: str) -> Face:
    # Disambiguation without slashed zero, drawn for text of 18 pixels.
    axes = (("opsz", 18), ("wght", weight))
    return Face(TEXT, weight, "Inter[opsz,wght].ttf", axes, characters, letters="ss04", size=TEXT_SIZE)


def _titles(characters: str) -> Face:
    return Face(TITLES, 700, "BricolageGrotesque[opsz,wdth,wght].ttf", (("opsz", 18), ("wdth", 100), ("wght", 700)), characters)


# Charts are written with these two weights.
DRAWN = (_text(400, LATIN), _text(700, LATIN))
FACES = (
    *DRAWN,
    *(_text(face.weight, LATIN_EXTENDED) for face in DRAWN),
    _titles("".join(each for each in LATIN if each not in UNUSUAL)),
    _titles(UNUSUAL),
)
