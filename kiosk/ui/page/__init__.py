"""The page on the screen, those that lie ready, and their blocks as rows for QML.

What fills the screen and is touched is for stages.

Knows: content.model, known_pages, ui.engine, ui.stages, visit.
"""
