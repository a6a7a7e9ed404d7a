"""What only a person can judge: the questions that a report leaves open.

PEMAT is the Patient Education Materials Assessment Tool, CCI the Clear
Communication Index, IPDAS the standards for patient decision aids.  The words are
ours; the numbers are those of their items.
"""

from __future__ import annotations

from typing import NamedTuple

from kiosk.checks.subject.findings import Measure
from kiosk.content.model.blocks import Table
from kiosk.content.model.library import Page


class HumanCheck(NamedTuple):
    """One *question*, put so that yes is good; *items* says what it stands for."""

    items: str
    question: str


_EVERY_PAGE = (
    HumanCheck("PEMAT 1", "Do the title and the main message say what it is for?"),
    HumanCheck("PEMAT 2", "Does everything on the page serve that purpose?"),
    HumanCheck("PEMAT 3, CCI 7", "Are the words ones that patients use themselves?"),
    HumanCheck("PEMAT 4", "Are medical words there only to teach them, and explained?"),
    HumanCheck("PEMAT 5, CCI 6", "Do the sentences say who does what?"),
    HumanCheck("PEMAT 9, CCI 9", "Does each heading tell what stands below it?"),
    HumanCheck("PEMAT 10, CCI 10", "Is the order right, the most important first?"),
    HumanCheck("PEMAT 12, CCI 3", "Do boxes and bold words point to what matters?"),
    HumanCheck("PEMAT 15, CCI 4", "Is there a picture wherever one would help?"),
    HumanCheck("PEMAT 20, CCI 5, 12", "Does it name one thing that the reader can do?"),
    HumanCheck("PEMAT 22, CCI 13–14", "Does it say why, and how, in clear steps?"),
)

_WITH_PICTURE = (
    HumanCheck("PEMAT 16, 18", "Is the picture clear and calm, and does it help?"),
    HumanCheck("A1", "Do the words for the picture say what is to be seen?"),
)

_WITH_TABLE = (
    HumanCheck("PEMAT 19", "Is each table simple, with short and clear headings?"),
)

_WITH_FACTS = (
    HumanCheck("T4", "Does each line say what its fact says, and no more?"),
    HumanCheck("CCI 11", "Does it say what is known, and what is not known?"),
    HumanCheck("PEMAT 6, CCI 15–16", "Is each number easy, and its meaning said?"),
    HumanCheck("PEMAT 7, CCI 17", "Can the reader do without any sums?"),
    HumanCheck("PEMAT 25", "Does each picture of numbers say what to ask?"),
    HumanCheck("CCI 18–20", "Do risks stand beside benefits, in words and numbers?"),
)

WHOLE_CHECKS = (
    HumanCheck(
        "PEMAT, CCI",
        "Did two people rate every page, each alone, and then agree? Share of yes"
        " among the answers that apply: 90 out of 100 or more. PEMAT itself asks for"
        " more than 70, CCI for 90.",
    ),
    HumanCheck("PEMAT 10", "Do the pages follow each other as the day does?"),
    HumanCheck("PEMAT 11", "Does each section end with what to take with you?"),
    HumanCheck(
        "PEMAT 23",
        "Is there something to act with: a checklist, a list of questions, a sheet?",
    ),
    HumanCheck("PEMAT 26", "Do pictures make it easier to do what is asked?"),
    HumanCheck(
        "IPDAS Q1–Q3",
        "Are the problem, the decision, and all choices told, doing nothing too?",
    ),
    HumanCheck("IPDAS Q4–Q5", "Are good and bad points told for each choice?"),
    HumanCheck("IPDAS Q6", "Is it told what it is like to go through it?"),
    HumanCheck("IPDAS C1", "Are good and bad points shown in equal detail?"),
    HumanCheck(
        "IPDAS C2–C6",
        "Are the proof, the dates, how often they are renewed, how sure we are, and"
        " who paid, all easy to find?",
    ),
    HumanCheck(
        "N4, N7",
        "Do pictures of benefits and of harms have one kind, one size, one scale?",
    ),
    HumanCheck("V1", "Is every answer of this clinic true today, phones tried?"),
    HumanCheck("T6", "Is there a list of changes in plain words?"),
    HumanCheck(
        "T7",
        "Was each translated page signed by a clinician, and by someone who lives in"
        " that language?",
    ),
    HumanCheck(
        "T8",
        "Did 5 people or more with low reading confidence try it, in each language?"
        " Asked about 5 key points, did they say at least 80 out of 100 rightly in"
        " their own words?",
    ),
)
"""For the content as a whole."""


def checks_of(measure: Measure, page: Page | None) -> tuple[HumanCheck, ...]:
    """Return the questions for one page; not those about what it does not have."""
    tables = page is not None and any(isinstance(b, Table) for b in page.blocks)
    return (
        *_EVERY_PAGE,
        *(_WITH_PICTURE if measure.picture else ()),
        *(_WITH_TABLE if tables else ()),
        *(_WITH_FACTS if measure.facts else ()),
    )
