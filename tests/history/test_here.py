"""Who is in which page is told, by the clock of the disk; nobody is kept out."""

import os
import time

from kiosk.history.here import GONE, Here

PAGE = "en/one.md"


def let_pass(content, who, seconds):
    """Let the last sign of somebody be so many *seconds* old, by the disk's clock."""
    for path in content.glob(".studio/here/*.json"):
        if who.encode() in path.read_bytes():
            when = time.time() - seconds
            os.utime(path, (when, when))


def test_who_is_in_a_page_is_told_and_since_when(content):
    ann, bo = Here(content, "Ann"), Here(content, "Bo")
    ann.at(PAGE)

    (found,) = bo.others(PAGE)

    assert (found.who, found.page, found.is_gone) == ("Ann", PAGE, False)
    assert 0 <= time.time() - found.since.timestamp() < 5
    assert bo.others("en/two.md") == ()
    ann.leave()
    assert bo.others() == ()


def test_the_place_of_who_is_gone_can_be_taken(content):
    ann, bo = Here(content, "Ann"), Here(content, "Bo")
    ann.at(PAGE)
    bo.take_over(bo.others()[0])
    assert bo.others(), "one who is there cannot be sent away"
    let_pass(content, "Ann", GONE + 1)

    (found,) = bo.others(PAGE)
    assert found.is_gone
    bo.take_over(found)

    assert bo.others() == ()


def test_a_clock_that_is_wrong_makes_nobody_gone(content, monkeypatch):
    ann, bo = Here(content, "Ann"), Here(content, "Bo")
    ann.at(PAGE)
    monkeypatch.setattr(time, "time", lambda: 0.0)

    assert [one.is_gone for one in bo.others()] == [False]


def test_what_is_no_sign_is_passed_over(content):
    ann = Here(content, "Ann")
    ann.at(PAGE)
    for name, data in {"a.json": b"\0" * 40, "b.json": b"{}", "c.json": b"[1"}.items():
        (content / ".studio/here" / name).write_bytes(data)

    assert ann.others() == ()


def test_a_folder_that_cannot_be_written_holds_nobody_up(content):
    (content / ".studio").write_bytes(b"no folder")
    ann = Here(content, "Ann")

    ann.at(PAGE)

    assert ann.others() == ()
