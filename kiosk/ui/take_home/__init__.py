"""The list of questions as a code for a phone, and on paper.

Picking questions is a stage.

Knows: settings, ui.engine.
"""
