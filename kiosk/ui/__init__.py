"""The screen: everything that knows Qt, wired together in ``app``.

What is shown comes from the content, and where the patient is from the visit.

Knows: content.approval, content.files, content.model, counts, errors, known_pages,
    settings, supervision, ui.bridge, ui.engine, ui.health, ui.keys, ui.presence,
    ui.reload, ui.staff, ui.take_home, visit.
"""
