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
"""

import os
import sys
import time


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
        if how == "none":
            answer(f"failed {number} this system has no voice")
            continue
        answer(f"started {number}")
        if how == "says" or left:
            left -= 1
            answer(f"done {number}")
        elif how == "dies":
            os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
