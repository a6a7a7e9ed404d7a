"""How something is to be said: what the screen orders, and the voice carries out."""

from __future__ import annotations

from typing import NamedTuple

LOUDEST, STANDARD = 5, 4
"""Steps of the volume, and the one that every visit begins with."""

SPEED_STEP = 0.15
"""How much faster a recording is played for each step of the rate."""


class Delivery(NamedTuple):
    """How something is spoken: the *rate* from -2 to 2, the *volume* from 0 to 1."""

    rate: int = 0
    volume: float = 1.0
