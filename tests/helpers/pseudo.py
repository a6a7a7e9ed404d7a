"""Languages that nobody speaks, made of the English files: files are all it takes.

``kiosk new language`` copies what is to be translated, and every word of the copy is
changed in one way.  The words of the screen are those of a ``.ts`` of Qt Linguist.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import tomlkit
from english import copy_english

from kiosk.authoring.start import start_language

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "assets" / "translations"
BIN = Path(sys.executable).parent

ACCENTED = str.maketrans("aceinouyACEINOUY", "áçéîñøüýÁÇÉÎÑØÜÝ")
HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתאבגד")

PLAIN = "title message action notice ask had not with without note people study beside"
PLAIN += " check end time alt sure also rest"
_NAMED = re.compile(rf"^({'|'.join(PLAIN.split())}): (.*)$")
_MACHINE = re.compile(r"^(---$|%%|\|[ :|-]+$|[a-z_]+: )|^$")
_FENCE = re.compile(r"^(:::+ *[a-z-]*)(.*)$")
_KEPT = re.compile(r"(\{\{[^{}]*\}\}|\{[^{}]*\}|\]\([^()]*\)|<[^<>]*>|&\w+;|%\d|\\n)")
_WORD = re.compile(r"[A-Za-z]+")


class Pseudo(NamedTuple):
    """A language: its letters, and how it makes a word."""

    code: str
    name: str
    change: object


def longer(word):
    """Return *word* with accents, 40 percent longer."""
    return (word + word[-1] * round(0.4 * len(word))).translate(ACCENTED)


def hebrew(word):
    return word.lower().translate(HEBREW)


LONG = Pseudo("qq", "Löngér", longer)
RIGHT = Pseudo("he", "עברית", hebrew)


def changed(text, change):
    """Change all words of *text* but those that are for the kiosk."""
    parts = _KEPT.split(text)
    said = (_WORD.sub(lambda word: change(word[0]), part) for part in parts[::2])
    return "".join(
        words for pair in zip(said, [*parts[1::2], ""], strict=True) for words in pair
    )


def write_language(content, words, *pseudos):
    """Copy the shipped content to *content* with these languages beside English."""
    copy_english(content, "signoff.toml")
    words.mkdir(exist_ok=True)
    for pseudo in pseudos:
        for path in start_language(content, pseudo.code).files:
            _translate(path, pseudo)
        for name in ("order.toml", "clinic.toml"):
            _translate_tables(content / name, pseudo)
        _translate_screen(words, pseudo)


def _translate(path, pseudo):
    text = path.read_text("utf-8")
    if path.name.startswith(("phrases.", "booklet.", "web.", "words.")):
        table = tomlkit.parse(text)
        for key, value in table.items():
            table[key] = _changed_value(value, pseudo.change)
        if "language" in table:
            table["language"] = pseudo.name
        path.write_text(tomlkit.dumps(table), "utf-8")
    elif path.suffix == ".md":
        lines = (_line(line, pseudo.change) for line in text.split("\n"))
        path.write_text("\n".join(lines), "utf-8")


def _changed_value(value, change):
    if isinstance(value, str):
        return changed(str(value), change)
    if isinstance(value, dict):
        return {key: _changed_value(one, change) for key, one in value.items()}
    return [changed(str(one), change) for one in value]


def _line(line, change):
    if match := _NAMED.match(line):
        return f"{match[1]}: {changed(match[2], change)}"
    if match := _FENCE.match(line):
        return match[1] + changed(match[2], change)
    return line if _MACHINE.match(line) else changed(line, change)


def _translate_tables(path, pseudo):
    document = tomlkit.parse(path.read_text("utf-8"))
    _translate_table(document, pseudo)
    path.write_text(tomlkit.dumps(document), "utf-8")


def _translate_table(table, pseudo):
    for value in table.values() if isinstance(table, dict) else table:
        if isinstance(value, dict) and pseudo.code in value:
            value[pseudo.code] = changed(str(value["en"]), pseudo.change)
        elif isinstance(value, (dict, list)):
            _translate_table(value, pseudo)


def _translate_screen(words, pseudo):
    """Make the .ts of *pseudo* from the English words in the Spanish one."""
    tree = ET.parse(WORDS / "kiosk_es.ts")  # noqa: S314  our own file
    tree.getroot().set("language", pseudo.code)
    for message in tree.iter("message"):
        source = message.find("source").text
        message.find("translation").text = changed(source, pseudo.change)
    path = words / f"kiosk_{pseudo.code}.ts"
    tree.write(path, "utf-8", xml_declaration=True)
    command = [BIN / "pyside6-lrelease", "-silent", path]
    subprocess.run(command, check=True, capture_output=True)
