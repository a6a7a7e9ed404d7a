"""Run the command line as ``python -m kiosk``."""

import gc
import sys

gc.disable()  # what is loaded is no garbage: to look for some takes 25 ms of a start

from kiosk.cli import main  # noqa: E402  loads, as was said

sys.exit(main())
