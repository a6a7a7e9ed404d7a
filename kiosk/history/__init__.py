"""Drafts of the content and its versions: what is typed, what is shown, what was.

Windows, commands and what a page says are for others; who writes here knows files.

Knows: checks.finders, content.files, errors, unseen.
"""
