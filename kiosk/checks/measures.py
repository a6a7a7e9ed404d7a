"""What is measured of each page, for the report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kiosk.checks.finders.reading import hard_share, passive_share
from kiosk.checks.rules.rule_list import RULES
from kiosk.checks.subject.findings import Finding, Measure
from kiosk.checks.subject.leaf import Leaf
from kiosk.content.approval.day_states import state_of


def measure(leaf: Leaf, found: Sequence[Finding]) -> Measure:
    page, reading = leaf.page, leaf.reading
    broken = {one.rule for one in found}
    asked = [rule.id for rule in RULES if rule.page]
    return Measure(
        language=leaf.language,
        language_name=leaf.phrases.language,
        page=page.id if page else leaf.path.stem,
        title=leaf.said[0].text,
        path=leaf.path,
        picture=page.picture if page else "",
        alt=page.alt if page else "",
        words=page.word_count if page else reading.words,
        sentences=reading.sentences,
        grade=reading.grade,
        smog=reading.smog,
        inflesz=reading.inflesz,
        words_per_sentence=reading.words_per_sentence,
        hard=hard_share(leaf),
        passive=passive_share(leaf),
        harm_words=leaf.harm_words,
        benefit_words=leaf.benefit_words,
        facts=len(page.facts) if page else 0,
        sources=len(page.sources) if page else 0,
        standing=state_of(leaf.standing, leaf.today),
        kept=sum(rule not in broken for rule in asked),
        asked=len(asked),
        reviewed=page.reviewed if page else date.min,
        review_by=page.review_by if page else date.max,
    )
