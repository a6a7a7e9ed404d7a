"""The questions that a page offers to ask, by the piece they stand at."""

from __future__ import annotations

from kiosk.content.model.library import Edition, Page
from kiosk.content.model.stages import Day, Effects, Points, Questions, Room, Stage
from kiosk.content.model.text import plain_words

ACTION = "action"
"""The piece of a page that is its action: "Ask: will I ever be alone?"."""


def stage_of(page: Page) -> Stage | None:
    """Return the part of *page* that fills the screen, if it has one."""
    stages = (b for b in page.blocks if isinstance(b, Stage))
    return next(stages, None)


def asks(page: Page) -> dict[str, str]:
    """Return what can be asked on *page*: plain words by piece."""
    questions = dict(_of_stage(stage_of(page)))
    if words := asked_by_action(page):
        questions[ACTION] = words
    return questions


def asked_by_action(page: Page) -> str:
    """Return the question of an action such as "Ask: is it safe?", or ""."""
    _, _, words = plain_words(page.action.markup).partition(": ")
    words = words.strip()
    return words[:1].upper() + words[1:] if words.endswith("?") else ""


def question(edition: Edition, key: str) -> str:
    """Return the words of the question *key*, ``page/piece``; "" if it is gone."""
    page, _, piece = key.partition("/")
    return asks(edition.pages[page]).get(piece, "") if page in edition.pages else ""


def _of_stage(stage: Stage | None) -> list[tuple[str, str]]:
    match stage:
        case Room():
            return [(spot.id, spot.ask) for spot in stage.spots]
        case Day():
            return [(step.id, step.ask) for step in stage.steps]
        case Effects():
            return [(effect.id, effect.ask) for effect in stage.effects]
        case Points():
            return [(point.id, point.ask) for point in stage.points]
        case Questions():
            groups = (group.questions for group in stage.groups)
            return [(q.id, plain_words(q.text.markup)) for qs in groups for q in qs]
        case None:
            return []
