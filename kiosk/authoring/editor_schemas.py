"""What editors may know of our files: JSON Schemas, made from the compiler's lists.

    python -m kiosk.authoring.editor_schemas

writes them anew into ``content/``; a test tells when that is due.  They keep to what
Draft 4 has too, as "Even Better TOML" promises no more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kiosk.checks.subject.must_tell_file import KEYS as DUTY_KEYS
from kiosk.checks.subject.must_tell_file import REQUIRED_KEYS as REQUIRED_IN_DUTY
from kiosk.content.files.atomic import write_file
from kiosk.content.inline.plain_lines import USUAL_REASONS
from kiosk.content.model.routes import ROUTES
from kiosk.content.syntax.header import KEYS
from kiosk.content.syntax.header import REQUIRED as REQUIRED_IN_HEADER
from kiosk.content.tables.clinic import ANSWERS, NUMBERS, REQUIRED, ROOM_ITEMS
from kiosk.content.tables.required_answers import REQUIRED as BEFORE_PATIENTS
from kiosk.content.tables.required_answers import REQUIRED_BY_ROUTE

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
_WAY = f"({'|'.join(ROUTES)})"
_FACT = r"^[A-Z][0-9]+$"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_SAYS = {
    "title": "The heading of the page.",
    "message": "The one main point, 20 words at most.",
    "action": "The one thing that a reader can do or ask.",
    "reviewed": "The day of the last review, such as 2026-11-22.",
    "review_by": "The day the next review is due, such as 2027-11-22.",
    "facts": "The facts behind the title and the message, such as: K22 H6.",
    "plain": "Why the message needs no fact, such as: how this screen works.",
    "picture": "A file in content/pictures. Leave it out for a page without a picture.",
    "alt": "What the picture shows, for people who cannot see it.",
    "notice": "What is said before a page that is hard to read, 25 words at most.",
    "routes": f"Leave it out, or name ways that the page is about: {' '.join(ROUTES)}.",
}
_PATTERNS = {
    "reviewed": _DAY,
    "review_by": _DAY,
    "facts": r"^[A-Z][0-9]+([ ,]+[A-Z][0-9]+)*$",
    "picture": r"\.(svg|png|jpg|jpeg|webp)$",
    "routes": f"^{_WAY}([ ,]+{_WAY})*$",
}


def page_header() -> Schema:
    """Return the schema of the lines above a page, read as YAML."""
    words = {key: _text(_SAYS[key], _PATTERNS.get(key, r"\S")) for key in KEYS}
    schema = _table("The header of a page", words, REQUIRED_IN_HEADER)
    either = {"not": {"required": ["facts", "plain"]}}
    dependencies = {"picture": ["alt"], "alt": ["picture"]}
    return {**schema, "dependencies": dependencies, **either}


def clinic() -> Schema:
    """Return the schema of clinic.toml."""
    words = (name for name in ANSWERS if "." not in name)
    by_route = dict.fromkeys(name.split(".")[0] for name in ANSWERS if "." in name)
    says = "The ways you give the medicine."
    properties = {
        "routes": {**_choices(ROUTES, says), "minItems": 1},
        "room_items": _choices(ROOM_ITEMS, "What is truly in your quiet room."),
        **{name: _answer(name) for name in words},
        **{name: _by_route(name) for name in by_route},
    }
    return _table("The clinic’s own answers", properties, REQUIRED)


def must_tell() -> Schema:
    """Return the schema of must_tell.toml: every table is an entry."""
    words = {
        "description": "One of these has to stand in the sentence, by language.",
        "type": "object",
        "patternProperties": {"^[a-z]{2}$": _list(r"\w")},
        "required": ["en"],
        "additionalProperties": False,
    }
    values = {
        "asks": _text("What a patient must be told, in plain words.", r"\S"),
        "standard": _text("Who asks for it: the part of a label, or a paper.", r"\S"),
        "facts": {"description": "One of these stands behind it.", **_list(_FACT)},
        "pages": {"description": "One of these pages tells it.", **_list(r"\S")},
        "words": words,
        "routes": _choices(ROUTES, "Leave it out, or name the ways it is about."),
    }
    keys = {key: values[key] for key in DUTY_KEYS}
    entry = _object("One thing to tell", keys, REQUIRED_IN_DUTY)
    return {
        "$schema": _DRAFT,
        "title": "What a patient must be told",
        "type": "object",
        "additionalProperties": entry,
    }


def snippets() -> Schema:
    """Return what VS Code writes for the word ``header`` in a page."""
    today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    rows = [
        f"{key}: {today}" if key == "reviewed" else f"{key}: ${{{n}:{_SAYS[key]}}}"
        for n, key in enumerate(REQUIRED_IN_HEADER, 1)
    ]
    return {
        "Header of a page": {
            "scope": "markdown",
            "prefix": "header",
            "description": "The lines that every page starts with",
            "body": ["---", *rows, "---", "", "$0"],
        },
        "Fact of a line": {
            "scope": "markdown",
            "prefix": "fact",
            "description": "Names the fact that a line states",
            "body": ["{${1:A1}}"],
        },
        "A line that needs no fact": {
            "scope": "markdown",
            "prefix": "plain",
            "description": "Says why a line states nothing that needs a fact",
            "body": [f"{{plain: ${{1|{','.join(USUAL_REASONS)}|}}}}"],
        },
    }


def files(content: Path) -> dict[Path, str]:
    """Return the text of every file that is made here."""
    made = {
        content / "schemas" / "page-header.schema.json": page_header(),
        content / "schemas" / "clinic.schema.json": clinic(),
        content / "schemas" / "must-tell.schema.json": must_tell(),
        content / ".vscode" / "page.code-snippets": snippets(),
    }
    return {
        path: json.dumps(value, indent=2, ensure_ascii=False) + "\n"
        for path, value in made.items()
    }


def _table(title: str, keys: Mapping[str, Schema], required: Sequence[str]) -> Schema:
    return {"$schema": _DRAFT, **_object(title, keys, required)}


def _object(title: str, keys: Mapping[str, Schema], required: Sequence[str]) -> Schema:
    return {
        "title": title,
        "type": "object",
        "properties": dict(keys),
        "required": list(required),
        "additionalProperties": False,
    }


def _text(says: str, pattern: str) -> Schema:
    return {"description": says, "type": "string", "pattern": pattern}


def _list(pattern: str) -> Schema:
    words = {"type": "string", "pattern": pattern}
    return {"type": "array", "minItems": 1, "items": words}


def _choices(known: Sequence[str], says: str) -> Schema:
    return {
        "description": says,
        "type": "array",
        "items": {"type": "string", "enum": list(known)},
    }


def _answer(name: str) -> Schema:
    """Return the schema of words, or of ``{ en = "…", es = "…" }``."""
    wanted = name in BEFORE_PATIENTS
    says = "Required before patients see the kiosk." if wanted else "Blank hides it."
    text = {"type": "string", **({"pattern": r"\S"} if name in NUMBERS else {})}
    languages = {
        "type": "object",
        "patternProperties": {"^[a-z]{2}$": text},
        "required": ["en"],
        "additionalProperties": False,
    }
    return {"description": says, "anyOf": [text, languages]}


def _by_route(name: str) -> Schema:
    wanted = name in REQUIRED_BY_ROUTE
    says = "Required for each way you give it." if wanted else "Blank hides it."
    return {
        "description": says,
        "type": "object",
        "properties": {route: _answer(f"{name}.{route}") for route in ROUTES},
        "additionalProperties": False,
    }


def _write(content: Path) -> None:
    for path, text in files(content).items():
        path.parent.mkdir(exist_ok=True)
        write_file(path, text.encode())


if __name__ == "__main__":
    _write(Path("content"))
