"""Several pages are signed at once, as they were shown, or none of them."""

import os
from datetime import date

import pytest
from disk import full_disk

from kiosk.authoring.signing.lists import headed, list_of, read_list
from kiosk.authoring.signing.sign import Shown, Signer, shown_now, sign
from kiosk.content.approval.day_states import state_of
from kiosk.content.approval.kept import SIGNED
from kiosk.content.approval.signatures import FILE
from kiosk.errors import ContentError, KioskError

DAY = date(2026, 11, 23)
JANE = Signer("Jane Doe", "nurse")


def states(desk, language="en"):
    found = desk.compiled().library.editions[language].standings
    return {page: state_of(one, DAY) for page, one in found.items()}


def kept(desk):
    folder = desk.house.folder / SIGNED
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.json"))


def test_pages_of_two_languages_are_one_act(desk):
    desk.house.translate("es")
    words = (desk.house.folder / "glossary.en.md").read_text()
    desk.house.write("glossary.es.md", words)
    compiled = desk.compiled()
    shown = [shown_now(compiled, code, "page") for code in ("en", "es")]

    made = sign(compiled, shown, JANE, DAY)

    assert [one.language for one in made] == ["en", "es"]
    assert made[1].english == made[0].text
    assert states(desk)["page"] == states(desk, "es")["page"] == "signed"
    assert (desk.house.folder / FILE).read_text().count("[[page]]") == 2


def test_what_has_changed_since_it_was_shown_is_not_signed(desk):
    compiled = desk.compiled()
    shown = [shown_now(compiled, "en", page) for page in ("page", "other")]
    desk.house.replace("en/page.md", "Call", "Phone")

    with pytest.raises(KioskError, match="en/page has changed since it was shown"):
        sign(desk.compiled(), shown, JANE, DAY)
    assert not (desk.house.folder / FILE).exists()


def test_all_that_is_wrong_is_told_at_once(desk):
    compiled = desk.compiled()
    shown = [Shown("en", page, "2:0") for page in ("page", "other")]

    with pytest.raises(KioskError) as caught:
        sign(compiled, shown, Signer(" ", "nurse", date(2026, 1, 1)), DAY)

    told = str(caught.value)
    assert "by name and role" in told
    assert "en/page has changed" in told
    assert "en/other has changed" in told
    assert "2026-01-01 is past" in told


def test_a_full_disk_signs_nothing(desk):
    compiled = desk.compiled()
    shown = [shown_now(compiled, "en", page) for page in ("page", "other")]

    with full_disk(), pytest.raises((KioskError, OSError)):
        sign(compiled, shown, JANE, DAY)
    assert states(desk)["page"] == "unsigned"


@pytest.mark.skipif(os.name == "nt", reason="folders have no such modes there")
def test_who_may_write_in_the_content_may_sign_after_another(desk):
    desk.house.folder.chmod(0o2775)

    desk.sign("page")

    made = [desk.house.folder / SIGNED, desk.house.folder / SIGNED / "en"]
    assert {one.stat().st_mode & 0o7777 for one in made} == {0o2775}


def test_what_stands_in_the_way_is_told(desk):
    (desk.house.folder / SIGNED).write_text("no folder")

    with pytest.raises(KioskError, match="signed/en cannot be made"):
        desk.sign("page")

    assert states(desk)["page"] == "unsigned"


@pytest.mark.parametrize(
    "name",
    ["Jose\u0301 Di\u0301az", "\u202aJosé Díaz\u202c", "José\u200b \x1b Díaz\r\n"],
    ids=["of a Mac", "pasted", "with what nobody sees"],
)
def test_a_name_is_signed_as_it_is_read_again(desk, key, name):
    desk.sign("page", signer=Signer(name, "nurse"), key=key)

    standing = desk.compiled().library.editions["en"].standings["page"]
    assert standing.name == "José Díaz"
    assert standing.key == key.public_key.keyval["public"]


def test_what_was_signed_is_kept_once_a_page(desk):
    desk.sign("page", "other")
    desk.house.replace("en/page.md", "Call", "Phone")
    desk.sign("page")

    names = [name.split(".")[0] for name in kept(desk)]
    assert names == ["en/other", "en/page"]


def test_a_list_is_signed_as_it_was_read(desk, tmp_path):
    compiled = desk.compiled()
    path = tmp_path / "read.txt"
    rows = list_of(compiled, "en", ("page", "other", "nowhere"))
    path.write_text(headed(rows, path.name, "23 November 2026"))

    shown = read_list(path)

    assert [one.page for one in shown] == ["page", "other"]
    assert len(sign(compiled, shown, JANE, DAY)) == 2


def test_a_list_that_was_spoiled_is_told_line_by_line(tmp_path):
    path = tmp_path / "read.txt"
    path.write_text(f"# A list\nen/page 2:12\n\nen/one 2:{'a' * 64} Title\n")

    with pytest.raises(ContentError, match=r"read.txt:2: This is no page"):
        read_list(path)
    with pytest.raises(KioskError, match="cannot be read"):
        read_list(tmp_path / "gone.txt")
