"""The commands for those who write, check and sign what the screen says.

What looks after the machine that shows it is in ``it``.

Knows: authoring, authoring.signing, booklet, checks, checks.finders, checks.reporters,
    checks.rules, checks.subject, cli.ground, cli.screen, content, content.approval,
    content.files, content.model, content.speech, content.tables, errors, history,
    settings, studio.window, ui.engine, unseen, web.
"""
