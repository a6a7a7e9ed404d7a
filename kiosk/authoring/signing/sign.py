"""Pages are signed: several at once, exactly as they were shown, or none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from kiosk.content.approval.kept import Kept, clear_older, keep
from kiosk.content.approval.proofs import statement
from kiosk.content.approval.signature import Signature
from kiosk.content.approval.signatures import FILE, write_signatures
from kiosk.content.approval.signed_content import Behind, signed_content
from kiosk.content.files.lines import cleaned
from kiosk.content.loader import Compiled, behind
from kiosk.content.model.dates import full_date
from kiosk.content.model.library import Edition, Page
from kiosk.content.model.word_count import prose_in
from kiosk.errors import KioskError, did_you_mean
from kiosk.unseen import UNSEEN

if TYPE_CHECKING:
    from kiosk.authoring.signing.clinician_keys import Key


class Signer(NamedTuple):
    """Who signs, and the last day on which it counts: that of the review, if None."""

    name: str
    role: str
    until: date | None = None


class Shown(NamedTuple):
    """A page as somebody has read it; *text* is the sum that it had then."""

    language: str
    page: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.language}/{self.page}"


def shown_now(compiled: Compiled, language: str, page: str) -> Shown:
    """Return the page as it is in *compiled*, or raise KioskError: there is none."""
    edition = _edition(compiled, language)
    if page not in edition.standings:
        hint = did_you_mean(page, edition.standings)
        raise KioskError(f"There is no page '{language}/{page}' to sign.{hint}")
    return Shown(language, page, compiled.text_hash(language, page))


def sign(
    compiled: Compiled,
    pages: Sequence[Shown],
    signer: Signer,
    today: date,
    key: Key | None = None,
) -> tuple[Signature, ...]:
    """Sign *pages* as they were shown, all of them or none; with *key* it is a proof.

    Raise KioskError with each reason why not: a page that has changed since, a review
    that is due, a day that cannot be.
    """
    named = Signer(as_read(signer.name), as_read(signer.role), signer.until)
    once = tuple(dict.fromkeys(pages))
    if faults := list(dict.fromkeys(_faults(compiled, once, named, today))):
        raise KioskError("\n  ".join(faults))
    made = [_signature(compiled, one, named, today, key) for one in once]
    stands = behind(compiled.shared)
    for signature in made:  # before they count: what is signed is always there
        keep(compiled.folder, signature, kept_of(compiled, signature, stands))
    write_signatures(compiled.folder / FILE, made)
    for signature in made:
        clear_older(compiled.folder, signature)
    return tuple(made)


def kept_of(compiled: Compiled, signature: Signature, stands: Behind) -> Kept:
    """Return what the page of *signature* is now, as it is kept."""
    edition = compiled.library.editions[signature.language]
    content = signed_content(edition, signature.page, stands)
    assert isinstance(content, dict)  # noqa: S101  the page is there
    return Kept(content, dict(_answers(edition, edition.pages[signature.page])))


def _answers(edition: Edition, page: Page) -> Iterator[tuple[str, str]]:
    for prose in prose_in(page, folded=False):
        for name in prose.answers:
            yield name, edition.clinic.get(name, "")


def as_read(words: str) -> str:
    """Return a name or a role as it is read again: what was pasted may have more.

    A sign that nobody sees would make the file one that cannot be read, and an accent
    that a Mac writes by itself would make the proof one of another name.
    """
    return cleaned(" ".join(UNSEEN.sub("", " ".join(words.split())).split()))


def _faults(
    compiled: Compiled, pages: Sequence[Shown], signer: Signer, today: date
) -> Iterator[str]:
    if not signer.name or not signer.role:
        yield "Nobody has signed: say who approves it, by name and role."
    if not pages:
        yield "No page is named to be signed."
    for one in pages:
        now = shown_now(compiled, one.language, one.page)
        if now != one:
            yield f"{one.place} has changed since it was shown. Read it again."
        page = compiled.library.editions[one.language].pages[one.page]
        yield from _days(page, signer.until, today)


def _days(page: Page, until: date | None, today: date) -> Iterator[str]:
    due = page.review_by
    if due < today:
        text = f"The review of {page.id!r} was due on {full_date(due)}. Review it,"
        yield f"{text} write the new days into its header, then sign it."
    elif until and until < today:
        yield f"The day {until} is past. Name one up to {due}, or none."
    elif until and until > due:
        text = f"The day {until} is later than {due}, when the page is due for review."
        yield f"{text} Name that day at the latest, or none."


def _signature(
    compiled: Compiled,
    shown: Shown,
    signer: Signer,
    today: date,
    key: Key | None,
) -> Signature:
    is_english = shown.language == "en"
    bare = Signature(
        page=shown.page,
        language=shown.language,
        text=shown.text,
        name=signer.name,
        role=signer.role,
        signed_on=today,
        until=signer.until,
        english="" if is_english else compiled.text_hash("en", shown.page),
    )
    if key is None:
        return bare
    public = key.public_key.keyval["public"]
    return replace(bare, key=public, proof=key.sign(statement(bare)).signature)


def _edition(compiled: Compiled, language: str) -> Edition:
    edition = compiled.library.editions.get(language)
    if edition is None:
        known = ", ".join(compiled.library.editions)
        text = f"There are no pages in {language!r}. There are pages in: {known}."
        raise KioskError(text)
    return edition
