"""Names of persons: where a text names one, where it may, and who may be named."""

from memarak.privacy.names.detector import doubtful_names, find_both, find_names
from memarak.privacy.names.public import PublicNames, load_public_names

__all__ = ["PublicNames", "doubtful_names", "find_both", "find_names", "load_public_names"]
