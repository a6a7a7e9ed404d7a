"""``kiosk new page``, ``kiosk new language`` and ``kiosk new clinic``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import FINE, Commands, add_command, day_here, tell
from kiosk.settings.load import places
from kiosk.settings.sample import sample_for
from kiosk.settings.settings import SHIPPED, Settings

if TYPE_CHECKING:
    from kiosk.authoring.start import NewPage


def add(commands: Commands) -> None:
    """Add all three, below the one word ``new``."""
    text = "Start a page, a language, or a clinic's own content."
    new = commands.add_parser("new", help=text, description=text)
    kinds = new.add_subparsers(required=True, metavar="KIND")
    page = add_command(kinds, "page", _page, "Start a page from an example.")
    page.add_argument("name", help="the name of its file, such as parking")
    page.add_argument("--title", default="", help="the heading of the page")
    page.add_argument(
        "--section",
        default="",
        metavar="ID",
        help="the section of order.toml that it goes to, such as getting-ready"
        " (default: one that is not on the home screen)",
    )
    page.add_argument(
        "--language", default="en", help="such as es: a copy to translate (default: en)"
    )
    text = (
        "Copy all English pages, to translate them. In a language that is there, bring"
        " back what is missing beside its pages."
    )
    language = add_command(kinds, "language", _language, text)
    language.add_argument("code", help="two letters, such as es")
    text = "Copy the content that comes with Quiet Room, for a clinic to work on."
    clinic = add_command(kinds, "clinic", _clinic, text)
    place = "the folder for it, such as /srv/quiet-room; it gets a folder 'content'"
    clinic.add_argument("place", type=Path, metavar="FOLDER", help=place)


def _page(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.authoring.start import Wish, start_page  # noqa: PLC0415  takes time

    wish = Wish(options.name, options.title, options.section, options.language)
    made = start_page(Path(settings.content.folder), wish, day_here(settings))
    if wish.language == "en":
        print(f"{made.path} is there, with an example of what a page may hold.")
        print(_where(made))
        tell("Next: put your own words in it, and run: kiosk check")
    else:
        print(f"{made.path} is there. It is the English page, to be translated.")
        tell("Next: translate it, and run: kiosk check")
    return FINE


def _where(made: NewPage) -> str:
    place = f"It stands in section {made.section!r} of order.toml"
    if made.on_home:
        return f"{place}: patients see it as soon as it is there."
    return (
        f"{place}, which is not on the home screen. When it is done, put its name into"
        " the section where patients shall find it."
    )


def _language(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.authoring.start import start_language  # noqa: PLC0415  as above

    made = start_language(Path(settings.content.folder), options.code)
    code = options.code
    print(f"{len(made.files)} files wait to be translated. They are English so far:")
    pages = [path for path in made.files if path.parent == made.folder]
    if pages:
        print(f"  {made.folder}: {len(pages)} pages")
    for path in made.files:
        if path not in pages:
            print(f"  {path}")
    if pages:
        _print_shared(code)
    tell("Next: translate, have it read by a clinician, and run: kiosk check")
    return FINE


def _clinic(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    from kiosk.authoring.clinic import start_clinic  # noqa: PLC0415  as above

    place = options.place.absolute()
    made = start_clinic(place, SHIPPED, sample_for(place / "content"))
    print(
        f"{made.content} is your clinic's own content: a sample, until you change it."
    )
    print(f"{made.settings} has every setting, and says which content is shown.")
    machine, *user = places()
    print(f"It is read as {' or as '.join(map(str, (machine, *user)))}:")
    tell(f"put it there, or start: kiosk run --settings {made.settings}")
    tell(f"Next: write your answers into {made.content / 'clinic.toml'}, and run:")
    tell(f"kiosk check {made.content}")
    return FINE


def _print_shared(code: str) -> None:
    """Name what is to be translated in the files that all languages share."""
    print(f"  order.toml: the titles after '{code} ='")
    print(
        "  clinic.toml: where patients read your answers in both languages,"
        f' write price = {{ en = "…", {code} = "…" }}'
    )
