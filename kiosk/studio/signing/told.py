"""What is read before a page is signed, as a document: lines, facts, changes.

What differs has a sign and a word before it, not a colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from kiosk.authoring.signing.side_by_side import FactBeside, LineBeside
from kiosk.authoring.signing.since import Change, Since
from kiosk.content.model.dates import full_date
from kiosk.studio.look import colours

_FATES = {
    "kept": ("&nbsp;", "", ""),
    "gone": ("−", "gone", "tintClay"),
    "new": ("+", "new", "tintMoss"),
}


def beside_told(lines: tuple[LineBeside, ...]) -> str:
    """Return what patients read, and beside each line what stands behind it."""
    head = (
        '<tr><th align="left" width="50%">What patients read</th><th align="left">The'
        " facts behind it, as their source has them. <u>Underlined</u>: what the plain"
        " words leave out</th></tr>"
    )
    rows = "".join(
        f"<tr><td>{escape(line.reads)}</td><td>{_facts(line)}</td></tr>"
        for line in lines
    )
    return f'<table width="100%" cellpadding="5" border="0">{head}{rows}</table>'


def _facts(line: LineBeside) -> str:
    return "<br>".join(_fact(one) for one in line.facts)


def _fact(fact: FactBeside) -> str:
    words = "".join(
        f"<u>{escape(one.words)}</u>" if one.dropped else escape(one.words)
        for one in fact.precise
    )
    memory = ""
    if fact.status in {"memory", "part"}:
        colour = colours()["help"]
        memory = f' <b style="color:{colour}">From memory: no source yet.</b>'
    return f"<b>{escape(fact.id)}</b> {words}{memory}"


def since_told(since: Since | None) -> str:
    """Return what has changed since a page was signed, line by line."""
    if since is None:
        return (
            "<p>There is nothing to compare with: nobody has signed this page, or what"
            " was signed was not kept. It is from the next signature on.</p>"
        )
    signature = since.signature
    day = full_date(signature.signed_on)
    who = escape(f"{signature.name}, {signature.role}, signed it on {day}")
    if not since.kinds:
        return f"<p>Nothing has changed since {who}.</p>"
    rows = "".join(_changes(since.lines))
    kinds = escape(", ".join(since.kinds))
    table = f'<table width="100%" cellpadding="4">{rows}</table>'
    return f"<p>Changed since {who}: <b>{kinds}</b>.</p>{table}"


def _changes(lines: tuple[Change, ...]) -> Iterator[str]:
    for line in lines:
        sign, fate, colour = _FATES[line.fate]
        ground = f' bgcolor="{colours()[colour]}"' if colour else ""
        what = "" if line.what == "words" else f"<i>({line.what})</i> "
        yield (
            f"<tr><td{ground} width='64'><b>{sign} {fate}</b></td>"
            f"<td{ground}>{what}{escape(line.text)}</td></tr>"
        )
