"""Run checks beside each other: ``python tests/beside.py 'LINE' 'LINE' ...``.

What each one writes is kept and shown whole when it ends, with how long it took.
All are run to their end, and any that fails fails this.
"""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

LINES = 2
"""So many run at once: a part that waits for the screen leaves room for others."""


def run(line):
    """Run *line* in a shell.  Return it, how it ended, what it wrote, its seconds."""
    begun = time.monotonic()
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return line, done.returncode, done.stdout, time.monotonic() - begun


def main(lines):
    """Return how many have failed."""
    failed = []
    with ThreadPoolExecutor(LINES) as pool:
        for ended in as_completed([pool.submit(run, line) for line in lines]):
            line, code, written, seconds = ended.result()
            sys.stdout.write(f"--- {line}  ({seconds:.0f} s, exit {code})\n{written}\n")
            sys.stdout.flush()
            failed += [line] if code else []
    sys.stdout.writelines(f"failed: {line}\n" for line in failed)
    return len(failed)


if __name__ == "__main__":
    sys.exit(main(list(filter(None, sys.argv[1:]))) > 0)
