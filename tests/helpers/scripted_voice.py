"""A program that takes the orders of ``kiosk voice``, and misbehaves as it is told.

python scripted_voice.py LOG HOW [COUNT]: it writes each order it gets into LOG, with
the time and its own process.  HOW is what it does with what it shall say:

    says     it says all of it at once
    stays    it says COUNT sentences, and then is at the next for ever
    none     it tells that it has no voice
    hangs    it never gets ready
    silent   it gets ready, and never answers
    deaf     it speaks on whatever it is told
    dies     it breaks off amid each sentence after the first COUNT
    slow     it hears nothing while it begins its first sentence, then stays
    say      it has no voice, and plays recordings
    play     it plays no recording, and says all of it

Every recording takes LENGTH milliseconds.
"""

import os
import sys
import time

LENGTH = 2000
SLOW = 1.6  # seconds, as an engine of Linux


def main(log, how, count="0"):
    left = int(count)

    def note(line):
        with open(log, "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(f"{time.monotonic()}\t{os.getpid()}\t{line}\n")

    def answer(line):
        print(line, flush=True)  # noqa: T201

    note("begins")
    if how == "hangs":
        time.sleep(600)
    answer("ready")
    for line in sys.stdin:
        order, _, rest = line.strip().partition(" ")
        note(line.strip())
        if order == "stop" and how != "deaf":
            answer("stopped")
        if order not in {"say", "play"} or how == "silent":
            continue
        number = rest.split()[0]
        became = perform(how, order, left)
        left -= 1
        if became == "failed":
            answer(f"failed {number} this system has no voice")
            continue
        answer(f"started {number} {LENGTH if order == 'play' else ''}")
        if became == "done":
            answer(f"done {number}")
        elif how == "dies":
            os._exit(1)


def perform(how, order, left):
    """Return what becomes of an order: ``failed``, ``started`` or ``done``."""
    if how == "slow" and not left:
        time.sleep(SLOW)
    if how in {"none", order}:
        return "failed"
    return "done" if how in {"says", "say", "play"} or left > 0 else "started"


if __name__ == "__main__":
    main(*sys.argv[1:])
