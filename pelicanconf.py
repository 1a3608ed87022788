"""Settings of Pelican: `pelican` in this folder shows the last report built for the demonstration.

`pipeline.build` reads the same settings for every town, and overrides where things are: REPORT and all that begins so, PATH, OUTPUT_PATH,
SITEURL.
"""

import sys
from pathlib import Path

root = Path(__file__).resolve().parent
# The `pelican` command does not put the folder of its settings where Python looks for modules.
if str(root) not in sys.path:
    sys.path.insert(0, str(root))

from pipeline import pelican_plugin  # noqa: E402
from pipeline.formats import slug  # noqa: E402
from pipeline.pelican_plugin.command import Command  # noqa: E402

build = root / "build" / "demonstration"

# The module and the class themselves, not their names: a plugin that fails to import then stops Pelican, which would go on without it.
PELICAN_CLASS = Command
PLUGINS = [pelican_plugin]

REPORT = build / "report.json"
REPORT_FILES = build / "files"
REPORT_INPUTS = (root / "data", root / "content")

# Pelican refuses a folder of texts that does not exist before the plugin can say what to run first.
PATH = str(build / "content" if (build / "content").is_dir() else root)
OUTPUT_PATH = "output"
THEME = "theme"
THEME_STATIC_PATHS = ["static/icon.svg"]

SITENAME = "Comptes clairs"
DEFAULT_LANG = "fr"
TIMEZONE = "Europe/Paris"

# Texts: /slug/, drawn by the plugin. An empty «save as» tells Pelican to read a page and not to write it.
ARTICLE_PATHS = []
PAGE_PATHS = [""]
PAGE_URL = "{slug}/"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
PAGE_TRANSLATION_ID = None
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.sane_lists": {},
        "markdown.extensions.toc": {"slugify": lambda title, _separator: slug(title)},
    },
    "output_format": "html",
}

# A report has no articles, hence none of the pages that Pelican makes of them.
DIRECT_TEMPLATES = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
