"""The open data page and all files below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes, words
from memarak.site.citation import reference_tags
from memarak.site.corpus import Corpus
from memarak.site.models.data import DataDownload, DataPage, Dictionary
from memarak.site.open311 import ROOT
from memarak.site.opendata.catalogue import description
from memarak.site.opendata.examples import check_example, examples
from memarak.site.opendata.files import DataFileInfo, content, data_files, descriptor_file, digest, other_forms, package_files
from memarak.site.opendata.typed import tables
from memarak.site.page import File, Head, Page
from memarak.site.panels.publisher import publisher_of
from memarak.snapshot import LICENCE


def pages(corpus: Corpus) -> Iterator[Page | File]:
    """The page at `/data/` and the files below it."""
    yield Page(routes.DATA, "data.html", partial(_page, corpus), corpus.snapshot_digest, group=routes.DATA)
    yield from data_files(corpus)


def _page(corpus: Corpus) -> tuple[Head, DataPage]:
    snapshot, portal = corpus.snapshot, corpus.portal
    about, about_en = description(snapshot)
    data_address = f"{portal.base_url}/{routes.DATA}"
    page = DataPage(
        as_of=corpus.as_of,
        about=about,
        about_en=about_en,
        first_day=min((row.tanggal_masuk for row in snapshot.complaints), default=""),
        licence_address=LICENCE["path"],
        tables=tuple(_download(corpus, info, _rows(corpus, info.name)) for info in package_files(corpus)),
        others=tuple(_download(corpus, info, "") for info in other_forms(corpus)),
        descriptor=_download(corpus, descriptor_file(corpus), ""),
        examples=examples(data_address, corpus.as_of),
        check=check_example(data_address),
        dictionaries=tuple(
            Dictionary(table.file.path, words.mid_sentence(table.file.title), table.file.title_en, table.file.columns)
            for table in tables(snapshot)
        ),
        data_address=data_address,
        open311_address=f"{portal.base_url}/{ROOT}",
        withheld=portal.rows_withheld,
    )
    head = Head(
        title="Data terbuka",
        description=f"Unduh semua data keluhan warga {portal.region}: CSV, Excel, JSON, dengan kamus data dan lisensi.",
        meta=reference_tags(publisher_of(corpus), f"{portal.name}: data keluhan warga {portal.region}", routes.DATA),
    )
    return head, page


def _download(corpus: Corpus, info: DataFileInfo, rows: str) -> DataDownload:
    return DataDownload(
        name=info.name,
        address=routes.DATA + info.name,
        about=info.title,
        rows=rows,
        size=words.file_size(len(content(corpus, info))),
        digest=digest(corpus, info),
        media_type=info.media_type,
    )


def _rows(corpus: Corpus, name: str) -> str:
    """How many rows the file has."""
    return next((words.number(len(t.rows)) for t in tables(corpus.snapshot) if t.file.path == name), "")
