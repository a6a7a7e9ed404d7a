"""The window itself: all panels, put together.

What each of them does is for the room of its name.

Knows: content.model, errors, history, settings, studio, studio.findings, studio.pages,
    studio.practice, studio.preview, studio.publishing, studio.text, ui.
"""
