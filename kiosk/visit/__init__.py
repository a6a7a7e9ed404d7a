"""One patient's time at the screen, as immutable values; no Qt, and no content.

Nothing of it outlives the reset, so nothing here is kept anywhere.

Knows: known_pages.
"""
