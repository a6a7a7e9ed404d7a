"""``kiosk news``: what the program brings that a clinic's own content has not."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.cli.ground.command import FINE, Commands, add_command, tell
from kiosk.settings.settings import SHIPPED, Settings

if TYPE_CHECKING:
    from kiosk.content.tables.made_with import News


def add(commands: Commands) -> None:
    text = (
        "Tell what this version brings that your content has not; it changes nothing."
    )
    sub = add_command(commands, "news", _news, text)
    either = sub.add_mutually_exclusive_group()
    either.add_argument(
        "--take",
        nargs="*",
        metavar="FILE",
        help="put these into your content, or all of it that you have not changed",
    )
    done = "all of it is dealt with: tell of it no more"
    either.add_argument("--done", action="store_true", help=done)


def _news(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.authoring.clinic import set_aside, take  # noqa: PLC0415  takes time
    from kiosk.content.tables.made_with import news  # noqa: PLC0415

    folder = Path(settings.content.folder)
    if options.done:
        set_aside(folder, SHIPPED)
        print("Taken note. The next version tells its own news.")
    elif options.take is not None:
        for name in (taken := take(folder, SHIPPED, options.take)):
            print(f"{name} is now as it comes with Quiet Room {__version__}.")
        tell(_NEXT if taken else "There was nothing to take.")
    else:
        tell("\n".join(_told(news(folder, SHIPPED))))
    return FINE


_NEXT = "Pages that changed have to be signed again. Next: kiosk check"


def _told(found: News) -> Iterator[str]:
    if not found:
        yield f"There is no news: your content has all of Quiet Room {__version__}."
        return
    yield f"Your content came with Quiet Room {found.since}; this is {__version__}."
    kinds = {
        "New, and not in your content:": found.new,
        "Newer, and you have not changed yours:": found.newer,
        "Newer, and you have changed yours: compare the two by hand.": found.both,
    }
    for heading, names in kinds.items():
        if names:
            yield heading
            yield from (f"  {name}" for name in names)
    if found.new or found.newer:
        yield "To put the first kinds into your content: kiosk news --take"
    if found.both:
        yield f"The new ones are in {SHIPPED}."
        yield "When you have compared them all: kiosk news --done"
