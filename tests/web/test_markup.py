"""Words of a page as HTML."""

import pytest

from kiosk.web.markup import Words, address_of, dialled_in

WORDS = Words({"page:a": "a.html", "word:b": "#word-b"}.get, ["911", "988", "555-0142"])


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("a <b>b</b> <i>c</i><br>d", "a <strong>b</strong> <em>c</em><br>d"),
        ('<a href="page:a">x</a>', '<a href="a.html">x</a>'),
        ('<a href="word:b">x</a>', '<a href="#word-b" class="word">x</a>'),
        ('<a href="page:gone">x</a>', "x"),
        ('<a href="javascript:x">x</a>', "x"),
        ("a &lt;b&gt; &amp; “c”", "a &lt;b&gt; &amp; “c”"),
        ("<u onclick=x>y</u>", "y"),
        ("Call 911.", 'Call <a href="tel:911">911</a>.'),
        ("at 988lifeline.org, 1911 or 911%", "at 988lifeline.org, 1911 or 911%"),
        ("555-01425 or 1-988", "555-01425 or 1-988"),
        ('<a href="word:b">988</a>', '<a href="#word-b" class="word">988</a>'),
    ],
)
def test_markup(markup, html):
    assert WORDS.html(markup) == html


def test_what_is_pressed_as_a_whole_has_no_links():
    assert WORDS.html('<a href="page:a">Call</a> 911', links=False) == "Call 911"


@pytest.mark.parametrize(
    ("answer", "address"),
    [
        ("555-0142 (sample)", "tel:5550142"),
        ("+1 555 010 0142", "tel:+15550100142"),
        ("(555) 010-0142, 9 to 5", "tel:5550100142"),
        ("911", "tel:911"),
    ],
)
def test_a_number_to_call(answer, address):
    assert address_of(dialled_in(answer)) == address


def test_words_are_no_number():
    assert dialled_in("Ask at the desk") == ""
