"""``kiosk rules``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.cli.ground.command import FINE, Commands, add_command, tell
from kiosk.errors import KioskError, did_you_mean
from kiosk.settings.settings import Settings

if TYPE_CHECKING:
    from kiosk.checks.subject.rule import Rule


def add(commands: Commands) -> None:
    text = "List the rules that the content is checked by, or tell all of one."
    command = add_command(commands, "rules", rules, text)
    either = command.add_mutually_exclusive_group()
    either.add_argument("id", nargs="?", help="the rule to tell all of, such as R3")
    either.add_argument(
        "--markdown", action="store_true", help="tell all of every rule, as Markdown"
    )


def rules(options: argparse.Namespace, settings: Settings) -> int:  # noqa: ARG001  no rule can be set
    """Say what was asked of the rules."""
    from kiosk.checks.reporters import rule_book  # noqa: PLC0415  takes time
    from kiosk.checks.rules.rule_list import RULES  # noqa: PLC0415  as above

    if options.markdown:
        print(rule_book.as_markdown(RULES), end="")
    elif options.id:
        tell(rule_book.in_full(_named(options.id, RULES)), end="")
    else:
        tell(rule_book.as_list(RULES), end="")
    return FINE


def _named(name: str, known: Sequence[Rule]) -> Rule:
    by_id = {rule.id: rule for rule in known}
    if name.upper() not in by_id:
        guess = did_you_mean(name.upper(), by_id)
        raise KioskError(f"There is no rule {name!r}.{guess} See: kiosk rules.")
    return by_id[name.upper()]
