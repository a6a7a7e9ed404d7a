"""What the kiosk itself says among the words of a page: English, until told else.

These are not in any page: the sentence that a picture of 100 people stands for, the
names of the months, how a time is told.  Other languages have them in a file of
their own, ``phrases.<language>.toml``, under the names of these fields.
"""

from __future__ import annotations

from msgspec import Struct


class Phrases(Struct, frozen=True, kw_only=True):
    """The phrases of one language; what stands in braces is put in by the kiosk.

    *language* is its own name for itself.  *spray*, *drip*, *shot* and *lozenge* are
    the ways to give the medicine, as they stand before a line that is for one of
    them.  *did* and *did_not* are what people who are compared had, where nothing
    more is said of them: "9 did and 91 did not".  *more*, *fewer*, *same* and *close*
    say what two numbers mean together; *apart* is the difference of those shown.

    *to* stands between two numbers that are read aloud: "8 to 19"; *below*, *above*,
    *at_most*, *at_least* and *also* are said for <, >, ≤, ≥ and &, at which voices
    fall silent, or say the name of the sign.  *decimal_signs*
    stand before the decimals of a number; after the first of them, three digits are
    thousands, as in "1,200 people".  *samples* are in
    each answer of a clinic that is made up.  *abbreviations_inside* end in a dot, and
    their sentence goes on; those *at_end* may be its last word, and are where a
    capital letter follows that begins none of the *days*: "8 a.m. Monday".  *spelled*
    are said letter by letter, as "I V"; other words in capitals are words.
    """

    language: str = "English"
    spray: str = "Nose spray"
    drip: str = "Drip"
    shot: str = "Shot"
    lozenge: str = "Lozenge"
    first_group: str = (
        "Out of 100 people with {given}, {number} {had} and {others} {had_not}."
    )
    next_group: str = "With {given}, {number} {had} and {others} {had_not}."
    did: str = "did"
    did_not: str = "did not"
    fewer_than_1: str = "fewer than 1"
    more_than_99: str = "more than 99"
    each_figure: str = "In the picture, each figure is one person."
    more: str = "{number} against {other}: {apart} more out of 100."
    fewer: str = "{number} against {other}: {apart} fewer out of 100."
    same: str = "{number} against {other}: the same number out of 100."
    close: str = "{number} against {other}: less than 1 person apart out of 100."
    last_read: str = "The source was last read in {month}."
    months: tuple[str, ...] = (
        *("January", "February", "March", "April", "May", "June", "July"),
        *("August", "September", "October", "November", "December"),
    )
    month: str = "{month} {year}"
    day: str = "{day} {month} {year}"
    to: str = "to"
    below: str = "less than"
    above: str = "more than"
    at_most: str = "at most"
    at_least: str = "at least"
    also: str = "and"
    decimal_signs: tuple[str, ...] = (".",)
    samples: tuple[str, ...] = ("(sample)", "this is a sample")
    abbreviations_inside: tuple[str, ...] = (
        *("Dr.", "Mr.", "Mrs.", "Ms.", "St.", "vs.", "e.g.", "i.e.", "ext.", "Tel."),
    )
    abbreviations_at_end: tuple[str, ...] = (
        *("a.m.", "p.m.", "a. m.", "p. m.", "A.M.", "P.M.", "etc."),
    )
    days: tuple[str, ...] = (
        *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
        "Sunday",
    )
    spelled: tuple[str, ...] = (
        *("FDA", "DEA", "US", "UK", "IV", "IM", "ER", "VA", "ID", "NIH", "ECT"),
        *("OCD", "ADHD", "MRI", "EKG", "ECG", "MAOI", "SSRI", "SNRI", "KAP"),
    )

    def way(self, route: str) -> str:
        """Return the name of one of ``model.ROUTES``."""
        ways = {"spray": self.spray, "drip": self.drip, "shot": self.shot}
        return ways.get(route, self.lozenge)


ENGLISH = Phrases()
