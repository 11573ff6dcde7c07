"""What the open data page sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.dictionary import Column
from memarak.site.opendata.examples import Example


class DataDownload(NamedTuple):
    """One file to download."""

    name: str
    "The file's name."
    address: str
    "Where it stands."
    about: str
    "What is in it."
    rows: str
    "How many rows, or blank."
    size: str
    "Its size: `412 KB`."
    digest: str
    "Its SHA-256."
    media_type: str
    "Its media type."


class Dictionary(NamedTuple):
    """The columns of one file."""

    name: str
    "The file's name."
    short_title: str
    "What it holds, in Indonesian, as it reads after a colon."
    title_en: str
    "The same in English."
    columns: tuple[Column, ...]
    "The columns in order."


class DataPage(NamedTuple):
    """The open data page."""

    as_of: str
    "The ISO date of the data."
    about: str
    "What the data is, in Indonesian."
    about_en: str
    "The same in English."
    first_day: str
    "The ISO date of the first complaint; blank where there is none."
    licence_address: str
    "The licence."
    tables: tuple[DataDownload, ...]
    "The package's own files."
    others: tuple[DataDownload, ...]
    "The same data in other forms, and the scripts that check it."
    descriptor: DataDownload
    "The package's descriptor."
    examples: tuple[Example, ...]
    "Code that runs as pasted."
    check: Example
    "How to recompute every figure."
    dictionaries: tuple[Dictionary, ...]
    "What the columns mean."
    data_address: str
    "The full address of the data folder."
    open311_address: str
    "The full address of the Open311 endpoint."
    withheld: int
    "Complaints counted without text."
