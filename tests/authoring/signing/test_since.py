"""What has changed since a page was signed, and of what kind that is."""

import json

import pytest

from kiosk.authoring.signing.side_by_side import side_by_side
from kiosk.authoring.signing.since import since_signed
from kiosk.content.approval.kept import SIGNED
from kiosk.settings.settings import ASSETS, SHIPPED


def since(desk, page="page"):
    return since_signed(desk.compiled(), "en", page)


def test_nothing_has_changed_at_first(desk):
    desk.sign("page")

    found = since(desk)

    assert found.kinds == ()
    assert {line.fate for line in found.lines} == {"kept"}
    assert "It is a blood pressure check." in [line.text for line in found.lines]


@pytest.mark.parametrize(
    ("file", "old", "new", "kinds"),
    [
        ("en/page.md", "You can call at any time.", "Call by day.", ("words",)),
        ("clinic.toml", "555-0142", "555-0143", ("answers", "words")),
        ("facts.toml", "an anesthetic", "a strong anesthetic", ("facts",)),
        ("sources.toml", '"A label"', '"The label"', ("sources",)),
        ("glossary.en.md", "How hard blood", "How strong blood", ("words to know",)),
        ("en/page.md", "reviewed: 2026-11-22", "reviewed: 2026-11-21", ("days",)),
    ],
)
def test_what_has_changed_is_told(desk, file, old, new, kinds):
    desk.sign("page")
    desk.house.replace(file, old, new)

    assert since(desk).kinds == kinds


def test_another_picture_of_the_same_name_is_told(desk):
    desk.sign("page")
    desk.house.picture("day/lamp.svg", b'<svg viewBox="0 0 2 2"/>')

    assert since(desk).kinds == ("pictures",)


def test_a_sentence_is_told_as_it_was_and_is(desk):
    desk.sign("page")
    desk.house.replace("en/page.md", "You can call at any time.", "Call by day.")

    changed = [line for line in since(desk).lines if line.fate != "kept"]

    assert [(line.fate, line.text) for line in changed] == [
        ("gone", "You can call at any time."),
        ("new", "Call by day."),
    ]


@pytest.mark.parametrize("damage", ["gone", "other", "half", "list", "deep"])
def test_what_is_not_what_was_signed_is_not_compared(desk, damage):
    desk.sign("page")
    (path,) = (desk.house.folder / SIGNED / "en").glob("page.*.json")
    text = path.read_text()
    match damage:
        case "gone":
            path.unlink()
        case "other":
            path.write_text(text.replace("Which way?", "Which one?"))
        case "half":
            path.write_text(text[: len(text) // 2])
        case "list":
            path.write_text("[]")
        case "deep":
            path.write_text("[" * 100_000)

    assert since(desk) is None


def test_nobody_has_signed_it(desk):
    assert since(desk) is None


def test_no_file_of_what_was_signed_is_read_as_content(desk):
    desk.sign("page", "other")

    assert desk.compiled().library.editions.keys() == {"en"}
    assert not desk.compiled().problems


def test_what_is_kept_sums_up_to_what_was_signed(desk):
    (made,) = desk.sign("page")

    (path,) = (desk.house.folder / SIGNED / "en").glob("page.*.json")
    found = json.loads(path.read_text())
    assert found["answers"] == {"phone_day": "555-0142"}
    assert path.name == f"page.{made.text[2:14]}.json"


def test_the_sources_line_stands_beside_what_patients_read(desk):
    rows = side_by_side(desk.compiled(), "en", "page")

    (row,) = (one for one in rows if one.reads.startswith("It is a"))
    (fact,) = row.facts
    assert (fact.id, fact.plain) == ("A1", "It is a strong medicine.")
    assert "".join(one.words for one in fact.precise) == "Ketamine is an anesthetic."
    assert fact.dropped
    assert any(one.reads.startswith("Blood pressure: How hard") for one in rows)


def test_every_shipped_page_can_be_kept_and_compared(tmp_path):
    """What is kept is read again as it was: of all kinds of blocks."""
    from kiosk.authoring.signing.told_lines import lines_of
    from kiosk.content.approval.signed_content import signed_content, sum_of
    from kiosk.content.loader import behind, compile_content

    compiled = compile_content(SHIPPED, assets=ASSETS)
    for code, edition in compiled.library.editions.items():
        for page in edition.standings:
            content = signed_content(edition, page, behind(compiled.shared))
            again = json.loads(json.dumps(content))
            assert sum_of(again) == compiled.text_hash(code, page)
            assert len(lines_of(again)) > 3


def test_the_order_of_sources_is_no_change():
    """They are a set: another process has them in another order."""
    from kiosk.authoring.signing.told_lines import lines_of

    sources = {"A": {"citation": "One"}, "B": {"citation": "Two"}}
    turned = dict(reversed(sources.items()))

    assert lines_of({"sources": sources}) == lines_of({"sources": turned})
