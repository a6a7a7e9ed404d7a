"""StyledText is made by us: four tags, and everything else escaped."""

import random
import re
from xml.etree import ElementTree as ET

import pytest
from dresses import few

from kiosk.content.model.word_count import prose_in
from kiosk.errors import ContentError

MARKUP = {
    "**bold** and *italics*": "<b>bold</b> and <i>italics</i>",
    "__bold__ and _italics_": "<b>bold</b> and <i>italics</i>",
    "***both***": "<b><i>both</i></b>",
    "one  \ntwo": "one<br>two",
    "a < b & c > d \"e\" 'f'": "a &lt; b &amp; c &gt; d &quot;e&quot; 'f'",
    r"\*no italics\*": "*no italics*",
    "snake_case_name": "snake_case_name",
    "2 * 3 * 4": "2 * 3 * 4",
    "2\u00a0hours": "2\u00a0hours",
    "[other *page*](other.md)": '<a href="page:other">other <i>page</i></a>',
    "[[blood pressure]]": '<a href="word:blood-pressure">blood pressure</a>',
    "[[Blood  Pressure]]": '<a href="word:blood-pressure">Blood Pressure</a>',
    "[[it|blood pressure]]": '<a href="word:blood-pressure">it</a>',
    "[[drip]]": '<a href="word:drip-iv">drip</a>',
    "[[IV]]": '<a href="word:drip-iv">IV</a>',
    "[[drip (IV)]]": '<a href="word:drip-iv">drip (IV)</a>',
    "[[blood\npressure]]": '<a href="word:blood-pressure">blood pressure</a>',
    "**[[IV]]**": '<b><a href="word:drip-iv">IV</a></b>',
    "see https://example.org": "see https://example.org",
    "{{A1}} Yes.": "It is a strong medicine. Yes.",
    "Call {{ clinic.phone_day }}.": "Call 555-0142.",
    "{{clinic.fasting.spray}}": "Two hours.",
    "[a] (b) 5! #1": "[a] (b) 5! #1",
}


@pytest.mark.parametrize(("written", "markup"), MARKUP.items())
def test_markup(house, written, markup):
    page = house.compile(written)

    assert [prose.markup for prose in prose_in(page.blocks)] == [markup]


def test_an_answer_is_never_markup(house):
    house.replace("clinic.toml", "555-0142", "*5* <b>&amp;</b> [x](other.md) {A1} |")

    page = house.compile("Call {{clinic.phone_day}}")
    assert page.blocks[0].text.markup == (
        "Call *5* &lt;b&gt;&amp;amp;&lt;/b&gt; [x](other.md) {A1} |"
    )


WORDS = (
    *("**", "*", "_", "__", "[", "]", "(", ")", "!", "\\", "<", ">", "&", '"', "'"),
    *("\n", "\n\n", "\n- ", "\n1. ", "\n## ", "  \n", "words", "a", " ", "é", "{A1}"),
    *("[[drip]]", "[o](other.md)", "{{A1}}", "{drip}", "{shot}", "| a | b |"),
)


@pytest.mark.parametrize("seed", few(range(40), 10))
def test_whatever_is_typed_the_tags_are_ours_and_whole(house, seed):
    dice = random.Random(seed)  # noqa: S311  no secret
    for _ in range(10):
        body = "".join(dice.choices(WORDS, k=dice.randint(1, 25)))
        house.write("en/page.md", house.page_text(body))
        try:
            library = house.load()
        except ContentError:
            continue
        for prose in prose_in(library.editions["en"].pages["page"].blocks):
            check_markup(prose.markup)


def check_markup(markup):
    root = ET.fromstring(f"<p>{markup.replace('<br>', '<br/>')}</p>")  # noqa: S314
    for element in root.iter():
        assert element.tag in {"p", "b", "i", "br", "a"}
        if element.tag == "a":
            assert re.fullmatch(r"(page|word):[\w-]+", element.attrib["href"])
    assert "\ue000" not in markup
