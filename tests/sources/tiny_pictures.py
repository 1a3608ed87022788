"""Pictures made by hand, as small as a format allows: their parts and what cameras add to them."""

import struct
import zlib

GPS = b"GPS 48.8566 2.3522 Jeanne Untel"


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


JFIF = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
ICC = segment(0xE2, b"ICC_PROFILE\0\1\1colours")
TABLES = segment(0xDB, bytes(65)) + segment(0xC0, b"\x08" + struct.pack(">HH", 30, 40) + b"\1\1\x11\0")
# In compressed pixels FF is followed by 00, or by a restart mark.
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
END = b"\xff\xd9"


def exif(orientation: int = 1, order: str = "<") -> bytes:
    head = b"II*\0" if order == "<" else b"MM\0*"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    return segment(0xE1, b"Exif\0\0" + head + struct.pack(f"{order}IH", 8, 1) + entry + bytes(4) + GPS)


def jpeg(*added: bytes, after: bytes = b"") -> bytes:
    return b"\xff\xd8" + JFIF + b"".join(added) + ICC + TABLES + SCAN + END + after


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


HEAD = chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0))
PIXELS = chunk(b"IDAT", zlib.compress(bytes(30 * 121)))


def png(*added: bytes, after: bytes = b"") -> bytes:
    return b"\x89PNG\r\n\x1a\n" + HEAD + b"".join(added) + PIXELS + chunk(b"IEND", b"") + after


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    inside = b"WEBP" + b"".join(name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2) for name, body in chunks)
    return b"RIFF" + struct.pack("<I", len(inside)) + inside


LOSSY = (b"VP8 ", b"\x10\0\0\x9d\x01\x2a" + struct.pack("<HH", 40, 30) + b"pixels!")
LOSSLESS = (b"VP8L", b"\x2f" + struct.pack("<I", 39 | 29 << 14) + b"pixels")


def extended(flags: int) -> tuple[bytes, bytes]:
    return b"VP8X", bytes((flags, 0, 0, 0)) + (39).to_bytes(3, "little") + (29).to_bytes(3, "little")
