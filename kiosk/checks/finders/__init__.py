"""The functions that look: each goes through a page, or the content, for one thing.

What it is called, and why it counts, stands in rules.
"""
