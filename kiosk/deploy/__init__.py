"""What locks a machine down around the kiosk: files of its system, ready to be put.

Below ``linux`` and ``windows`` they lie as they will on the machine; what ends in
``.jinja`` differs from one machine to another, and is filled in from its settings.
Nothing here changes a machine.

Knows: content.files, errors, settings.
"""
