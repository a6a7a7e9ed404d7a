"""The stages of a page, one module each: what of them is open, asked and answered.

How they look is in ``qml/Kiosk/stages``; where a callout finds room is reckoned here.

Knows: content.model, known_pages, ui.engine, visit.
"""
