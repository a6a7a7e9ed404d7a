"""Help for those who write content: new pages and languages, and what was understood.

Whether it is good is for the checks.

Knows: checks, checks.subject, content, content.blocks, content.files, content.inline,
    content.model, content.syntax, content.tables, errors.
"""
