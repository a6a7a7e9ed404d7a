"""The words of the screen in other languages: every one is there, and is packed."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "assets" / "translations"
BIN = Path(sys.executable).parent
RENEW = "make translations writes it anew; then translate what is new"

FILES = sorted(WORDS.glob("*.ts"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def words(request):
    return request.param


def messages(path):
    root = ET.parse(path).getroot()  # noqa: S314  our own file
    for context in root.iter("context"):
        for message in context.iter("message"):
            key = context.find("name").text, message.find("source").text
            yield key, message.find("translation")


def test_every_word_of_the_screen_is_translated(words, tmp_path):
    """Look for words as ``make translations`` does, into a copy."""
    new = tmp_path / words.name
    new.write_bytes(words.read_bytes())
    ui = ROOT / "kiosk" / "ui"
    sources = sorted(path for path in ui.rglob("*") if path.suffix in (".qml", ".py"))
    command = [BIN / "pyside6-lupdate", "-silent", "-no-obsolete", *sources, "-ts", new]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)

    found = dict(messages(new))
    assert found.keys() == dict(messages(words)).keys(), RENEW
    missing = [key for key, said in found.items() if said.get("type") or not said.text]
    assert missing == [], RENEW


def test_what_the_kiosk_puts_in_is_in_every_translation(words):
    for (_, source), said in messages(words):
        put_in = sorted(re.findall("%[0-9]", source))
        assert put_in == sorted(re.findall("%[0-9]", said.text or "")), RENEW


def test_the_packed_words_are_those_of_the_file(words, tmp_path):
    packed = tmp_path / "words.qm"
    command = [BIN / "pyside6-lrelease", "-silent", words, "-qm", packed]
    subprocess.run(command, check=True, capture_output=True)

    assert words.with_suffix(".qm").read_bytes() == packed.read_bytes(), RENEW


def test_spanish_is_there():
    assert "kiosk_es" in [path.stem for path in FILES]
