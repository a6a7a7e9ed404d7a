"""What Word, Docs, the web and others put on the clipboard, as our Markdown."""

import re
from pathlib import Path
from time import process_time

import pytest
from house import House
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.studio.paste.as_ours import as_ours, as_words
from kiosk.studio.paste.judged import is_sound

PASTES = Path(__file__).parents[2] / "data" / "pastes"
SAMPLES = sorted(path.stem for path in PASTES.glob("*.html"))
LEFT_OUT = {
    "docs": ("comment", "struck out", "link", "list inside", "emoji"),
    "excel": ("more than 4 columns",),
    "libreoffice": ("A footnote.", "Underlining"),
    "outlook": ("A picture.", "link"),
    "web-page": ("picture", "button", "2 footnotes", "Hidden", "2 links", "Signs"),
    "word-365": ("A picture.", "link"),
    "word-tracked": ("A comment.", "A footnote.", "struck out", "Hidden"),
}


def html_of(name):
    return (PASTES / f"{name}.html").read_text("utf-8")


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    return House(tmp_path_factory.mktemp("pastes"))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_paste_becomes_our_markdown(name):
    pasted = as_ours(html_of(name))

    assert pasted.text == (PASTES / f"{name}.md").read_text("utf-8").rstrip("\n")


@pytest.mark.parametrize("name", SAMPLES)
def test_what_was_left_out_is_told(name):
    pasted = as_ours(html_of(name))

    assert len(pasted.left_out) == len(LEFT_OUT[name])
    for words, told in zip(LEFT_OUT[name], pasted.left_out, strict=True):
        assert words in told


@pytest.mark.parametrize("name", SAMPLES)
def test_the_compiler_takes_what_was_pasted(name, house):
    page = house.compile(as_ours(html_of(name)).text)

    assert page.blocks


def test_text_of_a_pdf_has_its_lines_back(house):
    pasted = as_words((PASTES / "pdf.txt").read_text("utf-8"))

    assert pasted.text == (PASTES / "pdf.md").read_text("utf-8").rstrip("\n")
    assert house.compile(pasted.text).blocks


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>See <a href='other.md'>the other page</a>.", "[the other page](other.md)"),
        ("<p><a href='https://x.org/en/other.html#a'>It</a>", "[It](other.md)"),
        ("<p>See <a href='gone.md'>what is gone</a>.", "See what is gone."),
        ("<b>One</b><b> word</b>", "**One word**"),
        ("<b><p>All</p><p>of it</p></b>", "All\n\nof it"),
        ("<p><b> </b>Bare", "Bare"),
        ("<p>5 * 3 and a_b", r"5 \* 3 and a\_b"),
        ("<ol start=4><li>Four<li>Five</ol>", "1. Four\n2. Five"),
        ("<ul><li><ul><li>In</ul></ul>", "- In"),
        ("<h2>Alone</h2>", "**Alone**"),
        ("<p>1½ of H<sub>2</sub>O", "1 1/2 of H2O"),
        ("<p>Line<br>and line", "Line\n\nand line"),
        ("<p>It is ~50% ==good==", "It is ~50% good"),
        ("<table><tr><td>Lone</table>", "Lone"),
        (
            "<table><tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3</table>",
            "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 1 | 3 |",
        ),
        (
            "<table><tr><th>A<th>B<tr><td><ul><li>1<li>2</ul><td>3</table>",
            "| 1; 2 | 3 |",
        ),
        ("<p>ＡＢＣ 1２3", "ABC 123"),
        ("", ""),
        ("<img src='clip.png'>", ""),
    ],
)
def test_one_thing_at_a_time(html, text):
    made = as_ours(html, pages={"other"}).text

    assert text in re.sub(" +", " ", made)
    assert bool(made) == bool(text)


@pytest.mark.parametrize("words", ["---", "::: key Look", "%% allow R3: a b c", ":::"])
def test_no_words_become_a_header_or_a_box(words):
    for html in (f"<p>{words}</p>", f"<ul><li>{words}</ul>", f"<h1>{words}</h1>"):
        assert is_sound(as_ours(f"{html}<p>More words.").text)
    assert is_sound(as_words(f"{words}\n\nMore words.").text)


def test_a_book_is_cut_and_told_and_does_not_keep_anybody_waiting():
    start = process_time()
    pasted = as_ours("<p>A line of words that is as long as most are.</p>" * 1_000)

    assert pasted.text.count("\n") < 1_000
    assert "900 lines" in pasted.left_out[-1]
    assert process_time() - start < 4


def test_what_is_nested_beyond_reason_is_words():
    pasted = as_ours("<div><i>" * 3_000 + "Deep" + "</i></div>" * 3_000)

    assert pasted.text.strip("*") == "Deep"


TAGS = st.sampled_from(
    [
        *("p", "div", "b", "i", "u", "s", "sup", "li", "ul", "ol", "h1", "h3", "table"),
        *("tr", "td", "th", "a", "br", "hr", "pre", "blockquote", "dl", "dt", "dd"),
        *("span", "ins", "del", "img", "button"),
    ]
)
WORDS = st.text(max_size=12) | st.sampled_from(
    [
        *("---", ":::", "::: key", "%% allow", "**", "| a |", "[x](y.md)", "{B1 word}"),
        *("- ", "# x", "1. ", "title: x", "<!--", "]]>", "&nbsp;", "\x00", "$x$"),
        *("~~x~~", "==x==", ": x"),
    ]
)
PIECES = st.lists(
    WORDS | TAGS.map("<{}>".format) | TAGS.map("</{}>".format), max_size=14
).map("".join)


@given(html=PIECES)
@settings(max_examples=50, deadline=None)
def test_whatever_is_pasted_the_compiler_takes_it(html):
    for pasted in (as_ours(html, pages={"y"}), as_words(html)):
        assert is_sound(f"{pasted.text}\n\nWords.")


@given(html=PIECES)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_pasted_the_whole_compiler_takes_it(house, html):
    page = house.compile(f"{as_ours(html).text}\n\nWords.")

    assert page.blocks
