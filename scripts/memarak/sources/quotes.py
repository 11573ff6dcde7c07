"""A quote that is opened and never closed swallows the rows below it, and mixes what stands in them.

No reader complains: it closes at the next quote it meets, in some other row. So the quotes are checked first.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from memarak.errors import SourceUnacceptable

_QUOTE = 34
_LINE_ENDS = (10, 13)


def check_quotes(data: bytes, separator: str, path: Path) -> None:
    """Refuse a file in which a quoted cell runs over several lines and then does not end as a cell ends.

    Odd quotes within one line (`5" pipa`, `"satu"dua`) do no harm and pass. Raises `SourceUnacceptable` with
    the row, as a spreadsheet numbers it.
    """
    if _is_regular(data, separator):
        return
    row = _swallowing_row(data, separator)
    if row:
        raise SourceUnacceptable(
            f'Berkas {path} punya tanda kutip (") yang dibuka tetapi tidak ditutup (di sekitar baris {row}), sehingga baris-baris '
            "di bawahnya ikut tertelan; tutup atau hapus tanda kutip itu."
        )


def _is_regular(data: bytes, separator: str) -> bool:
    """Whether every opening quote begins a cell and every closing quote ends one. Cheap: one pass over the bytes."""
    import numpy as np

    # a separator at either end stands for the edges of the file
    edge = separator.encode()
    bytes_ = np.frombuffer(edge + data + edge, dtype=np.uint8)
    quotes = np.flatnonzero(bytes_ == _QUOTE)
    if len(quotes) % 2:
        return False
    allowed = np.zeros(256, dtype=bool)
    allowed[[ord(separator), _QUOTE, *_LINE_ENDS]] = True
    return bool(allowed[bytes_[quotes[::2] - 1]].all() and allowed[bytes_[quotes[1::2] + 1]].all())


def _swallowing_row(data: bytes, separator: str) -> int:
    """The number of the record that runs over several lines and ends amiss; 0 where there is none."""
    text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", errors="surrogatepass", newline="")
    reader = csv.reader(text, delimiter=separator, strict=True)
    limit = csv.field_size_limit(len(data) + 1)
    try:
        row, line = 0, 0
        while True:
            row += 1
            try:
                next(reader)
            except csv.Error as error:
                if reader.line_num > line + 1 or "end of data" in str(error):
                    return row
            except StopIteration:
                return 0
            line = reader.line_num
    finally:
        csv.field_size_limit(limit)
