"""What the checks say of the draft: looked for beside the window, and listed.

The rules themselves are for checks.

Knows: authoring, checks.subject, studio.
"""
