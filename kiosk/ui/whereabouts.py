"""Where reading aloud is."""

from __future__ import annotations

from kiosk.content.speech.recordings import starts_in
from kiosk.ui.aloud import Reading


class Whereabouts:
    """The sentence that is being said, and what is left to say after it.

    *reading* is what is read now.  In a recording *start* is the millisecond from
    which it plays on; live, each sentence is begun anew.
    """

    def __init__(self, readings: tuple[Reading, ...] = ()) -> None:
        self._left = [reading for reading in readings if reading.sentences]
        self._at = self.start = 0
        self.reading = self._left.pop(0) if self._left else Reading("", ())

    @property
    def has_words(self) -> bool:
        return bool(self.reading.sentences)

    @property
    def is_recorded(self) -> bool:
        return self.reading.path is not None

    @property
    def text(self) -> str:
        """The sentence that it is at."""
        return self.reading.sentences[self._at].text

    @property
    def block(self) -> str:
        """The block which that stands in, or "" if nobody knows."""
        knows = self.has_words and (not self.is_recorded or self.reading.starts)
        return self.reading.sentences[self._at].block if knows else ""

    @property
    def letters(self) -> int:
        """How long all of the recording is, in letters."""
        return sum(len(sentence.text) for sentence in self.reading.sentences)

    def go_on(self) -> bool:
        """Go to what comes after what was said; return whether there is more."""
        if not self.is_recorded and self._at + 1 < len(self.reading.sentences):
            self._at += 1
            return True
        self._at = self.start = 0
        more = bool(self._left)
        self.reading = self._left.pop(0) if more else Reading("", ())
        return more

    def go_back(self) -> None:
        """Go to the beginning of the block."""
        said, starts = self.reading.sentences, self.reading.starts
        here = said[self._at].block
        while self._at and said[self._at - 1].block == here:
            self._at -= 1
        self.start = starts[self._at] if starts else 0

    def lasts(self, length: int) -> None:
        """Learn the *length* of the recording, in milliseconds, if it is known.

        Where nobody noted when its sentences begin, that is estimated from it.
        """
        if length and not self.reading.starts:
            starts = starts_in(self.reading.sentences, length)
            self.reading = self.reading._replace(starts=starts)

    def follow(self, position: int) -> bool:
        """Go on to the sentence at *position*; return whether it is another."""
        before, starts = self._at, self.reading.starts
        while self._at + 1 < len(starts) and starts[self._at + 1] <= position:
            self._at += 1
        return self._at != before

    def speak_live(self) -> None:
        """Give the recording up; a live voice goes on where it is."""
        self.reading = self.reading._replace(path=None, starts=())
