"""`python -m memarak` is the command `memarak`."""

import sys

from memarak.cli import main

sys.exit(main())
