"""The rules that hold, by lists of words, what the kiosk must never say."""

from __future__ import annotations

from kiosk.checks.finders.word_hits import listed
from kiosk.checks.subject.findings import ERROR
from kiosk.checks.subject.rule import Rule

_NEVER = "What the kiosk must never do, point {}"
_NOBODY_MAY = (4, 15, 17, 18)
"""Points where words can kill: no single author may allow them."""


def _never(number: int, asks: str, why: str, mend: str) -> Rule:
    name = f"M{number}"
    return Rule(
        id=name,
        level=ERROR,
        asks=asks,
        why=why,
        source=_NEVER.format(number),
        mend=mend,
        page=listed(name),
        may_be_allowed=number not in _NOBODY_MAY,
    )


NEVER = (
    _never(
        3,
        "Nothing says that ketamine is approved for depression or another mental"
        " health use.",
        "It is not. The nose spray alone is, for some adults with depression.",
        "Say what is approved, and for whom: see the page “Approved or off-label?”.",
    ),
    _never(
        4,
        "Nothing tells a reader to start, stop, skip or change a medicine.",
        "That can harm; only the care team can say it to one person.",
        "Write: Do not stop or skip a medicine on your own. Ask first.",
    ),
    _never(
        6,
        "Nothing screens, scores or tells a reader that they can or cannot have it.",
        "A screen cannot know that, and the answer would be taken for advice.",
        "Tell what to talk about with the care team.",
    ),
    _never(
        8,
        "Nothing takes consent or a signature.",
        "Consent is a talk with the care team; a tap is none.",
        "Say that nothing is signed here.",
    ),
    _never(
        9,
        "Nothing urges, ranks clinics or sells.",
        "People who wait for care are easy to press.",
        "Say it without praise and without a hurry.",
    ),
    _never(
        10,
        "No testimonials, no stories of before and after, no stars.",
        "One good story outweighs all numbers in a reader’s mind.",
        "Say what studies found, with numbers.",
    ),
    _never(
        15,
        "Nothing tells of ways to die or of amounts that kill.",
        "Such words can move someone at risk to act.",
        "Say who to call, and nothing of how.",
    ),
    _never(
        17,
        "Nothing says that the screen calls for help or that staff watch it.",
        "Someone in danger would wait for help that nobody called.",
        "Say: This screen can’t make calls or message staff.",
    ),
    _never(
        18,
        "Nothing says that one may drive on the same day.",
        "People feel fine and still react slowly.",
        "Write: Do not drive until the next day, after a full night’s sleep.",
    ),
    _never(
        19,
        "Nothing advises use at home, buying online, or mixing with other drugs.",
        "Nobody is there to help when breathing slows.",
        "Take it out, or say what the FDA warned of.",
    ),
    _never(
        20,
        "No chat program answers questions about health.",
        "It can make things up, and nobody checks what it said.",
        "Lead to staff, or to the page of questions.",
    ),
    _never(
        22,
        "Nothing says that feeling cut off, or a hard session, is a good sign.",
        "It is not known, and it keeps people from asking for help.",
        "Say that one can ask for help at any time.",
    ),
    _never(
        23,
        "Nothing says that the screen takes the place of the care team.",
        "It knows nothing about the reader.",
        "Say: It does not take the place of your care team.",
    ),
    _never(
        24,
        "No answer is shamed: no “wrong”, no score.",
        "Shame ends learning; a check shows how well it was explained.",
        "Say what is so, and why one might think otherwise.",
    ),
)
