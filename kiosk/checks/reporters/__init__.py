"""What a check found, in the forms that people and programs read.

Each is a pure function from a ``Checked`` to one text.  Nothing here prints.

Knows: checks.subject, content.approval, content.files, content.model, unseen.
"""
