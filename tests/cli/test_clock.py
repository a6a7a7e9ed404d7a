"""A clock that is months back: every command goes by the newest day there was."""

from datetime import date, timedelta

import pytest

from kiosk.content.approval.signatures import FILE
from kiosk.content.approval.today import FILE as LAST_DAY

WHO = ("--name", "Jane Doe", "--role", "nurse")
TODAY = date.today()  # noqa: DTZ011  as the kiosk asks
DUE, LAST = TODAY + timedelta(days=100), TODAY + timedelta(days=200)
WRONG = f"kiosk: This machine's clock is wrong: it says {TODAY}. It was {LAST} already,"


@pytest.fixture
def back(kiosk, content, tmp_path):
    """Sign pages, let them be overdue, and set the clock back.  Return the kiosk."""
    state = tmp_path / "state"
    state.mkdir()
    for path in (content / "en").iterdir():
        text = path.read_text().replace("2027-05-22", str(DUE))
        path.write_text(text.replace("2026-11-22", str(TODAY - timedelta(days=1))))
    assert kiosk("sign-off", "one", *WHO)[0] == 0
    (state / LAST_DAY).write_text(f"{LAST}\n")
    return lambda *words, **more: kiosk(*words, KIOSK_STATE_FOLDER=state, **more)


def test_status(back):
    code, said, errors = back("sign-off", "--status")

    assert code == 0
    assert [row.split()[2] for row in said.splitlines()[1:2]] == ["overdue"]
    assert errors.startswith(WRONG)
    assert errors.count("\n") == 1


def test_nobody_signs_a_day_that_is_not(back, content):
    before = (content / FILE).read_bytes()

    code, said, errors = back("sign-off", "two", *WHO)

    assert (code, said) == (2, "")
    assert errors.startswith(f"kiosk: Nothing was signed. {WRONG[7:]}")
    assert (content / FILE).read_bytes() == before


def test_a_check_tells_of_the_clock_once_and_of_what_is_overdue(back):
    _, said, errors = back("check")

    assert errors.startswith(WRONG)
    assert errors.count("\n") == 1
    assert said.count(" T1 ") >= 2
    assert " T10 " not in said


def test_a_booklet_has_no_page_that_is_overdue(back):
    code, _, errors = back("booklet", KIOSK_CONTENT_RELEASE="true")

    assert code == 2
    assert errors.startswith(WRONG)
    assert "Not shown: en/one. Their review is overdue" in errors


def test_a_kiosk_is_not_told_by_its_compiler(back, tmp_path):
    assert back("check", "--keep", tmp_path / "kept") == (0, "", "")
