"""Who approved which text: ``signoff.toml``, written by ``kiosk sign-off``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.content.approval.proofs import is_proven
from kiosk.content.approval.signature import Signature, Signatures
from kiosk.content.approval.today import A_DAY
from kiosk.content.files.atomic import only_writer, write_file
from kiosk.content.files.destroyed import SIGNATURES, cut_off
from kiosk.content.files.lines import text_again
from kiosk.content.files.problems import Report, minded, quoted
from kiosk.content.files.toml_table import Table, read_toml
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import AoT
    from tomlkit.items import Table as WrittenTable

FILE = SIGNATURES
"""The name of the file in the content folder."""

_REQUIRED = ("page", "language", "text", "name", "role", "date")
_KEYS = (*_REQUIRED, "english", "until", "key", "proof")


@minded
def read_signatures(report: Report, today: date) -> Signatures:
    """Return what the file of *report* holds, and report what is wrong with it.

    Nobody has signed yet on a day after *today*, or the next one: of two machines.
    """
    file = read_toml(report)
    if file is None:
        return {}
    file.check_keys(("page",), required=())
    found: dict[tuple[str, str], Signature] = {}
    whole = True  # the last of them: a file that is cut ends inside it
    for table in file.listed("page"):
        one = _signature(table)
        if one.signed_on > today + A_DAY:
            text = f"{one.signed_on} is still to come. Is the clock of this machine"
            text += " right? Else take these lines away, and sign the page again."
            table.problem("date", text)
        if (one.language, one.page) in found:
            place = quoted(f"{one.language}/{one.page}")
            table.problem("page", f"{place} is signed twice. Take the older one away.")
        found[one.language, one.page] = one
        whole = set(_REQUIRED) <= table.values.keys()
    if _is_cut(file, whole=whole):
        report.add(len(file.lines), cut_off(report.path, "inside a signature"))
    return found


def _is_cut(file: Table, *, whole: bool) -> bool:
    """Tell if the file was cut off: who writes it ends each line, and each signature.

    *whole* is that its last signature has all its keys.
    """
    last = file.lines[-1]
    if last:
        return last.startswith("#") or (whole and bool(file.report.problems))
    return not whole and [*file.values][-1] == "page"


def _signature(table: Table) -> Signature:
    table.check_keys(_KEYS, required=_REQUIRED)
    for key in ("name", "role"):
        if key in table.values and not table.text(key):
            text = f"{key!r} is blank. Sign the page again with 'kiosk sign-off'."
            table.problem(key, text)
    return _judged(table, _written(table))


def _judged(table: Table, signature: Signature) -> Signature:
    """Return it without a proof that is none, which is told: somebody wrote in it."""
    has = {"key", "proof"} & table.values.keys()
    if not has or is_proven(signature):
        return signature
    other = "key" if has == {"proof"} else "proof"
    table.problem(
        "key" if has == {"key"} else "proof",
        _ALONE.format(other) if len(has) == 1 else _NO_PROOF,
    )
    return replace(signature, key="", proof="")


_NO_PROOF = (
    "The proof is not of what stands here: a name, a role, a day, the page or the proof"
    " was changed after it was signed. Take the lines of this signature away, and sign"
    " the page again."
)
_ALONE = (
    "There is no {!r} beside it: one does not count without the other. Take the lines"
    " of this signature away, and sign the page again."
)


def _written(table: Table) -> Signature:
    return Signature(
        page=table.text("page"),
        language=table.text("language"),
        text=table.text("text"),
        name=table.text("name"),
        role=table.text("role"),
        signed_on=table.day("date"),
        until=table.day("until") if "until" in table.values else None,
        english=table.text("english"),
        key=table.text("key"),
        proof=table.text("proof"),
    )


def write_signatures(path: Path, signatures: Sequence[Signature]) -> None:
    """Add *signatures* to the file at *path*: all of them, or the old file stays.

    Each replaces an older one of its page.  What else is in the file stays as it is,
    comments too.
    """
    try:
        with only_writer(path.parent):
            write_file(path, _with(text_again(path), signatures).encode())
    except OSError as error:
        raise KioskError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeError as error:
        text = "A letter of the name or the role cannot be written. Type it again."
        raise KioskError(text) from error


def _with(text: str, signatures: Sequence[Signature]) -> str:
    """Return *text* with *signatures* added."""
    import tomlkit  # noqa: PLC0415  only this writes TOML
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:  # it was another when the page was judged
        raise KioskError(f"{FILE} cannot be read any more: {error}.") from error
    for signature in signatures:
        _put(document, signature)
    return tomlkit.dumps(document)


def _put(document: TOMLDocument, signature: Signature) -> None:
    from tomlkit import aot, nl  # noqa: PLC0415  as above

    if document.body and "page" not in document:
        document.add(nl())  # after the comments
    pages: AoT = document.setdefault("page", aot())
    if not pages:  # somebody wrote page = []
        document["page"] = pages = aot()
    place = signature.page, signature.language
    for number in reversed(range(len(pages))):
        if (pages[number].get("page"), pages[number].get("language")) == place:
            del pages[number]
    pages.append(_table(signature))


def _table(signature: Signature) -> WrittenTable:
    from tomlkit import nl, table  # noqa: PLC0415  as above

    row = table()
    for key in ("page", "language", "text", "english", "name", "role"):
        if value := getattr(signature, key):
            row[key] = value
    row["date"] = signature.signed_on
    for key in ("until", "key", "proof"):
        if value := getattr(signature, key):
            row[key] = value
    row.add(nl())
    return row
