"""The window itself: all panels, put together.

What each of them does is for the room of its name.

Knows: settings, studio, studio.findings, studio.pages, studio.preview, studio.text, ui.
"""
