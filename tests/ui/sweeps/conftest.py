"""The kiosk in any dress, and somebody with five keys before it."""

import pytest
from keypad import SELECT, Keypad, settle
from msgspec.structs import replace

from kiosk.settings.settings import (
    ContentSettings,
    ScreenSettings,
    Settings,
    TranslationsSettings,
)

OURS = ("en", "es")


@pytest.fixture
def arrive(show, request):
    """Return a function that shows the first screen to somebody with five keys."""

    def arrive(dress, **settings):
        own = replace(
            Settings(),
            content=ContentSettings(language=dress.language),
            screen=ScreenSettings(diagonal=dress.diagonal),
            **settings,
        )
        if dress.language in OURS:
            return Keypad(show(dress.shape, settings=own))
        library, words = request.getfixturevalue("others")
        own = replace(own, translations=TranslationsSettings(folder=str(words)))
        return Keypad(show(dress.shape, library=library, settings=own))

    return arrive


@pytest.fixture
def begin():
    """Return a function that begins a visit in a dress, in which nothing moves."""

    def begin(keypad, dress):
        keypad.press(SELECT)
        keypad.patient.kiosk.wear(dress.size, dress.theme, True, False)
        settle(keypad.patient)

    return begin
