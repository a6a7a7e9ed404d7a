"""How long people stay after the medicine, and how long they do not eat before it.

Who has the spray is watched for 2 hours or more (fact E8: Spravato's label and REMS),
eats nothing for 2 hours before it, and drinks nothing for 30 minutes (facts D1 and D2:
the maker's letters to clinics and to patients).  For the other ways no one rule was
found (fact D4), so it only counts that the clinic has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.checks.finders.answers.answer import Answer
from kiosk.checks.finders.answers.durations import Duration, durations_in
from kiosk.checks.subject.word_lists import NO_WORDS, is_denied

SPRAY = "spray"
LEAST_STAY = 120
"""Minutes in which staff watch who has had the spray: fact E8."""
LEAST_FAST = 120
"""Minutes without food before the spray: fact D1."""
LEAST_DRY = 30
"""Minutes without a drink before the spray: fact D2."""

_NEAR = re.compile(r"(?:\S+\s+){0,3}\S*\s*$")
_LETS_EAT = "It says that people should eat."
_STAY = "Who has the spray stays 2 hours or more (label)"
_FAST = "Before the spray, nobody eats for 2 hours (label)"


def stay_fault(answer: Answer) -> Iterator[str]:
    """Say what is wrong with how long people stay after the medicine."""
    if answer.way != SPRAY:
        if not answer.durations and answer.has("no_rule", answer.words):
            yield "It does not say how long people stay."
    elif not answer.durations:
        yield f"It does not say how long people stay. {_STAY}."
    elif short := _short_stay(answer) or _let_go(answer):
        yield f"“{short}” is not enough. {_STAY}."
    if any(one.minutes == 0 for one in answer.durations):
        yield "A time of 0 is none."


def _short_stay(answer: Answer) -> str:
    """Return the longest time to stay, if that is too short; "" is that it is not."""
    clauses = [one for one in answer.clauses() if durations_in(one, answer.language)]
    staying = [one for one in clauses if answer.has("stays", one)] or clauses
    timed = [
        (_at_least(answer, one, duration), one[duration.start : duration.end])
        for one in staying
        for duration in durations_in(one, answer.language)
    ]
    minutes, words = max(timed, default=(LEAST_STAY, ""))
    return words if minutes < LEAST_STAY else ""


def _at_least(answer: Answer, clause: str, one: Duration) -> float:
    """Return how long that is at least: "up to 3 hours" may be none."""
    return 0 if answer.has("at_most", _before(clause, one)) else one.minutes


def _before(text: str, one: Duration) -> str:
    """Return the few words before a length of time."""
    near = _NEAR.search(text[: one.start])
    return near[0] if near else ""


def _let_go(answer: Answer) -> str:
    """Return when one may go sooner, such as after "or 1 hour"; "" is never."""
    if sooner := next(answer.hits("sooner", answer.words), None):
        return sooner[0]
    for sentence in answer.sentences():
        for one in durations_in(sentence, answer.language):
            if one.minutes < LEAST_STAY and _is_to_go(answer, sentence, one):
                return sentence[one.start : one.end]
    return ""


def _is_to_go(answer: Answer, sentence: str, one: Duration) -> bool:
    after = " ".join(sentence[one.end :].split()[:3])
    return answer.has("goes", _before(sentence, one)) or answer.has("enough", after)


def fasting_fault(answer: Answer) -> Iterator[str]:
    """Say what is wrong with a rule on food; without lists of words nobody can tell."""
    if "food" not in answer.lists:
        return
    is_free = answer.has("no_rule", answer.words)
    if answer.has("urges", answer.words) or (answer.way == SPRAY and is_free):
        yield f"It lets people eat. {_FAST}." if answer.way == SPRAY else _LETS_EAT
    elif not is_free and not _keeps_from_food(answer):
        yield "It does not say when people must stop eating."
    elif answer.way == SPRAY:
        yield from _too_short(answer)


def _keeps_from_food(answer: Answer) -> bool:
    """Tell if food is denied, or named with a limit: "eat until 6 hours before"."""
    if answer.has("fasts", answer.words):
        return True
    denials = answer.lists.get("no_food", NO_WORDS).words
    for sentence in answer.sentences():
        for food in answer.hits("food", sentence):
            rest = " ".join(food.string[food.end() :].split()[:5])
            if is_denied(food.string[: food.start()], denials):
                return True
            if answer.has("limit", rest):
                return True
    return False


def _too_short(answer: Answer) -> Iterator[str]:
    if not answer.durations and not answer.has("fasting", answer.words):
        yield f"It does not say for how long. {_FAST}."
    elif short := _short_fast(answer):
        yield f"“{short}” is too short. {_FAST}, and nobody drinks for 30 minutes."


def _short_fast(answer: Answer) -> str:
    """Return a time without food, or without a drink, that is too short."""
    clauses = [one for one in answer.clauses() if durations_in(one, answer.language)]
    eating = [c for c in clauses if answer.has("food", c) or answer.has("fasts", c)]
    for clause in eating or clauses:
        longest = max(durations_in(clause, answer.language))
        if longest.minutes < LEAST_FAST and (eating or len(clauses) == 1):
            return clause[longest.start : longest.end]
    dry = (one for one in answer.durations if one.minutes < LEAST_DRY)
    return next((answer.words[one.start : one.end] for one in dry), "")
