"""What only a hand and an ear can tell of a panel: its size, its touch, its sound.

Who sets a kiosk up has a screen for it, and staff a part of theirs.

Knows: settings, ui.engine.
"""
