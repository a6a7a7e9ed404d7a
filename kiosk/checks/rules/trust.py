"""The rules on trust: dates, sign-off, sources, and the clinic's own answers."""

from __future__ import annotations

from kiosk.checks.finders import trust
from kiosk.checks.finders.answers import judged, tongues
from kiosk.checks.subject.findings import ADVICE, ERROR, WARNING
from kiosk.checks.subject.rule import Rule

_NHS_DATES = "NHS pattern: know that a page is up to date"
_NHS_CONTENT = "NHS standard for creating health content"
_OURS = "Quiet Room"

TRUST = (
    Rule(
        id="T1",
        level=WARNING,
        asks="The day that a page is due for review is not past.",
        why="What was right a year ago may be wrong now, and nobody would know.",
        source=_NHS_DATES,
        mend="Review the page, write the new days into its header, and sign it.",
        page=trust.review_past,
        may_be_allowed=False,
    ),
    Rule(
        id="T10",
        level=WARNING,
        asks="A page was reviewed on a day that has been, and is due in 12 months at"
        " most.",
        why="A page that is due in ten years is never looked at again.",
        source=_NHS_DATES,
        mend="Write the day of the review, and one in 12 months or sooner.",
        page=trust.review_far,
        may_be_allowed=False,
    ),
    Rule(
        id="T2",
        level=WARNING,
        asks="A clinician has signed the page as it stands, and that still counts.",
        why="Patients take what they read here for the word of their clinic.",
        source=_NHS_CONTENT,
        mend="Let a clinician read it, then run: kiosk sign-off.",
        page=trust.not_signed,
        may_be_allowed=False,
    ),
    Rule(
        id="T3",
        level=WARNING,
        asks="The clinic says who paid.",
        why="A reader has a right to know whose interest may be behind the words.",
        source=f"{_NHS_CONTENT}; IPDAS item C6",
        mend="Say who paid, and whether any of them sells the medicine: funding = “…”.",
        whole=trust.nobody_paid,
        may_be_allowed=False,
    ),
    Rule(
        id="T4",
        level=WARNING,
        asks="No page states a fact from memory.",
        why="Nobody has looked yet whether it is true.",
        source=_OURS,
        mend="Find a source with a clinician, add it to sources.toml, and in facts.toml"
        ' name it and write status = "seen". Or take the whole sentence away: release'
        " mode does not show the page while it is there.",
        page=trust.from_memory,
        may_be_allowed=False,
    ),
    Rule(
        id="T5",
        level=WARNING,
        asks="Sources were read lately: within the months that facts.toml gives the"
        " topics of the facts that rest on them.",
        why="Approvals, labels and numbers to call change without notice.",
        source=f"Threshold of {_OURS}",
        mend="Read it again, see if it still says what its facts state, and write the"
        " day here.",
        whole=trust.sources_read_long_ago,
        may_be_allowed=False,
    ),
    Rule(
        id="T7",
        level=WARNING,
        asks="The English of a translated page has not changed since it was signed.",
        why="Readers of one language would be told less, or something else.",
        source=_NHS_CONTENT,
        mend="Bring the translation up to date, and let a clinician sign it again.",
        page=trust.english_changed,
        may_be_allowed=False,
    ),
    Rule(
        id="T8",
        level=ERROR,
        asks="A fact that was seen in a source names the source.",
        why="A fact that nobody can look up is no better than one from memory.",
        source=_OURS,
        mend='Name the source: sources = ["…"]. Or write status = "memory".',
        whole=trust.no_source,
        may_be_allowed=False,
    ),
    Rule(
        id="T9",
        level=ADVICE,
        asks="No page is due for review in the next 30 days.",
        why="A review takes a clinician’s time: ask for it before it is late.",
        source=_NHS_DATES,
        mend="Ask a clinician to review it by then.",
        page=trust.review_due,
    ),
    Rule(
        id="V1",
        level=WARNING,
        asks="The clinic has answered what patients must not do without.",
        why="A number to call or a rule on stopping that is blank leaves them alone.",
        source="Fact sheet of Quiet Room: values each clinic must set before release",
        mend="Write your clinic’s own answer.",
        whole=trust.answers_missing,
        may_be_allowed=False,
    ),
    Rule(
        id="V2",
        level=WARNING,
        asks="The clinic’s answers are its own, not the sample’s, in every language.",
        why="A patient in need would call a number that rings nowhere, or be promised a"
        " doctor who is not there.",
        source=_OURS,
        mend="Put your own clinic’s answer in its place. Where your rule is the same,"
        " say it in other words: then we know that somebody has read it.",
        whole=trust.answers_of_the_sample,
        may_be_allowed=False,
    ),
    Rule(
        id="V3",
        level=ERROR,
        asks="Each of the clinic’s answers says what it is asked for: a number can be"
        " dialled, who has the spray stays 2 hours or more and eats nothing for 2"
        " hours before, and days and hours are real.",
        why="Patients do what it says, and nobody beside them knows better.",
        source="Spravato label: facts E8, D1 and D2; ITU-T E.164",
        mend="Write it anew in plain words, or leave it blank until you know it.",
        whole=judged.not_what_is_asked,
        may_be_allowed=False,
    ),
    Rule(
        id="V4",
        level=WARNING,
        asks="Each of the clinic’s answers is in the words of each language, and says"
        " the same numbers in all of them.",
        why="Answers in one language are shown to the readers of all.",
        source=_NHS_CONTENT,
        mend="Write it in each language: { en = “…”, es = “…” }.",
        whole=tongues.not_in_each_language,
        may_be_allowed=False,
    ),
)

ANSWER_RULES = tuple(one for one in TRUST if one.id in ("T3", "V1", "V2", "V3", "V4"))
"""Those on the clinic's own answers."""
