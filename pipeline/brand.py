"""What a town is recognised by, fit for its site: colours that can be read on light and on dark, a logo and a picture that may be shown.

The colours are those of the theme that a town may choose (theme/static/css/tokens.css): lines, focus, grounds. Those that have a meaning,
as of spending or of debt, are nobody's to change.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from . import colours
from .config import Town
from .errors import Findings
from .report import Picture
from .sources import pictures
from .sources.persons import names_one

FOLDER = "/identite/"
# What everything is seen on, and what is written on the grounds: the same values as tokens.css has (tests/test_brand.py).
GROUNDS = {"light": ("#fbf9f4", "#ffffff"), "dark": ("#10162a", "#18203a")}
WRITTEN = {
    "light": ("#17213a", "#4f5b76", "#c2410c", "#0f766e", "#4338ca", "#8b2a7c"),
    "dark": ("#f2efe6", "#aab3c9", "#ff9466", "#5fd3c4", "#a7a1ff", "#e6a3da"),
}
# How light the pale ground is before it is moved, and how vivid at most.
PALE = {"light": (0.96, 0.025), "dark": (0.25, 0.04)}
INKS = ("#ffffff", "#10162a")
# On dark, a foot as light as a town's yellow would be a lamp.
LIGHTEST_FOOT = 0.42
# The home page must open on a slow phone (design, budget of a first view).
MOST_BYTES = {"logo": 30_000, "picture": 90_000}
SMALLER = {
    "logo": "Simplifiez le dessin, ou réduisez l'image à 200 pixels de haut environ.",
    "picture": "Réduisez-la à 1 200 pixels de large environ et enregistrez-la de nouveau en WebP.",
}


@dataclass(frozen=True)
class Brand:
    """`palette` holds colours by scheme («light», «dark»), empty for those of the theme; `files` is what is published, by address."""

    palette: dict[str, dict[str, str]] = field(default_factory=dict)
    logo: Picture | None = None
    picture: Picture | None = None
    files: tuple[tuple[str, bytes], ...] = ()


def read(town: Town, findings: Findings) -> Brand:
    """The brand of a town; a picture that may not be shown is a fault."""
    given = town.identity
    if names_one(given.alternative):
        remedy = "Dites ce que l'image montre, sans nommer personne."
        findings.fault("le texte semble nommer une personne", file="town.toml", column="identity.alternative", remedy=remedy)
    files: dict[str, bytes] = {}
    shown = {}
    for key, path, alternative, credit in (("logo", given.logo, "", ""), ("picture", given.picture, given.alternative, given.credit)):
        picture = _cleaned(town, key, path, findings) if path else None
        if picture:
            address = f"{FOLDER}{'logo' if key == 'logo' else 'accueil'}{pictures.ENDINGS[picture.kind][0]}"
            files[address] = picture.content
            shown[key] = Picture(address, alternative, picture.width, picture.height, credit)
    return Brand(palette(given.colour, given.second_colour), shown.get("logo"), shown.get("picture"), tuple(files.items()))


def _cleaned(town: Town, key: str, path: Path, findings: Findings) -> pictures.Picture | None:
    try:
        picture = pictures.cleaned(path.read_bytes())
    except ValueError as error:
        remedy = "Enregistrez l'image de nouveau, ou choisissez-en une autre."
        findings.fault(str(error), file=town.shown(path), remedy=remedy)
        return None
    if len(picture.content) > MOST_BYTES[key]:
        size, most = len(picture.content) // 1000, MOST_BYTES[key] // 1000
        what = f"l'image pèse {size} ko, et {most} ko au plus sont attendus en tête du site"
        findings.fault(what, file=town.shown(path), remedy=SMALLER[key])
        return None
    return picture


def palette(first: str, second: str = "") -> dict[str, dict[str, str]]:
    """The colours of the theme in each scheme, from the one or two that a town gives; empty without any."""
    return {scheme: dict(_palette(scheme, first, second or first)) for scheme in GROUNDS} if first else {}


def _palette(scheme: str, first: str, second: str) -> Iterator[tuple[str, str]]:
    """The five colours of a scheme, by the names of tokens.css."""
    pale = colours.readable(colours.of_lightness(first, *PALE[scheme]), WRITTEN[scheme])
    beside = (*GROUNDS[scheme], pale)
    yield "brand", colours.readable(first, beside)
    yield "accent", colours.readable(second, beside, colours.GRAPHIC)
    yield "pale", pale
    light = colours.lch(first)[0]
    foot = colours.of_lightness(first, LIGHTEST_FOOT) if scheme == "dark" and light > LIGHTEST_FOOT else first
    ink = max(INKS, key=lambda each: colours.contrast(each, foot))
    yield "plate", colours.readable(foot, (ink,))
    yield "on-plate", ink
