"""Signed packs of content: whose they are, what is in them, how a kiosk gets one.

What a page says, and whether it may be shown, is for the checks.

Knows: content, content.approval, content.files, errors, settings.
"""
