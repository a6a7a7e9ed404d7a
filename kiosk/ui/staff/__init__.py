"""The staff's screens on the kiosk: the pad for their PIN, and what is behind it.

Nothing of it is loaded before somebody holds the mark.

Knows: content.approval, content.files, content.model, counts, doctor, errors, health,
    packs, settings, staff, supervision, ui.bridge, ui.engine, ui.keys, ui.presence,
    ui.reload, ui.trying, visit.
"""
