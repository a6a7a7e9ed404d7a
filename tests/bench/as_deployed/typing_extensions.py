"""Stands before the module of this name: no start of a kiosk loads that.

msgspec takes it where it is, which takes 8 ms; kiosk/__main__.py keeps it from that.
"""

raise ImportError("No start of a kiosk loads typing_extensions.")
