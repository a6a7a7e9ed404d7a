"""The points of consent: one answer fits, and none is told off."""

import pytest

POINT = """\
### {title} {braces}
Words. {{A1}}

check: What is true?

{answers}

"""
ANSWERS = "+ This. = Yes. {A1}\n- That. = Think again.\n- Those. = Ask us. {A2}"


def points(*pieces, end=""):
    return "::: points\n" + "".join(pieces) + end + ":::"


def point(title="Stop", braces="{A1}", answers=ANSWERS):
    return POINT.format(title=title, braces=braces, answers=answers)


def test_answers_and_replies(house):
    (block,) = house.compile(points(point(), end="end: One.\nend: Two. {A1}\n")).blocks

    (one,) = block.points
    assert [
        (option.text.markup, option.fits, option.reply.markup, option.reply.facts)
        for option in one.options
    ] == [
        ("This.", True, "Yes.", ("A1",)),
        ("That.", False, "Think again.", ()),
        ("Those.", False, "Ask us.", ("A2",)),
    ]
    assert [text.markup for text in block.end] == ["One.", "Two."]


def test_a_list_above_the_question_is_no_answer(house):
    body = points(point()).replace("Words. {A1}", "- Words.\n- More. {spray}")

    (block,) = house.compile(body).blocks
    assert [text.markup for text in block.points[0].items] == ["Words.", "More."]


def test_a_long_answer_goes_on_in_the_next_line(house):
    answers = ANSWERS.replace("Yes. {A1}", "Yes,\n  it = is. {A1}")

    (block,) = house.compile(points(point(answers=answers))).blocks
    assert block.points[0].options[0].reply.markup == "Yes, it = is."


def test_an_answer_of_the_clinic(house):
    body = points(point()).replace("This.", "Call {{clinic.phone_day}}.")

    (block,) = house.compile(body).blocks
    assert block.points[0].options[0].text.markup == "Call 555-0142."


def test_numbers_stay_when_a_point_is_hidden(house):
    """Hidden by its braces, or as an answer in its question is still blank."""
    blank = ANSWERS.replace("This.", "{{clinic.price}}")

    pieces = (point(braces="{shot}"), point(answers=blank), point("Touch"))
    (block,) = house.compile(points(*pieces)).blocks
    assert [(one.id, one.title.markup) for one in block.points] == [("3", "Touch")]


ANSWER = (
    "Write one answer that fits, with + in front, and two others at least, with -:"
    " + Words = Reply"
)
REPLY = (
    "This is no answer with its reply. Write both, with a space on each side"
    " of the = sign: - Words = Reply"
)
FAULTS = {
    "none fits": (ANSWERS.replace("+", "-"), [f"12: {ANSWER}"]),
    "two fit": (ANSWERS.replace("- That", "+ That"), [f"12: {ANSWER}"]),
    "only two": (ANSWERS.replace("- That. = Think again.\n", ""), [f"12: {ANSWER}"]),
    "no answers": ("", [f"12: {ANSWER}"]),
    "no reply": (
        f"{ANSWERS}\n- Else.",
        [f"17: {REPLY}"],
    ),
    "an empty reply": (
        f"{ANSWERS}\n- Else = {{A1}}",
        [f"17: {REPLY}"],
    ),
    "a paragraph": (
        f"{ANSWERS}\n\nElse.",
        [f"18: {REPLY}"],
    ),
    "an answer for some": (
        ANSWERS.replace("{A1}", "{spray}"),
        ["14: This line is for everyone: take 'spray' away."],
    ),
    "a link in an answer": (
        ANSWERS.replace("That.", "[That](other.md)."),
        [
            (
                "15: A link stands in a sentence, not in a title, a caption or the"
                " first row of a table. Write the words alone."
            )
        ],
    ),
}


@pytest.mark.parametrize(("answers", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, answers, faults):
    assert house.faults(points(point(answers=answers))) == faults


def test_a_point_without_words_or_question(house):
    assert house.faults("::: points\n### Stop\nask: Why?\n:::") == [
        "9: Nothing is said of this. Write a line of words below its heading.",
        "9: This point has no question. Write a line: check: …",
    ]


def test_a_question_for_some(house):
    body = points(point()).replace("true?", "true? {drip}")

    assert house.faults(body) == ["12: This line is for everyone: take 'drip' away."]
