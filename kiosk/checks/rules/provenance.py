"""The rules on where sentences come from: each has a fact behind it that says it."""

from __future__ import annotations

from kiosk.checks.finders.provenance import sentences
from kiosk.checks.subject.findings import ERROR
from kiosk.checks.subject.rule import Rule

_FACTS = "Every line that states a fact has its id: section 3.6, T4"

PROVENANCE = (
    Rule(
        id="F2",
        level=ERROR,
        asks="Each sentence that states something or advises it names a fact or an"
        " answer of the clinic, or says why it needs none.",
        why="What nobody can look up may be wrong or promise too much, in whatever"
        " words.",
        source=_FACTS,
        mend="Name the fact that says it in braces at the end of the line, such as"
        " {A1}. If the line states nothing, say why: {plain: how this screen works}."
        " Or take it out.",
        page=sentences.without_provenance,
        may_be_allowed=False,
    ),
    Rule(
        id="F3",
        level=ERROR,
        asks="A line without a fact names no medicine, body part, illness, harm,"
        " benefit, promise or number.",
        why="“plain” is for kind words and for how this screen works, not for claims.",
        source=_FACTS,
        mend="Name the fact that says it, such as {A1}, in place of “plain”; or take it"
        " out.",
        page=sentences.plain_that_states,
        may_be_allowed=False,
    ),
    Rule(
        id="F4",
        level=ERROR,
        asks="A sentence says what its facts say: no other number, time, group, harm"
        " denied, promise, advice or matter, and nothing more surely than they do.",
        why="A fact that says something else is no better than none.",
        source=_FACTS,
        mend="Name the fact that says it too, or take it out.",
        page=sentences.other_than_facts,
    ),
)
