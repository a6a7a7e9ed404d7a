"""The clinic's own pictures: put in, cut, replaced, told in words, and its room.

A picture goes into the pages of all languages at once.

Knows: checks.finders, content.blocks, content.files, content.tables, errors, settings,
    studio, ui.engine.
"""
