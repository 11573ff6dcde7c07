"""Plain Pelican: an article per record, categories and tags, one feed."""

SITENAME = "Memarak"
SITEURL = "https://memarak.example.go.id"
TIMEZONE = "Asia/Makassar"
DEFAULT_LANG = "id"
PATH = "content"
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
ARTICLE_URL = "keluhan/{slug}/"
ARTICLE_SAVE_AS = "keluhan/{slug}/index.html"
DIRECT_TEMPLATES = ["index"]
PAGINATED_TEMPLATES = {"index": 25, "tag": 25, "category": 25}
DEFAULT_PAGINATION = 25
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = "feeds/semua.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
