"""Setting a kiosk up: what only Qt can see of a machine, and a screen to try it on.

What needs no Qt is looked at by the doctor.

Knows: doctor, settings, supervision, ui, ui.engine, ui.keys, ui.speech, ui.take_home,
    ui.trying.
"""
