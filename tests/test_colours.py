"""Colours are moved until they can be read, and no further."""

import pytest

from pipeline import colours

PAPER = "#fbf9f4"


def test_contrast_is_that_of_the_standard():
    assert [round(colours.contrast(*pair), 2) for pair in (("#000000", "#ffffff"), ("#777777", "#ffffff"), (PAPER, PAPER))] == [21, 4.48, 1]


@pytest.mark.parametrize("colour", ["#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ffffff", "#000000", "#8b2a7c", "#123456"])
def test_a_colour_is_the_same_there_and_back(colour):
    assert colours.of_lch(*colours.lch(colour)) == colour


def test_a_colour_that_can_be_read_is_left_as_it_is():
    assert colours.readable("#c8102e", (PAPER, "#ffffff")) == "#c8102e"


def test_a_colour_that_cannot_is_the_nearest_that_can():
    olive = colours.readable("#ffff00", (PAPER,))
    assert 4.5 <= colours.contrast(olive, PAPER) < 4.7
    assert colours.lch(olive)[2] == pytest.approx(colours.lch("#ffff00")[2], abs=0.05)
    assert colours.lch(colours.readable("#0000ff", ("#10162a",)))[0] > colours.lch("#0000ff")[0]


def test_what_no_lightness_can_do_is_refused():
    with pytest.raises(ValueError, match="#808080"):
        colours.readable("#808080", ("#000000", "#ffffff"), 7)


def test_a_lightness_that_no_screen_shows_is_less_vivid():
    light, chroma, _ = colours.lch(colours.of_lightness("#0000ff", 0.96))
    assert light == pytest.approx(0.96, abs=0.01) and chroma < 0.03
