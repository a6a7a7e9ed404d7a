"""A1, A2, L1, L2 and W1: pictures for all, and the same pages in each language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.checks.finders import own_words
from kiosk.checks.finders.trust import header_line
from kiosk.checks.subject.leaf import Leaf, Passage
from kiosk.checks.subject.rule import Hit, Mark
from kiosk.checks.subject.shelf import Shelf
from kiosk.checks.subject.word_lists import NO_WORDS, OF_ALL
from kiosk.content.files.drawings import Frame
from kiosk.content.files.pictures import Pictures
from kiosk.content.files.problems import shortened
from kiosk.content.model.blocks import Block, More, Picture
from kiosk.content.model.folding import folded
from kiosk.content.model.stages import Room

LEAST_ALT, MOST_ALT = 3, 40
LEAST_WIDTH, MOST_SIDE = 800, 2600
"""Dots: what a page shows a picture at, and a touch screen has at most."""
MOST_BYTES = 1_500_000

_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|webp|svg|gif|bmp|heic)\b", re.IGNORECASE)
_ENGLISH = frozenset(
    (
        *("the", "and", "you", "your", "with", "can", "that", "this", "are", "will"),
        *("not", "they", "what", "when", "from", "their", "there", "who", "which"),
        *("does", "how", "our", "us", "it", "or", "if"),
    )
)
"""Words that every English text is full of, and few other languages have."""
_LEAST_ENGLISH = 3
_ENGLISH_SHARE = 0.12
"""As many of them, and of all the words, make a line English: a name may have one."""
_WORD = re.compile(r"[^\W\d_]+")


def alts(leaf: Leaf) -> Iterator[Hit]:
    for passage in _alts(leaf):
        found, mend = _alt_fault(leaf, passage.text)
        if found:
            yield Hit(passage, found, mend, 0, len(passage.text))


def _alts(leaf: Leaf) -> Iterator[Passage]:
    """Go through what is said of each picture, and the line where it is said."""
    if leaf.page and leaf.page.alt:
        yield _alt_line(leaf, leaf.page.alt)
    for block in _pictured(leaf):
        if isinstance(block, Room):
            yield _alt_line(leaf, block.alt)
        else:
            yield Passage(block.alt, "alt", block.line)


def _alt_line(leaf: Leaf, alt: str) -> Passage:
    return Passage(alt, "alt", header_line(leaf, "alt", alt))


def _pictured(leaf: Leaf) -> Iterator[Picture | Room]:
    yield from _pictures_in(leaf.page.blocks if leaf.page else ())


def _pictures_in(blocks: tuple[Block, ...]) -> Iterator[Picture | Room]:
    for block in blocks:
        if isinstance(block, More):
            yield from _pictures_in(block.blocks)
        elif isinstance(block, Picture | Room):
            yield block


def _alt_fault(leaf: Leaf, alt: str) -> tuple[str, str]:
    """Say what is wrong with the words for a picture, and how to mend it."""
    words = len(alt.split())
    alt = folded(alt)
    if name := _FILE_NAME.search(alt):
        return f"“{name[0]}” is the name of a file.", ""
    if start := _that_it_is_one(leaf, alt):
        mend = "Begin with what it shows."
        return f"“{start}”: that it is a picture is said already.", mend
    if words < LEAST_ALT:
        count = f"{words} word{'s' * (words != 1)}"
        return f"{count} for a picture; {LEAST_ALT} are the least.", ""
    if words > MOST_ALT:
        mend = "Say what counts, and leave out the rest."
        return f"{words} words for a picture; {MOST_ALT} are the most.", mend
    return "", ""


def _that_it_is_one(leaf: Leaf, alt: str) -> str:
    """Return what *alt* begins with if that only says that it is a picture."""
    hits = leaf.words.get("A1", NO_WORDS).hits(alt)
    return next((alt[: hit.end()] for hit in hits if not hit.start()), "")


def sizes(leaf: Leaf) -> Iterator[Hit]:
    for name in leaf.shown:
        if leaf.pictures and (found := _size_fault(name, leaf.pictures)):
            passage = Passage(name, "header", leaf.line_with(name))
            yield Hit(passage, *found, 0, len(name))


def _size_fault(name: str, pictures: Pictures) -> tuple[str, str] | None:
    """Say what is wrong with the size of a bitmap; a drawing has every size."""
    if pictures.clips(name):
        text = "The drawing cuts shapes (clipPath); the screen shows them uncut."
        return text, "In Inkscape: Path, Intersection in place of Object, Clip."
    size = None if name.endswith(".svg") else pictures.frame(name)
    return _frame_fault(name, size, _bytes(name, pictures)) if size else None


def _frame_fault(name: str, size: Frame, count: int) -> tuple[str, str] | None:
    dots = f"{size.width:.0f} by {size.height:.0f} dots"
    if size.width < LEAST_WIDTH:
        text = f"The picture has {dots}, and is shown larger: it will be blurred."
        return text, f"Take one that is {LEAST_WIDTH} dots wide, or more."
    longer = max(size.width, size.height)
    if longer <= MOST_SIDE and count <= MOST_BYTES:
        return None
    small = min(MOST_BYTES, count * min(1, MOST_SIDE / longer) ** 2)
    text = f"The picture has {dots} and {count / 1e6:.1f} MB: more than a screen shows."
    return text, f"It can do with {small / 1e6:.1f} MB: kiosk shrink {name}"


def _bytes(name: str, pictures: Pictures) -> int:
    try:
        (path,) = pictures.paths(name)
        return path.stat().st_size
    except OSError:  # it has gone since it was compiled
        return 0


def not_translated(shelf: Shelf) -> Iterator[Mark]:
    """Find the pages in English that another language does not have."""
    for language in shelf.compiled.languages:
        yield from own_words.missing(shelf, language.code)
        for page in shelf.edition("en").pages:
            if page not in language.files:
                path = shelf.path(language.code) / f"{page}.md"
                text = f"There is no page {page!r} in {language.code!r}: patients get"
                text += " the English one, with a notice."
                yield Mark(path, 0, text, f"Translate en/{page}.md into this file.")


def still_english(leaf: Leaf) -> Iterator[Hit]:
    if leaf.language == "en":
        return
    found = [one for one in leaf.passages if _is_english(one.text)]
    if found:
        text = f"“{shortened(found[0].text, 80)}” is in English still"
        others = f", and {len(found) - 1} more lines" if len(found) > 1 else ""
        yield Hit(leaf.opening, f"{text}{others}.")


def _is_english(text: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(text)]
    count = sum(word in _ENGLISH for word in words)
    return count >= _LEAST_ENGLISH and count > _ENGLISH_SHARE * len(words)


def no_words(shelf: Shelf) -> Iterator[Mark]:
    """Find the languages in which a rule cannot look for words."""
    for language in shelf.compiled.languages:
        path = shelf.path(f"words.{language.code}.toml")
        if not path.exists():
            text = f"There is no list of words for {language.code!r}."
            yield Mark(path, 0, text)
        elif missing := [
            one for one in OF_ALL if one not in shelf.words[language.code]
        ]:
            text = f"These lists are missing: {', '.join(missing)}."
            yield Mark(path, 0, text, "Copy each from words.en.toml, for its language.")
        elif english := _english_lists(shelf, language.code):
            text = f"These lists are in English still: {', '.join(english)}."
            yield Mark(path, 0, text, "Write the words of that language in each.")


def _english_lists(shelf: Shelf, code: str) -> list[str]:
    own, english = shelf.words[code], shelf.words["en"]
    if code == "en":
        return []
    return [
        one for one in OF_ALL if one in english and own[one].words == english[one].words
    ]
