"""Two who sign at once: each page keeps its newest signature."""

from datetime import date

import pytest

from kiosk.content.approval.signature import Signature
from kiosk.content.approval.signatures import (
    FILE,
    read_signatures,
    write_signatures,
)
from kiosk.content.files.problems import Report
from kiosk.history.workspace import Workspace

TODAY = date(2026, 11, 30)


def sign(folder, page, name, day=20, language="en"):
    signature = Signature(
        page=page,
        language=language,
        text="a" * 64,
        name=name,
        role="doctor",
        signed_on=date(2026, 11, day),
    )
    write_signatures(folder / FILE, [signature])


def signed(folder):
    """Return who signed which page; nothing may be wrong with the file."""
    report = Report(folder / FILE)
    found = read_signatures(report, TODAY)
    assert not report.problems
    return {f"{code}/{page}": one.name for (code, page), one in found.items()}


@pytest.fixture
def desk(content):
    (content / FILE).write_text("# Written by kiosk sign-off.\n")
    for page in ("one", "two", "three"):
        sign(content, page, "Old", 1)
    return Workspace(content)


def test_signatures_of_both_are_put_together(desk, content):
    sign(desk.draft, "one", "Ann")
    sign(desk.draft, "four", "Ann")
    sign(desk.draft, "two", "Ann", 10)
    sign(content, "two", "Bo", 12)
    sign(content, "one", "Bo", 5, language="es")

    look = desk.look()

    assert (look.taken, look.outside) == ((FILE,), ())
    both = {"en/one": "Ann", "en/two": "Bo", "en/three": "Old", "en/four": "Ann"}
    assert signed(desk.draft) == both | {"es/one": "Bo"}
    assert (desk.draft / FILE).read_text().startswith("# Written by kiosk sign-off.\n")
    desk.publish("Ann", "Signed")
    assert signed(content) == signed(desk.draft)


def test_a_signature_that_one_took_back_is_gone(desk, content):
    sign(desk.draft, "one", "Ann")
    rows = (content / FILE).read_text().split("[[page]]")
    kept = [row for row in rows if '"two"' not in row]
    (content / FILE).write_text("[[page]]".join(kept))

    assert desk.outside() == ()

    assert signed(desk.draft) == {"en/one": "Ann", "en/three": "Old"}


def test_two_who_sign_one_page_on_one_day_are_for_a_person(desk, content):
    sign(desk.draft, "one", "Ann")
    sign(content, "one", "Bo")

    assert [one.name for one in desk.outside()] == [FILE]


def test_signatures_that_cannot_be_read_are_for_a_person(desk, content):
    sign(desk.draft, "one", "Ann")
    (content / FILE).write_bytes(b"\0" * 200)

    assert [one.name for one in desk.outside()] == [FILE]
    assert signed(desk.draft)["en/one"] == "Ann"


def test_who_has_looked_into_the_file_has_both_signatures_all_the_same(desk, content):
    desk.read(FILE)
    sign(desk.draft, "one", "Ann")
    sign(content, "two", "Bo")

    look = desk.look()

    assert look.outside == ()
    assert signed(desk.draft) == {"en/one": "Ann", "en/two": "Bo", "en/three": "Old"}
