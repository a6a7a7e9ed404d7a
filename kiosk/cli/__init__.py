"""The commands, one module each: what prints, and decides how the program ends.

What a command does is for the other rooms.

Knows: authoring, cli.ground, cli.it, cli.screen, cli.staff, errors, settings,
    supervision.
"""

from kiosk.cli.main import main

__all__ = ["main"]
