"""``kiosk publish``: content signed for a fleet, and laid out for a server or stick."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.checking import checked_here
from kiosk.cli.ground.command import (
    FINE,
    Command,
    Commands,
    add_command,
    day_here,
    say,
    tell,
    today_here,
)
from kiosk.cli.ground.progress import Progress
from kiosk.cli.it.publish_words import COUNTS, WORDS
from kiosk.errors import KioskError
from kiosk.settings.settings import Settings

if TYPE_CHECKING:
    from kiosk.packs.publishing.repository import SignedSite


def add(commands: Commands) -> None:
    text = "Sign content for a fleet of kiosks: docs/fleet.md."
    publish = commands.add_parser("publish", help=text, description=text)
    acts = publish.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, (act, words, text) in _ACTS.items():
        sub = add_command(acts, name, act, text)
        for word in words.split():
            sub.add_argument(word, **WORDS[word])


def _opened(
    options: argparse.Namespace, settings: Settings, *, days: int = COUNTS
) -> SignedSite:
    """Return the site, with all keys that are at hand; what is signed has a day."""
    from kiosk.packs.publishing.keys import signers_in  # noqa: PLC0415  slow to import
    from kiosk.packs.publishing.repository import SignedSite  # noqa: PLC0415

    _need_clock(settings)
    site = SignedSite(options.site, signers_in(options.keys), days=days)
    if not site.exists:
        text = f"{options.site} is no site. Make one: kiosk publish init"
        raise KioskError(f"{text} {options.site} --keys FOLDER.")
    return site


def _need_clock(settings: Settings) -> None:
    if fault := today_here(settings).fault:
        raise KioskError(f"Nothing was signed. {fault}")


def _sealed(site: SignedSite, told: str) -> int:
    """Make known what was signed, and say so; or who has to."""
    from kiosk.packs.publishing.ceremony import seal  # noqa: PLC0415  as above

    print(told)
    is_known = seal(site)
    _tell_unsigned(site)
    if not is_known:
        tell(
            "Kiosks do not know of it yet: who has the keys snapshot and timestamp has"
            f" to carry out: kiosk publish refresh {site.folder} --keys FOLDER"
        )
    return FINE


def _tell_unsigned(site: SignedSite) -> None:
    for channel in site.unsigned():
        say(_UNSIGNED.format(channel))


_UNSIGNED = (
    "What lies there of channel {!r} is not signed by its key. Kiosks do not get it:"
    " its holder has to publish again."
)


def _init(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.content.files.atomic import write_file  # noqa: PLC0415  as above
    from kiosk.packs.publishing.ceremony import begin  # noqa: PLC0415

    _need_clock(settings)
    (keys, *more) = options.keys
    if more:
        raise KioskError("Name one folder of keys: the new ones go there.")
    names = begin(options.site, keys)
    root = options.site / "root.json"
    write_file(root, (options.site / "metadata/1.root.json").read_bytes())
    print(f"{options.site} is a site. Its keys are in {keys}: {', '.join(names)}.")
    print(f"Install {root} on each kiosk: it says whose signatures count.")
    print("Now part the keys: docs/fleet.md says which goes where.")
    return FINE


def _key(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    from kiosk.packs.publishing.keys import make_key  # noqa: PLC0415  as above

    folder = options.keys[0]
    make_key(folder, options.name)
    print(f"Keep {folder / options.name}.pem to yourself, and hand on the .pub.")
    return FINE


def _channel(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.ceremony import add_channel  # noqa: PLC0415  as above
    from kiosk.packs.publishing.keys import read_public  # noqa: PLC0415

    site = _opened(options, settings)
    add_channel(site, options.channel, read_public(options.key))
    return _sealed(site, f"{options.key} may publish in {options.channel!r}.")


def _renew(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.ceremony import renew  # noqa: PLC0415  as above

    site = _opened(options, settings)
    renew(site, options.role)
    return _sealed(site, f"{options.role} counts for another year.")


def _replace(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.ceremony import replace_key  # noqa: PLC0415  as above

    site = _opened(options, settings)
    replace_key(site, options.role, options.old, options.new)
    return _sealed(site, f"{options.new} is a key of {options.role} now.")


def _pack(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.publish import Wish, publish  # noqa: PLC0415  as above

    site, today = _opened(options, settings), day_here(settings)
    content = Path(settings.content.folder)
    print(f"Checking {content}.")
    checked_here(content, today).judged()
    wish = Wish(options.channel, options.percent, options.note, today)
    with Progress("Publishing") as progress:
        made = publish(site, content, wish, progress.line, progress)
    whom = f"{options.percent:g} % of the kiosks" if options.percent < 100 else "all"
    return _sealed(site, f"Pack {made.pack} of {options.channel!r} is for {whom}.")


def _promote(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.publish import promote  # noqa: PLC0415  as above

    site = _opened(options, settings)
    return _sealed(site, promote(site, options.channel, options.percent))


def _withdraw(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.publish import withdraw  # noqa: PLC0415  as above

    site = _opened(options, settings)
    return _sealed(site, withdraw(site, options.channel))


def _refresh(options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.packs.publishing.ceremony import seal  # noqa: PLC0415  as above

    site = _opened(options, settings, days=options.days)
    if not seal(site):
        raise KioskError("The keys snapshot and timestamp are not in these folders.")
    _tell_unsigned(site)
    print(f"{site.folder} counts until {site.timestamp().expires:%Y-%m-%d}.")
    return FINE


def _tidy(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    from kiosk.packs.publishing.publish import tidy  # noqa: PLC0415  as above

    print(f"{tidy(_seen(options.site))} files were taken away.")
    return FINE


def _seen(folder: Path) -> SignedSite:
    """Return the site in *folder*, for which no key is needed."""
    from kiosk.packs.publishing.repository import SignedSite  # noqa: PLC0415  as above

    site = SignedSite(folder, {})
    if not site.exists:
        raise KioskError(f"{folder} is no site.")
    return site


def _status(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001
    from kiosk.packs.publishing.publish import offers  # noqa: PLC0415  as above

    site = _seen(options.site)
    for role in ("root", "targets", "snapshot", "timestamp", *site.channels()):
        print(f"{role:20} counts until {site.open(role).signed.expires:%Y-%m-%d}")
    for channel in site.channels():
        for offer in offers(site, channel):
            made = offer.manifest
            note = f": {made.note}" if made.note else ""
            files = f"pack {made.pack} of {made.made}, {len(made.files)} files"
            print(f"{channel:20} {files}, for {offer.percent:g} %{note}")
    return FINE


_ACTS: dict[str, tuple[Command, str, str]] = {
    "init": (_init, "site --keys", "Make a new site, and all its keys."),
    "key": (_key, "name --keys", "Make one key: NAME.pem, and NAME.pub to hand on."),
    "channel": (
        *(_channel, "site channel --key --keys"),
        "Let the holder of a key publish in a channel, and nowhere else.",
    ),
    "pack": (
        *(_pack, "site channel --percent --note --keys"),
        "Check the content, and sign it as the next pack of a channel.",
    ),
    "promote": (
        *(_promote, "site channel --percent --keys"),
        "Give the pack that is for some kiosks to more of them, or to all.",
    ),
    "withdraw": (
        *(_withdraw, "site channel --keys"),
        "Take back the pack that is for some kiosks.",
    ),
    "refresh": (
        *(_refresh, "site --days --keys"),
        "Make known what has been signed, and renew the timestamp: each day.",
    ),
    "renew": (
        *(_renew, "site role --keys"),
        "Sign what a role says anew, for another year.",
    ),
    "replace": (_replace, "site role old new --keys", "Replace a key of a role."),
    "tidy": (_tidy, "site", "Take away the files that no pack on offer has."),
    "status": (
        *(_status, "site"),
        "Say what a site offers, to how many, and what runs out when.",
    ),
}
"""Each command: what carries it out, what can be said to it, and what it does."""
