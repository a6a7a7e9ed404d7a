"""How a page is written: its header, its boxes and their units, each at its line.

What stands in a line is for inline; what a box becomes is for blocks.

Knows: content.files, content.model, errors.
"""
