"""Five keys, each felt once, and where the ring of the keyboard is.

What a key is called is a setting.

Knows: settings, ui.bridge.
"""
