"""The rules on how hard a page is to read: facts and thresholds of section 3.1."""

from __future__ import annotations

from kiosk.checks.finders import lengths, reading, rhythm
from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_GRADE_SOURCE = (
    "American Academy of Family Physicians: 5th to 6th grade; NHS: reading age 9 to 11"
)
_OURS = "Threshold of Quiet Room"

READING = (
    Rule(
        id="R1",
        level=ERROR,
        asks="A page in English reads at grade 6.0 or below (Flesch-Kincaid).",
        why="Half of all adults cannot follow harder text when they are worried.",
        source=_GRADE_SOURCE,
        mend="Make sentences shorter, and take everyday words.",
        page=reading.grade,
    ),
    Rule(
        id="R2",
        level=WARNING,
        asks="A page of 30 sentences or more has a SMOG grade of 8.0 or below.",
        why="SMOG looks at long words alone, and finds what a grade can hide.",
        source="NHS: SMOG 7 to 9 can be read by about 93 out of 100 adults",
        mend="Take words of one or two syllables.",
        page=reading.smog,
    ),
    Rule(
        id="R3",
        level=WARNING,
        asks="No sentence has more than 22 words, and those of the running text of a"
        " page have 10 to 14 on average; 26, and 10 to 17, where the language is not"
        " English.",
        why="The end of a long sentence is read when its start is forgotten. Short ones"
        " alone are hard to follow too: nothing says how they belong together.",
        source=f"NHS content guide; {_OURS}",
        mend="Make two sentences of a long one. Join short ones with and, but, so, when"
        " or because.",
        page=rhythm.sentence_lengths,
    ),
    Rule(
        id="R4",
        level=WARNING,
        asks="In English, at most 5 of 100 words have three syllables or more and are"
        " no words to know.",
        why="A word that must be worked out stops the reader.",
        source="PEMAT items 3 and 4",
        mend="Take a shorter word, or explain the word in the glossary.",
        page=reading.many_hard_words,
    ),
    Rule(
        id="R5",
        level=ADVICE,
        asks="9 of 10 sentences say who acts.",
        why="“A nurse checks you” is easier than “you are checked”.",
        source="PEMAT item 5; CDC Clear Communication Index item 6",
        mend="Say who does it.",
        page=reading.passive,
    ),
    Rule(
        id="R6",
        level=WARNING,
        asks="A list has 7 points at most.",
        why="More than that cannot be kept in mind.",
        source="CDC Clear Communication Index item 8",
        mend="Make two lists of it, each with a heading.",
        page=lengths.long_lists,
    ),
    Rule(
        id="R7",
        level=ERROR,
        asks="The one message of a page has 20 words at most.",
        why="It is what a reader in a hurry takes along.",
        source="CDC Clear Communication Index items 1 to 3",
        mend="Say one thing. The rest can stand below.",
        page=lengths.long_message,
    ),
    Rule(
        id="R8",
        level=ERROR,
        asks="A page in Spanish scores 65 or more on the INFLESZ scale.",
        why="That is “fairly easy”; harder text loses many readers.",
        source="Barrio 2008 (INFLESZ); Szigriszt-Pazos",
        mend="Make sentences shorter, and take everyday words.",
        page=reading.inflesz,
    ),
    Rule(
        id="R9",
        level=WARNING,
        asks="150 words are in view before a tap; 35 at a spot of the room, 60 on a"
        " card or a step.",
        why="People read standing, or while they wait to be called.",
        source=_OURS,
        mend="Fold a part of it into a box “more”, or take words out.",
        page=lengths.too_much_at_once,
    ),
    Rule(
        id="R10",
        level=ADVICE,
        asks="A word to know is explained where a page first uses it.",
        why="Nobody goes to look for a glossary.",
        source="PEMAT item 4",
        mend="Write [[word]] there.",
        page=reading.words_not_explained,
    ),
    Rule(
        id="R11",
        level=ADVICE,
        asks="A page in English reads at grade 4.5 or above.",
        why="Prose that is written for a lower grade is choppy: it drops the words that"
        " say why, when and but.",
        source=f"{_GRADE_SOURCE}; {_OURS}",
        mend="Join sentences that belong together, as one would say them.",
        page=reading.low_grade,
    ),
    Rule(
        id="R12",
        level=WARNING,
        asks="In running text, no four sentences in a row have fewer than 6 words.",
        why="Read aloud, such sentences sound like orders, and nothing ties them.",
        source=_OURS,
        mend="Join two of them with and, but, so, when or because.",
        page=rhythm.choppy,
    ),
)
