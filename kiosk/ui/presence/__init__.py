"""Whether somebody is there: fingers, touches, and the clock that asks "Still there?".

The times themselves are settings, and the rule is ``kiosk.visit.presence``.

Knows: ui.engine, visit.
"""
