"""What there is to know of a page's approval; what it means is for approval."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Standing(Struct, frozen=True, kw_only=True):
    """What there is to know of a page without reading it, whatever the day.

    *words* is its word_count.  *void* tells that the page has changed since it was
    signed, *english_changed* that the English one has, which it translates.
    *older_form* tells that the signature is of a form that covered less: it is void,
    though nothing may have changed.
    *name* and *role* are who signed it, *signed_on* when, and *until* how long that
    counts if they said so.  *key* is the public part of the key that proves it, "" of
    a record that nothing proves.  *memory* are the facts on it that no source was found
    for.
    """

    words: int
    review_by: date
    signed: bool = False
    void: bool = False
    older_form: bool = False
    english_changed: bool = False
    name: str = ""
    role: str = ""
    signed_on: date | None = None
    until: date | None = None
    key: str = ""
    memory: tuple[str, ...] = ()
