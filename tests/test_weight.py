"""What a page asks of the network: how much of its own site, and anything of others."""

import gzip
from pathlib import PurePath

from pipeline.weight import Weight, kind_of, weigh


def write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())


def test_the_heaviest_page_counts_all_that_its_first_view_needs(tmp_path):
    style = """@font-face { src: url('police.woff2'); unicode-range: U+20-7E, U+E9 } body { color: black }
        @font-face { src: url('grec.woff2'); unicode-range: U+370-3FF }"""
    page = """<link rel="stylesheet" href="../theme/site.css"><link rel="canonical" href="../canonique.html">
        <link rel="stylesheet" href="../plan.css" media="print">
        <style>h1 { background: url(../photo.png) }</style>
        <img src="../photo.png?v=2" alt=""><img src="data:image/png;base64,AA" alt=""><img src="../absente.png" alt="">
        <img loading="lazy" src="../plan.png" alt=""><a href="../plan.png">le plan</a>"""
    write(
        tmp_path,
        index_html="<p>Rien.</p>",
        depenses__index_html=page,
        photo_png="une photo",
        plan_png="un plan",
        plan_css="p { color: red }",
    )
    write(
        tmp_path,
        theme__site_css=style,
        theme__police_woff2="une police",
        theme__grec_woff2="une autre, que rien ne demande",
        canonique_html="<p>Une autre page.</p>",
    )
    needed = (page, style, "une police", "une photo")
    heavy, light = (sum(len(gzip.compress(part.encode(), 6)) for part in parts) for parts in (needed, ["<p>Rien.</p>"]))
    other = len(gzip.compress(b"<p>Une autre page.</p>", 6))
    assert weigh(tmp_path) == Weight(
        pages=3,
        heaviest_bytes=heavy,
        heaviest="depenses/index.html",
        by_kind={"the home page": [other, light], "depenses": [heavy]},
    )


def test_a_kind_of_page_is_the_same_in_each_year():
    pages = ("index.html", "2024/index.html", "2024/depenses/culture/index.html", "2022/depenses/index.html", "carte/index.html")
    assert [kind_of(PurePath(page)) for page in pages] == ["the home page", "the home page", "depenses", "depenses", "carte"]


def test_any_address_of_another_host_is_found_wherever_it_hides(tmp_path):
    page = """<link rel="preconnect" href="https://a.example"><link rel="canonical" href="https://ville.example/">
        <script src="//b.example/x.js"></script><img loading="lazy" src="https://c.example/1.png" alt="">
        <img srcset="photo.png 1x, https://d.example/2.png 2x" alt=""><p style="background: url(https://e.example/e.png)">
        <style>@import "https://f.example/f.css";</style><svg><image href="https://g.example/g.png"/></svg>
        <link rel="stylesheet" href="site.css"><a href="https://lien.example/">un lien, que le lecteur suit ou non</a>"""
    write(tmp_path, index_html=page, site_css="h1 { background: url('https://h.example/h.png') }")
    hosts = {address.split("/")[2][0] for address in weigh(tmp_path).foreign}
    assert "".join(sorted(hosts)) == "abcdefgh"
