"""The staff's screens on the kiosk: the pad for their PIN, and what is behind it.

Nothing of it is loaded before somebody holds the mark.

Knows: settings, staff, ui.bridge, ui.engine, ui.keys, ui.presence.
"""
