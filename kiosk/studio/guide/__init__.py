"""The guide for staff, in the window: docs/staff.md, one task at a time.

What it says is in that file alone.

Knows: content.files, errors, settings, studio.
"""
