"""What the running screen tells of how it is: seen on a beat, written in a thread.

What of it may be told, and when, is for ``kiosk.health``.

Knows: health, settings, ui.bridge, ui.engine, ui.reload.
"""
