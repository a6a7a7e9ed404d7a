"""What was shown, what is laid aside, and of what somebody has to decide.

What a version is, and how one comes back, is for history.

Knows: content.approval, content.files, errors, history, settings, steps, studio.
"""
