"""Where sentences come from: whether each has a fact, and whether the fact says it.

A fact is in English, and so is what is held against its words.

Knows: checks.finders, checks.subject, content.files, content.model.
"""
