"""The touch panels that Qt knows of."""

from __future__ import annotations

from PySide6.QtGui import QInputDevice


def touch_panels() -> list[QInputDevice]:
    """Return them; on Wayland also one that has gone."""
    kind = QInputDevice.DeviceType.TouchScreen
    return [one for one in QInputDevice.devices() if one.type() == kind]
