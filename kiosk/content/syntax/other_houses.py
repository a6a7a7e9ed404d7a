"""What other programs write in Markdown, and this kiosk would show as it stands.

Notes, wikis and documents have signs of their own: ``- [ ]``, ``==this==``,
``!!! note``.  Nobody is told that they are not ours, and patients would read them.
"""

from __future__ import annotations

import re

PASTED = (
    "A picture was pasted into the text here. Save it as a file into content/pictures,"
    " and name it in a line of its own: ![What it shows](picture.jpg)"
)
_KEY = "Write a box: ::: key and its title, the words below it, then ::: alone."
_BARE = "Take the signs away; what counts stands in **bold**."

_PICTURE = (
    "A picture of Obsidian is not shown. Save it into content/pictures, and name it in"
    " a line of its own: ![What it shows](picture.jpg)"
)
_TICK = (
    "Boxes to tick stand in a box: ::: checklist, a point a line as - words, then :::"
    " alone. Take [ ] away."
)
_NOTE = f"A note of another program is shown as it stands. {_KEY}"
_FOOTNOTE = (
    "Footnotes are not shown. Put the fact behind the line in braces: {A1}; what a"
    " reader should know stands in a sentence."
)
_TRACKED = (
    "Changes that a program has tracked are shown, the old words too. Write the line as"
    " it is to be read."
)
_FORMULA = "Formulas are not shown. Say it in words."
_EMOJI = "Names of emoji, such as :smile:, are shown as they stand. Say it in words."
_TAG = "A tag (#…) is shown as it stands. Take it away; a heading is ## and a space."
_LEFT = (
    "Take away the { } and what is in it: another program, such as Google Docs, left it"
    " there to find this place or to give it a look."
)
_COMMAND = "A command for another program stands here. Take it away."
_GRID = "A table has | between its columns, and |---|---| below its first row."
_MEANS = (
    "A colon in front makes nothing. Write the word in **bold**, then what it means,"
    " as a point of a list: - **word**: what it means."
)
_SLASH = "A \\ stands in front of a sign: Google Docs puts it there. Take it away."

_SIGNS = (
    (r"!\[[^\[\]]*\]\s?\[[^\[\]]*\]|data:[\w.+-]+/[\w.+-]+;base64\S*", PASTED),
    (r"!\[\[[^\[\]]*\]\]", _PICTURE),
    (r"(?<=[-*+.)]\s)\s*\[[ xX/-]?\](?=\s|$)", _TICK),
    (r"^\s*(?:>\s*)*\[![A-Za-z]+\][-+]?", _NOTE),
    (r"^\s*(?:!!!|\?\?\?\+?|///)\s*\w.*", _NOTE),
    (r"\[\^[^\[\]]+\]:?|\^\[[^\[\]]*\]", _FOOTNOTE),
    (r"\{(?:\+\+|--|~~|==|>>).*?(?:\+\+|--|~~|==|<<)\}", _TRACKED),
    (r"\$\$[^$]*\$*|(?<![\w$])\$(?=[^\s\d$.,])[^$]*[^\s$]\$(?![\w$])", _FORMULA),
    (r"(?<![\w:\\])\\[A-Za-z]{2,}(?:\{[^{}]*\})*", _FORMULA),
    (r"(?:^|\s)\^[\w-]+\s*$", "A name of a block (^…) is not hidden. Take it away."),
    (r"\^[^\s^]*\^?", "Raised signs (^) are not shown so. Write it in words."),
    (r"==[^\s=][^=]*=*", f"Words between == are not marked. {_BARE}"),
    (r"~~[^\s~][^~]*~*", "Words between ~~ are not struck out. Take ~~ away."),
    (r"\w~[^~\s]+~", "Lowered signs (~) are not shown so. Write it in words."),
    (r"\+\+[^\s+][^+]*\+\+", f"Words between ++ are not underlined. {_BARE}"),
    (r"(?<![\w:]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:])", _EMOJI),
    (r"(?:^|(?<=\s))#[A-Za-z][\w/-]*(?=\s+#|\s*$)|(?<=\S\s)#[A-Za-z][\w/-]*", _TAG),
    (r"#(?=\[\[)", _TAG),
    (r"(?<!\{)\{[#.:][^{}]*\}", _LEFT),
    (r"\{%.*?%\}|\{\{[<%].*?[>%]\}\}|^\s*\[(?:toc|TOC|\[_TOC_\])\]\s*$", _COMMAND),
    (r"^\s*\*\[[^\[\]]+\]:.*", "A word is explained in the glossary: see [[word]]."),
    (r"^\s*\+[-=+:]{3,}\+\s*$", _GRID),
    (r"^:\s+(?=\S)", _MEANS),
    (r"^\s*//\s.*", "A page has no remarks: patients would read this. Take it away."),
    (r"\\(?:[-+.!>#=~&<]|\s*$)", _SLASH),
)
_KNOWN = tuple((re.compile(pattern), told) for pattern, told in _SIGNS)
_ANY = re.compile(
    r"[=~^$\\#]|\[[\^! xX/\[-]|\[\]|\[(?:toc|TOC)|!!!|\?\?\?|//|!\[|data:"
    r"|\{[#.:%<>+~=-]|%\}|\+[-+=]|:[a-z]|^:|\*\["
)
"""Something of all these: most lines have none, and are looked at once."""


def foreign(text: str) -> tuple[list[str], str]:
    """Return how to write here what another program wrote in *text*, and the rest.

    What is told of stands in the rest as …, so that nothing else is said of it.
    """
    told: list[str] = []
    for pattern, words in _KNOWN if _ANY.search(text) else ():
        rest = pattern.sub("…", text)
        if rest != text:
            told.append(words)
            text = rest
    return list(dict.fromkeys(told)), text
