"""The way of the draft to the patients: what would be shown, who says so, and why.

What a version is, is for history.

Knows: checks.subject, content.approval, errors, history, studio.
"""
