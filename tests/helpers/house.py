"""A small content folder to write pages into, and what comes out of it."""

from pathlib import Path

import pytest
from minimal import page_text, write_content

from kiosk.content.loader import compile_content
from kiosk.errors import ContentError

CLINIC = """\
name = "Riverside"
routes = ["spray", "drip"]
room_items = ["call_bell", "chair"]
phone_day = "555-0142"
price = ""
emergency_number = "911"
crisis_number = "988"

[fasting]
spray = "Two hours."
"""

FACTS = """\
[A1]
plain = "It is a strong medicine."
precise = "Ketamine is an anesthetic."
topic = "What it is"
status = "seen"
sources = ["KET"]

[A2]
plain = "41 of 100 felt cut off."
precise = "Dissociation 41 %."
topic = "Side effects"
status = "seen"
sources = ["PI", "KET"]
counts = [[142, 346], [21, 222]]
population = "adults"
time = "4 weeks"

[review_months]
"What it is" = 12
"Side effects" = 6
"""

SOURCES = """\
[KET]
citation = "A label"
address = "https://example.org/ket"
copy = "direct"
read = 2026-11-22

[PI]
citation = "Another label"
address = "https://example.org/pi"
copy = "copy"
read = 2026-11-21
"""

GLOSSARY = """\
## Blood pressure
How hard blood pushes. {A1}

## Drip (IV)
Medicine that flows into a vein.
"""

ORDER = """\
walk = ["page"]

[[section]]
id = "all"
title = "All of it"
tile = false
pages = ["page", "other", "get-help-now", "my-questions", "words-to-know", "about"]
"""


class House:
    """``page``, ``other`` and what must be there: content without a mistake."""

    def __init__(self, root: Path) -> None:
        texts = {"page": page_text("Words."), "other": page_text("More words.")}
        self.folder = write_content(root / "content", texts)
        self.assets = root / "assets"
        self.write("clinic.toml", CLINIC)
        self.write("facts.toml", FACTS)
        self.write("sources.toml", SOURCES)
        self.write("order.toml", ORDER)
        self.write("glossary.en.md", GLOSSARY)
        for light in ("day", "dim"):
            self.picture(f"{light}/lamp.svg", b'<svg viewBox="0 0 1 1"/>')

    page_text = staticmethod(page_text)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else text.encode()
        path.write_bytes(data)
        return path

    def replace(self, name, old, new):
        text = (self.folder / name).read_text("utf-8")

        assert old in text
        self.write(name, text.replace(old, new, 1))

    def translate(self, language):
        """Copy every page into another language, words and all."""
        for path in (self.folder / "en").iterdir():
            self.write(f"{language}/{path.name}", path.read_bytes())

    def picture(self, name, data):
        path = self.assets / "pictures" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def own_picture(self, name, data):
        return self.write(f"pictures/{name}", data)

    def load(self, today=None):
        return compile_content(self.folder, assets=self.assets, today=today).library

    def compile(self, body, **header):
        """Return the page that has *body*, in English."""
        self.write("en/page.md", self.page_text(body, **header))
        return self.load().editions["en"].pages["page"]

    def problems(self, today=None):
        """Return every Problem as ``file:line: text``."""
        with pytest.raises(ContentError) as caught:
            self.load(today)
        return [
            str(problem).removeprefix(f"{self.folder}/")
            for problem in caught.value.problems
        ]

    def faults(self, body, **header):
        """Return the Problems of a page that has *body*, without its name."""
        self.write("en/page.md", self.page_text(body, **header))
        return [text.removeprefix("en/page.md:") for text in self.problems()]
