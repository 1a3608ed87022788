"""A picture file as it may be published: JPEG, PNG, WebP or SVG, its size in pixels, and its bytes without what cameras and programs add.

Places, dates, names and settings (EXIF, XMP, comments) are left out by dropping the parts of the file that hold them; what is drawn is not
touched, byte for byte. The orientation that a camera wrote is kept, because pixels are shown by it. A drawing is `svg`'s.
"""

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import svg

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
ENDINGS = {"jpeg": (".jpg", ".jpeg"), "png": (".png",), "webp": (".webp",), "svg": (".svg",)}
FORMATS = "JPEG, PNG, WebP ou SVG"
# What a phone on a slow network receives in a few seconds.
MOST_BYTES = {"jpeg": 500_000, "png": 500_000, "webp": 500_000, "svg": 150_000}
MOST_PIXELS = 5_000
SMALLER = "Réduisez-la à 1 600 pixels de large environ et enregistrez-la de nouveau en JPEG ou en WebP."
# Of PNG: pixels, palette, transparency, colours; of WebP the same. The rest is text, dates, or frames of an animation.
_PNG_KEPT = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"cICP", b"pHYs"))
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"))
# Of JPEG: the frame, but for the markers that are tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_TURNED = (5, 6, 7, 8)


@dataclass(frozen=True)
class Picture:
    """A picture to publish: a key of ENDINGS, its width and height in pixels as it is shown, its bytes."""

    kind: str
    width: int
    height: int
    content: bytes


def cleaned(content: bytes) -> Picture:
    """The picture that the bytes of a file are.

    Raises:
        ValueError: when it is none that may be published; the message says why, in French.
    """
    kind = _kind(content)
    if not kind:
        raise ValueError(f"le fichier n'est pas une image que ce site sait montrer ({FORMATS} attendu)")
    if len(content) > MOST_BYTES[kind]:
        raise ValueError(f"l'image pèse {len(content) // 1000} ko, et {MOST_BYTES[kind] // 1000} ko au plus sont attendus")
    try:
        width, height, kept = READERS[kind](content)
    except (IndexError, struct.error):
        raise ValueError("l'image est abîmée : le fichier s'arrête trop tôt") from None
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise ValueError(f"l'image fait {width} pixels sur {height}, et {MOST_PIXELS} au plus sont attendus de chaque côté")
    return Picture(kind, width, height, kept)


def _kind(content: bytes) -> str:
    if content.startswith(JPEG):
        return "jpeg"
    if content.startswith(PNG):
        return "png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    return "svg" if svg.is_one(content) else ""


# --- JPEG --------------------------------------------------------------------------------------------------------------------------------


def _jpeg(content: bytes) -> tuple[int, int, bytes]:
    """Segments up to the end of the image; thumbnails that phones add after it are left out too."""
    kept, size, orientation = [b"\xff\xd8"], None, 1
    place = 2
    while True:
        if content[place] != 0xFF:
            raise ValueError("l'image est abîmée : ce n'est pas un JPEG lisible")
        while content[place + 1] == 0xFF:  # fill bytes
            place += 1
        marker = content[place + 1]
        if marker == 0xD9:
            break
        (length,) = struct.unpack_from(">H", content, place + 2)
        end = place + 2 + length
        if length < 2 or end > len(content):
            raise IndexError
        body = content[place + 4 : end]
        if marker in _FRAMES and size is None:
            height, width = struct.unpack_from(">HH", body, 1)
            size = width, height
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            orientation = _orientation(body[6:])
        if _is_kept(marker, body):
            kept.append(content[place:end])
        place = end
        if marker == 0xDA:
            start = place
            place = _after_scan(content, place)
            kept.append(content[start:place])
    if size is None:
        raise ValueError("l'image est abîmée : ce n'est pas un JPEG lisible")
    if orientation != 1:
        kept.insert(1, _exif(orientation))
    width, height = size[::-1] if orientation in _TURNED else size
    return width, height, b"".join([*kept, b"\xff\xd9"])


def _is_kept(marker: int, body: bytes) -> bool:
    """Of what applications write: how the file is made (APP0), its colours (APP2, APP14). Comments go."""
    if 0xE0 <= marker <= 0xEF:
        return marker == 0xE0 and body.startswith(b"JFIF\0") or marker == 0xE2 and body.startswith(b"ICC_PROFILE\0") or marker == 0xEE
    return marker != 0xFE


def _after_scan(content: bytes, place: int) -> int:
    """Where the next segment starts after the compressed pixels, in which FF is followed by 00 or by a restart mark."""
    while True:
        place = content.find(b"\xff", place)
        if place < 0 or place + 1 >= len(content):
            raise IndexError
        if content[place + 1] not in (0x00, 0xFF, *range(0xD0, 0xD8)):
            return place
        place += 1 if content[place + 1] == 0xFF else 2


def _orientation(tiff: bytes) -> int:
    """The orientation that a camera wrote, 1 when none can be read."""
    try:
        order = {b"II": "<", b"MM": ">"}[tiff[:2]]
        (first,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, first)
        for entry in range(first + 2, first + 2 + 12 * count, 12):
            tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, entry)
            if tag == 0x0112 and kind == 3 and 1 <= value <= 8:
                return value
    except (KeyError, struct.error):
        pass
    return 1


def _exif(orientation: int) -> bytes:
    """An EXIF segment that holds an orientation and nothing else."""
    body = b"Exif\0\0MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, orientation, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


# --- PNG, WebP ---------------------------------------------------------------------------------------------------------------------------


def _png(content: bytes) -> tuple[int, int, bytes]:
    kept, place = [PNG], len(PNG)
    width, height = struct.unpack_from(">II", content, place + 8)
    name = b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", content, place)
        end = place + 12 + length
        if end > len(content):
            raise IndexError
        if name == b"eXIf":
            _refuse_turned(content[place + 8 : end - 4])
        if name in _PNG_KEPT:
            kept.append(content[place:end])
        place = end
    return width, height, b"".join(kept)


def _refuse_turned(tiff: bytes) -> None:
    """Outside JPEG, where it is kept, an orientation is rare and not all browsers follow it."""
    if _orientation(tiff) != 1:
        raise ValueError("l'image n'est droite que par une indication de l'appareil photo, qui n'est pas gardée")


def _webp(content: bytes) -> tuple[int, int, bytes]:
    kept, size = [], None
    for name, body in _chunks(content):
        if name in (b"ANIM", b"ANMF"):
            raise ValueError("l'image est animée")
        if name == b"EXIF":
            _refuse_turned(body.removeprefix(b"Exif\0\0"))
        if name == b"VP8X":
            size = tuple(1 + int.from_bytes(body[at : at + 3], "little") for at in (4, 7))
            body = bytes([body[0] & ~0x0C]) + body[1:]  # neither EXIF nor XMP follows any more
        elif name == b"VP8L" and size is None:
            bits = int.from_bytes(body[1:5], "little")
            size = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        elif name == b"VP8 " and size is None:
            size = tuple(each & 0x3FFF for each in struct.unpack_from("<HH", body, 6))
        if name in _WEBP_KEPT:
            kept.append(name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2))
    if size is None:
        raise IndexError
    inside = b"WEBP" + b"".join(kept)
    return *size, b"RIFF" + struct.pack("<I", len(inside)) + inside


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place, end = 12, 8 + struct.unpack_from("<I", content, 4)[0]
    if end > len(content) + 1:
        raise IndexError
    while place + 8 <= end:
        name, length = struct.unpack_from("<4sI", content, place)
        if place + 8 + length > len(content):
            raise IndexError
        yield name, content[place + 8 : place + 8 + length]
        place += 8 + length + length % 2


READERS: dict[str, Callable[[bytes], tuple[int, int, bytes]]] = {"jpeg": _jpeg, "png": _png, "webp": _webp, "svg": svg.cleaned}
