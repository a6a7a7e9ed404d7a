"""The rules on single signs: letters that look right and are not, and boxes."""

from __future__ import annotations

from kiosk.checks.finders import signs
from kiosk.checks.subject.findings import ERROR, WARNING
from kiosk.checks.subject.rule import Rule

SIGNS = (
    Rule(
        id="S2",
        level=ERROR,
        asks="Each sign is in a font of the kiosk.",
        why="The machine in the waiting room may have no other font, and would draw a"
        " box: of a name, of a number, or of all that a language says.",
        source="Quiet Room",
        mend="Say it with other signs, or put a font that has it into assets/fonts.",
        page=signs.not_drawn,
        whole=signs.not_drawn_elsewhere,
        may_be_allowed=False,
    ),
    Rule(
        id="S3",
        level=ERROR,
        asks="All letters of a word are of one alphabet.",
        why="A Cyrillic “а” looks like ours. A voice says it wrongly, and a search for"
        " the word does not find it.",
        source="Unicode Technical Standard 39, section 5",
        mend="Type the word again.",
        page=signs.mixed_letters,
        may_be_allowed=False,
    ),
    Rule(
        id="S4",
        level=WARNING,
        asks="The emergency number is 911, and the crisis line 988: those of the US.",
        why="A digit that is lost is not seen, until somebody in danger calls.",
        source="47 U.S.C. 251(e)(3) and (4)",
        mend="Call the number from a phone. In another country, leave this as it is.",
        whole=signs.not_the_known_number,
        may_be_allowed=False,
    ),
)
