"""Reading aloud: what is to be said, and the bounded process that says it.

The sentences of a page come from ``kiosk.content.speech``.

Knows: content.model, content.speech, settings, supervision, ui.engine, ui.page,
    ui.presence, visit.
"""
