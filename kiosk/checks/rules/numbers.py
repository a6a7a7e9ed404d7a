"""The rules on numbers and risk: facts and thresholds of section 3.4."""

from __future__ import annotations

from kiosk.checks.finders import numbers
from kiosk.checks.subject.findings import ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_IPDAS = "IPDAS: showing probabilities"
_NUMBERS = "Making Numbers Meaningful (2025)"

NUMBERS = (
    Rule(
        id="N1",
        level=ERROR,
        asks="Numbers are “X out of 100”: no percent, no “1 in X”, no decimals.",
        why="Numbers can be compared only when they are told in one way.",
        source=f"{_IPDAS}; {_NUMBERS}; IPDAS prefers this to the “1 in 7” of NHS style",
        mend="Write it as a number out of 100, or “fewer than 1 out of 100”.",
        page=numbers.not_out_of_100,
    ),
    Rule(
        id="N2",
        level=ERROR,
        asks="A number out of 100 stands beside what it is compared with, or says that"
        " there is nothing to compare with.",
        why="41 out of 100 sounds like much until one reads that 9 had it without.",
        source=_IPDAS,
        mend="Add the number for the dummy or the other medicine, or write: We have no"
        " number to compare with here.",
        page=numbers.without_comparison,
    ),
    Rule(
        id="N3",
        level=WARNING,
        asks="A number out of 100 says who was studied, and for how long.",
        why="What 4 weeks showed in some adults may not be so for others, or later.",
        source=_IPDAS,
        mend="Say it there, or give the fact “population” and “time” in facts.toml.",
        page=numbers.without_people,
        whole=numbers.facts_without_people,
    ),
    Rule(
        id="N5",
        level=ERROR,
        asks="A picture of 100 people says both sides: how many did, how many did not.",
        why="One side alone makes a harm or a benefit look larger than it is.",
        source=_IPDAS,
        mend="Say in the line “not:” that the others did not, such as: not: did not",
        page=numbers.one_side,
    ),
    Rule(
        id="N6",
        level=ERROR,
        asks="“Common”, “rare” and “likely” have a number beside them on the page, and"
        " nothing is “twice as likely”.",
        why="Such words mean other numbers to each reader; “twice” can be 2 or 80.",
        source=_NUMBERS,
        mend="Say how many out of 100, or leave the word out.",
        page=numbers.words_for_numbers,
    ),
    Rule(
        id="N8",
        level=WARNING,
        asks="A page with numbers says how sure we are of them.",
        why="A number looks certain, and no study is.",
        source="IPDAS: showing probabilities; CDC Clear Communication Index item 11",
        mend="Say how sure, below pictures in the line “sure:”: We are fairly sure. We"
        " are not sure. We do not know.",
        page=numbers.without_doubt,
    ),
    Rule(
        id="N9",
        level=ERROR,
        asks="A number out of 100 is that of the fact it cites, in whole people.",
        why="A slip of one key can double a risk, and nobody would see it.",
        source="Threshold of Quiet Room",
        mend="Take the number from the fact: its count of 100, rounded; below 1,"
        " “fewer than 1”.",
        page=numbers.other_than_the_fact,
        whole=numbers.facts_say_their_counts,
        may_be_allowed=False,
    ),
    Rule(
        id="F1",
        level=WARNING,
        asks="A figure of people, and how long an effect takes, cites a fact or an"
        " answer of the clinic.",
        why="Someone has counted it; who did must be known when it is checked.",
        source="Every line that states a fact has its id: section 3.6, T4",
        mend="Name the fact that has the number in braces at the end of the line, such"
        " as {K1}.",
        page=numbers.without_a_fact,
    ),
)
