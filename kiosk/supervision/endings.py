"""How ``kiosk run`` asks what started it to go on, by its exit code.

Whoever restarts it (docs/settings.md, Exit codes) takes all other codes, and each
signal, as RESTART.
"""

RESTART, REBOOT, SHUT_DOWN, LEAVE = 0, 10, 11, 12
"""Start the kiosk again; the machine again; neither, as it goes off; or not at all."""

GIVEN_UP = 2
"""As of a command that cannot be carried out here."""
