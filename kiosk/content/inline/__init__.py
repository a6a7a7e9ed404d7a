"""What stands in a line: braces, marks and Markdown, and the styled text they become.

Lines are put together to blocks elsewhere.

Knows: content.files, content.model, content.syntax, content.tables, errors,
    known_pages.
"""
