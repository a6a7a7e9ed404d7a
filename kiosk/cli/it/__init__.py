"""The commands for those who look after machines, one kiosk or a thousand.

What changes the content is in ``staff``.

Knows: checks, cli.ground, cli.screen, content.files, counts, deploy, doctor, errors,
    packs, packs.publishing, settings, staff, ui.commissioning.
"""
