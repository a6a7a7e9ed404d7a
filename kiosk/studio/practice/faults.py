"""The five faults of the course: where they are, and what is said of each.  No Qt.

They are changes that a colleague could have typed: so they stand in the draft alone,
and the list "What you changed" has them.
"""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """In *file*, *planted* stands in place of *right*; *rule* is what finds it.

    As long as *mark* stands there it is not mended.  Without a *rule* the mark is
    right, and the page in Spanish is behind until it has *twin*.  *hint* is for who
    cannot find it, *found* explains it, and *mended* says what to remember.
    """

    name: str
    file: str
    right: str
    planted: str
    mark: str
    rule: str
    twin: str
    hint: str
    found: str
    mended: str


FAULTS = (
    Fault(
        "A promise",
        "en/stopping-and-touch.md",
        "Staff stay with you and watch you while it wears off. {O4}",
        "It is safe: staff stay with you and watch you while it wears off. {O4}",
        "It is safe",
        "B3",
        "",
        "Look at the list below, under “What you changed”. A line there says “safe”."
        " Press Enter on it, or click it twice.",
        "“It is safe” is a promise. Nobody can promise that, and a patient who is hurt"
        " will not trust the rest. Say what staff do, and no more: take out “It is"
        " safe:”.",
        "Say what is done and what was found. Leave it to the reader to judge.",
    ),
    Fault(
        "A number that is wrong",
        "en/what-it-may-feel-like.md",
        "23 out of 100 people said so with the spray.",
        "32 out of 100 people said so with the spray.",
        "32 out of 100",
        "N9",
        "",
        "A number on “What it may feel like” is not what the study found. The list"
        " below has it.",
        "The page says 32 out of 100. The study behind it, K4, says 23: somebody has"
        " mixed the digits up. Write 23.",
        "A number comes from its fact, never from memory. Type a brace, {, to see what"
        " a fact says.",
    ),
    Fault(
        "The other language is behind",
        "en/cost.md",
        "Ask for the full price in writing. {P1}",
        "Ask for the full price in writing, before you come. {P1}",
        "before you come",
        "",
        "antes de venir",
        "Look at the column ES of the page “Cost”: its sign says that the Spanish page"
        " is older. Open “Cost”, and press “Both languages”.",
        "The English page now says “before you come”, and that is right. The Spanish"
        " one does not. Press “Both languages”: the new line is on blue. In"
        " Spanish, write “por escrito, antes de venir.” in place of “por escrito.”",
        "Who changes one language changes the other. In your clinic somebody who knows"
        " both reads it.",
    ),
    Fault(
        "A sentence without a source",
        "en/making-sense.md",
        "Why are we not sure?\nOne report looked",
        "Why are we not sure?\nThe first talk is two days later.\n\nOne report looked",
        "two days later",
        "F2",
        "",
        "On “Making sense of it” a sentence has no braces after it: nobody says where"
        " it comes from.",
        "“The first talk is two days later.” Who says so? No braces at its end name a"
        " fact. There is none, so take the whole sentence out.",
        "Each sentence that claims something ends with the fact that says so. No fact,"
        " no sentence.",
    ),
    Fault(
        "A phone number that nobody can call",
        "clinic.toml",
        'phone_day = "555-0142"',
        'phone_day = "555-142"',
        "555-142",
        "V3",
        "",
        "One of the clinic’s answers is wrong. The list below names it: phone_day.",
        "The number to call by day is too short. Press “Answers”, go to “Your"
        " clinic and its phones”, and write 555-0142 there. It then changes on"
        " each page that shows it.",
        "What the whole clinic shares, such as a phone number, is changed once, in the"
        " answers. Then call it yourself.",
    ),
)

LEARNT = (
    "All five are mended. You have seen how to find what is wrong, to read why, and to"
    " mend it, in both languages. Now press “Publish”, and look at the list: that is"
    " how a change ends. Then close this window. The practice copy goes with it."
)


def with_fault(fault: Fault, text: str) -> str:
    """Return *text*, of the file as it is shipped, with the fault in it."""
    if text.count(fault.right) != 1:
        raise ValueError(f"{fault.file} does not say {fault.right!r} once.")
    return text.replace(fault.right, fault.planted)
