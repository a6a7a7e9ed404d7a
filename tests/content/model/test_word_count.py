"""How many words a reader has before them."""

import pytest

from kiosk.content.model.word_count import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Call us at 555-0142.", 4),
        ("Call us at (609) 555-2142.", 4),
        ("Call us at +1 609 555 2142 by day.", 6),
        ("Call us at 02 79 46 09 58.", 4),
        ("Call us at 020\u00a07946\u00a00958.", 4),
        ("Call (609) 555-2142, or (609) 555-2143.", 4),
        ("Call 609 555 2142 ext. 3", 4),
        ("Rooms 12 14 16 are free.", 6),
        ("Press 1 2 3.", 4),
        ("On 1 December 2026 we moved.", 6),
        ("<b>41</b> of 100 &amp; 9 of 100 –", 6),
    ],
)
def test_a_number_to_call_is_one_word(text, words):
    assert count_words(text) == words
