"""Drawings are published when they can only be looked at, and without what programs say of themselves."""

import pytest

from pipeline.sources import svg

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 80 60">'


def drawn(inside: str, opened: str = OPEN) -> str:
    return svg.cleaned(f"{opened}{inside}</svg>".encode())[2].decode()


def refused(text: str) -> str:
    with pytest.raises(ValueError) as raised:
        svg.cleaned(text.encode())
    return str(raised.value)


def test_only_what_is_drawn_is_published():
    given = (
        '\ufeff<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/TR/svg11.dtd">'
        '<!-- Jeanne Untel --><svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" xmlns:xlink="http://www.w3.org/1999/xlink" '
        r'width="40mm" height="30mm" i:export="C:\Users\untel\a.png"><metadata>Jeanne Untel</metadata><i:view zoom="2"/>'
        '<defs><linearGradient id="g"/></defs><g style="fill:url( #g )"><title>École &amp; cour</title><use xlink:href="#g"/></g>'
        "<i:x/>fin</svg>"
    )
    width, height, content = svg.cleaned(given.encode())
    assert (width, height) == (151, 113)
    assert content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="30mm"><defs><linearGradient id="g" /></defs>'
        '<g style="fill:url( #g )"><title>École &amp; cour</title><use href="#g" /></g>fin</svg>'
    )
    assert svg.cleaned(content) == (151, 113, content)


@pytest.mark.parametrize(
    ("opened", "size"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="20.4px">', (300, 20)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0,0 80 60">', (1200, 900)),
        ('<svg xmlns="http://www.w3.org/2000/svg" width="300" viewBox="0 0 8000 1">', (1200, 1)),
    ],
)
def test_its_size_is_what_it_says_or_that_of_its_frame(opened, size):
    assert svg.cleaned(f"{opened}</svg>".encode())[:2] == size


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("<script>alert(1)</script>", "le dessin contient un élément « script », qui peut agir ou charger autre chose"),
        ("<g><foreignObject/></g>", "le dessin contient un élément « foreignObject », qui peut agir ou charger autre chose"),
        ('<image href="#a"/>', "le dessin contient un élément « image », qui peut agir ou charger autre chose"),
        ('<a href="#a"/>', "le dessin contient un élément « a », qui peut agir ou charger autre chose"),
        ('<set attributeName="href" to="x"/>', "le dessin contient un élément « set », qui peut agir ou charger autre chose"),
        ('<rect onclick="a()"/>', "le dessin contient un programme (attribut « onclick »)"),
        ('<rect ONLOAD="a()"/>', "le dessin contient un programme (attribut « ONLOAD »)"),
        ('<use href="https://a.example/b.svg#c"/>', "le dessin renvoie hors de lui-même (« https://a.example/b.svg#c »)"),
        ('<use xlink:href="javascript:a()"/>', "le dessin renvoie hors de lui-même (« javascript:a() »)"),
        ('<use href=" data:image/svg+xml,x"/>', "le dessin renvoie hors de lui-même (« data:image/svg+xml,x »)"),
        ('<rect fill="url(//a.example/b)"/>', "le style du dessin peut charger un autre fichier"),
        ("<rect style=\"fill: URL( 'http://a.example' )\"/>", "le style du dessin peut charger un autre fichier"),
        (r'<rect fill="\75rl(//a.example/b)"/>', "le style du dessin peut charger un autre fichier"),
        ("<style>@import 'a.css';</style>", "le style du dessin peut charger un autre fichier"),
        ("<style>g { background: image-set('a.png' 1x) }</style>", "le style du dessin peut charger un autre fichier"),
        ("<style><![CDATA[@font-face { src: url(a.woff) }]]></style>", "le style du dessin peut charger un autre fichier"),
        ("<?xml-stylesheet href='a.css'?>", "le dessin contient une instruction « xml-stylesheet »"),
        ("<g>", "le dessin est abîmé et ne se lit pas"),
        ("&xxe;", "le dessin est abîmé et ne se lit pas"),
        ("<g>" * 20_000 + "</g>" * 20_000, "le dessin est abîmé et ne se lit pas"),
    ],
)
def test_what_runs_loads_or_leads_elsewhere_is_refused(inside, said):
    assert refused(f"{OPEN}{inside}</svg>") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>', "le dessin déclare des entités (DOCTYPE)"),
        ("<svg/>", "le fichier n'est pas un dessin SVG"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "le dessin ne dit ni sa largeur et sa hauteur, ni son cadre (viewBox)"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan 3"/>', "le dessin ne dit ni sa largeur et sa hauteur, ni son cadre "
                                                                           "(viewBox)"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0"/>', "le dessin ne dit ni sa largeur et sa hauteur, ni son cadre (viewBox)"),
        # More pixels than a number of the machine holds.
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e-320 9"/>', "le dessin ne dit ni sa largeur et sa hauteur, ni son cadre "
                                                                              "(viewBox)"),
        (f'<svg xmlns="http://www.w3.org/2000/svg" width="{"9" * 400}" height="1"/>', "le dessin ne dit ni sa largeur et sa hauteur, ni "
                                                                                      "son cadre (viewBox)"),
        ('<?xml version="1.0" encoding="utf-7"?><svg xmlns="http://www.w3.org/2000/svg"/>', "le dessin est abîmé et ne se lit pas"),
    ],
)  # fmt: skip
def test_what_is_no_drawing_is_refused(text, said):
    assert refused(text) == said


def test_text_within_a_drawing_stays():
    assert drawn("<text>a<i:b xmlns:i='urn:i'>c</i:b>d<tspan>e</tspan></text>").endswith("<text>ad<tspan>e</tspan></text></svg>")
