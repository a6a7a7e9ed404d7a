"""What is checked, in the shape that a rule wants: one page, or all the content.

Nothing here judges.

Knows: content, content.files, content.model, content.tables, errors,
    settings, toml_lines.
"""
