"""Full-text search without a server: an index in shards of a year each, small files that the browser asks for by need.

Why it is our own, its format and its costs: docs/search.md.
"""
