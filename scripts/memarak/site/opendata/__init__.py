"""The open data: the snapshot's own files unchanged, and the same rows as a workbook, as JSON lines, and as a catalogue entry.

Each module makes the bytes of one kind of file from a snapshot; equal snapshots give equal bytes.
"""
