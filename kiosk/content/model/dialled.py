"""What a number to dial looks like, in the forms that clinics write it."""

from __future__ import annotations

DASH = r"[-\u2010-\u2013\u2212]"
_GAP = r"[-\u2010-\u2013\u2212./ \u00a0\u2009\u202f]"

DIALLED = "|".join(
    (
        rf"\+\d{{1,3}}(?:{_GAP}{{0,2}}\(?\d{{1,4}}\)?){{2,6}}",  # +1 555 010 0142
        rf"(?:1{_GAP}?)?\(\d{{3}}\){_GAP}?\d{{3}}{_GAP}?\d{{4}}",  # (555) 010-0142
        rf"(?:1{_GAP})?\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{4}}",  # 1-800-555-0199
        rf"\d{{3}}[.]\d{{4}}|\d[\d-]*{DASH}\d{{4}}",  # 555-0142
        rf"1{_GAP}8\d\d(?={_GAP}[A-Z])",  # 1-800-MY-CLINIC
        rf"\d(?:{DASH}\d){{2,}}",  # 9-1-1
        r"\d{2}(?:[ \u00a0]\d{2}){3,}",  # 02 79 46 09 58
        r"\d{5,}",  # 838255
    )
)
"""A pattern without an end: what stands around a number is for who looks for it."""
