"""What all commands stand on: how they are added, speak, end, and are held in bounds.

What a single one does is beside this room.

Knows: checks, checks.subject, content.approval, content.model, errors, settings,
    ui.engine, unseen.
"""
