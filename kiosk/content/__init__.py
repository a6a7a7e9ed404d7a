"""From the files that staff write to the Library that the screen shows.  No Qt.

The stages of that way are rooms; whether the words are good is for the checks.

Knows: content.approval, content.blocks, content.files, content.inline, content.model,
    content.speech, content.syntax, content.tables, errors, known_pages.
"""
