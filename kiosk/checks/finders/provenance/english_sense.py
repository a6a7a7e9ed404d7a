"""Small words that turn or soften what an English sentence says; facts are English."""

from __future__ import annotations

import re


def _words(*either: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})(?!\w)")


_NOT = r"not|no|no one|never|cannot|\w+n’t|nobody|none|nothing|neither|nor|without"
_SOFT = "may|might|could|some|often|most|mostly|few|sometimes"
_ASKS = "asks?|asked|tell|speak|let us know|talks? to|wants? to know|(?:call|phone) us"

NEGATIVE = _words(_NOT)

DENYING = _words(_NOT, "few|fewer|less|rules? out|left out|rarely")
"""What may deny a harm, in a fact."""

LACKING = _words(
    _NOT,
    "only|unless|until|few|fewer|less|free|instead|alone|limits?|too|against|beyond",
    "avoid|put off|keep (?:from|off)|stay (?:away|off)|away|skip|stops?|wait|leave",
    "leaves? out|left out|rules? out|turn down|refuse|fails?|failed|hard|another|other",
    "still|barely|hardly|rarely|unclear|unsure|unknown|unsafe|younger|little",
)
"""A "not" in any words."""

DEFINES = _words("called|means?")
"""Says what a word means: another way to say that it is not the rest."""

AT_MOST = _words(_NOT, "only|unless|limits?|avoid|wait|hours?|minutes?|half")
"""Says how far a leave goes, or that there is none; "until" alone may say when."""

ALIKE = re.compile(
    r"(?<!\w)(?:(?:just |about |nearly |almost )?as (?:common|often|likely|many|much"
    r"|safe|strong|high|big|bad)|no (?:more|less|worse|better|higher|different)"
    r"|(?:about|much|nearly|almost|just) the same|equal|equally|no difference"
    r"|(?:is|are|were|was|felt|did) the same)(?!\w)"
)
"""Says of two groups that they do not differ."""

CALLS = _words(_ASKS)
"""Asks the reader to speak, or says what staff ask."""

CAREFUL = _words(
    r"not|no one|nobody|never|cannot|\w+n’t|unsure|unknown|someone|seems?|whether",
    _SOFT,
    _ASKS,
    "(?<!you )can",
)
"""Who says one of these says nothing flatly of all, or asks the reader to speak."""

HEDGED = _words(_SOFT, "half|not sure|(?<!you )can")
"""What a fact says of some, or says only may be."""

HEDGING = _words(
    _NOT,
    _SOFT,
    _ASKS,
    "can|should|seems?|someone|a person|one|another|each|many|half|part|kind|about",
    "unless|word|called|means?|risks? (?:is|are) higher|dangerous|deadly",
)
"""What takes up, in a sentence, that its fact says it of some or only may be."""

PERMITS = _words(r"(?<!no one )may|(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bwe )can")
"""Who can do something has leave to do it; "somebody who can help" is able to."""

OBLIGES = _words("must|ha(?:ve|s) to|needs? to|you need|need not|no need")
FORBIDS = _words("must|only|do not|cannot|no one|never|at least|should not")
IS_RULE = _words(
    "must|ha(?:ve|s) to|needs?|required?|requires|should|only|do not|cannot|no one",
    "never|at least|rules?|limits?|set",
)
"""A fact with one of these may be told as what must be, or must not."""

_SCOPE = (
    r"(?:\s+(?!(?:if|when|but|until|unless|because|so|and|while|as|that)\b)[\w’-]+)"
)
DENIED = re.compile(
    r"(?<!\w)(?:not|no|never|cannot|\w+n’t|nobody|none|without|free of|nor|hardly"
    rf"|rarely)(?! all\b| always\b| only\b| just\b| every\b| or\b)({_SCOPE}{{1,5}})"
)
"""A "not", and up to five words that it may deny; "not all" denies little."""

DENIED_BEFORE = re.compile(
    r"((?:[\w’-]+\s+){1,4})(?:(?:do|does|will|would|is|are|has|have) not"
    r"(?! all\b| always\b| only\b| just\b| know\b| mean\b)|never|cannot|no longer"
    r"|doesn’t|don’t|won’t|isn’t|aren’t)(?!\w)"
)
"""Up to four words of which something is denied in the present: studies are past."""

OF_PEOPLE = _words("who|with|if|had")
"""What comes before a "not" then, and after one of these, is what people have."""


def small(text: str) -> str:
    """Write *text* in small letters, with one kind of apostrophe, all in place."""
    return text.replace("'", "’").lower()
