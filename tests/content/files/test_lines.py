"""Lines as the kiosk reads them, and where their signs stand in the file."""

import unicodedata

import pytest

from kiosk.content.files.lines import cleaned, column_written, read_lines
from kiosk.content.files.problems import Report
from kiosk.content.model.folding import folded, mixed_words


def read(tmp_path, text):
    path = tmp_path / "page.md"
    path.write_bytes(text.encode())
    report = Report(path)
    lines = read_lines(path, report)
    assert not report.problems
    return lines


def test_a_line_is_read_in_one_form_and_kept_as_it_was_written(tmp_path):
    written = unicodedata.normalize("NFD", "¿Adicción?")
    first, second = read(tmp_path, f"{written}\nplain")

    assert (first.text, first.source) == ("¿Adicción?", written)
    assert (second.text, second.written, second.source) == ("plain", "", "plain")


@pytest.mark.parametrize(
    "sign",
    ["\x1b", "\x85", "\u2028", "\u202e", "\u2062", "\u3164", "\ue000", "\U000e0041"],
)
def test_a_sign_that_nobody_sees_is_no_part_of_a_line(tmp_path, sign):
    path = tmp_path / "page.md"
    path.write_text(f"One\nTwo{sign}", "utf-8")
    report = Report(path)

    assert read_lines(path, report) is None
    (problem,) = report.problems
    assert problem.line == 2
    assert f"(U+{ord(sign):04X}) stands after 'Two'." in problem.text


@pytest.mark.parametrize("sign", ["\u200d", "\u200f", "\ufe0f", "\u0301"])
def test_a_sign_of_use_to_a_language_is_left(tmp_path, sign):
    assert read(tmp_path, f"x{sign}y")[0].source == f"x{sign}y"


@pytest.mark.parametrize(
    "before", ["", "e\u0301", "\u00adsoft", "\ufb01rst", "1½ ", "\u1100\u1161", "ｗide"]
)
@pytest.mark.parametrize("make", [cleaned, folded])
def test_a_column_is_that_of_the_file(before, make):
    written = f"{before}x and more"
    column = make(written).index("x") + 1

    assert written[column_written(written, column, make) - 1] == "x"


def test_words_of_two_scripts_are_known_and_units_are_not():
    text = "Plаin words, pure слова, 5 µg, Ω and Ελλάδα beside gοod ones."

    assert [word[0] for word in mixed_words(text)] == ["Plаin", "gοod"]
