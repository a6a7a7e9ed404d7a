"""The text of a page: typed, marked, completed and spelled.

What is wrong with it is found elsewhere; here it is only shown, and mended.

Knows: checks.subject, content, content.files, content.model, content.syntax,
    content.tables, errors, history, settings, studio, studio.paste.
"""
