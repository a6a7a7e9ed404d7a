"""The true kiosk beside the text: the draft as patients will see it, to walk through.

What is written is for text; what the kiosk is, for ui.

Knows: content, content.model, settings, studio, ui, ui.bridge, visit.
"""
