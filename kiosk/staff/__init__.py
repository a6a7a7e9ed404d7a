"""The staff's PIN: what may be one, how it is kept, and how often it may be tried.

The pad and the screen behind it are in ui/staff.

Knows: content.files, settings.
"""
