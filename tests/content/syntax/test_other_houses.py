"""What other programs write, and what comes along with a paste: told once, with why."""

import base64

import pytest

PIXELS = base64.b64encode(bytes(range(256)) * 16).decode()
DATA = f"data:image/png;base64,{PIXELS}"

FOREIGN = {
    "a task": ("- [ ] one", "::: checklist"),
    "a task that is done": ("* [x] one", "::: checklist"),
    "a numbered task": ("1. [ ] one", "::: checklist"),
    "marked words": ("Take ==this== along.", "between =="),
    "struck words": ("It is ~~gone~~.", "between ~~"),
    "underlined words": ("It is ++here++.", "between ++"),
    "a lowered sign": ("Drink H~2~O.", "Lowered signs"),
    "a raised sign": ("It is 10 m^2^ wide.", "Raised signs"),
    "the name of a block": ("You rest. ^rest-1", "name of a block"),
    "a tag": ("You rest. #calm", "A tag"),
    "a tag in the middle": ("You #calm rest.", "A tag"),
    "tags alone": ("#calm #rest", "A tag"),
    "a note of MkDocs": ('!!! warning "Not at night"', "::: key"),
    "a folded note of MkDocs": ("??? note\n    You rest.", "::: key"),
    "an open note of MkDocs": ("???+ tip", "::: key"),
    "a block of PyMdown": ("/// note", "::: key"),
    "a call-out": ("> [!NOTE]\n> You rest.\n> And go.", "::: key"),
    "a folded call-out": ("[!tip]- Rest", "::: key"),
    "a footnote": ("You rest.[^1]", "Footnotes"),
    "what a footnote says": ("[^1]: A study.", "Footnotes"),
    "a footnote in the line": ("You rest.^[A study.]", "Footnotes"),
    "the name of an emoji": ("Well done :smile: all.", "Names of emoji"),
    "an emoji of two words": (":thumbs_up: Well done.", "Names of emoji"),
    "tracked changes": ("Come at {--8--}{++9++}.", "has tracked"),
    "a comment of a reviewer": ("Come at 9. {>>Ana: or 8?<<}", "has tracked"),
    "a class": ("You rest. {.lead}", "Take away the { }"),
    "a class of MkDocs": ("You rest.\n{: .lead }", "Take away the { }"),
    "an anchor of Google Docs": ("## Rest {#rest}\nYou rest.", "Take away the { }"),
    "a formula": ("It is $E=mc^2$ here.", "Formulas"),
    "a formula of its own": ("$$x + y$$", "Formulas"),
    "a command of LaTeX": ("It is \\frac{1}{2} of it.", "Formulas"),
    "a list of contents": ("[TOC]", "command for another"),
    "a command of Liquid": ("{% include rest.md %}", "command for another"),
    "a command of Hugo": ('{{< rest "a" >}}', "command for another"),
    "an abbreviation": ("*[IV]: a drip", "glossary"),
    "what a word means": ("Rest\n: to lie down", "A colon in front"),
    "a remark": ("// ask Ana", "no remarks"),
    "a picture of Obsidian": ("![[door.png]]", "picture of Obsidian"),
    "a point of Google Docs": ("\\- a point", "A \\ stands"),
    "a step of Google Docs": ("1\\. a step", "A \\ stands"),
    "a hyphen of Google Docs": ("A well\\-known thing\\!", "A \\ stands"),
    "a line that is broken": ("You rest.\\\nThen go.", "A \\ stands"),
    "a note of HTML": ("<!-- ask\nAna\n-->\nYou rest.", "Take lines 8 to 10 away"),
    "a note of Word": (
        "<!--[if gte mso 9]><xml>\n<w:Doc>\n</w:Doc>\n</xml><![endif]-->\nYou rest.",
        "Word left notes to itself",
    ),
    "another note of Word": ("<!--[if !supportLists]-->You rest.", "Word left notes"),
    "a link of Obsidian": ("[[other|More]]", "[More](other.md)"),
    "a link to a part": ("[[other#rest]]", "[words](other.md)"),
    "a picture below the text": (
        f"![][image1]\n\nRest.\n\n[image1]: <{DATA}>",
        "pasted",
    ),
    "a picture by its name": (f"![door][a]\n\n[a]: {DATA}", "pasted"),
    "a picture that nobody shows": (f"Rest.\n\n[image1]: <{DATA}>", "pasted"),
    "a picture that is not there": ("![][image1]", "pasted"),
    "a picture in the line": (f"![A door]({DATA})", "pasted"),
    "a picture of HTML": (f'<img src="{DATA}" width="9">', "pasted"),
    "a picture alone": (DATA, "pasted"),
    "a picture in rows": (
        f"![][a]\n\nRest.\n\n[a]: <data:image/png;base64,{PIXELS[:76]}\n{PIXELS[:76]}>",
        "pasted",
    ),
}


@pytest.mark.parametrize(("body", "told"), FOREIGN.values(), ids=FOREIGN)
def test_one_message_says_what_to_do(house, body, told):
    (fault,) = house.faults(body)

    assert told in fault
    assert int(fault.partition(":")[0]) >= 8


def test_a_whole_export_of_google_docs(house):
    body = (
        "## **What to bring** {#what-to-bring}\n\nYour card\\.\n\n![][image1]\n\n"
        f"You rest.\n\n![][image2]\n\n[image1]: <{DATA}>\n\n[image2]: <{DATA}>"
    )

    lines = [fault.partition(":")[0] for fault in house.faults(body)]

    assert lines == ["8", "10", "12", "16"]


def test_pictures_that_make_the_file_too_large(house):
    house.write("en/page.md", house.page_text(f"You rest.\n\n![a]({DATA * 60})"))

    (problem,) = house.problems()

    assert problem.startswith("en/page.md:10: A picture was pasted into the text")


def test_in_the_glossary(house):
    house.write("glossary.en.md", "## Rest\nTo ==lie== down.\n")

    (problem,) = house.problems()

    assert problem.startswith("glossary.en.md:2: Words between ==")


OURS = {
    "prices": "It is $5 to $10, or $1,200.",
    "times": "We open at 8:00, and the ratio is a:b: c.",
    "a number sign": "You are our #1, in room #2 (C#).",
    "sums": "5 + 5 = 10, and a = b.",
    "about": "It takes ~5 minutes.",
    "two slashes": "Yes // no and/or maybe.",
    "stars that are meant": "It is \\*this\\* and \\[that\\].",
    "a facts line": "- You rest. {A1}",
    "a word to know": "Your [[blood pressure]] and [[the push|blood pressure]].",
    "a remark for the checks": "%% allow R3: [^1] ==is== :right: here #now\nYou rest.",
}


@pytest.mark.parametrize("body", OURS.values(), ids=OURS)
def test_what_is_ours_is_left_alone(house, body):
    assert house.compile(body).blocks
