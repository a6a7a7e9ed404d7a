"""Run the command line as ``python -m kiosk``."""

import gc
import sys

gc.disable()  # what is loaded is no garbage: to look for some takes 25 ms of a start

# msgspec takes them where they are, for 5 to 8 ms of a start, and does without.
sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # "not there"
import msgspec  # noqa: E402, F401

del sys.modules["typing_extensions"]  # dulwich needs them

from kiosk.cli import main  # noqa: E402  loads, as was said

sys.exit(main())
