"""Quiet Room: a touch kiosk that shows patients what a session is like."""

__version__ = "0.1.0"
