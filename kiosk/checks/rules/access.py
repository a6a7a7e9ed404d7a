"""The rules on pictures, and on more languages than one."""

from __future__ import annotations

from kiosk.checks.finders import access, own_words, recordings, twins, undrawn
from kiosk.checks.subject.findings import ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_OURS = "Threshold of Quiet Room"

ACCESS = (
    Rule(
        id="A1",
        level=WARNING,
        asks="The words for a picture (alt) say what is there, in 3 to 40 words: no"
        " file name, no “picture of”.",
        why="People who cannot see the picture have these words in its place.",
        source="WCAG 2.2, success criterion 1.1.1; the numbers are ours",
        mend="Say in a sentence what is to be seen: A soft chair by a window.",
        page=access.alts,
    ),
    Rule(
        id="A2",
        level=WARNING,
        asks="A photo is large enough for the screen (800 dots wide), and not larger"
        " than it needs (2,600 dots a side, 1.5 MB); a drawing needs no clips.",
        why="A small one is blurred; a huge one keeps the page from opening.",
        source=f"{_OURS}; PEMAT item 18",
        mend="Save the picture in another size.",
        page=access.sizes,
    ),
    Rule(
        id="A3",
        level=WARNING,
        asks="A recording is the file that somebody told of, whole, and says the words"
        " of its page as they are now.",
        why="Who listens would be told other things than who reads. It is not played:"
        " the voice of the machine reads the page.",
        source="Section 508, 402.2",
        mend="Record the page again.",
        whole=recordings.not_its_words,
        may_be_allowed=False,
    ),
    Rule(
        id="A4",
        level=ERROR,
        asks="Each picture loads; a drawing is drawn within a fifth of a second.",
        why="One that does not leaves a blank, and a slow one keeps a finger waiting.",
        source=_OURS,
        mend="Save it again from the program that it was made with.",
        whole=undrawn.not_shown,
        may_be_allowed=False,
    ),
    Rule(
        id="L1",
        level=WARNING,
        asks="A page or a file that is there in English is there in each language.",
        why="Readers of one language would not be told what the others are.",
        source="NHS standard for creating health content; AHRQ 2017",
        mend="Translate the page from English.",
        whole=access.not_translated,
        may_be_allowed=False,
    ),
    Rule(
        id="L2",
        level=WARNING,
        asks="What is in another language is not in English still.",
        why="A reader has picked the language because English is hard for them.",
        source="NHS standard for creating health content; AHRQ 2017",
        mend="Translate it.",
        page=access.still_english,
        whole=own_words.still_english,
    ),
    Rule(
        id="L3",
        level=WARNING,
        asks="What the booklet and the web pages say around the content can be used.",
        why="The screen does without it; 'booklet' or 'export' stops there.",
        source="Quiet Room",
        mend="Until it is mended, no booklet or no web page is made in this language.",
        whole=own_words.unusable,
        may_be_allowed=False,
    ),
    Rule(
        id="L4",
        level=WARNING,
        asks="A page in another language has the facts, the figures and the pictures of"
        " the English one, and was reviewed when that was.",
        why="Who changes the English page alone leaves the readers of the other with"
        " what was wrong.",
        source="NHS standard for creating health content; AHRQ 2017",
        mend="Bring it up to date with the English page.",
        whole=twins.other_than_english,
        may_be_allowed=False,
    ),
    Rule(
        id="W1",
        level=WARNING,
        asks="There is a list of words for each language.",
        why="Without it, no rule finds a promise, a slur or a dose in that language.",
        source="Quiet Room",
        mend="Copy words.en.toml to this file, and write the words of that language.",
        whole=access.no_words,
        may_be_allowed=False,
    ),
)
