"""Where tables come from: a folder of CSV, a CSV, an .xlsx workbook, a Google Sheet. All give the same `RawTables`."""

from memarak.sources.reading import read_source

__all__ = ["read_source"]
