"""A program that tells, at SIGUSR1, what it has imported, and ends.

``python tests/bench/telling.py kiosk run ...`` is ``python -m kiosk run ...`` but for
that.  The last comes first: what was asked for, before what that needs.
"""

import os
import runpy
import signal
import sys
from threading import Thread


def main() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
    Thread(target=tell, daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def tell() -> None:
    """Wait for the signal.  Names such as ``__main__`` cannot be imported."""
    signal.sigwait([signal.SIGUSR1])
    names = [name for name in reversed(list(sys.modules)) if name[:2] != "__"]
    sys.stdout.write(" ".join(names))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
