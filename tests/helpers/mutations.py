"""Files as accidents leave them: cut, torn, doubled, mixed, with signs put in."""

SCRAPS = (
    *(b"\0", b"\xff", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\r", b"\n\n\n", b"\t"),
    *(b"{", b"}", b"{A1}", b"{{clinic.", b"}}", b"[[", b"]]", b":::", b"::: more\n"),
    *(b'"', b"'", b'"""', b"=", b"[", b"]", b"[[section]]", b"# ", b"- ", b"| a |"),
    *(b"9" * 400, b"2026-13-45", b"1e999", b"nan", b"-1", b"&#x202e;", b"\\u0000"),
    *("“”é½５ﬀ".encode(), b"<b>", b"](", b"!["),
)


def mutated(data, chance):
    """Return *data*, the bytes of a file, with one to three accidents."""
    for _ in range(chance.randrange(1, 4)):
        data = chance.choice(WAYS)(data, chance)
    return data


def _cut(data, chance):
    """End in the middle, as after a power cut."""
    return data[: chance.randrange(len(data) + 1)]


def _torn(data, chance):
    """Leave out a stretch."""
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _doubled(data, chance):
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] + data[end:]


def _turned(data, chance):
    """Change a bit of one byte."""
    if not data:
        return data
    place = chance.randrange(len(data))
    changed = data[place] ^ (1 << chance.randrange(8))
    return data[:place] + bytes([changed]) + data[place + 1 :]


def _patched(data, chance):
    """Put a scrap in."""
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(SCRAPS) + data[place:]


def _mixed(data, chance):
    """Change two lines for each other."""
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _zeroed(data, chance):
    """Leave nothing but NULs from somewhere on."""
    place = chance.randrange(len(data) + 1)
    return data[:place] + bytes(len(data) - place)


def _stretch(data, chance):
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(1, 200))


WAYS = (_cut, _torn, _doubled, _turned, _patched, _patched, _mixed, _zeroed)
