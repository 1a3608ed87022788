"""Pictures are published without what cameras and programs add, and shown as they were."""

import pytest

from pipeline.sources.pictures import Picture, cleaned
from tests.sources.tiny_pictures import (
    GPS,
    LOSSLESS,
    LOSSY,
    chunk,
    exif,
    extended,
    jpeg,
    png,
    segment,
    webp,
)


@pytest.mark.parametrize("order", "<>")
def test_a_photograph_loses_its_place_and_keeps_its_pixels(order):
    given = jpeg(exif(1, order), segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + GPS), segment(0xED, GPS), segment(0xFE, GPS), after=GPS)
    assert cleaned(given) == Picture("jpeg", 40, 30, jpeg())


def test_a_photograph_that_was_taken_on_its_side_is_still_shown_upright():
    found = cleaned(jpeg(exif(6)))
    assert (found.width, found.height) == (30, 40)
    assert GPS not in found.content
    # What is kept of it says the same again, and nothing more.
    assert cleaned(found.content) == found
    assert (cleaned(jpeg(exif(3))).width, cleaned(jpeg(exif(9))).content) == (40, jpeg())


def test_a_png_keeps_its_pixels_and_colours_only():
    colours = chunk(b"gAMA", b"\0\0\xb1\x8f")
    texts = (chunk(b"tEXt", b"Author\0" + GPS), chunk(b"iTXt", GPS), chunk(b"eXIf", exif()[10:]), chunk(b"tIME", bytes(7)))
    assert cleaned(png(colours, *texts, after=GPS)) == Picture("png", 40, 30, png(colours))


def test_a_webp_keeps_its_pixels_and_says_that_nothing_else_follows():
    assert cleaned(webp(LOSSY)) == Picture("webp", 40, 30, webp(LOSSY))
    assert cleaned(webp(LOSSLESS)) == Picture("webp", 40, 30, webp(LOSSLESS))
    given = webp(extended(0x2C), (b"ICCP", b"colours"), LOSSY, (b"EXIF", GPS), (b"XMP ", GPS))
    assert cleaned(given) == Picture("webp", 40, 30, webp(extended(0x20), (b"ICCP", b"colours"), LOSSY))


TURNED = "l'image n'est droite que par une indication de l'appareil photo, qui n'est pas gardée"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "le fichier n'est pas une image que ce site sait montrer (JPEG, PNG, WebP ou SVG attendu)"),
        (b"\0\0\0\x18ftypheic", "le fichier n'est pas une image que ce site sait montrer (JPEG, PNG, WebP ou SVG attendu)"),
        (b"GIF89a", "le fichier n'est pas une image que ce site sait montrer (JPEG, PNG, WebP ou SVG attendu)"),
        (b"<html><body>", "le fichier n'est pas une image que ce site sait montrer (JPEG, PNG, WebP ou SVG attendu)"),
        (jpeg()[:-2], "l'image est abîmée : le fichier s'arrête trop tôt"),
        (jpeg()[:60], "l'image est abîmée : le fichier s'arrête trop tôt"),
        (b"\xff\xd8\xff\xd9", "l'image est abîmée : ce n'est pas un JPEG lisible"),
        (b"\xff\xd8" + segment(0xE0, b"") + b"x" * 9, "l'image est abîmée : ce n'est pas un JPEG lisible"),
        (png()[:-4], "l'image est abîmée : le fichier s'arrête trop tôt"),
        (b"\x89PNG\r\n\x1a\n", "l'image est abîmée : le fichier s'arrête trop tôt"),
        (webp(LOSSY)[:-3], "l'image est abîmée : le fichier s'arrête trop tôt"),
        (webp(), "l'image est abîmée : le fichier s'arrête trop tôt"),
        (png(chunk(b"eXIf", exif(6)[10:])), TURNED),
        (webp(LOSSY, (b"EXIF", exif(6)[4:])), TURNED),
        (webp(extended(2), (b"ANIM", bytes(6))), "l'image est animée"),
        (png() + bytes(600_000), "l'image pèse 600 ko, et 500 ko au plus sont attendus"),
        (png().replace(b"\0\0\0\x28\0\0\0\x1e", b"\0\1\0\0\0\0\0\1"),
         "l'image fait 65536 pixels sur 1, et 5000 au plus sont attendus de chaque côté"),
        (png().replace(b"\0\0\0\x28\0\0\0\x1e", bytes(8)), "l'image fait 0 pixels sur 0, et 5000 au plus sont attendus de chaque côté"),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(content, said):
    with pytest.raises(ValueError) as raised:
        cleaned(content)
    assert str(raised.value) == said
