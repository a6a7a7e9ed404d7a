"""The commands, one module each: what prints, and decides how the program ends.

What a command does is for the other rooms.

Knows: authoring, booklet, checks, checks.finders, checks.reporters, checks.rules,
    checks.subject, cli.arguments, content, content.approval, content.files,
    content.model, content.speech, content.tables, deploy, doctor, errors, packs,
    packs.publishing, settings, supervision, ui, ui.commissioning, ui.engine,
    ui.speech, unseen, visit.
"""

from kiosk.cli.main import main

__all__ = ["main"]
