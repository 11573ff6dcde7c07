"""The open data page and all files below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from memarak.dictionary import Column, DataFile
from memarak.site import routes, words
from memarak.site.citation import reference_tags
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.models.data import DataDownload, DataPage, Dictionary
from memarak.site.open311 import ROOT
from memarak.site.opendata.catalogue import DESCRIPTION, INVENTED, description
from memarak.site.opendata.examples import Example, check_example, examples
from memarak.site.opendata.files import DataFileInfo, content, data_files, descriptor_file, digest, other_forms, package_files
from memarak.site.opendata.typed import tables
from memarak.site.page import File, Head, Page
from memarak.site.panels.publisher import publisher_of
from memarak.snapshot import LICENCE

_DESCRIPTION = "Unduh semua data keluhan warga {daerah}: CSV, Excel, JSON, dengan kamus data dan lisensi."


def pages(corpus: Corpus) -> Iterator[Page | File]:
    """The page at `/data/` and the files below it."""
    yield Page(routes.DATA, "data.html", partial(_page, corpus), corpus.snapshot_digest, group=routes.DATA)
    yield from data_files(corpus)


def _page(corpus: Corpus) -> tuple[Head, DataPage]:
    snapshot, portal = corpus.snapshot, corpus.portal
    about_en = description(snapshot)[1]
    data_address = f"{portal.base_url}/{routes.DATA}"
    page = DataPage(
        as_of=corpus.as_of,
        about=_about(corpus),
        about_en=about_en,
        first_day=min((row.tanggal_masuk for row in snapshot.complaints), default=""),
        licence_address=LICENCE["path"],
        tables=tuple(_download(corpus, info, _rows(corpus, info.name)) for info in package_files(corpus)),
        others=tuple(_download(corpus, info, "") for info in other_forms(corpus)),
        descriptor=_download(corpus, descriptor_file(corpus), ""),
        examples=tuple(_told(example) for example in examples(data_address, corpus.as_of)),
        check=check_example(data_address),
        dictionaries=tuple(
            Dictionary(table.file.path, words.mid_sentence(say(table.file.title)), table.file.title_en, _explained(table.file))
            for table in tables(snapshot)
        ),
        data_address=data_address,
        open311_address=f"{portal.base_url}/{ROOT}",
        withheld=portal.rows_withheld,
    )
    head = Head(
        title=say("Data terbuka"),
        description=say(_DESCRIPTION, daerah=portal.region),
        meta=reference_tags(
            publisher_of(corpus), say("{nama}: data keluhan warga {daerah}", nama=portal.name, daerah=portal.region), routes.DATA
        ),
    )
    return head, page


def _download(corpus: Corpus, info: DataFileInfo, rows: str) -> DataDownload:
    return DataDownload(
        name=info.name,
        address=routes.DATA + info.name,
        about=say(info.title),
        rows=rows,
        size=words.file_size(len(content(corpus, info))),
        digest=digest(corpus, info),
        media_type=info.media_type,
    )


def _about(corpus: Corpus) -> str:
    """What the dataset is, in the language of the site."""
    portal = corpus.portal
    said = say(DESCRIPTION, daerah=portal.region, nama=portal.name)
    return f"{say(INVENTED)} {said}" if portal.is_sample else said


def _explained(file: DataFile) -> tuple[Column, ...]:
    """The columns of a file, their meanings in the language of the site."""
    return tuple(replace(column, meaning=say(column.meaning)) for column in file.columns)


def _told(example: Example) -> Example:
    return example._replace(tool=say(example.tool), about=say(example.about))


def _rows(corpus: Corpus, name: str) -> str:
    """How many rows the file has."""
    return next((words.number(len(t.rows)) for t in tables(corpus.snapshot) if t.file.path == name), "")
