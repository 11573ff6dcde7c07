"""The family of detectors: one kind of personal data, one small module, its test beside it in the tests.

Two sorts. A *number detector* has `KIND`, `CUE` (a pattern of the words that announce such a number, matched in
lower case) and `claims(run, cued)`, which says whether a number is of its kind; `cued` tells whether the nearest
announcing word before the number was one of its own. A *text detector* has `find(reading)` and, before it, the
cheap question `may_hold(reading)`: most texts hold nothing, and are through after a look at their words.
`memarak.privacy.registry` and `memarak.privacy.number_kinds` list them all.

None asks whether a number is valid: a mistyped NIK is still somebody's.
"""
