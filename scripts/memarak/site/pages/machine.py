"""Files for machines: preview picture, sitemap, robots.txt, headers for hosts that read them, and status.json."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from xml.sax.saxutils import escape

from memarak.site import routes
from memarak.site.corpus import Corpus
from memarak.site.page import File
from memarak.site.preview import preview_picture
from memarak.vocabulary import STATUSES

MOST_IN_SITEMAP = 50_000
POLICY = "default-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def pages(corpus: Corpus, addresses: Sequence[str]) -> Iterator[File]:
    """The files; `addresses` are the pages that search engines may list."""
    yield from _sitemaps(corpus, addresses)
    yield File("robots.txt", partial(_robots, corpus))
    yield File(routes.PREVIEW, preview_picture, "the same for every portal")
    yield File("_headers", partial(_headers, corpus, sorted({address.split("/", 1)[0] for address in addresses})))
    yield File("status.json", partial(_status, corpus))


def _sitemaps(corpus: Corpus, addresses: Sequence[str]) -> Iterator[File]:
    """One file, or an index over several: the protocol allows 50,000 addresses a file."""
    parts = [addresses[start : start + MOST_IN_SITEMAP] for start in range(0, len(addresses), MOST_IN_SITEMAP)]
    if len(parts) <= 1:
        yield File(routes.SITEMAP, partial(_sitemap, corpus, addresses))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield File(name, partial(_sitemap, corpus, part))
    yield File(routes.SITEMAP, partial(_sitemap_index, corpus, names))


def _sitemap(corpus: Corpus, addresses: Sequence[str]) -> bytes:
    base = escape(corpus.portal.base_url)
    changed: Mapping[str, str] = corpus.remembered("sitemap", "", partial(_changed, corpus))
    lines = []
    for address in addresses:
        date = changed.get(address)
        lastmod = f"<lastmod>{date}</lastmod>" if date else ""
        lines.append(f"<url><loc>{base}/{escape(address)}</loc>{lastmod}</url>\n")
    return f'{_XML}<urlset xmlns="{_NAMESPACE}">\n{"".join(lines)}</urlset>\n'.encode()


def _changed(corpus: Corpus) -> Mapping[str, str]:
    """By address, the day on which something happened last."""
    last = corpus.last_events
    return {row.tautan: last[row.nomor] for row in corpus.shown}


def _sitemap_index(corpus: Corpus, names: Sequence[str]) -> bytes:
    base = escape(corpus.portal.base_url)
    lines = "".join(f"<sitemap><loc>{base}/{name}</loc></sitemap>\n" for name in names)
    return f'{_XML}<sitemapindex xmlns="{_NAMESPACE}">\n{lines}</sitemapindex>\n'.encode()


def _robots(corpus: Corpus) -> bytes:
    """Open to all. Pages that search engines should not list say so themselves."""
    return f"User-agent: *\nDisallow:\nSitemap: {corpus.portal.base_url}/{routes.SITEMAP}\n".encode()


def _headers(corpus: Corpus, sections: Sequence[str]) -> bytes:
    """Headers in the form that Netlify and Cloudflare Pages read. Short lives: a withdrawn text must not linger in caches.

    The policy is given section by section, because these hosts add up what several rules say of one page: a
    policy for all pages would forbid framing the embeds too.
    """
    base = routes.base_path(corpus.portal.base_url)
    common = (
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: same-origin",
        "Permissions-Policy: camera=(), geolocation=(), microphone=()",
        "Cache-Control: public, max-age=300",
    )
    policy = (f"Content-Security-Policy: {POLICY}; frame-ancestors 'self'",)
    framed = routes.EMBEDS.rstrip("/")
    rules = {
        f"{base}*": common,
        base: policy,
        **{f"{base}{section}/*": policy for section in sections if section not in ("", framed)},
        f"{base}{routes.NOT_FOUND}": policy,
        f"{base}{routes.EMBEDS}*": (f"Content-Security-Policy: {POLICY}",),
        f"{base}statis/*": ("Cache-Control: public, max-age=3600",),
        f"{base}{routes.DATA}*": (*policy, "Access-Control-Allow-Origin: *"),
        f"{base}open311/*": ("Access-Control-Allow-Origin: *",),
        f"{base}feeds/*": ("Content-Type: application/atom+xml; charset=utf-8",),
        f"{base}status.json": ("Access-Control-Allow-Origin: *",),
    }
    return "".join(f"{path}\n" + "".join(f"  {line}\n" for line in lines) for path, lines in rules.items()).encode()


def _status(corpus: Corpus) -> bytes:
    """What a monitor asks: of when the data is, when it was published, how much it holds, and what is wrong with it.

    `published` is the time in the newest line of the ledger, so that building again changes nothing; `null` before the
    first publication. `problems` tells severity, code and count, never a place or a word of the table.
    """
    figures, portal = corpus.figures, corpus.portal
    content = {
        "nama": portal.name,
        "daerah": portal.region,
        "contoh": portal.is_sample,
        "as_of": corpus.as_of,
        "published": corpus.ledger[-1].get("diterbitkan") if corpus.ledger else None,
        "counts": {
            "keluhan": figures.count("masuk"),
            "ditampilkan": len(corpus.shown),
            "dirahasiakan": portal.rows_withheld,
            "belum_dapat_ditampilkan": portal.rows_held_back,
            "lewat_tenggat": figures.count("lewat_tenggat"),
            "status": {code: figures.count(code) for code in STATUSES},
        },
        "problems": corpus.problems or None,
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
