"""The typefaces of the site and of its charts: taken from their packages, cut down to the characters that a report shows.

Pages load them as WOFF2 files named after their content; charts are measured with the very same letters. `faces` says which they are,
`cutting` makes the file of each.

Cutting takes some seconds, so what is made stays in the environment, where every build finds it until a package or this folder changes.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from . import cutting
from .faces import DRAWN, DRAWN_FAMILY, FACES, LATIN, LATIN_EXTENDED, Face

# Pages and charts take them from here.
__all__ = ("DRAWN", "DRAWN_FAMILY", "FACES", "LATIN", "LATIN_EXTENDED", "drawn", "files", "rules")


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
    places.append(Path(__file__).resolve().parents[2] / "build")
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
    """What the files are made of: the packages' own, these modules, and the libraries that cut and compress."""
    made_of = sha256(f"fonttools {version('fonttools')} brotli {version('brotli')}".encode())
    for path in (*sorted(Path(__file__).parent.glob("*.py")), *(face.source for face in FACES)):
        made_of.update(path.read_bytes())
    return made_of.hexdigest()[:16]


def _make(folder: Path) -> Path:
    """Write every file in a folder beside `folder`, which takes its name once it is whole."""
    new = folder.with_name(f"{folder.name}.{os.getpid()}")
    try:
        (new / "drawn").mkdir(parents=True, exist_ok=True)
        for face in DRAWN:
            (new / "drawn" / f"{face.name}.ttf").write_bytes(cutting.named(face))
        for face in FACES:
            content = cutting.cut(face)
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
