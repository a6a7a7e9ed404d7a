"""``kiosk check``: what is to be mended in the content, and where."""

from __future__ import annotations

import argparse
import os
import sys
import time
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.ground.checking import checked_here
from kiosk.cli.ground.command import (
    FINE,
    PARTLY,
    WRONG,
    Commands,
    add_command,
    day_here,
    say,
    tell,
    today_here,
)
from kiosk.errors import KioskError
from kiosk.settings.settings import ASSETS, Settings

if TYPE_CHECKING:
    from kiosk.checks.subject.findings import Checked

FORMATS = ("text", "json", "sarif", "junit")
_PAUSE = 0.3  # seconds between two looks at the files


def add(commands: Commands) -> None:
    text = "Check the content, and say what to mend and where."
    check = add_command(commands, "check", _check, text)
    check.add_argument(
        "content",
        type=Path,
        nargs="?",
        help="a content folder, one page of it, or one leaflet of any make, in Markdown"
        " or plain text (default: the folder in the settings)",
    )
    check.add_argument(
        "--format", choices=FORMATS, default="text", help="the form (default: text)"
    )
    check.add_argument(
        "--report", type=Path, metavar="FILE", help="write one HTML file, for records"
    )
    check.add_argument(
        "--strict", action="store_true", help="let warnings count as errors"
    )
    check.add_argument("--advice", action="store_true", help="show the advice too")
    check.add_argument(
        "--language",
        help="of a leaflet, such as es (default: as in NAME.es.md, or en)",
    )
    either = check.add_mutually_exclusive_group()
    either.add_argument(
        "--watch", action="store_true", help="check again at each change, until Ctrl+C"
    )
    either.add_argument(
        "--keep",
        type=Path,
        metavar="FILE",
        help="keep what can be shown of the content, compiled, in FILE; the kiosk does"
        " so",
    )
    check.add_argument(
        "--last",
        type=Path,
        metavar="FILE",
        help="with --keep: what was kept before; pages with an error stay as they were",
    )
    # For the kiosk alone: within limits, and until the input ends
    check.add_argument("--bounded", action="store_true", help=argparse.SUPPRESS)
    check.set_defaults(needs_settings=lambda options: not options.bounded)


def _check(options: argparse.Namespace, settings: Settings) -> int:
    place = options.content or Path(settings.content.folder)
    if options.bounded:
        from kiosk.cli.ground.bounds import keep_within_bounds  # noqa: PLC0415  only the kiosk's own

        keep_within_bounds()
    if options.keep:  # the kiosk itself tells of its clock
        return _keep(place, options.keep, options.last, today_here(settings).day)
    today = day_here(settings)
    if options.watch:
        return _watch(place, options, settings)
    checked = _checked(place.absolute(), options, settings, today)
    _tell_records(checked, settings)
    return _tell(checked, options)


def _tell_records(checked: Checked, settings: Settings) -> None:
    """Say which pages are signed without the proof that this machine asks for."""
    signers = settings.content.signers
    if not signers or not checked.library:
        return
    from kiosk.content.approval.proofs import is_known  # noqa: PLC0415  few ask for it

    places = [
        f"{code}/{page}"
        for code, edition in checked.library.editions.items()
        for page, standing in edition.standings.items()
        if standing.signed and not is_known(standing, signers)
    ]
    if places:
        head = "signed as a record alone, and this machine asks for proof:"
        say(f"{head} {', '.join(places)}. See: kiosk sign-off --status")


def _checked(
    place: Path, options: argparse.Namespace, settings: Settings, today: date
) -> Checked:
    from kiosk.checks.runner import check_leaflet  # noqa: PLC0415  as above

    folder = place.parent.parent
    if place.is_file() and (folder / "order.toml").is_file():
        return checked_here(folder, today).only(place)
    if place.is_file():
        words = Path(settings.content.folder)
        language = options.language or _language_of(place)
        return check_leaflet(place, words_folder=words, language=language, today=today)
    return checked_here(place, today)


def _language_of(place: Path) -> str:
    """Return "es" for ``knee.es.md``; a name that does not say is English."""
    code = Path(place.stem).suffix.removeprefix(".")
    return code if len(code) == 2 and code.isalpha() else "en"


def _tell(checked: Checked, options: argparse.Namespace) -> int:
    if options.report:
        _write_report(checked, options.report)
    _print(_formed(checked, options), options)
    is_fine = not checked.errors and not (options.strict and checked.warnings)
    return FINE if is_fine else WRONG


def _print(text: str, options: argparse.Namespace) -> None:
    """Print *text*; a form for machines is UTF-8 wherever it goes."""
    if options.format != "text" and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    if options.format == "text":
        tell(text, end="")
    else:
        print(text, end="")


def _formed(checked: Checked, options: argparse.Namespace) -> str:
    from kiosk.checks.reporters import as_json, junit, plain, sarif  # noqa: PLC0415  as above
    from kiosk.checks.rules.rule_list import RULES  # noqa: PLC0415  as above

    home = Path.cwd()
    match options.format:
        case "json":
            return as_json.as_json(checked, RULES)
        case "sarif":
            return sarif.as_sarif(checked, RULES, home=home)
        case "junit":
            strict = options.strict
            return junit.as_junit(checked, RULES, home=home, strict=strict)
    colour = bool(sys.stdout and sys.stdout.isatty()) and not os.environ.get("NO_COLOR")
    return plain.as_text(checked, home=home, colour=colour, advice=options.advice)


def _write_report(checked: Checked, path: Path) -> None:
    from kiosk.checks.reporters.html_report import as_report  # noqa: PLC0415  as above
    from kiosk.checks.rules.rule_list import RULES  # noqa: PLC0415  as above
    from kiosk.content.files.atomic import write_file  # noqa: PLC0415  as above

    text = as_report(checked, RULES, home=Path.cwd())
    write_file(path, text.encode())


def _keep(folder: Path, path: Path, last: Path | None, today: date) -> int:
    """Write the compiled content for a kiosk, as far as errors do not hold it up.

    What is not of all files has no fingerprint: a kiosk that starts with it compiles
    them once more, and tells of the errors again.
    """
    from kiosk.checks.runner import check_content  # noqa: PLC0415  as above
    from kiosk.content.files.stamps import fingerprint  # noqa: PLC0415
    from kiosk.content.snapshot import write_snapshot  # noqa: PLC0415

    now = fingerprint(folder, ASSETS)
    checked = check_content(folder, assets=ASSETS, today=today, last=last)
    shown, faults = checked.shown(), checked.for_staff()
    if shown:
        known = "" if faults else now
        write_snapshot(
            shown.shown(),
            path,
            fingerprint=known,
            footings=shown.footings(),
            warnings=len(checked.warnings),
        )
    if faults:
        say(faults)
        return PARTLY if shown else WRONG
    return FINE


def _watch(folder: Path, options: argparse.Namespace, settings: Settings) -> int:
    from kiosk.checks.runner import Checker  # noqa: PLC0415  as above
    from kiosk.content.files.stamps import fingerprint  # noqa: PLC0415  as above

    if not folder.is_dir():
        raise KioskError(f"{folder} is no folder. --watch looks at a content folder.")
    checker, seen = Checker(folder, ASSETS), ("", date.min)
    try:
        while True:
            # Taken before the check: what is saved during it is checked next
            today = today_here(settings).day
            now = fingerprint(folder, ASSETS, but=options.report), today
            if now != seen:
                print(f"--- {time.strftime('%H:%M:%S')}")
                _tell(checker.check(today), options)
                sys.stdout.flush()
            seen = now
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        return FINE
