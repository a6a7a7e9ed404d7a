"""``kiosk export html``: the pages for the clinic's own site."""

import re

from minimal import page_text, write_content
from signing import ANSWERS, sign


def test_it_says_where_they_are_and_that_they_are_samples(kiosk, tmp_path):
    code, said, told = kiosk("export", "html")

    assert (code, told) == (0, "")
    assert said == (
        "The web pages are in web-pages: 6 pages in en.\n"
        "To look at them, open web-pages/index.html in a browser.\n"
        "6 of them say that they are samples, and ask search engines to pass them by.\n"
    )
    assert (tmp_path / "web-pages/en/one.html").is_file()


def test_a_second_time_makes_the_same_bytes(kiosk, tmp_path):
    def made():
        assert kiosk("export", "html", "--out", tmp_path / "out")[0] == 0
        paths = sorted((tmp_path / "out").rglob("*"))
        return {path: path.read_bytes() for path in paths if path.is_file()}

    assert made() == made()


def test_a_folder_of_somebody_else_is_left_alone(kiosk, tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.html").write_text("mine")

    code, said, told = kiosk("export", "html", "--out", tmp_path / "site")

    assert (code, said) == (2, "")
    assert "no export of ours made them" in told
    assert told.endswith("Choose another folder: --out FOLDER\n")
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["mine.html"]


def test_not_among_the_content(kiosk, content):
    code, _, told = kiosk("export", "html", "--out", content / "site")

    assert code == 2
    assert "is in the folder of the content" in told
    assert not (content / "site").exists()


def test_a_language_that_is_not_there(kiosk, tmp_path):
    code, _, told = kiosk("export", "html", "--language", "en", "--language", "fr")

    assert code == 2
    assert told == "kiosk: There are no pages in 'fr'. There are pages in: en.\n"
    assert not (tmp_path / "web-pages").exists()


def test_release_mode_exports_what_was_signed_and_tells_the_rest(
    kiosk, content, tmp_path
):
    (content / "clinic.toml").write_text(ANSWERS)
    sign(content, "two", "get-help-now")

    code, said, told = kiosk("export", "html", KIOSK_CONTENT_RELEASE="true")

    made = {path.name for path in (tmp_path / "web-pages/en").iterdir()}
    assert code == 0
    assert re.search(r"Not shown: [^.]*en/one", told)
    assert made == {"index.html", "two.html", "get-help-now.html"}
    assert "sample" not in said


def test_release_mode_with_nothing_signed_exports_nothing(kiosk, tmp_path):
    code, said, told = kiosk("export", "html", KIOSK_CONTENT_RELEASE="true")

    assert (code, said) == (2, "")
    assert "Release mode lets no page be exported:" in told
    assert not (tmp_path / "web-pages").exists()


def test_what_the_kiosk_refuses_is_not_exported(kiosk, tmp_path):
    folder = write_content(tmp_path / "bad", {"one": page_text("**open")})

    code, _, told = kiosk("export", "html", KIOSK_CONTENT_FOLDER=folder)

    assert code == 1
    assert f"{folder}/en/one.md:8: " in told
    assert not (tmp_path / "web-pages").exists()
