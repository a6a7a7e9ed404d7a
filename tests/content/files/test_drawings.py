"""Drawings: what they may be made of; each fault has its line, and nothing is drawn."""

import gzip
import os

import pytest

HEAD = b'<svg xmlns="http://www.w3.org/2000/svg"\n viewBox="0 0 9 9">\n'
XLINK = b' xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inner, head=HEAD):
    return head + inner.encode() + b"\n</svg>"


@pytest.fixture
def faults(house):
    """Return a function that shows a drawing and gives what is said of it."""

    def faults(data, light="day"):
        house.picture(f"{light}/lamp.svg", data)
        start = f"8: Picture 'lamp.svg': ({light}) "
        return [one.removeprefix(start) for one in house.faults("![A lamp.](lamp.svg)")]

    return faults


STRANGE = {
    "<mask>": '<mask id="a"/>',
    "<use>": '<g id="a"/><use href="#a"/>',
    "<image>": '<image href="#a"/>',
    "<filter>": '<filter id="a"/>',
    "<pattern>": '<pattern id="a"/>',
    "<marker>": '<marker id="a"/>',
    "<symbol>": '<symbol id="a"/>',
    "<script>": "<script>1</script>",
    "<foreignObject>": "<foreignObject/>",
    "<text>": "<text>No risk.</text>",
    "<animate>": "<animate/>",
    "<feImage>": "<feImage/>",
    "a link to “../a.svg#b”": '<linearGradient href="../a.svg#b"/>',
    "a link to “/etc/fifo”": "<path style=\"fill: url( '/etc/fifo' )\"/>",
    "a link to “a.png”": '<path fill="url(a.png)"/>',
    "a link to “b.css”": '<style>@import "b.css";</style>',
    "a link to “http://e.org/a”": '<style>.a{fill:url(\n"http://e.org/a")}</style>',
    "a script (onload)": '<g onload="1"/>',
    "<?xml-stylesheet?>": '<?xml-stylesheet href="a.css"?>',
}


@pytest.mark.parametrize("what", STRANGE)
def test_what_does_not_belong_there(faults, what):
    (fault,) = faults(svg(f"<g/>\n{STRANGE[what]}"))

    assert fault.startswith(f"There stands {what} in line 4. The screen draws shapes,")


def test_qt_reads_the_names_under_any_namespace(faults):
    (fault,) = faults(svg('<x:image xmlns:x="urn:x"/>'))

    assert fault.startswith("There stands <image> in line 3. ")


def test_a_link_of_the_older_kind(faults):
    head = HEAD.replace(b"\n viewBox", XLINK + b" viewBox")
    (fault,) = faults(svg('<radialGradient xlink:href="b.svg"/>', head))

    assert fault.startswith("There stands a link to “b.svg” in line 2. ")


def test_each_kind_is_told_once(faults):
    (fault,) = faults(svg("<mask/>\n<mask/>\n<use/>"))

    assert fault.startswith("There stands <mask> in line 3, <use> in line 5. ")


def test_entities_are_not_read(faults):
    bomb = b'<!DOCTYPE svg [\n<!ENTITY a "aaaa">\n<!ENTITY b "&a;&a;">]>\n'
    (fault,) = faults(bomb + svg("<g>&b;</g>"))

    assert fault.startswith("There stands a list of entities (<!DOCTYPE … [) in line 1")


NO_SIZE = "It does not say how large it is: its svg needs a viewBox."
NO_DRAWING = {
    "no size": (b"<svg/>", NO_SIZE),
    "in parts": (b'<svg width="100%" height="9"/>', NO_SIZE),
    "three numbers": (b'<svg viewBox="0 0 100"/>', NO_SIZE),
    "no width": (b'<svg viewBox="0 0 0 100"/>', NO_SIZE),
    "no number": (b'<svg viewBox="0 0 nan 100"/>', NO_SIZE),
    "without end": (b'<svg viewBox="0 0 inf 100"/>', NO_SIZE),
    "letters": (b'<svg viewBox="a b c d"/>', NO_SIZE),
    "a page": (b"<html/>", "There stands <html>, where <svg> should, in line 1."),
    "words": (b"Dear all,", "It is no drawing, or it is damaged: line 1: syntax error"),
    "nothing": (b"", "It is no drawing, or it is damaged: line 1: no element found."),
    "cut short": (HEAD, "It is no drawing, or it is damaged: line 3: no element found"),
    "NUL": (b"\0" * 100, "It is no drawing, or it is damaged: line 1: "),
    "no end of names": (b"<svg " * 100_000, "It is no drawing, or it is damaged: "),
    "strange letters": (
        b'<?xml version="1.0" encoding="x"?><svg/>',
        "It is no drawing",
    ),
    "pressed": (gzip.compress(svg("")), "It is a compressed drawing (svgz). Save it"),
    "a photo in it": (svg(" " * 1_000_000), "It has over 1 MB; a drawing has far less"),
}


@pytest.mark.parametrize("name", NO_DRAWING)
def test_what_is_no_drawing(faults, name):
    data, told = NO_DRAWING[name]
    (fault,) = faults(data)

    assert fault.startswith(told)


def test_the_dim_one_is_read_too(faults):
    (fault,) = faults(svg("<use/>"), "dim")

    assert fault.startswith("There stands <use> in line 3.")


def test_a_pipe_is_not_waited_for(house):
    path = house.assets / "pictures" / "day" / "lamp.svg"
    path.unlink()
    os.mkfifo(path)

    assert house.faults("![A lamp.](lamp.svg)") == [
        (
            "8: Picture 'lamp.svg': It is no file that can be read in"
            " content/pictures/day."
        )
    ]


def test_an_icon_is_held_to_the_same(house):
    house.picture("../icons/bell.svg", svg("<mask/>"))

    room = "::: room\npicture: lamp.svg\nalt: A lamp.\n\n"
    faults = house.faults(f"{room}### A\nicon: bell\nat: 9% 9%\nWords. {{A1}}\n:::")

    assert faults[0].startswith("13: Icon 'bell': There stands <mask> in line 3. ")


INKSCAPE = """\
<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 width="210mm" height="297mm" viewBox="0 0 210 297">
<sodipodi:namedview inkscape:zoom="1"><inkscape:grid/></sodipodi:namedview>
<metadata><rdf:RDF><rdf:li rdf:resource="http://e.org/"/></rdf:RDF></metadata>
<defs><linearGradient id="b"><stop offset="0"/></linearGradient>
<linearGradient id="a" xlink:href="#b"/><style>.x { fill: url("#a") }</style></defs>
<g inkscape:label="one"><path class="x" d="M0 0" style="stroke:url( #a )"/></g></svg>
"""


@pytest.mark.parametrize(
    "data",
    [
        INKSCAPE.encode(),
        svg('<clipPath id="a"><rect/></clipPath><rect clip-path="url(#a)"/>'),
        b'<svg width="90" height="60px"><circle r="3"/></svg>',
    ],
    ids=["Inkscape", "a clip", "no viewBox"],
)
def test_a_drawing_as_programs_write_them(house, data):
    house.picture("day/lamp.svg", data)

    assert house.compile("![A lamp.](lamp.svg)").blocks[0].source == "lamp.svg"
