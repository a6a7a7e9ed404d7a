"""The gate of the staff: whether it can be opened."""

from __future__ import annotations

from kiosk.doctor.finding import Finding
from kiosk.settings.settings import Settings
from kiosk.staff.gate import pin_of

_SET = "Set one as the user of the kiosk: kiosk pin"


def look_at_pin(settings: Settings) -> Finding:
    """Tell whether there is a staff PIN."""
    pin = pin_of(settings)
    if pin.is_anothers:
        return Finding(
            "pin.set", "A staff PIN is kept; its own user alone can read it."
        )
    match pin.state:
        case "none":
            seen = "No staff PIN is set: the staff screen of this kiosk stays closed."
            return Finding("pin.none", seen, _SET)
        case "damaged":
            return Finding(
                "pin.damaged",
                f"{pin.path} cannot be read, belongs to another user, or holds no PIN:"
                " the staff screen of this kiosk stays closed.",
                _SET,
            )
        case "set":
            place = "by the settings" if pin.is_named else "for this kiosk"
            return Finding("pin.set", f"A staff PIN is set {place}.")
