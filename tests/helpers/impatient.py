"""The kiosk, asking "Still there?" sooner than any setting would let it: ``run``."""

import os
import sys

from msgspec.structs import replace

from kiosk.settings.load import load_settings
from kiosk.settings.settings import VisitSettings
from kiosk.supervision.given import Given
from kiosk.ui.running import run

settings = load_settings(environment=os.environ)
settings = replace(settings, visit=VisitSettings(ask_after=2, answer_within=60))
sys.exit(run(settings, sys.stderr.write, Given()))
