"""The site: report.json, the town's texts and the theme → pages, as a plugin of Pelican.

Belongs here: reading what was computed, drawing it, linking it. Does not: computing or choosing a figure, and the libraries that do.

- `generator` is the part that Pelican runs, and reads like a table of contents; `command` is what `pelican` typed by hand adds to it,
  `running` how a build runs Pelican.
- `addresses` turns an address into a file and a relative link, and refuses a link that leads nowhere.
- `rendering` draws one page with the templates, `cells` the rows of its tables; `texts` brings Markdown pages to the shape of the report's.
- `kept` takes from the last site the pages that would be written the same again.
- `stylesheet` joins the style sheets of the theme into the one that a page loads; `scripts` says which scripts a page needs, `leaflet`
  which files of the library of maps.
- `hosting` writes what hosts and search engines read beside the pages.

Settings: `REPORT` (path of report.json), and if wanted `REPORT_FILES` (a folder copied as it is to the root of the site) and
`REPORT_INPUTS` (files and folders that the report must not be older than). Together: `REPORT_MEMORY` (a file of the plugin's own, which
says what the last pages were), `REPORT_BEFORE` (the folder where they stand), `REPORT_DIGEST` (of the report, the theme, the program).
"""

from pelican.plugins import signals

from .generator import ReportGenerator, refuse_missing_report

__all__ = ["register"]


# Receivers are functions of a module: Pelican's signals hold them by weak reference and know by identity that they are already connected.
def check_report(pelican) -> None:
    """Before anything is read, written or deleted: is there a report, and is it as young as its inputs?"""
    refuse_missing_report(pelican.settings)


def report_generator(_pelican) -> type[ReportGenerator]:
    return ReportGenerator


def register() -> None:
    signals.initialized.connect(check_report)
    signals.get_generators.connect(report_generator)
