"""The commands that show or sound what patients get: run, tour and voice.

Trying a machine out is for the doctor, in ``it``.

Knows: checks, cli.ground, errors, settings, supervision, ui, ui.speech, visit.
"""
