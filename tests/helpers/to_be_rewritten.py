"""What the shipped pages are still warned of, until their prose is written anew.

Take the names away as the pages are mended; when none is left, take this file away.
"""

TOLERATED = frozenset({"R3", "R12"})
"""R3: sentences of fewer than 10 words on average.  R12: four short ones in a row."""
