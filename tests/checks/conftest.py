"""A house that keeps every rule, and the cases that are tried in it.

The cases are data: tests/data/planted and tests/data/near_misses.
"""

import shutil
import tomllib
from datetime import date
from pathlib import Path

import msgspec
import pytest
from dresses import PROOF
from minimal import page_text

from kiosk.checks.runner import Checker, check_content

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
TODAY = date(2026, 11, 22)
HEADER = {
    "title": "A quiet day",
    "message": "You rest in a soft chair.",
    "action": "Ask us what to bring.",
    "plain": "how this screen works",
    "reviewed": "2026-11-01",
    "review_by": "2027-05-01",
}
OPEN, CLOSE = "‹", "›"
"""Between these stands a fault.  They are taken out before anything is written."""


class Case(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Words for the house, and the rule that must find them, or must not.

    *page* are the words of the page that is tried, *header* what its header says; a
    fault that is the whole page stands *at* a line of it.  *swaps* put new words for
    old ones into any file.  A finding without a line has its *place* here; a near
    miss is looked for *in* the file it changes.
    """

    rule: str
    name: str = ""
    language: str = "en"
    page: str = ""
    header: dict[str, str] = {}
    at: str = ""
    files: dict[str, str] = {}
    swaps: tuple[tuple[str, str, str], ...] = ()
    removes: tuple[str, ...] = ()
    place: tuple[str, int, int] | None = None
    within: str = msgspec.field(default="", name="in")

    def __str__(self):
        words = (*self.header.values(), self.page)
        marked = next((text for text in words if OPEN in text), self.page)
        short = marked.partition(OPEN)[2].partition(CLOSE)[0] or marked
        return f"{self.rule} {self.name or ' '.join(short.split())[:50]}"


def read_cases(folder):
    files = sorted((DATA / folder).glob("*.toml"))
    tables = (tomllib.loads(path.read_text("utf-8")) for path in files)
    rows = [row for table in tables for row in table["case"]]
    return msgspec.convert(rows, list[Case])


def pytest_generate_tests(metafunc):
    for name, folder in (("planted", "planted"), ("near_miss", "near_misses")):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, _cases(folder), ids=str)


def _cases(folder):
    """Return all cases; of those that are no fault the gate has each second alone."""
    cases = read_cases(folder)
    if folder == "planted":
        return cases
    return [
        pytest.param(case, marks=PROOF) if number % 2 else case
        for number, case in enumerate(cases)
    ]


def places_in(text, whole):
    """Return the text without its marks, and the line and column of each fault."""
    places = []
    for number, line in enumerate(text.split("\n"), 1):
        *before, _ = line.replace(CLOSE, "").split(OPEN)
        ends = [sum(map(len, before[:n])) for n in range(1, len(before) + 1)]
        places += [(number, 0 if whole else end + 1) for end in ends]
    return text.replace(OPEN, "").replace(CLOSE, ""), places


def header_of(case):
    """Return the header of the page that is tried; one with facts is not plain."""
    plain = {"plain": ""} if "facts" in case.header else {}
    return HEADER | plain | case.header


class CleanHouse:
    """A content folder in which no rule finds anything but that nobody signed it.

    It serves one case after the other: what a case leaves as it was is not compiled
    and looked at again.
    """

    def __init__(self, root):
        self.root = root / "house"
        self.folder = self.root / "content"
        self.assets = self.root / "assets"
        shutil.copytree(DATA / "house", self.folder)
        shutil.copy(ROOT / "content" / "words.en.toml", self.folder)
        shutil.copytree(ROOT / "assets" / "fonts", self.assets / "fonts")
        for light in ("day", "dim"):
            self._drawing(f"pictures/{light}/mark.svg", 1600, 1000)
        for icon in ("armchair", "bell", "wind"):
            self._drawing(f"icons/{icon}.svg", 24, 24)
        self._clean = shutil.copytree(self.root, root / "clean")
        self._checker = Checker(self.folder, self.assets)

    def restore(self):
        """Take away what a case has changed, and put back what was there."""
        for path in sorted(self.root.rglob("*"), reverse=True):
            clean = self._clean / path.relative_to(self.root)
            if not path.is_dir() and _written(path) != _written(clean):
                path.unlink()
            elif path.is_dir() and not clean.is_dir():
                path.rmdir()
        shutil.copytree(
            self._clean, self.root, copy_function=_put_back, dirs_exist_ok=True
        )

    def _drawing(self, name, width, height):
        path = self.assets / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'<svg viewBox="0 0 {width} {height}"/>', "utf-8")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def read(self, name):
        return (self.folder / name).read_text("utf-8")

    def speak(self, language):
        """Copy every page into another language, words and all.

        What the kiosk says itself is Spanish, whatever the language.
        """
        shutil.copytree(self.folder / "en", self.folder / language)
        glossary = self.folder / "glossary.en.md"
        shutil.copy(glossary, self.folder / f"glossary.{language}.md")
        for name in ("phrases", "booklet", "web"):
            words = ROOT / "content" / f"{name}.es.toml"
            shutil.copy(words, self.folder / f"{name}.{language}.toml")

    def take(self, case):
        """Write *case*, and return the places of its faults: file, line, column."""
        if case.language != "en":
            self.speak(case.language)
        for name in case.removes:
            (self.folder / name).unlink()
        places = []
        for name, marked in self._texts(case).items():
            text, found = places_in(marked, whole=case.rule == "S1")
            self.write(name, text)
            places += [(name, *place) for place in found]
        return [case.place] if case.place else places

    def _texts(self, case):
        texts = dict(case.files)
        if case.page:
            text = page_text(case.page, **header_of(case))
            whole = text.replace(f"\n{case.at}:", f"\n{OPEN}{case.at}:")
            texts[f"{case.language}/page.md"] = whole if case.at else text
        for name, old, new in case.swaps:
            text = texts.get(name) or self.read(name)
            assert old in text, f"{old!r} is not in {name}"
            texts[name] = text.replace(old, new, 1)
        return texts

    def check(self):
        return self._checker.check(TODAY)

    def check_anew(self):
        return check_content(self.folder, assets=self.assets, today=TODAY)

    def found(self, *rules):
        """Return what these rules find, each as "U1 must_tell.toml:3: …"."""
        return [
            f"{one.rule} {one.path.name}:{one.line}: {one.found}"
            for one in self.check().findings
            if one.rule in rules
        ]

    def faults(self, name, text):
        """Write the file *name*, and return its problems, each as "3: …"."""
        self.write(name, text)
        told, head = self.found("S1"), f"S1 {name}:"
        assert all(one.startswith(head) for one in told), told
        return [one.removeprefix(head) for one in told]

    def places(self, rule):
        """Return where *rule* finds something, as *take* does."""
        return [
            (self._short(found.path), found.line, found.column)
            for found in self.check().findings
            if found.rule == rule
        ]

    def _short(self, path):
        return "" if path == self.folder else str(path.relative_to(self.folder))


def _written(path):
    """Tell a file from the copy that it was made from: the copy keeps its time."""
    stat = path.stat() if path.exists() else None
    return stat and (stat.st_size, stat.st_mtime_ns)


def _put_back(clean, path):
    if not Path(path).exists():
        shutil.copy2(clean, path)


@pytest.fixture(scope="session")
def one_house(tmp_path_factory):
    return CleanHouse(tmp_path_factory.mktemp("checks"))


@pytest.fixture
def house(one_house):
    yield one_house
    one_house.restore()


@pytest.fixture
def planted_faults():
    return read_cases("planted")


@pytest.fixture
def near_misses():
    return read_cases("near_misses")
