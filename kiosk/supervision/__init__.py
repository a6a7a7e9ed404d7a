"""Staying up: how often the kiosk began, how it ends, and who is told that it lives.

What restarts it is the system's; what counts, and says so, is here.  No Qt.

Knows: content.files, errors, settings, unseen.
"""
