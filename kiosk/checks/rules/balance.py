"""The rules on balance and on words that press: facts of sections 3.7 and 5."""

from __future__ import annotations

from kiosk.checks.finders import balance
from kiosk.checks.finders.word_hits import listed
from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_OURS = "Threshold of Quiet Room"
_NEVER = "What the kiosk must never do, point {}"

BALANCE = (
    Rule(
        id="B1",
        level=WARNING,
        asks="For 10 words on benefits there are 8 or more on harms and limits: in all,"
        " and on each page with numbers.",
        why="What takes more room looks more true.",
        source=f"IPDAS: balance; {_OURS}",
        mend="Say what can go wrong, and what is not known, at the same length.",
        page=balance.harms_below,
        whole=balance.harms_below_in_all,
    ),
    Rule(
        id="B2",
        level=WARNING,
        asks="A page with numbers on benefits has numbers on harms or a link to them in"
        " view, and the other way round.",
        why="Few readers look for the other side when it does not stand there.",
        source=f"IPDAS: balance; {_NEVER.format(12)}; {_OURS}",
        mend="Add the other numbers, or a line such as: For harms, see [side effects]"
        "(side-effects.md).",
        page=balance.one_side_of_figures,
    ),
    Rule(
        id="B3",
        level=ERROR,
        asks="No words that sell or promise; the medicine is not called safe.",
        why="Ads for ketamine are full of them, and readers cannot check them.",
        source=f"{_NEVER.format('1 and 2')}; Crane 2023: ads for ketamine",
        mend="Say what was found, with a number.",
        page=listed("B3", "B3-soft"),
    ),
    Rule(
        id="B4",
        level=ERROR,
        asks="No words that shame people for what they live with.",
        why="Who feels judged asks for less help.",
        source="Language of respect; What the kiosk must never do, point 15",
        mend="Name the person first: people who use drugs, people with an illness.",
        page=listed("B4"),
    ),
    Rule(
        id="B5",
        level=ERROR,
        asks="No doses.",
        why="A number can be copied at home, where nobody is there to help.",
        source=_NEVER.format(4),
        mend="Take it out. Say that the care team picks the dose.",
        page=listed("B5"),
        may_be_allowed=False,
    ),
    Rule(
        id="B6",
        level=ERROR,
        asks="Nothing advises a reader to take it.",
        why="To choose is up to them and their care team.",
        source=_NEVER.format(9),
        mend="Say what one can choose from, and what to ask.",
        page=listed("B6", "B6-soft"),
    ),
    Rule(
        id="B7",
        level=ERROR,
        asks="Who says “stop at any time” says what happens then, for each way given"
        " here.",
        why="A drip can be turned off. A spray that is in cannot be taken back.",
        source=_NEVER.format(11),
        mend="Say it for each way: The drip can be turned off. The spray has to wear"
        " off.",
        page=balance.stop_without_what_then,
    ),
    Rule(
        id="B9",
        level=ADVICE,
        asks="In all, there are not more than 20 words on harms and limits for 10 on"
        " benefits.",
        why="Harms alone are no fair picture either.",
        source=_OURS,
        mend="Look if what it can do for people is told as fully as it is known.",
        whole=balance.harms_above_in_all,
    ),
    Rule(
        id="M5",
        level=ERROR,
        asks="No one time without food or drink stands for all ways of giving it.",
        why="The times differ by way, and too short a one can harm.",
        source=_NEVER.format(5),
        mend="Put the clinic’s own answer for one way there: {{clinic.fasting.drip}}",
        page=balance.one_time_for_all,
    ),
)
