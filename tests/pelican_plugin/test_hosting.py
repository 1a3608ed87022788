"""What servers and search engines read beside the pages."""

import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from markupsafe import escape
from pelican import Pelican

from pipeline.pelican_plugin import hosting
from pipeline.pelican_plugin.rendering import TILES
from tests.conftest import ROOT

from . import patterns

URL = "https://www.exemple.fr/comptes"
# One map of the pattern site offers the State's tiles.
POLICY = (
    f"default-src 'none'; style-src 'self'; img-src 'self' data: {TILES}; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


def test_each_common_host_is_told_the_same_policy(site):
    sent = {name: (site / name).read_text(encoding="utf-8") for name in ("_headers", ".htaccess", "web.config")}
    assert f"/*\n  Content-Security-Policy: {POLICY}\n  X-Content-Type-Options: nosniff\n" in sent["_headers"]
    assert f'  Header always set Content-Security-Policy "{POLICY}"\n' in sent[".htaccess"]
    headers = ElementTree.fromstring(sent["web.config"]).iter("add")
    assert {each.get("name"): each.get("value") for each in headers}["Content-Security-Policy"] == POLICY
    assert not any((site / name).exists() for name in ("sitemap.xml", hosting.MISSING))


def test_the_policy_names_no_other_host_where_no_map_offers_its_tiles():
    assert "img-src 'self' data:; font-src" in hosting.files([], "", ())["_headers"].decode()


def built(at: Path) -> Path:
    """A small site that knows where it stands."""
    patterns.folder(at, patterns.small_report(), methode="Title: La méthode\nSlug: methode\n\nComment lire.")
    Pelican(patterns.settings(at, SITEURL=URL)).run()
    return at / "output"


def test_a_site_that_knows_where_it_stands_lists_its_pages(tmp_path):
    output = built(tmp_path)
    found = ElementTree.parse(output / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    listed = [each.text for each in found]
    assert f"{URL}/" in listed and f"{URL}/methode/" in listed
    assert all((output / place.removeprefix(f"{URL}/") / "index.html").is_file() for place in listed)
    assert f"Sitemap: {URL}/sitemap.xml\n" in (output / "robots.txt").read_text(encoding="utf-8")
    assert (output / ".htaccess").read_text(encoding="utf-8").startswith("ErrorDocument 404 /comptes/404.html\n")


def test_what_stands_for_a_missing_page_leads_home_from_anywhere(tmp_path):
    page = (built(tmp_path) / hosting.MISSING).read_text(encoding="utf-8")
    words = tomllib.loads((ROOT / "theme" / "translations" / "fr.toml").read_text(encoding="utf-8"))["missing"]
    assert f"<h1>{escape(words['title'])}</h1>" in page and '<meta name="robots" content="noindex">' in page
    assert f'<a href="/comptes/index.html">{words["home"]}</a>' in page
    assert '<link rel="stylesheet" href="/comptes/theme/site.css?' in page and "canonical" not in page
