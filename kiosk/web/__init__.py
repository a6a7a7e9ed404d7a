"""The pages as a web site that needs no server and no script, for the clinic's own.

The words are the content's, all of them, and the same twins as on paper.

Knows: content.approval, content.files, content.model, content.tables, errors,
    known_pages.
"""
