"""The clinic's answers as plain questions: what is asked, what is kept, what it shows.

How they are asked on a screen is for the studio, and whether one is good for the
checks.

Knows: checks, checks.subject, content, content.approval, content.files, content.model,
    content.tables, errors, known_pages, toml_lines.
"""
