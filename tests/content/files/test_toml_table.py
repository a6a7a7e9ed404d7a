"""TOML that cannot be read, or says what nobody sees: told where it stands."""

import pytest

from kiosk.content.files.problems import Report
from kiosk.content.files.toml_table import read_toml


@pytest.fixture
def told(tmp_path):
    """Return a function that gives what is told of a file, each with its line."""

    def told(text):
        path = tmp_path / "facts.toml"
        path.write_bytes(text.encode())
        report = Report(path)
        read_toml(report)
        return [(one.line, one.text) for one in report.problems]

    return told


FAR = 'b = "y"\n' + "# a remark\n" * 50

NO_END = {
    "a lone mark": ("a = 1\n'\n" + FAR, 2, "'"),
    "a word": ("a = 1\nc = 'x\n" + FAR, 2, "'"),
    "a word, and another below": ("c = 'x\nb = 'y'\n", 1, "'"),
    "many lines": ("a = 1\nc = '''x\n" + FAR, 2, "'''"),
    "many lines with escapes": ('a = 1\nc = """x\n' + FAR, 2, '"""'),
    "swallowed the next": ('a = 1\nc = """x\nb = """y"""\n' + FAR, 2, '"""'),
    "swallowed lines": ("c = '''x\n[d]\nb = '''\n  y\n'''\n", 1, "'''"),
    "Windows": ('a = 1\r\nc = """x\r\nb = "y"\r\n', 2, '"""'),
    "a mark of Notepad": ("\ufeffa = 1\nc = '''x\n" + FAR, 2, "'''"),
    "in a list": ("a = [\n'x',\n'y\n]\n" + FAR, 3, "'"),
}


@pytest.mark.parametrize(("text", "line", "quotes"), NO_END.values(), ids=NO_END)
def test_words_without_an_end_are_told_of_where_they_begin(told, text, line, quotes):
    ((found, words),) = told(text)

    assert found == line
    assert words.startswith(f"The words that begin with {quotes} in this line do not")


OTHERS = {
    "a double quote": ('a = 1\nc = "x\n' + FAR, 2, "A quote is missing at the end"),
    "a list": ('c = [\n"x",\n"y"\n' + FAR, 3, "The list is not closed."),
    "a list, at the end": ('a = 1\nc = [\n"x",\n\n\n', 3, "The list is not closed."),
    "a brace": ('a = 1\nc = { d = "x"\n' + FAR, 2, "The brace is not closed."),
    "a brace, at the end": ('c = { d = "x"\n\n\n', 1, "The brace is not closed."),
    "a table": ("a = 1\n[c\n" + FAR, 2, "The bracket is not closed."),
    "a table, at the end": ("a = 1\n[c", 2, "The bracket is not closed."),
    "no value": ("a = 1\nc =\n" + FAR, 2, "Nothing stands after the =."),
    "no value, at the end": ("a = 1\nc =\n\n\n", 2, "Nothing stands after the =."),
    "two on a line": ('a = "1" c = "2"\n' + FAR, 1, "Quotes stand between"),
    "digits": (f"a = 1\nc = {'9' * 9000}\n" + FAR, 2, "A list or a number here"),
    "digits beside words": (
        f"a = '{'9' * 9000}'\nc = -{'9' * 9000}\n",
        2,
        "A list or a number here",
    ),
    "a list in a list": (f"a = 1\nc = {'[' * 5000}\n", 2, "A list or a number here"),
    "a table in a table": (f"a = 1\nc = {'{d=' * 3000}\n", 2, "A list or a number"),
}


@pytest.mark.parametrize(("text", "line", "words"), OTHERS.values(), ids=OTHERS)
def test_what_is_not_closed_is_told_of_in_its_line(told, text, line, words):
    ((found, said),) = told(text)

    assert found == line
    assert said.startswith(words)


HIDDEN = {
    "the other direction": (r'a = "\u202e889"', 1, "202E"),
    "in a word of many": ('b = 1\na = ["x",\n"\\u0000"]', 3, "0000"),
    "of a terminal": ('a = """x\ny\n\\u001B[31m"""', 3, "001B"),
    "of a terminal, in short": ('b = 1\na = "x\\ry"', 2, "000D"),
    "no width": (r'a = "x\U0000200by"', 1, "200B"),
    "a line's end": (r'a = "x\u2028y"', 1, "2028"),
    "in a table": ('[t]\na = { en = "5", es = "\\u2066" }', 2, "2066"),
    "in a number": (r'a = "5\u200e5"', 1, "200E"),
    "of our own": (r'a = "x\uE001y"', 1, "E001"),
    "in a name": (r'"a\u202E" = 1', 1, "202E"),
    "a tag": (r'a = "x\U000E0041"', 1, "E0041"),
    "a filler": (r'a = "x\u3164"', 1, "3164"),
}


@pytest.mark.parametrize(("text", "line", "code"), HIDDEN.values(), ids=HIDDEN)
def test_a_sign_that_nobody_sees_is_found_behind_its_escape(told, text, line, code):
    sign = f"A sign that cannot be seen (U+{code})"
    assert told(text) == [(line, f"{sign} is written here with a \\. Take it away.")]


@pytest.mark.parametrize(
    "text",
    [r"a = 'C:\u202e'", r'a = "\u00e9 \n \t \\ \" \u201c"', 'a = """x""""'],
    ids=["no escape", "seen", "a quote at the end"],
)
def test_what_can_be_seen_is_left_alone(told, text):
    assert told(text) == []
