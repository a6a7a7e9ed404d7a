"""The commands: the only place that prints, or decides how the program ends."""

from kiosk.cli.main import main

__all__ = ["main"]
