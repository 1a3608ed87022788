"""The pictures of the demonstration: places of a town that does not exist, so that nobody stands on them. One function a picture."""

from .flat import (
    BLUE,
    BLUE_MID,
    BLUE_PALE,
    CARD,
    GREEN,
    GREEN_MID,
    GREEN_PALE,
    INK,
    LINE,
    OCHRE,
    OCHRE_PALE,
    PAPER,
    RUST,
    RUST_MID,
    RUST_PALE,
    SOFT,
    WIDTH,
    Sheet,
)


def school_before(on: Sheet) -> None:
    """A long flat building of the sixties before a yard of asphalt."""
    on.sky(BLUE_PALE, SOFT, 320)
    on.box(50, 170, 500, 150, LINE)
    on.box(40, 158, 520, 16, SOFT)
    on.windows(66, 190, 12, 1, (32, 34), (40, 0), BLUE_MID)
    on.windows(66, 250, 12, 1, (32, 34), (40, 0), BLUE_MID)
    for x in (104, 264, 424):
        on.line([(x, 174), (x + 3, 205), (x - 2, 240)], SOFT, 3)
    on.box(286, 262, 34, 58, RUST)
    on.box(0, 320, WIDTH, 80, "#8b93a6")
    on.line([(90, 380), (240, 345), (360, 345), (510, 380)], CARD, 3)
    on.bare_tree(566, 330, 120)
    on.person(190, 366, 40, OCHRE)
    on.person(412, 372, 44, GREEN)


def school_works(on: Sheet) -> None:
    """Half of the old school, the frame of the new one, deep foundations and a crane."""
    on.sky(OCHRE_PALE, RUST_MID, 300)
    on.box(20, 180, 170, 120, LINE)
    on.box(14, 170, 182, 12, SOFT)
    on.windows(34, 196, 4, 2, (28, 30), (38, 50), BLUE_MID)
    on.box(240, 290, 330, 26, "#8b93a6")
    for place in range(6):
        x = 252 + place * 60
        on.box(x, 190, 10, 110, SOFT)
        # The piles go down to firm ground.
        on.box(x - 2, 316, 14, 66, "#8b93a6")
    on.box(240, 182, 330, 12, SOFT)
    on.box(240, 236, 330, 8, SOFT)
    on.shape([(240, 182), (330, 128), (420, 182)], OCHRE)
    on.line([(420, 182), (495, 132), (570, 182)], OCHRE, 6)
    on.box(0, 382, WIDTH, 18, OCHRE)
    on.box(208, 40, 12, 262, OCHRE)
    on.box(120, 52, 330, 10, OCHRE)
    on.shape([(208, 52), (214, 18), (220, 52)], OCHRE)
    on.line([(214, 22), (440, 52)], INK, 1.5)
    on.line([(214, 22), (126, 52)], INK, 1.5)
    on.box(122, 62, 30, 24, SOFT)
    on.line([(385, 62), (385, 108)], INK, 2)
    on.box(362, 108, 46, 10, RUST)
    on.person(224, 300, 40, RUST)
    on.person(300, 290, 38, OCHRE_PALE)


def school_after(on: Sheet) -> None:
    """Pitched roofs of wood, large windows, a yard with trees and children."""
    on.sky(GREEN_PALE, GREEN_MID, 312)
    for x in (60, 220, 380):
        on.box(x, 190, 160, 122, RUST_PALE)
        on.shape([(x - 10, 194), (x + 80, 128), (x + 170, 194)], OCHRE)
        on.shape([(x + 50, 194), (x + 80, 172), (x + 110, 194)], RUST_PALE)
        on.windows(x + 16, 212, 4, 1, (26, 56), (34, 0), BLUE_MID)
        on.shape([(x + 92, 150), (x + 122, 172), (x + 108, 182), (x + 78, 160)], BLUE)
    on.box(278, 246, 44, 66, GREEN)
    on.line([(300, 246), (300, 312)], CARD, 2)
    on.path("M0 356 Q150 326 300 350 T600 344 V400 H0Z", OCHRE_PALE)
    for x, foot, high in ((40, 340, 120), (150, 344, 84), (452, 342, 92), (562, 346, 128)):
        on.tree(x, foot, high)
    on.line([(226, 372), (246, 340), (266, 372)], RUST, 4)
    for x, foot, coat in ((200, 376, BLUE), (300, 384, RUST), (342, 372, OCHRE), (402, 386, GREEN)):
        on.person(x, foot, 40, coat)


def pool(on: Sheet) -> None:
    """The arched roof of the seventies, an empty basin, a closed gate."""
    on.sky(BLUE_PALE, LINE, 296)
    on.box(70, 190, 460, 110, CARD)
    on.path("M50 196 Q300 60 550 196 L530 204 Q300 84 70 204Z", BLUE)
    on.path("M70 204 Q300 84 530 204 V214 H70Z", PAPER)
    on.windows(92, 222, 9, 1, (38, 62), (47, 0), GREEN_MID)
    on.line([(214, 118), (236, 150), (226, 176), (244, 204)], INK, 2.5)
    on.shape([(110, 322), (490, 322), (530, 392), (70, 392)], SOFT)
    on.shape([(126, 328), (474, 328), (508, 386), (92, 386)], GREEN_PALE)
    for left, right in ((200, 170), (300, 300), (400, 430)):
        on.line([(left, 328), (right, 386)], GREEN_MID, 2)
    on.line([(96, 322), (96, 296), (110, 296)], INK, 4)
    on.line([(20, 350), (20, 286), (580, 286), (580, 350)], SOFT, 3)
    for x in range(40, 580, 20):
        on.line([(x, 286), (x, 318)], SOFT, 1.5)
    on.box(248, 258, 104, 42, RUST, 4)
    on.word(300, 286, "FERMÉE", CARD, 20)


def quay(on: Sheet) -> None:
    """The river, its wall of stone, a walk with trees, a cyclist and people."""
    on.sky(OCHRE_PALE, GREEN_MID, 250)
    for x, high, fill in (
        (30, 70, RUST_MID),
        (86, 92, RUST_PALE),
        (140, 62, LINE),
        (430, 84, RUST_PALE),
        (486, 66, RUST_MID),
        (540, 88, LINE),
    ):
        on.box(x, 186 - high, 52, high, fill)
        on.shape([(x - 4, 186 - high), (x + 26, 164 - high), (x + 56, 186 - high)], RUST)
        on.windows(x + 8, 196 - high, 3, 2, (8, 13), (14, 24), CARD)
    on.box(0, 186, WIDTH, 64, PAPER)
    on.box(0, 250, WIDTH, 34, SOFT)
    for row, shift in ((261, 0), (272, 24)):
        on.line([(0, row), (WIDTH, row)], "#8b93a6", 1.5)
        for x in range(-20 + shift, WIDTH, 48):
            on.line([(x, row), (x, row + 11)], "#8b93a6", 1.5)
    for x in (70, 200, 330, 470, 566):
        on.tree(x, 240, 112)
    for x in (136, 400):
        on.lamp(x, 242, 84)
    on.box(240, 226, 54, 5, OCHRE)
    on.line([(248, 231), (248, 242)], INK, 3)
    on.line([(286, 231), (286, 242)], INK, 3)
    on.person(420, 246, 44, BLUE)
    on.person(446, 247, 40, OCHRE)
    for x in (150, 184):
        on.disc(x, 240, 11, INK)
        on.disc(x, 240, 8, PAPER)
    on.line([(150, 240), (162, 222), (178, 222), (184, 240)], RUST, 3)
    on.person(166, 232, 36, GREEN)
    for y, wide in ((306, 90), (330, 140), (356, 110), (380, 160)):
        for x in range(20, WIDTH, 210):
            on.line([(x + wide / 3, y), (x + wide, y)], GREEN_PALE, 3)
    on.shape([(330, 330), (450, 330), (432, 352), (348, 352)], RUST)
    on.line([(388, 330), (388, 272)], INK, 3)
    on.shape([(392, 276), (434, 322), (392, 322)], CARD)


def street(on: Sheet) -> None:
    """Houses, wide pavements, two rows of young trees, no cars."""
    on.sky(BLUE_PALE, LINE, 300)
    fills = (RUST_PALE, CARD, OCHRE_PALE, RUST_MID, PAPER, GREEN_PALE)
    for place, fill in enumerate(fills):
        x, high = place * 100, (150, 176, 138, 168, 146, 182)[place]
        on.box(x, 300 - high, 100, high, fill)
        on.shape([(x, 300 - high), (x + 50, 272 - high), (x + 100, 300 - high)], SOFT if place % 2 else RUST)
        on.windows(x + 16, 316 - high, 3, 2, (16, 24), (26, 42), BLUE_MID)
        on.box(x + 12, 262, 44, 38, SOFT, 2)
        on.shape([(x + 8, 262), (x + 60, 262), (x + 54, 252), (x + 14, 252)], (GREEN, RUST, BLUE)[place % 3])
        on.box(x + 68, 258, 20, 42, INK, 1)
    on.box(0, 316, WIDTH, 84, "#8b93a6")
    on.box(0, 300, WIDTH, 40, PAPER)
    on.box(0, 376, WIDTH, 24, PAPER)
    for x in range(40, WIDTH, 130):
        on.box(x - 20, 330, 40, 10, GREEN_MID, 4)
        on.tree(x, 334, 104)
    for x in range(100, WIDTH, 130):
        on.box(x - 22, 380, 44, 10, GREEN_MID, 4)
        on.tree(x, 386, 76, "#2f8f83")
    on.person(206, 338, 42, RUST)
    on.person(228, 338, 30, OCHRE)
    on.person(462, 396, 46, BLUE)


def market(on: Sheet) -> None:
    """A hall of iron and glass, stalls under striped awnings."""
    on.sky(RUST_PALE, LINE, 316)
    on.shape([(60, 160), (300, 62), (540, 160)], SOFT)
    on.shape([(92, 152), (300, 70), (508, 152)], BLUE_PALE)
    for x in (160, 230, 300, 370, 440):
        on.line([(x, 152), (300 + (x - 300) * 0.2, 76)], SOFT, 2)
    on.shape([(230, 92), (300, 48), (370, 92), (362, 96), (300, 60), (238, 96)], INK)
    on.box(60, 156, 480, 10, INK)
    on.box(70, 166, 460, 150, PAPER)
    for x in range(70, 541, 92):
        on.box(x - 4, 166, 8, 152, SOFT)
    for x in range(74, 530, 92):
        on.path(f"M{x} 214 Q{x + 42} 158 {x + 84} 214Z", BLUE_PALE)
    for place, (x, first) in enumerate(((80, RUST), (234, GREEN), (388, BLUE))):
        for stripe in range(6):
            on.shape([(x + stripe * 22, 232), (x + stripe * 22 + 22, 232), (x + stripe * 22 + 22 + (stripe - 2) * 2, 258),
                      (x + stripe * 22 + (stripe - 3) * 2, 258)], first if stripe % 2 else CARD)  # fmt: skip
        on.box(x + 2, 290, 130, 30, OCHRE)
        for fruit in range(8):
            on.disc(x + 14 + fruit * 15, 287, 8, (RUST, OCHRE_PALE, GREEN, RUST_MID)[(fruit + place) % 4])
    for x, foot, coat in ((150, 372, BLUE), (218, 384, OCHRE), (330, 376, GREEN), (470, 382, RUST)):
        on.person(x, foot, 58, coat)


def town_hall(on: Sheet) -> None:
    """A symmetrical front with a clock, steps and a garden."""
    on.sky(BLUE_PALE, GREEN_MID, 318)
    on.box(90, 190, 420, 128, CARD)
    on.shape([(80, 192), (110, 150), (490, 150), (520, 192)], SOFT)
    on.box(236, 168, 128, 150, PAPER)
    on.shape([(226, 172), (300, 122), (374, 172)], RUST_MID)
    on.box(276, 62, 48, 74, PAPER)
    on.shape([(270, 64), (300, 28), (330, 64)], SOFT)
    on.disc(300, 96, 17, INK)
    on.disc(300, 96, 14, CARD)
    on.line([(300, 86), (300, 96), (307, 100)], INK, 2)
    on.windows(108, 208, 4, 2, (18, 32), (32, 52), BLUE_MID)
    on.windows(384, 208, 4, 2, (18, 32), (32, 52), BLUE_MID)
    on.windows(252, 190, 3, 1, (22, 36), (37, 0), BLUE_MID)
    on.path("M278 318 V266 Q300 240 322 266 V318Z", RUST)
    for step in range(3):
        on.box(248 - step * 12, 318 + step * 9, 104 + step * 24, 9, (LINE, PAPER, LINE)[step])
    on.path("M224 345 H376 L450 400 H150Z", OCHRE_PALE)
    for x, high in ((44, 140), (150, 74), (452, 74), (556, 140)):
        on.tree(x, 344, high)
    for x in range(60, 200, 28):
        on.disc(x, 372, 8, (RUST, OCHRE, BLUE_MID)[x // 28 % 3])
        on.disc(WIDTH - x, 372, 8, (RUST, OCHRE, BLUE_MID)[x // 28 % 3])
    on.person(286, 384, 52, BLUE)
    on.person(322, 388, 54, GREEN)
