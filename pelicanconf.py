"""Pelican's settings. Every name in capitals is visible to templates: no secret belongs here.

What the site says about the regency comes from the snapshot, not from here. Built by
`pelican content -s pelicanconf.py`, or by `memarak build`, which takes the snapshot first.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
if (HERE / "scripts").is_dir():
    sys.path.insert(0, str(HERE / "scripts"))

from jinja2 import StrictUndefined  # noqa: E402

MEMARAK_SNAPSHOT = str(HERE / "state" / "snapshot")
MEMARAK_STATE = str(HERE / "state")
# Parts of the site to render, such as ["pages"], while all else is left as it is; None renders the whole.
MEMARAK_PARTS: list[str] | None = None

PATH = str(HERE / "content")
OUTPUT_PATH = str(HERE / "output")
THEME = str(HERE / "theme")
PLUGINS = ["memarak.site"]

SITENAME = "Portal"
SITEURL = ""
DEFAULT_LANG = "id"
TIMEZONE = "UTC"
LOCALE = ["C"]

# Pages are made from the snapshot; of Pelican's own pages only those in content/ are wanted.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS = [""]
READERS = {"rst": None, "html": None}
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None

# Everything is escaped, and a name that a model does not have is an error.
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
MARKDOWN = {
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.meta": {}, "markdown.extensions.toc": {}},
    "output_format": "html5",
}
SUMMARY_MAX_LENGTH = None
