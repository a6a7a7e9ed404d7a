"""What a page owes its reader: rules over compiled content. No screens, no Qt.

Whether a file can be read at all is for content.

Knows: checks.finders, checks.rules, checks.subject, content, content.approval,
    content.files, content.model, content.syntax, content.tables, errors, known_pages,
    steps.
"""
