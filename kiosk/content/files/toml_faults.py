"""What is wrong with a TOML file that cannot be read, in words for its author.

The parser speaks of statements and illegal characters; authors know quotes, lists
and lines.  So its reason is left aside, and the lines are looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.content.files.problems import quoted, shortened
from kiosk.toml_lines import open_words

# None begins with an escaped quote, so one that is not closed is looked through once
_STRING = re.compile(r'(?<!\\)"(?:\\.|[^"\\])*"|' + r"'[^']*'")
_REMARK = re.compile(r"\s*(//|;|--|/\*)")
_TABLE = re.compile(r"\s*(\[\[?)\s*([\w.-]*)")
_PAIR = re.compile(r"\s*(?P<name>[\w .-]*\w)\s*=\s*(?P<value>.*?)\s*$")
_COLON = re.compile(r"\s*(?P<name>[\w.-]+)\s*:")
_NAMED = re.compile(r"\s*(?P<name>[\w-]+)\s+[\"'“]")
_CURLY = re.compile("[“”„‘’]")
_WORDS = re.compile(r"\w")


def mend(lines: Sequence[str], number: int) -> tuple[int, str]:
    """Return which line to mend and how; the parser stopped in line *number*."""
    number = _last_written(lines, min(number, len(lines)))
    start, quotes = open_words("\n".join(lines), number)
    if start and (start < number or _begins_with(lines[number - 1], quotes)):
        return start, _NO_END.format(quotes=quotes)
    if start := _open_list(lines, number):
        return _in_list(lines, start, number)
    if _TABLE.match(lines[number - 1]):
        return _at_table(lines, number)
    return number, _in_line(lines, number)


_NO_END = (
    "The words that begin with {quotes} in this line do not end. Write {quotes} after"
    " the last of them. If the mark stands there alone, take it away."
)


def _last_written(lines: Sequence[str], number: int) -> int:
    """Return the line at or above *number* that has words: the parser reads on."""
    while number > 1 and not lines[number - 1].strip():
        number -= 1
    return number


def _begins_with(line: str, quotes: str) -> bool:
    """Tell if *quotes* begin the words of *line*; a lone " is told of in words."""
    pair = _PAIR.match(line)
    return quotes != '"' and pair is not None and pair["value"].startswith(quotes)


def _open_list(lines: Sequence[str], number: int) -> int:
    """Return the line that starts the list in which *number* stands; 0 is none."""
    for start in range(number, 0, -1):
        line = lines[start - 1]
        pair = _PAIR.match(line)
        if pair and pair["value"].startswith("["):
            between = _without_strings("\n".join(lines[start - 1 : number - 1]))
            is_open = between.count("[") > between.count("]")
            return start if is_open or start == number else 0
        if start < number and (pair or _TABLE.match(line)):
            return 0
    return 0


def _in_list(lines: Sequence[str], start: int, number: int) -> tuple[int, str]:
    """Look for the first word of a list that is not written as it has to be."""
    last = start
    for n in range(start, number + 1):
        row = lines[n - 1]
        if n > start and (_PAIR.match(row) or _TABLE.match(row)):
            break
        if fault := _in_row(row.partition("[")[2] if n == start else row):
            return n, fault
        if _lacks_comma(row, lines[n : n + 1]):
            return n, "A comma is missing at the end of this line."
        last = n if row.strip() else last
    return last, "The list is not closed. Write ] after its last word."


def _in_row(row: str) -> str:
    bare = _without_strings(row)
    if _CURLY.search(bare):
        return 'Curly quotes cannot be read. Type straight ones: "…"'
    if '"' in bare:
        return 'A quote is missing: each word of a list has two, as in ["one", "two"].'
    if _WORDS.search(bare):
        return 'Each word of a list stands in quotes, as in ["one", "two"].'
    if re.search(r"\x00\s*\x00", bare):
        return 'A comma is missing between two words, as in ["one", "two"].'
    return ""


def _lacks_comma(row: str, below: Sequence[str]) -> bool:
    ends = _without_strings(row).rstrip().endswith("\x00")
    return ends and any(line.lstrip().startswith('"') for line in below)


def _at_table(lines: Sequence[str], number: int) -> tuple[int, str]:
    """Say what is wrong with ``[name]`` or ``[[name]]``."""
    line = lines[number - 1].strip()
    signs, name = _TABLE.match(line).groups()  # type: ignore[union-attr]
    closed = signs.replace("[", "]")
    whole = f"{signs}{name}{closed}"
    if closed not in line:
        return number, f"The bracket is not closed. Write: {whole}"
    for n, other in enumerate(lines, 1):
        found = _TABLE.match(other)
        if n != number and found and found[2] == name:
            if found[1] == signs:
                return number, f"{whole} stands in line {n} already. Take one away."
            single = n if found[1] == "[" else number
            return single, f"Two brackets stand here, as in the others: [[{name}]]"
    return number, f"This line cannot be read. Write: {whole}"


def _in_line(lines: Sequence[str], number: int) -> str:
    line = lines[number - 1]
    if _REMARK.match(line):
        return "A remark starts with # and nothing else."
    if pair := _PAIR.match(line):
        return _in_pair(pair["name"].strip(), pair["value"], lines, number)
    return _in_no_pair(line)


def _in_pair(name: str, value: str, lines: Sequence[str], number: int) -> str:
    if " " in name:
        return f"A name has no spaces. Write: {name.replace(' ', '_')} = …"
    if _CURLY.search(_without_strings(value)):
        return _curly(name, value, lines, number)
    bare = _without_strings(value)
    if value.startswith("{") and bare.count("{") > bare.count("}"):
        return "The brace is not closed. Write } at the end of this line."
    below = lines[number].strip() if number < len(lines) else ""
    return _in_value(name, value, below) or _twice(name, lines, number)


def _in_no_pair(line: str) -> str:
    if match := _COLON.match(line):
        return f'Write = after the name, not a colon: {match["name"]} = "…"'
    if match := _NAMED.match(line):
        return f'Write = after the name: {match["name"]} = "…"'
    if re.fullmatch(r"[\w-]+", name := line.strip()):
        return f'Write {name} = "…", or [{name}] if it heads the lines below.'
    return 'This is no answer, which is name = "words". A remark starts with #.'


def _in_value(name: str, value: str, below: str) -> str:
    """Say what is wrong with what stands after the ``=``; "" when it is well."""
    bare = _without_strings(value)
    if not value:
        return f'Nothing stands after the =. While there is no answer: {name} = ""'
    if value.startswith('"'):
        return _after_quote(name, value, below)
    if '"' in bare and not value.startswith("("):
        return f'A quote is missing in front: {name} = "{value}'
    if value.startswith("(") and "\x00" in bare:
        return f"A list stands in [ ]: {name} = [{value.strip('() ')}]"
    if "\x00" not in bare:
        return f'Words and numbers stand in quotes: {name} = "{shortened(value)}"'
    return ""


def _curly(name: str, value: str, lines: Sequence[str], number: int) -> str:
    """Tell of all lines with curly quotes at once: Word makes all of them so."""
    rows = [
        n for n, line in enumerate(lines, 1) if _CURLY.search(_without_strings(line))
    ]
    more = ", ".join(str(n) for n in rows if n > number)
    text = "Curly quotes cannot be read. Type straight ones"
    straight = f"{name} = {shortened(_CURLY.sub(chr(34), value))}"
    return f"{text}: {straight}" + (f" (also in line {more})" if more else "")


def _after_quote(name: str, value: str, below: str) -> str:
    """Say what is wrong with words that start with a quote."""
    rest = _without_strings(value).removeprefix("\x00").strip()
    if "\\" in value:
        return "A \\ cannot stand between quotes. Write / in its place."
    if value.count('"') % 2 and below.endswith('"') and "=" not in below:
        return "Words stand in one line. Put the next line at the end of this one."
    if value.count('"') % 2:
        whole = f'{name} = {shortened(value)}"'
        return f"A quote is missing at the end, or is one too many: {whole}"
    if re.fullmatch(r"(,\s*\x00\s*)+,?", rest):
        return f"A list stands in [ ]: {name} = [{shortened(value)}]"
    if _WORDS.search(rest.partition("#")[0]):
        return "Quotes stand between the quotes. Use curly ones inside: “ ”"
    return f"Take away what stands after the quotes: {shortened(rest)}" if rest else ""


def _twice(name: str, lines: Sequence[str], number: int) -> str:
    for n, line in enumerate(lines[: number - 1], 1):
        pair = _PAIR.match(line)
        if pair and pair["name"] == name:
            return f"{quoted(name)} stands in line {n} already. Take one away."
    return 'This line cannot be read. Write it like this: name = "words"'


def _without_strings(text: str) -> str:
    """Put a sign that nobody types in the place of each quoted word."""
    bare = _STRING.sub("\x00", text)
    return "\n".join(row.partition("#")[0] for row in bare.split("\n"))
