"""``kiosk sign-off``: a clinician approves the exact text of pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.checking import checked_here
from kiosk.cli.ground.command import (
    FINE,
    Commands,
    add_command,
    day_here,
    today_here,
)
from kiosk.cli.staff.signatures_told import print_comparison, print_status
from kiosk.content.model.dates import full_date
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.authoring.signing.clinician_keys import Key
    from kiosk.authoring.signing.sign import Shown
    from kiosk.content.approval.signature import Signature
    from kiosk.content.loader import Compiled

_FROM_MEMORY = (
    "It states what nobody has found a source for yet ({facts}), so release mode"
    " still does not show it. To mend that: find a source for each, add it to"
    ' sources.toml, and in facts.toml name it and set status = "seen". Or take the'
    " sentence off the page. Then sign the page again."
)


def add(commands: Commands) -> None:
    text = "Record that a clinician approves the exact text of pages."
    sub = add_command(commands, "sign-off", sign_off, text)
    pages = "such as side-effects, or es/side-effects"
    sub.add_argument("pages", nargs="*", metavar="PAGE", help=pages)
    sub.add_argument("--language", default="en", help="two letters (default: en)")
    lists = "sign all pages of these lists, which `booklet --all` writes, as they were"
    sub.add_argument(
        *("--list", "--lists"), type=Path, nargs="+", metavar="FILE", help=lists
    )
    sub.add_argument("--name", default="", help="the clinician who read the page")
    sub.add_argument("--role", default="", help="such as nurse or psychiatrist")
    until = "the last day it counts (default: the day its review is due)"
    sub.add_argument("--until", type=_day, metavar="DATE", help=until)
    key = "sign with this key of yours: then it is a proof, and not a record alone"
    sub.add_argument("--key", type=Path, metavar="FILE", help=key)
    either = sub.add_mutually_exclusive_group()
    status = "say of each page whether it is signed"
    either.add_argument("--status", action="store_true", help=status)
    compare = "say what has changed on the pages since they were signed"
    either.add_argument("--compare", action="store_true", help=compare)
    new = "make a key for the clinician of --name"
    either.add_argument("--new-key", type=Path, metavar="FILE", help=new)


def sign_off(options: argparse.Namespace, settings: Settings) -> int:
    """Sign pages that somebody has read, or say how they stand."""
    folder = Path(settings.content.folder)
    if options.new_key:
        return _new_key(options)
    if options.status:
        today, content = day_here(settings), settings.content
        compiled = _compiled(folder, today)
        print_status(compiled, today, content.signers, release=content.release)
    elif options.compare:
        _compare(_compiled(folder, day_here(settings)), options)
    else:
        _check_signer(options)
        today = _sure_day(settings)
        key = _opened(options.key) if options.key else None
        _sign(_judged(folder, today), options, today, key)
    return FINE


def _new_key(options: argparse.Namespace) -> int:
    """Make a key, and say what IT needs of it."""
    from kiosk.authoring.signing.clinician_keys import make_key  # noqa: PLC0415  few do
    from kiosk.authoring.signing.sign import as_read  # noqa: PLC0415  as above

    name = as_read(options.name)
    if not name:
        raise KioskError('Say whose key it is: --name "Jane Doe".')
    if options.new_key.exists():
        text = f"There is a file {options.new_key} already: nothing was changed."
        raise KioskError(text)
    passphrase = _new_passphrase()
    public = make_key(options.new_key, passphrase)
    print(f"{options.new_key} is the key of {name}. Keep it to yourself.")
    if not passphrase:
        print("It has no passphrase: whoever gets the file can sign in that name.")
    print("IT writes these lines into the settings of each kiosk that is to ask for")
    print(f'proof:\n\n[content.signers]\n"{name}" = "{public}"')
    return FINE


def _new_passphrase() -> str:
    first = _passphrase("Passphrase for the new key: ")
    if sys.stdin.isatty() and _passphrase("Once more: ") != first:
        raise KioskError("The two are not the same: no key was made.")
    return first


def _passphrase(prompt: str) -> str:
    """Ask for it unseen; from what is no terminal it is one line."""
    if sys.stdin.isatty():
        return getpass(prompt)
    return sys.stdin.readline().rstrip("\r\n")


def _opened(path: Path) -> Key:
    from kiosk.authoring.signing.clinician_keys import (  # noqa: PLC0415  few have one
        needs_passphrase,
        open_key,
    )

    asked = needs_passphrase(path)
    return open_key(path, _passphrase(f"Passphrase of {path}: ") if asked else "")


def _sure_day(settings: Settings) -> date:
    """Return what day it is, or raise where the clock is wrong: it would be signed."""
    today = today_here(settings)
    if today.fault:
        raise KioskError(f"Nothing was signed. {today.fault}")
    return today.day


def _compiled(folder: Path, today: date) -> Compiled:
    """Compile without the rules: how pages stand is told whatever these find."""
    from kiosk.content.loader import compile_content  # noqa: PLC0415  slow to import

    return compile_content(folder, assets=ASSETS, today=today)


def _judged(folder: Path, today: date) -> Compiled:
    """Compile, or raise with every error there is: what is refused, nobody signs."""
    return checked_here(folder, today).judged()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"write a day such as 2027-05-22, not {text!r}"
        raise argparse.ArgumentTypeError(message) from None


def _check_signer(options: argparse.Namespace) -> None:
    if not options.pages and not options.list:
        text = "Name the page to sign, such as side-effects, or write --status."
        raise KioskError(text)
    for key, example in (("name", '"Jane Doe"'), ("role", "nurse")):
        if not getattr(options, key).strip():
            text = f"Nobody has signed: say who approves it. Write --{key} {example}."
            raise KioskError(text)


def _sign(
    compiled: Compiled,
    options: argparse.Namespace,
    today: date,
    key: Key | None,
) -> None:
    """Sign all the pages that are named, or none where one of them cannot be."""
    from kiosk.authoring.signing.lists import read_list  # noqa: PLC0415  as above
    from kiosk.authoring.signing.sign import Signer, sign  # noqa: PLC0415

    listed = [one for path in options.list or () for one in read_list(path)]
    pages = [*_named(compiled, options), *listed]
    signer = Signer(options.name, options.role, options.until)
    made = sign(compiled, pages, signer, today, key)
    tell = _print_signed if len(made) <= _MOST_TOLD else _print_in_short
    for signature in made:
        tell(compiled, signature)
    how = "with your key" if key else "as a record: no key proves who that was"
    print(f"{len(made)} {'pages are' if len(made) > 1 else 'page is'} signed, {how}.")
    print("Any change of its words, pictures, facts or clinic answers voids this.")


_MOST_TOLD = 5
"""Pages that are told of in full."""


def _named(compiled: Compiled, options: argparse.Namespace) -> Sequence[Shown]:
    """Return the pages that were named, as they are now."""
    from kiosk.authoring.signing.sign import shown_now  # noqa: PLC0415  as above

    names = dict.fromkeys(name.removesuffix(".md") for name in options.pages)
    parted = (name.rpartition("/") for name in names)
    return [
        shown_now(compiled, language or options.language, page)
        for language, _, page in parted
    ]


def _compare(compiled: Compiled, options: argparse.Namespace) -> None:
    from kiosk.authoring.signing.since import since_signed  # noqa: PLC0415  as above

    if not options.pages:
        raise KioskError("Name the page to compare, such as side-effects.")
    for shown in _named(compiled, options):
        print_comparison(since_signed(compiled, shown.language, shown.page), shown)


def _print_signed(compiled: Compiled, signature: Signature) -> None:
    edition = compiled.library.editions[signature.language]
    page, standing = edition.pages[signature.page], edition.standings[signature.page]
    place = f"{signature.language}/{page.id}"
    until = full_date(signature.until or page.review_by)
    print(f"Signed: “{page.title}” ({place}), text {signature.text[:12]},")
    print(f"by {signature.name}, {signature.role}. It counts until {until}.")
    if standing.memory:
        print(_FROM_MEMORY.format(facts=", ".join(standing.memory)))


def _print_in_short(compiled: Compiled, signature: Signature) -> None:
    edition = compiled.library.editions[signature.language]
    place = f"{signature.language}/{signature.page}"
    memory = edition.standings[signature.page].memory
    held = (
        f". From memory, so not shown in release: {', '.join(memory)}" if memory else ""
    )
    print(f"{place}, text {signature.text[:12]}{held}")
