"""Memarak: a regency's complaint channel made public. Read `pipeline.py` first."""

__version__ = "0.1.0"
