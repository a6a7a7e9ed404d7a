"""The JSON Schemas that editors read: as the compiler, and no stricter."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from kiosk.authoring.editor_schemas import files
from kiosk.content.files.lines import read_lines
from kiosk.content.files.problems import Report
from kiosk.content.syntax.header import KEYS

CONTENT = Path(__file__).parents[2] / "content"
PAGES = sorted((CONTENT / "en").glob("*.md"))
RENEW = "Write them anew: .venv/bin/python -m kiosk.authoring.editor_schemas"


def validator(name):
    schema = json.loads(
        (CONTENT / "schemas" / f"{name}.schema.json").read_text("utf-8")
    )
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def header(path):
    """Return the header of a page as an editor reads it: words by their keys."""
    lines = [line.text for line in read_lines(path, Report(path))]
    rows = lines[1 : lines.index("---", 1)]
    pairs = [row.split(":", 1) for row in rows if not row.startswith("%%")]
    return {key: words.strip().strip('"') for key, words in pairs}


def clinic(**changes):
    values = tomllib.loads((CONTENT / "clinic.toml").read_text("utf-8"))
    values.update(changes)
    return {key: value for key, value in values.items() if value is not None}


@pytest.mark.parametrize(("path", "text"), files(CONTENT).items())
def test_the_files_are_those_that_the_code_makes(path, text):
    assert path.read_text("utf-8") == text, RENEW


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_header_that_we_ship_is_right(path):
    assert not list(validator("page-header").iter_errors(header(path)))


def test_every_key_of_a_header_is_there():
    properties = validator("page-header").schema["properties"]

    assert tuple(properties) == KEYS
    assert all(one["description"] for one in properties.values())


WRONG_HEADERS = {
    "no title": {"title": None},
    "blank message": {"message": ""},
    "misspelt": {"titel": "A"},
    "a day in words": {"reviewed": "Nov 22, 2026"},
    "facts in braces": {"facts": "{K1}"},
    "no such way": {"routes": "spray drop"},
    "no such picture": {"picture": "IMG_4032.HEIC"},
    "a picture without words": {"alt": None},
    "words without a picture": {"picture": None},
    "facts, and a reason to have none": {"plain": "how this screen works"},
}


@pytest.mark.parametrize("change", WRONG_HEADERS.values(), ids=WRONG_HEADERS)
def test_a_wrong_header(change):
    values = header(CONTENT / "en" / "side-effects.md") | change
    values = {key: words for key, words in values.items() if words is not None}

    assert len(list(validator("page-header").iter_errors(values))) == 1


def test_the_answers_that_we_ship_are_right():
    assert not list(validator("clinic").iter_errors(clinic()))


def test_answers_by_language_are_right():
    said = {"en": "$9", "es": "9 dólares"}
    answers = clinic(price=said, fasting={"spray": said})

    assert not list(validator("clinic").iter_errors(answers))


WRONG_ANSWERS = {
    "no name": {"name": None},
    "no number for danger": {"emergency_number": None},
    "a blank number for danger": {"emergency_number": " "},
    "misspelt": {"phone_dya": "555-0142"},
    "a number": {"phone_day": 5550142},
    "one way without a list": {"routes": "spray"},
    "no ways": {"routes": []},
    "no such way": {"routes": ["IV drip"]},
    "no such thing": {"room_items": ["bell"]},
    "words for a table": {"fasting": "Two hours."},
    "no such way in a table": {"fasting": {"sprey": "Two hours."}},
    "a language by its name": {"price": {"en": "$9", "spanish": "9"}},
    "another language alone": {"price": {"es": "9"}},
}


@pytest.mark.parametrize("change", WRONG_ANSWERS.values(), ids=WRONG_ANSWERS)
def test_a_wrong_answer(change):
    assert len(list(validator("clinic").iter_errors(clinic(**change)))) == 1


ENTRY = {
    "asks": "Breathing can slow or stop",
    "standard": "Spravato label, 5.3",
    "facts": ["L2"],
    "pages": ["serious-risks"],
    "words": {"en": ["breathing … stop"]},
}


def test_the_list_that_we_ship_is_right():
    entries = tomllib.loads((CONTENT / "must_tell.toml").read_text("utf-8"))

    assert not list(validator("must-tell").iter_errors({**entries, "own": ENTRY}))


WRONG_ENTRIES = {
    "misspelt": {"fatcs": ["L2"]},
    "no facts": {"facts": []},
    "a fact in braces": {"facts": ["{L2}"]},
    "no such way": {"routes": ["IV drip"]},
    "a language by its name": {"words": {"en": ["stop"], "spanish": ["parar"]}},
    "words without a letter": {"words": {"en": ["…"]}},
    "another language alone": {"words": {"es": ["parar"]}},
}


@pytest.mark.parametrize("change", WRONG_ENTRIES.values(), ids=WRONG_ENTRIES)
def test_a_wrong_entry(change):
    values = {"own": ENTRY | change}

    assert len(list(validator("must-tell").iter_errors(values))) == 1


@pytest.mark.parametrize(
    ("file", "schema"), [("clinic", "clinic"), ("must_tell", "must-tell")]
)
def test_editors_find_the_schema(file, schema):
    """The line is for "Even Better TOML": it stands first, and alone."""
    first, second, *_ = (CONTENT / f"{file}.toml").read_text("utf-8").split("\n")
    named = CONTENT / first.removeprefix("#:schema ")

    assert (named.resolve(), second) == (CONTENT / f"schemas/{schema}.schema.json", "")


@pytest.mark.parametrize("name", ["settings", "extensions"])
def test_what_an_editor_reads_is_json(name):
    assert json.loads((CONTENT / ".vscode" / f"{name}.json").read_text("utf-8"))


def test_what_an_editor_writes_for_a_header_is_one(house):
    snippets = json.loads((CONTENT / ".vscode/page.code-snippets").read_text("utf-8"))
    body = "\n".join(snippets["Header of a page"]["body"])
    today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"
    due = "${5:The day the next review is due, such as 2027-11-22.}"
    text = body.replace(today, "2026-11-22").replace(due, "2027-11-22")
    house.write(
        "en/page.md", text.replace("${", "").replace("}", "").replace("$0", "a")
    )

    assert (
        house.load().editions["en"].pages["page"].title == "1:The heading of the page."
    )
