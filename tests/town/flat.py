"""Flat drawings: a sheet of 600 by 400 on which shapes are laid one over the other, in the colours of the site. Written as SVG."""

from collections.abc import Iterable
from dataclasses import dataclass, field

WIDTH, HEIGHT = 600, 400
# The light palette of theme/static/css/tokens.css.
PAPER, CARD, LINE, SOFT, INK = "#fbf9f4", "#ffffff", "#ddd8cc", "#4f5b76", "#17213a"
RUST, RUST_MID, RUST_PALE = "#c2410c", "#e19a7c", "#fbe3d6"
GREEN, GREEN_MID, GREEN_PALE = "#0f766e", "#83b6b1", "#d5efe9"
BLUE, BLUE_MID, BLUE_PALE = "#4338ca", "#9e99e2", "#e2e1fb"
OCHRE, OCHRE_PALE = "#a16207", "#fdf0c2"
Place = tuple[float, float]


@dataclass
class Sheet:
    """What is drawn so far. Places are from the upper left corner."""

    shapes: list[str] = field(default_factory=list)

    def box(self, x: float, y: float, wide: float, high: float, fill: str, round_: float = 0) -> None:
        corner = f' rx="{round_:g}"' if round_ else ""
        self.shapes.append(f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}"{corner} fill="{fill}"/>')

    def shape(self, places: Iterable[Place], fill: str) -> None:
        self.shapes.append(f'<polygon points="{_written(places)}" fill="{fill}"/>')

    def line(self, places: Iterable[Place], colour: str, wide: float = 2) -> None:
        joined = 'stroke-linecap="round" stroke-linejoin="round"'
        self.shapes.append(f'<polyline points="{_written(places)}" fill="none" stroke="{colour}" stroke-width="{wide:g}" {joined}/>')

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        self.shapes.append(f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{fill}"/>')

    def path(self, way: str, fill: str) -> None:
        self.shapes.append(f'<path d="{way}" fill="{fill}"/>')

    def word(self, x: float, y: float, text: str, fill: str, size: float = 14) -> None:
        font = f'font-family="sans-serif" font-size="{size:g}" font-weight="700" text-anchor="middle"'
        self.shapes.append(f'<text x="{x:g}" y="{y:g}" {font} fill="{fill}">{text}</text>')

    def written(self, title: str) -> str:
        inside = "\n".join(self.shapes)
        size = f'width="{2 * WIDTH}" height="{2 * HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<title>{title}</title>\n{inside}\n</svg>\n'

    # --- what several drawings hold ----------------------------------------------------------------------------------------------------

    def sky(self, fill: str = GREEN_PALE, ground: str = LINE, horizon: float = 310) -> None:
        self.box(0, 0, WIDTH, HEIGHT, fill)
        self.cloud(110, 70)
        self.cloud(460, 48, 0.8)
        self.box(0, horizon, WIDTH, HEIGHT - horizon, ground)

    def cloud(self, x: float, y: float, size: float = 1) -> None:
        for right, up, radius in ((-30, 0, 16), (-6, -9, 22), (22, -2, 18)):
            self.disc(x + right * size, y + up * size, radius * size, CARD)
        self.box(x - 46 * size, y - 2 * size, 86 * size, 18 * size, CARD, 9 * size)

    def tree(self, x: float, foot: float, high: float = 90, leaves: str = GREEN) -> None:
        self.line([(x, foot), (x, foot - 0.55 * high)], OCHRE, 0.07 * high)
        for right, up, radius in ((0, 0.78, 0.24), (-0.17, 0.6, 0.18), (0.17, 0.6, 0.18)):
            self.disc(x + right * high, foot - up * high, radius * high, leaves)

    def bare_tree(self, x: float, foot: float, high: float = 90) -> None:
        self.line([(x, foot), (x, foot - high)], SOFT, 4)
        for up, right in ((0.5, 0.25), (0.62, -0.26), (0.78, 0.18)):
            self.line([(x, foot - up * high), (x + right * high, foot - (up + 0.22) * high)], SOFT, 3)

    def windows(self, x: float, y: float, columns: int, rows: int, size: Place, step: Place, fill: str = BLUE_MID) -> None:
        for row in range(rows):
            for column in range(columns):
                self.box(x + column * step[0], y + row * step[1], *size, fill, 1.5)

    def person(self, x: float, foot: float, high: float, coat: str) -> None:
        self.line([(x - 0.1 * high, foot), (x, foot - 0.4 * high), (x + 0.1 * high, foot)], INK, 0.1 * high)
        self.box(x - 0.16 * high, foot - 0.74 * high, 0.32 * high, 0.42 * high, coat, 0.12 * high)
        self.disc(x, foot - 0.86 * high, 0.13 * high, RUST_MID)

    def lamp(self, x: float, foot: float, high: float = 90) -> None:
        self.line([(x, foot), (x, foot - high), (x + 16, foot - high)], INK, 3)
        self.disc(x + 18, foot - high + 3, 5, OCHRE_PALE)


def _written(places: Iterable[Place]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in places)
