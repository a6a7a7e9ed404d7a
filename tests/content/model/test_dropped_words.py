"""What a plain line leaves out of what its source says."""

import pytest

from kiosk.content.model.dropped_words import source_line
from kiosk.content.model.library import Fact


@pytest.mark.parametrize(
    ("plain", "precise", "dropped"),
    [
        ("Breathing can slow.", "Breath may slow or stop.", ["stop"]),
        ("41 out of 100 felt ill.", "Illness: 41% (9%).", ["Illness", "9"]),
        ("It often fades.", "It fades often.", []),
        ("A strong drug.", "NMDA: a blocker.", ["NMDA", "blocker"]),
        ("It was asked for.", "", []),
    ],
)
def test_words_numbers_and_names_are_marked(plain, precise, dropped):
    line = source_line(
        Fact(plain=plain, precise=precise, status="seen", review_months=12)
    )

    assert "".join(one.words for one in line) == precise
    assert [one.words.strip(" .%") for one in line if one.dropped] == dropped
