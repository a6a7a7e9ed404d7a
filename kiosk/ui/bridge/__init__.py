"""What QML may read and ask: one visit, as properties and verbs.

A page, its stages and the voice are rooms of their own.

Knows: content.approval, content.model, errors, known_pages, packs, settings, ui.engine,
    ui.page, ui.presence, ui.speech, ui.stages, ui.take_home, visit.
"""
