"""Stands before the module that comes with tools for tests: no kiosk has that.

msgspec takes it where it is, which takes 8 ms of a start.
"""

raise ImportError("No kiosk has typing_extensions.")
