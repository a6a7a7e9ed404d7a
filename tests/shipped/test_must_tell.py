"""What patients must be told: the shipped list is whole, and each line of it counts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.checks.finders.must_tell import told_in
from kiosk.checks.subject.must_tell_file import FILE, read_must_tell
from kiosk.checks.subject.shelf import Shelf
from kiosk.checks.subject.word_lists import read_words
from kiosk.content.files.problems import Report
from kiosk.content.loader import compile_content
from kiosk.content.model.routes import ROUTES

DAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]
CONTENT, ASSETS = ROOT / "content", ROOT / "assets"

BOXED_WARNINGS = {
    "sedation": "pass_out",
    "dissociation": "cut_off",
    "respiratory depression": "breathing",
    "abuse and misuse": "misuse",
    "suicidal thoughts": "suicide",
    "suicidal thoughts in young adults": "under_25",
    "not approved in pediatric patients": "under_18",
    "two hours of monitoring": "two_hours",
    "REMS: in a certified setting alone": "never_at_home",
    "REMS: enrolment": "rems",
}
"""What stands in the box of the Spravato label, and the entry that has it."""

CONTRAINDICATIONS = {
    "aneurysmal vascular disease": "aneurysm",
    "arteriovenous malformation": "avm",
    "intracerebral hemorrhage": "brain_bleed",
    "hypersensitivity": "allergy",
    "ketamine: a rise in blood pressure is a serious hazard": "jump_unsafe",
}


@pytest.fixture(scope="module")
def shelf():
    compiled = compile_content(CONTENT, assets=ASSETS)
    words = {
        one.code: read_words(Report(CONTENT / f"words.{one.code}.toml"))
        for one in compiled.languages
    }
    facts, pages = compiled.shared.facts, compiled.languages[0].files
    must_tell = read_must_tell(Report(CONTENT / FILE), facts, pages)
    return Shelf(compiled, words, DAY, (), must_tell)


@pytest.fixture(scope="module")
def entries(shelf):
    return {one.name: one for one in shelf.must_tell}


def test_there_are_sixty_and_more(entries):
    assert len(entries) >= 60


@pytest.mark.parametrize("named", [BOXED_WARNINGS, CONTRAINDICATIONS])
def test_the_label_is_in_it(entries, named):
    assert {warning for warning, name in named.items() if name not in entries} == set()
    assert all("label" in entries[name].standard for name in named.values())


def test_each_has_words_in_each_language(shelf, entries):
    languages = set(shelf.library.editions)

    assert {name for name, one in entries.items() if set(one.words) != languages} == (
        set()
    )


def test_each_way_has_an_entry_of_its_own(entries):
    """What stopping means differs by the way, and so does what is owed."""
    assert {one.routes for one in entries.values()} >= {(way,) for way in ROUTES}


def test_each_is_told(shelf):
    assert [(one.language, one.name) for one in told_in(shelf) if not one.places] == []


def test_without_its_sentence_an_entry_is_told_nowhere(shelf, entries):
    """What falls is the entry, and those that stood on no other sentence.

    All of it is looked at in one go: the words are taken from a copy of the pages as
    they were read, and the facts that they cited are left.
    """
    told = list(told_in(shelf))
    wrong = [
        (one.language, one.name, fallen)
        for one in told
        if (fallen := fallen_without(one, told, shelf, entries))
        != {
            other.name
            for other in told
            if other.language == one.language and set(other.places) <= set(one.places)
        }
    ]

    assert not wrong


def fallen_without(one, told, shelf, entries):
    """Return the entries that are told nowhere without the passages that tell *one*."""
    leaves = {leaf.path: leaf for leaf in shelf.leaves}
    paths = {path for path, _ in one.places}
    left = {path: without(leaves[path], set(one.places)) for path in paths}
    near = [
        entries[other.name]._replace(
            pages=tuple({path.stem for path, _ in other.places})
        )
        for other in told
        if other.language == one.language and paths & {path for path, _ in other.places}
    ]
    fewer = replace(shelf, must_tell=tuple(near), before=leaves | left)
    return {
        other.name
        for other in told_in(fewer)
        if other.language == one.language and not other.places
    }


def without(leaf, places):
    """Return a copy of *leaf* that says nothing in *places*; its facts stay behind."""
    passages = (
        one._replace(text="…") if (leaf.path, one.line) in places else one
        for one in leaf.passages
    )
    return replace(leaf, said=tuple(passages))
