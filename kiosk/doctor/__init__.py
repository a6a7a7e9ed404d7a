"""What is to be seen of a kiosk by those who answer for it, and what to do about it.

One module a subject; what only Qt can look at is in the ui.  Whatever may hang is
looked at in a process of its own.

Knows: checks, checks.subject, content.approval, content.files, content.model,
    content.tables, errors, health, packs, settings, staff, toml_lines.
"""
