"""The TOML files of the content, one a module: answers, facts, order, phrases.

What all TOML files have in common is in files.

Knows: content.files, content.model, errors.
"""
