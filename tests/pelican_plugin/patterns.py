"""A report made by hand, with every block of the contract, and the site that the plugin makes of it.

    python -m tests.pelican_plugin.patterns            # writes build/patterns/output/ and says which page to open
    python -m tests.pelican_plugin.patterns FOLDER     # writes FOLDER/report.json, files/ and content/, then FOLDER/output/

`example`, `fields` and `english` hold the pages that residents would see, `awkward` the page of what seldom happens and must still be
readable.
"""

import sys
from pathlib import Path

from pelican import Pelican
from pelican.settings import read_settings

from pipeline import brand, report
from pipeline.report import Link, Page, Report, TownCard

from . import awkward, emblems, english, example, fields, media, moving, pieces, places, promises

ROOT = Path(__file__).parents[2]
SETTINGS = ROOT / "pelicanconf.py"

METHOD = """Title: Comment ces chiffres sont faits
Slug: methode
Lead: Tout vient du compte administratif, ligne par ligne.
Nav: Comprendre
Alternate: /en/about/

Chaque montant se [retrouve dans les lignes](/2022/lignes/), et le [texte officiel](https://www.legifrance.gouv.fr/) fait foi.

## Ce qui est additionné

Les dépenses **réelles** des deux sections.

| Mot | Sens |
|---|---|
| Épargne brute | Ce qui reste |

Épargne brute
:   Ce qui reste des recettes courantes une fois les dépenses courantes payées.
"""


ABOUT = """Title: About
Slug: about
Lang: en
Nav: About
Alternate: /methode/

How [the method](/methode/) is told.
"""


def pattern_report(*pages: Page, **changes) -> Report:
    """The pattern report; with `pages`, these in the place of its own."""
    own = (
        example.home_page(),
        example.spending_page(),
        example.policy_page(),
        example.lines_page(),
        fields.taxes_page(),
        fields.near_page(),
        example.bare_page(),
        places.page(),
        media.page(),
        promises.page(),
        emblems.page(),
        moving.page(),
        places.page(places.WITH_TILES, has_state_tiles=True),
        places.amounts(),
        awkward.page(pieces.CSV),
        english.page(),
    )
    given = {
        "town": TownCard("Rivebelle", "219912345", "commune", "fr", True, media.LOGO, brand.palette("#ffe100", "#ffe100")),
        "digest": "3f2a9c51d07be8841290ffab",
        "years": (2021, 2022),
        "menu": (Link("Où va l'argent", pieces.SPENDING), Link("D'où il vient", pieces.LINES), Link("Comprendre", pieces.METHOD)),
        "menus": {"2021": (Link("Rien que 2021", "/2021/"),)},
        "footer": (Link("Toutes les données", pieces.LINES), Link("Méthode", pieces.METHOD, "et mots")),
        "source": "Chiffres du compte administratif voté le 27 mars 2023, vérifiés au centime.",
        "pages": pages or own,
        "charts": pieces.CHARTS | {"carte": places.GROUND},
        "editions": {"en": english.EDITION},
    }
    return Report(**given | changes)


def small_report(*pages: Page, **changes) -> Report:
    """A report of `pages` and a home page, without menu or footer: for a test that looks at one thing."""
    home = Page(address="/", name="Accueil", title="Accueil", description="Accueil.", is_home=True)
    return pattern_report(home, *pages, **{"menu": (), "menus": {}, "footer": (), "editions": {}} | changes)


def folder(at: Path, shown: Report, **texts: str) -> Path:
    """Write what the plugin reads under `at`: report.json, a file to download, and a Markdown page for each of `texts`."""
    download = at / "files" / pieces.CSV
    for directory in (at / "content" / "pages", download.parent):
        directory.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (at / "content" / "pages" / f"{name}.md").write_text(text, encoding="utf-8")
    download.write_text("libelle,montant_cents\n", encoding="utf-8", newline="\n")
    media.draw(at / "files")
    ground = at / "files" / places.GROUND_FILE
    ground.parent.mkdir(exist_ok=True)
    ground.write_text(places.GROUND_SCRIPT, encoding="utf-8", newline="\n")
    report.write(shown, at / "report.json")
    return at


def settings(at: Path, **changes) -> dict:
    """The settings of the project, for what `folder` wrote."""
    given = {
        "REPORT": at / "report.json",
        "REPORT_FILES": at / "files",
        "REPORT_INPUTS": (),
        "PATH": str(at / "content"),
        "OUTPUT_PATH": str(at / "output"),
    }
    return read_settings(str(SETTINGS), override=given | changes)


def build(at: Path, shown: Report, **texts: str) -> Path:
    """The site of a report, in the folder `at`. Returns its output."""
    Pelican(settings(folder(at, shown, **texts))).run()
    return at / "output"


if __name__ == "__main__":
    at = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "patterns"
    for page in sorted(build(at, pattern_report(), methode=METHOD, about=ABOUT).rglob("index.html")):
        print(page.resolve().as_uri())
