"""The emblem of each policy: ours, one that a town chose, one that its words call for, one that is left."""

import csv
import re
from itertools import combinations
from math import cos, dist, sin

import pytest

from pipeline import colours
from pipeline.nomenclature import emblems
from pipeline.nomenclature.emblems import Look
from pipeline.nomenclature.policies import UNCLASSIFIED, default
from tests.conftest import ROOT

TOKENS = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8").partition("Each policy its colour")[2]
HUES = {
    scheme: dict(re.findall(r"hue-(?!earn)(\w+) \{ --hue: (#\w+)", part))
    for scheme, part in zip(("light", "dark"), TOKENS.partition("@media")[::2], strict=True)
}
# What a reader sees who lacks a kind of cone (Machado, Oliveira and Fernandes, 2009, severity 1), on amounts of light.
SIGHTS = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# Twice what is just seen side by side in OKLab, about 0.02.
APART = 0.05


def test_ours_have_a_pictogram_each_and_the_theme_has_all_of_it():
    assert set(emblems.ours()) == set(default().policies) - {UNCLASSIFIED}
    assert len(emblems.icons()) == len(emblems.ours())
    drawn = (ROOT / "theme" / "templates" / "icons.html").read_text(encoding="utf-8")
    assert set(re.findall(r'^"(\w+)": "M', drawn, re.MULTILINE)) == set(emblems.icons())
    assert {look.colour for look in emblems.ours().values()} <= {*emblems.COLOURS, ""}
    assert set(HUES["light"]) == set(HUES["dark"]) == set(emblems.COLOURS)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("scheme", HUES)
def test_colours_stay_apart_for_readers_who_see_fewer(scheme, sight):
    def seen(colour: str) -> tuple[float, float, float]:
        light = colours.linear(colour)
        there = colours.written(tuple(sum(a * b for a, b in zip(row, light, strict=True)) for row in SIGHTS[sight]))
        lightness, chroma, hue = colours.lch(there)
        return lightness, chroma * cos(hue), chroma * sin(hue)

    of = HUES[scheme]
    near = {pair: round(far, 3) for pair in combinations(of, 2) if (far := dist(seen(of[pair[0]]), seen(of[pair[1]]))) < APART}
    assert near == {}


def test_a_town_s_own_policies_are_known_by_their_words_and_take_what_is_left():
    labels = {"education": "Éducation", "petite-enfance": "Petite enfance", "grands-projets": "Grands projets", "impots": "Impôts"}
    assert emblems.of(labels) == {
        "education": Look("satchel", "bleu"),
        "petite-enfance": Look("satchel", "vert"),
        "grands-projets": Look("dots", "ocre"),
        "impots": Look("receipt", ""),
    }


def test_a_choice_wins_in_part_or_whole_and_nobody_takes_its_colour():
    chosen = {"a": Look("", "bleu"), "b": Look("hall", "rose")}
    assert emblems.of({"a": "Forêts", "b": "Ports", "ecole": "École"}, chosen) == {
        "a": Look("dots", "bleu"),
        "b": Look("hall", "rose"),
        "ecole": Look("satchel", "vert"),
    }


def test_more_policies_than_colours_share_them_evenly():
    found = emblems.of({str(number): f"Politique {number}" for number in range(30)})
    counts = [sum(look.colour == colour for look in found.values()) for colour in emblems.COLOURS if colour != emblems.GREY]
    assert (min(counts), max(counts)) == (2, 3)


def test_words_name_one_policy_each():
    with (ROOT / "pipeline" / "nomenclature" / "emblems.csv").open(encoding="utf-8", newline="") as handle:
        words = [word for row in csv.DictReader(handle) for word in row["words"].split()]
    assert sorted(words) == sorted(set(words))
