"""Who signed which text, how each page stands, and what may be shown of it.

Whether a page is well written is for the checks.

Knows: content.files, content.model, content.tables, errors, known_pages.
"""
