"""Numbers of devices and vehicles' papers: IMEI, serial, STNK, BPKB."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "perangkat"
CUE = r"imei|serial(?: number)?|s/n|nomor seri|no\.? seri|stnk|bpkb|rangka|no\.? mesin|nomor mesin"
_OF_THING = re.compile(
    r"(?<![^\W_])(?:pompa|genset|traktor|tandon|trafo|gardu|panel|proyektor|printer|mesin (?:air|fogging|jahit|potong)"
    r"|alat berat|ekskavator"
    r"|tiket|karcis|kupon|materai|meterai|uang|duit|segel|tabung|apar|cctv|sirine"
    r"|kompor)(?:nya)?(?:[^\S\n][\w-]{1,14}){0,5}?[^\S\n]"
    r"(?:(?:no|nomor)\.? ?)?seri(?:nya)?[^\w\n]{1,3}\Z"
)
""" "pompa tipe X, nomor seri 0000000"."""


def claims(run: NumberRun, cued: bool) -> bool:
    """A number of at least six digits announced as one, unless the series is of what an office has or sells."""
    return cued and 6 <= run.count <= 20 and not _OF_THING.search(run.before)
