"""Whose keys prove a signature: settings files say it."""

import pytest

from kiosk.errors import SettingsError
from kiosk.settings.load import load_settings

KEY = "9f0c" * 16


@pytest.fixture
def file(tmp_path):
    return tmp_path / "own.toml"


def test_keys_are_named_by_who_has_them(file):
    file.write_text(f'[content.signers]\n"Jane Doe" = "{KEY}"\n')

    assert load_settings(file).content.signers == {"Jane Doe": KEY}


@pytest.mark.parametrize(
    "line",
    [
        'signers = "9f0c"',
        f'signers = ["{KEY}"]',
        'signers = {"Jane Doe" = "9f0c"}',
        f'signers = {{"Jane Doe" = "{KEY.upper()}"}}',
        'signers = {"Jane Doe" = 1}',
    ],
)
def test_what_is_no_name_with_a_key_is_told(file, line):
    file.write_text(f"[content]\n{line}\n")

    with pytest.raises(SettingsError, match=r'own.toml:2: .* "Jane Doe" = "…"'):
        load_settings(file)


def test_a_variable_is_no_place_to_write_them(file):
    with pytest.raises(SettingsError, match="in a settings file"):
        load_settings(None, {"KIOSK_CONTENT_SIGNERS": KEY})
