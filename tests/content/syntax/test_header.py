"""The header of a page: strict, as a key that is misspelt must not become text."""

from datetime import date

import pytest

from kiosk.content.model.text import Prose
from kiosk.content.page_head import MOST_NOTICE


def test_a_whole_header(house):
    page = house.compile(
        "Words. {A2}",
        title="Call {{clinic.phone_day}}",
        message="Know [[blood pressure]].",
        facts="A1, A1",
        action="**Ask** {{A1}}",
        picture="lamp.svg",
        alt="A lamp & a chair.",
        routes="shot spray",
        notice="It’s about {{clinic.phone_day}} & more.",
    )

    assert page.id == "page"
    assert page.title == "Call 555-0142"
    assert page.message == Prose(
        'Know <a href="word:blood-pressure">blood pressure</a>.', ("A1",), 3
    )
    assert page.action == Prose("<b>Ask</b> It is a strong medicine.", ("A1",), 4)
    assert (page.picture, page.alt) == ("lamp.svg", "A lamp & a chair.")
    assert page.notice == Prose("It’s about 555-0142 &amp; more.", (), 11)
    assert page.facts == ("A1", "A2")
    assert page.words == ("blood-pressure",)
    assert page.reviewed == date(2026, 11, 22)
    assert page.review_by == date(2027, 5, 22)


def test_empty_lines_in_a_header(house):
    house.replace("en/page.md", "action:", "\naction:")

    assert house.load().editions["en"].pages["page"].action.line == 5


def test_an_action_waits_for_its_answer(house):
    page = house.compile("Words.", action="Pay {{clinic.price}}.")

    assert page.action == Prose("", (), 4)


def test_a_notice_that_waits_for_its_answer_is_left_out(house):
    page = house.compile("Words.", notice="Pay {{clinic.price}} first.")

    assert page.notice == Prose("")


def test_the_longest_notice(house):
    words = " ".join(["hard"] * MOST_NOTICE)

    assert house.compile("Words.", notice=words).notice.markup == words


def test_nobody_is_kept_from_help(house):
    line = "notice: It may be hard to read.\nreviewed:"
    house.replace("en/get-help-now.md", "reviewed:", line)

    assert house.problems() == [
        (
            "en/get-help-now.md:5: Nobody may be kept from help. Take the notice away"
            " from this page."
        )
    ]


FAULTS = {
    "unknown key": (
        {"titel": "x"},
        ["7: There is no header 'titel'. Did you mean 'title'?"],
    ),
    "missing keys": (
        {"title": "", "reviewed": ""},
        [
            "1: The header has no 'reviewed'. Write a line: reviewed: …",
            "1: The header has no 'title'. Write a line: title: …",
        ],
    ),
    "blank key": (
        {"message": " "},
        ["3: 'message' has no words. Write them, or take the line away."],
    ),
    "no such day": (
        {"reviewed": "2026-02-30"},
        ["5: 'reviewed' is a day such as 2026-11-22, not '2026-02-30'."],
    ),
    "a day in other words": (
        {"review_by": "22 May"},
        ["6: 'review_by' is a day such as 2026-11-22, not '22 May'."],
    ),
    "the wrong way round": (
        {"review_by": "2026-11-21"},
        ["6: 'review_by' lies before 'reviewed'."],
    ),
    **{
        f"a long number in {day[:10]}": (
            {key: day},
            [f"{line}: {key!r} is a day such as 2026-11-22, not '{day}'."],
        )
        for key, line, day in (
            ("reviewed", 5, f"2026-11-{'2' * 22}"),
            ("reviewed", 5, f"{'2' * 22}-11-22"),
            ("review_by", 6, f"November {'9' * 30} 2026"),
            ("review_by", 6, f"22 March {'9' * 30}"),
        )
    },
    "unknown fact": ({"facts": "A1 A3"}, ["7: There is no fact 'A3'."]),
    "unknown route": (
        {"routes": "drop"},
        [
            "7: There is no way of giving the medicine 'drop'. Did you mean 'drip'?",
        ],
    ),
    "alt without a picture": (
        {"alt": "A lamp."},
        ["7: 'alt' says what a picture shows, but there is no 'picture'."],
    ),
    "picture without alt": (
        {"picture": "lamp.svg"},
        ["7: Say what the picture shows, for people who cannot see it: alt: …"],
    ),
    "no such picture": (
        {"picture": "lampe.svg", "alt": "A lamp."},
        [
            (
                "7: Picture 'lampe.svg': There is no such file in content/pictures/day."
                " Did you mean 'lamp.svg'?"
            )
        ],
    ),
    "a title that waits": (
        {"title": "Pay {{clinic.price}}", "message": "Pay {{clinic.price}}"},
        [
            "2: The clinic has not answered this yet. Say it without the answer.",
            "3: The clinic has not answered this yet. Say it without the answer.",
        ],
    ),
    "signs in a title": (
        {"title": "**Bold**"},
        ["2: Only plain words here: no * _ [ ] { } < or >."],
    ),
    "braces": (
        {"action": "Ask. {spray}"},
        ["4: Braces do not work in a header. Facts stand in their own line: facts: …"],
    ),
    "too many signs": (
        {"message": "[" * 101},
        ["3: Too many brackets, stars and the like: 100 are the most in one go."],
    ),
    "a long notice": (
        {"notice": "This page is hard. " * 6 + "So is the next one."},
        [
            (
                "7: The notice has 29 words; 25 are the most. Say what the page is"
                " about, no more."
            )
        ],
    ),
    "signs in a notice": (
        {"notice": "See [help](other.md)."},
        ["7: Only plain words here: no * _ [ ] { } < or >."],
    ),
    "html": (
        {"message": "a <b>b</b>"},
        ["3: HTML is not shown. Take away what stands between < and >."],
    ),
}


@pytest.mark.parametrize(("header", "faults"), FAULTS.values(), ids=FAULTS)
def test_a_wrong_header(house, header, faults):
    assert house.faults("Words.", **header) == faults


BROKEN = {
    "no header": (
        "---\n",
        "",
        ["1: The line above the header is missing. Start the page with a line of ---."],
    ),
    "never closed": (
        "\n---\n",
        "\n",
        ["1: The header is not closed. Write a line of --- after it, below line 6."],
    ),
    "no key": (
        "title: ",
        "title ",
        ["2: Write a colon after 'title': title: …"],
    ),
    "the same key twice": (
        "action:",
        "title: B\naction:",
        ["4: 'title' stands in line 2 already."],
    ),
    "empty page": (
        "Words.",
        "",
        [" The page is empty. Write in it, below its header."],
    ),
}


@pytest.mark.parametrize(("old", "new", "faults"), BROKEN.values(), ids=BROKEN)
def test_a_broken_page(house, old, new, faults):
    house.replace("en/page.md", old, new)

    problems = [text.removeprefix("en/page.md:") for text in house.problems()]
    assert problems == faults
