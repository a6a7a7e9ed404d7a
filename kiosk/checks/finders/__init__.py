"""The functions that look: each goes through a page, or the content, for one thing.

What it is called, and why it counts, stands in rules.

Knows: checks.subject, content.approval, content.blocks, content.files, content.model,
    content.speech, content.syntax, content.tables, errors, settings, toml_lines.
"""
