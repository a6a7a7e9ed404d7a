"""From boxes and Markdown to the blocks of the model, a module for each kind.

How they are written is for syntax and inline; what they are, for model.

Knows: content.files, content.inline, content.model, content.syntax.
"""
