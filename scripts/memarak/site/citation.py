"""How to cite one figure: plain text in two languages, BibTeX, RIS and CSL-JSON.

Sources: the RIS specification of Research Information Systems; the CSL-JSON schema of citationstyles.org.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from memarak.site import english, words
from memarak.site.claims import Scope, anchor_of, claim, claim_en
from memarak.site.figures import Figure
from memarak.site.language import say
from memarak.snapshot import LICENCE

_LATEX = re.compile(r"([&%$#_{}])")


class Publisher(NamedTuple):
    """Who publishes the figures, where, as of when, in which monthly edition (`2026-11`; blank for none) and language."""

    name: str
    region: str
    base_url: str
    as_of: date
    edition: str = ""
    language: str = "id"


class Citation(NamedTuple):
    """One figure's citation. `plain` and `plain_en` can be pasted into a text, the others into a reference manager."""

    plain: str
    plain_en: str
    bibtex: str
    ris: str
    csl: str


def cite(figure: Figure, scope: Scope, publisher: Publisher, address: str) -> Citation:
    """The citation of `figure`, which stands on the page at `address` (relative to the site's root)."""
    url = f"{publisher.base_url}/{address}#{anchor_of(figure.measure)}"
    title, title_en = _plain(claim(figure, scope)), claim_en(figure, scope)
    day = publisher.as_of
    day_en = english.day(day.isoformat())
    author = f"{publisher.name} {publisher.region}"
    whole = _as_of(publisher)
    edition_en = f"edition {publisher.edition}, " if publisher.edition else ""
    note = words.sentence_start(whole)
    return Citation(
        plain=f"{title} {author}, {whole}. {url}",
        plain_en=f"{title_en} {author}, {edition_en}data as of {day_en}. {url}",
        bibtex=_bibtex(_key(figure, publisher, address), title, author, publisher, url, note),
        ris=_ris(title, author, publisher, url, note),
        csl=json.dumps([csl_item(figure, scope, publisher, address)], ensure_ascii=False, indent=1),
    )


def _as_of(publisher: Publisher) -> str:
    """The day of the data, and the edition where there is one."""
    day = words.day(publisher.as_of.isoformat())
    if publisher.edition:
        return say("edisi {bulan}, data sampai {tanggal}", bulan=words.month(publisher.edition), tanggal=day)
    return say("data sampai {tanggal}", tanggal=day)


def csl_item(figure: Figure, scope: Scope, publisher: Publisher, address: str) -> dict[str, Any]:
    """The figure as one item of CSL-JSON."""
    day = publisher.as_of
    version = {"version": publisher.edition} if publisher.edition else {}
    return {
        "id": _key(figure, publisher, address),
        "type": "dataset",
        "title": _plain(claim(figure, scope)).removesuffix("."),
        "author": [{"literal": f"{publisher.name} {publisher.region}"}],
        "publisher": f"{publisher.name} {publisher.region}",
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": f"{publisher.base_url}/{address}#{anchor_of(figure.measure)}",
        "language": publisher.language,
        **version,
    }


def reference_tags(publisher: Publisher, title: str, address: str) -> tuple[tuple[str, str], ...]:
    """What reference managers read in a page's head: Highwire Press tags and Dublin Core, as (name, content)."""
    author = f"{publisher.name} {publisher.region}"
    day = publisher.as_of.isoformat()
    return (
        ("citation_title", title),
        ("citation_author", author),
        ("citation_publication_date", day.replace("-", "/")),
        ("citation_publisher", author),
        ("citation_language", publisher.language),
        ("citation_public_url", f"{publisher.base_url}/{address}"),
        ("dcterms.title", title),
        ("dcterms.creator", author),
        ("dcterms.date", day),
        ("dcterms.type", "Dataset"),
        ("dcterms.license", LICENCE["path"]),
    )


def bibtex_file(citations: Sequence[Citation]) -> bytes:
    """All citations of a page as one file for reference managers."""
    return "\n\n".join(c.bibtex for c in citations).encode() + b"\n"


def ris_file(citations: Sequence[Citation]) -> bytes:
    """All citations of a page as one RIS file."""
    return "\r\n".join(c.ris.replace("\n", "\r\n") + "\r\n" for c in citations).encode()


def csl_file(citations: Sequence[Citation]) -> bytes:
    """All citations of a page as one CSL-JSON file: the items of each, which is a list of one, in one list."""
    items = ",\n".join(c.csl.removeprefix("[\n").removesuffix("\n]") for c in citations)
    return f"[\n{items}\n]\n".encode()


def _plain(text: str) -> str:
    return text.replace(words.NBSP, " ")


def _key(figure: Figure, publisher: Publisher, address: str) -> str:
    place = address.strip("/").replace("/", "-")
    return f"{publisher.name.lower()}-{publisher.as_of:%Y%m%d}-{place}-{anchor_of(figure.measure)}".replace(" ", "-")


def _bibtex(key: str, title: str, author: str, publisher: Publisher, url: str, note: str) -> str:
    day = publisher.as_of
    safe, safe_author = (_LATEX.sub(r"\\\1", text) for text in (title.removesuffix("."), author))
    fields = [
        ("author", f"{{{safe_author}}}"),
        ("title", f"{{{safe}}}"),
        ("year", str(day.year)),
        ("month", str(day.month)),
        ("url", url),
        ("note", note),
        ("language", "indonesian" if publisher.language == "id" else publisher.language),
    ]
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields)
    return f"@misc{{{key},\n{lines}\n}}"


def _ris(title: str, author: str, publisher: Publisher, url: str, note: str) -> str:
    day = publisher.as_of
    fields = [
        ("TY", "DATA"),
        ("TI", title.removesuffix(".")),
        ("AU", f"{author},"),
        ("PB", author),
        ("PY", str(day.year)),
        ("DA", f"{day:%Y/%m/%d}"),
        ("UR", url),
        ("N1", note),
        ("LA", publisher.language),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {value}" for tag, value in fields)
