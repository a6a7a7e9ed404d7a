"""Quiet Room: a touch kiosk that shows patients what a session is like."""

__version__ = "0.1.0"

RELEASED = "2026-11-30"
"""The day of that version: no clock that is right says an earlier one."""
