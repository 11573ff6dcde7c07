"""The seeded generator of the embedded sample. Everything it writes is invented.

`python -m make_sample` (with `PYTHONPATH=scripts`) writes `data/contoh/`. The texts stand in `material/`: each
is used once, so that no two complaints share a body. Every record draws from its own random stream, keyed by
its text, so that adding a text moves no other record's story.
"""
