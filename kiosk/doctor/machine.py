"""What needs neither Qt nor the content: the machine, and what runs on it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import datetime

from kiosk.doctor.build import BUILT_ON, look_at_build, this_system
from kiosk.doctor.clock import look_at_clock
from kiosk.doctor.disk import look_at_disk
from kiosk.doctor.finding import Finding
from kiosk.doctor.instance import look_at_instance, look_at_owner
from kiosk.doctor.lockdown import look_at_lockdown, look_at_shell
from kiosk.doctor.privacy import look_at_privacy
from kiosk.doctor.running import running
from kiosk.doctor.staff import look_at_pin
from kiosk.doctor.updates import look_at_updates
from kiosk.packs.pointer import content_folder
from kiosk.settings.settings import Settings, state_folder


def look_at_machine(settings: Settings, now: datetime) -> Iterator[Finding]:
    """Look at what answers at once first: what hangs then takes nothing with it."""
    content = content_folder(settings)
    yield look_at_build(BUILT_ON, this_system())
    yield look_at_updates(settings, now.date())
    yield look_at_owner(settings.kiosk.owner, settings.kiosk.name)
    if sys.platform == "win32":
        yield look_at_shell()
    else:
        kiosks = running()
        yield look_at_instance(kiosks)
        yield from look_at_lockdown(kiosks)
    yield look_at_pin(settings)
    yield from look_at_disk(state_folder(settings))
    yield from look_at_clock(state_folder(settings), now)
    yield from look_at_privacy(content, prints=bool(settings.take_home.printer))
