"""Colours that can be read: lightness is moved until the contrast is kept, hue and vividness as far as a screen shows them.

A colour is #rrggbb. The space in which lightness moves is OKLCH (Björn Ottosson, 2020), where the same step looks the same for every hue;
contrast is that of WCAG 2.2. Which colours a town has, and where they go, is not known here.
"""

from collections.abc import Iterable
from math import atan2, cos, hypot, pi, sin

TEXT, GRAPHIC = 4.5, 3.0
_STEPS = 256
Rgb = tuple[float, float, float]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2), from 0 for black to 1 for white."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: str, others: Iterable[str], ratio: float = TEXT) -> str:
    """The colour nearest to `colour` whose contrast with each of `others` is at least `ratio`.

    Raises:
        ValueError: when no lightness of it has that contrast with all of them.
    """
    beside = tuple(others)
    light, chroma, hue = lch(colour)
    for step in range(_STEPS + 1):
        for moved in (light - step / _STEPS, light + step / _STEPS):
            # Untouched when it is right as it is: rounding must not change a town's own colour.
            tried = colour if step == 0 else of_lch(moved, chroma, hue)
            if 0 <= moved <= 1 and all(contrast(tried, other) >= ratio for other in beside):
                return tried
    raise ValueError(colour)


def of_lightness(colour: str, light: float, most_chroma: float = 1) -> str:
    """The same hue at another lightness (0 to 1), no more vivid than `most_chroma`."""
    _, chroma, hue = lch(colour)
    return of_lch(light, min(chroma, most_chroma), hue)


def lch(colour: str) -> tuple[float, float, float]:
    """Lightness (0 to 1), chroma (0 for a grey) and hue (radians)."""
    red, green, blue = linear(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short, hypot(a, b), atan2(b, a) % (2 * pi)


def of_lch(light: float, chroma: float, hue: float) -> str:
    """The colour of a lightness, chroma and hue; less vivid when no screen can show it so."""
    light = min(max(light, 0), 1)
    low, high = 0.0, chroma
    if not _is_shown(_linear_of(light, chroma, hue)):
        for _ in range(20):
            middle = (low + high) / 2
            low, high = (middle, high) if _is_shown(_linear_of(light, middle, hue)) else (low, middle)
        chroma = low
    return written(_linear_of(light, chroma, hue))


def linear(colour: str) -> Rgb:
    """Red, green and blue as amounts of light, from 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def written(rgb: Rgb) -> str:
    """Amounts of light as #rrggbb."""
    return "#" + "".join(f"{round(255 * _coded(min(max(part, 0), 1))):02x}" for part in rgb)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _coded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _linear_of(light: float, chroma: float, hue: float) -> Rgb:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _is_shown(rgb: Rgb) -> bool:
    return all(-1e-4 <= part <= 1 + 1e-4 for part in rgb)
