"""The way of the draft to the patients: what would be shown, who says so, and why.

What a version is, is for history.

Knows: booklet, checks, checks.subject, content.approval, content.files, content.model,
    content.tables, errors, history, packs.publishing, settings, steps, studio, web.
"""
