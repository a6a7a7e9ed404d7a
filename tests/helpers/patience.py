"""What long work says of itself where there is no terminal: on a slow day, anything."""

import re

_LINE = re.compile(
    r"kiosk: [A-Z][a-z ]+: (?:\d+ of \d+|\d+ s so far)\.\n",
)


def without_progress(errors):
    """Return what was said on standard error, but for how far work is."""
    return _LINE.sub("", errors)
