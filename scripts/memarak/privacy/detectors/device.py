"""Numbers of devices and vehicles' papers: IMEI, serial, STNK, BPKB."""

from __future__ import annotations

from memarak.privacy.numbers import NumberRun

KIND = "perangkat"
CUE = r"imei|serial(?: number)?|s/n|nomor seri|no\.? seri|stnk|bpkb|rangka|no\.? mesin|nomor mesin"


def claims(run: NumberRun, cued: bool) -> bool:
    """A number of at least six digits announced as one."""
    return cued and 6 <= run.count <= 20
