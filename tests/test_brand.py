"""What a town is recognised by: colours that can be read whatever it chose, a logo and a picture that do nothing but be looked at."""

import re

import pytest

from pipeline import brand, colours
from pipeline.config import Identity, Town
from pipeline.errors import Findings
from pipeline.report import Picture
from tests.conftest import ROOT
from tests.pelican_plugin.test_theme import SCHEMES, TONES
from tests.sources.tiny_pictures import GPS, png

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><path d="M0 0h30"/></svg>'
CHOICES = ("#ffff00", "#ffffff", "#000000", "#808080", "#00ff00", "#ff00ff", "#0055a4", "#7fffd4")


@pytest.mark.parametrize("second", (*CHOICES[:3], ""))
@pytest.mark.parametrize("first", CHOICES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_contrast_is_kept_whatever_a_town_chooses(scheme, first, second):
    of = SCHEMES[scheme] | brand.palette(first, second)[scheme]
    texts = [("brand", ground) for ground in ("paper", "card", "pale")] + [("on-plate", "plate")]
    texts += [(written, "pale") for written in ("ink", "soft", *TONES)]
    graphics = [("accent", ground) for ground in ("paper", "card", "pale")]
    for pairs, ratio in ((texts, colours.TEXT), (graphics, colours.GRAPHIC)):
        assert {pair: found for pair in pairs if (found := round(colours.contrast(of[pair[0]], of[pair[1]]), 2)) < ratio} == {}


def test_a_colour_that_can_be_read_is_the_town_s_own():
    light = brand.palette("#0055a4", "#c8102e")["light"]
    assert (light["brand"], light["accent"], light["plate"], light["on-plate"]) == ("#0055a4", "#c8102e", "#0055a4", "#ffffff")
    assert brand.palette("") == {}


def test_the_grounds_are_those_of_the_theme():
    for scheme, of in SCHEMES.items():
        assert brand.GROUNDS[scheme] == (of["paper"], of["card"])
        assert brand.WRITTEN[scheme] == tuple(of[name] for name in ("ink", "soft", *TONES))
        assert set(brand.palette("#123456")[scheme]) == {"brand", "accent", "pale", "plate", "on-plate"} <= set(of)


def read(folder, logo: str | bytes = "", picture: str | bytes = "") -> tuple[brand.Brand, list[str]]:
    given = {}
    for key, name, content in (("logo", "logo.svg", logo), ("picture", "quai.png", picture)):
        if content:
            given[key] = folder / name
            given[key].write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    town = Town(folder, "Rivebelle", "219912345", identity=Identity(**given, alternative="Un quai.", credit="Ville"))
    return brand.read(town, findings), [str(fault) for fault in findings.faults]


def test_a_logo_and_a_picture_are_published_without_what_is_not_drawn(tmp_path):
    found, faults = read(tmp_path, LOGO.replace("<path", "<metadata>x</metadata><path"), png(after=GPS))
    assert faults == []
    assert found.logo == Picture("/identite/logo.svg", "", 30, 10, "")
    assert found.picture == Picture("/identite/accueil.png", "Un quai.", 40, 30, "Ville")
    files = dict(found.files)
    assert set(files) == {found.logo.src, found.picture.src} and files[found.picture.src] == png()
    assert b"metadata" not in files[found.logo.src]


@pytest.mark.parametrize(
    ("logo", "sentence"),
    [
        (LOGO.replace("<path", "<script>x()</script><path"),
         "logo.svg : le dessin contient un élément « script », qui peut agir ou charger autre chose."),
        (LOGO.replace("<path", '<path onload="x()"'), "logo.svg : le dessin contient un programme (attribut « onload »)."),
        (LOGO.replace("<path", '<use href="https://a.example/b.svg#c"/><path'),
         "logo.svg : le dessin renvoie hors de lui-même (« https://a.example/b.svg#c »)."),
        ("du texte", "logo.svg : le fichier n'est pas une image que ce site sait montrer (JPEG, PNG, WebP ou SVG attendu)."),
    ],
)  # fmt: skip
def test_a_hostile_logo_is_refused_in_a_sentence(tmp_path, logo, sentence):
    found, faults = read(tmp_path, logo)
    assert faults == [f"{sentence} Enregistrez l'image de nouveau, ou choisissez-en une autre."]
    assert (found.logo, found.files) == (None, ())


def test_a_picture_that_a_phone_waits_for_is_refused(tmp_path):
    heavy = LOGO.replace("M0 0", "M0 0" + "h1" * 20_000)
    assert read(tmp_path, heavy)[1] == [
        "logo.svg : l'image pèse 40 ko, et 30 ko au plus sont attendus en tête du site. Simplifiez le dessin, ou réduisez l'image à 200 "
        "pixels de haut environ."
    ]


def test_the_colours_of_meaning_are_nobody_s_to_change():
    tokens = (ROOT / "theme" / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    own = set(brand.palette("#123456")["light"])
    assert own.isdisjoint(re.findall(r"--tone(?:-pale)?: var\(--([\w-]+)\)", tokens))


def test_the_words_of_a_picture_name_nobody(tmp_path):
    findings = Findings()
    given = Identity(alternative="Mme Jeanne Martin devant la mairie.")
    brand.read(Town(tmp_path, "Rivebelle", "219912345", identity=given), findings)
    assert [str(fault) for fault in findings.faults] == [
        "town.toml, clé « identity.alternative » : le texte semble nommer une personne. Dites ce que l'image montre, sans nommer personne."
    ]
