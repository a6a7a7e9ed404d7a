"""Files of which nothing is left that anybody could mend."""

import pytest

from kiosk.content.approval.signatures import FILE as SIGNATURES

TABLES = ["clinic.toml", "facts.toml", "order.toml", SIGNATURES]
DESTROYED = ": The file was destroyed, most likely by a power cut or a sync program: "
ZEROS = "it holds nothing but zeros."
LEFT = {
    "zeros": (b"\0" * 2_000, ZEROS),
    "many zeros": (b"\0" * 400_000, ZEROS),
    "zeros at its end": (
        b"# Words.\n# More.\n" + b"\0" * 500,
        "from line 3 on it holds",
    ),
    "UTF-16 that is none": (b"\xff\xfe" + b"\x3d\xd8\xff" * 300, "no text."),
    "a mark and UTF-8": (b"\xff\xfe" + b"abcdefgh" * 90, "no text."),
    "noise": (bytes(range(256)) * 8, "no text."),
}


@pytest.mark.parametrize(("data", "what"), LEFT.values(), ids=LEFT)
def test_it_is_told_as_destroyed(house, data, what):
    names = ["en/page.md", "glossary.en.md", *TABLES]
    for name in names:
        house.write(name, data)

    told = house.problems()
    for name in names:
        (problem,) = [one for one in told if one.startswith(name)]
        assert problem.startswith(name + DESTROYED)
        assert what in problem
        assert "Bring it back from" in problem


def test_an_empty_table_is_told_as_destroyed(house):
    for name in TABLES:
        house.write(name, b"")

    told = house.problems()
    assert [
        one.partition(":")[0] for one in told if "it was destroyed" in one
    ] == TABLES


SIGNED = """\
[[page]]
page = "page"
language = "en"
text = "a"
name = "Jane Doe"
role = "nurse"
date = 2026-11-22
"""
CUT = [
    (SIGNATURES, SIGNED[: SIGNED.index("ane")]),
    (SIGNATURES, SIGNED[: SIGNED.index("e =")]),
    (SIGNATURES, SIGNED[: SIGNED.index("role")]),
    (SIGNATURES, SIGNED[: SIGNED.index("-11-22")]),
    (SIGNATURES, "# Who approved wh"),
    (SIGNATURES, f"{SIGNED}\n[[pa"),
    ("clinic.toml", 'name = "River'),
    ("clinic.toml", 'name = "River"\n# what'),
    ("order.toml", 'walk = ["page"]\n\n[[section]]\nid = "all"'),
    ("order.toml", 'walk = ["page"]\n\n[[section]]\npages = ["page", "ot'),
    ("en/page.md", "---\ntitle: A ti"),
    ("en/page.md", "---\ntitle: A\n---\nWords.\n\n::: key Words\nMore wor"),
    ("en/page.md", "---\ntitle: A\n---\nWords {pla"),
    ("en/page.md", "---\ntitle: A\n---\nSee [the other](oth"),
    ("en/page.md", "---\ntitle: A\n---\nIt is á".encode()[:-1]),
    ("glossary.en.md", "## A\nIt is {A"),
]


@pytest.mark.parametrize(("name", "text"), CUT)
def test_one_that_is_cut_in_half_is_told_so(house, name, text):
    house.write(name, text)

    told = [one for one in house.problems() if "If words are missing" in one]
    assert len(told) == 1
    assert told[0].startswith(f"{name}:")
    assert "destroyed, most likely by a power cut" in told[0]


@pytest.mark.parametrize(
    "text",
    [b"", b"\0" * 2_000, SIGNED[:60].encode(), b'[[page]]\npage "a"\n'],
)
def test_nobody_is_told_to_delete_signatures(house, text):
    house.write(SIGNATURES, text)

    told = " ".join(one for one in house.problems() if one.startswith(SIGNATURES))
    assert "Do not delete it: it holds who signed which page." in told
    assert "elete" not in told.replace("Do not delete", "")
    assert "shipped" not in told


def test_what_ends_without_an_end_of_the_line_is_whole(house):
    text = house.page_text("::: key Words\nMore.\n:::").rstrip("\n")
    house.write("en/page.md", text)
    house.write("glossary.en.md", "## Blood pressure\nHow hard blood pushes. {A1}")

    assert house.load()


def test_words_in_utf_16_without_a_mark_can_be_saved_again(house):
    house.write("en/page.md", house.page_text("Words.").encode("utf-16-le"))

    (problem,) = house.problems()
    assert problem.startswith("en/page.md: The file is saved as UTF-16.")


def test_a_copy_that_lies_beside_it_is_named(house):
    whole = (house.folder / "clinic.toml").read_bytes()
    house.write("clinic-FRONTDESK-PC.toml", b"\0" * 90)
    house.write("clinic (1).toml", whole)
    house.write("clinic.toml", b"\0" * len(whole))

    assert (
        "Bring it back from 'clinic (1).toml', which lies beside it,"
        in (house.problems()[0])
    )


@pytest.mark.parametrize(
    ("above", "where"),
    [
        ("OneDrive - Riverside", "OneDrive’s version history"),
        ("Dropbox (Riverside)", "Dropbox’s version history"),
        ("Nextcloud", "Nextcloud’s versions"),
        ("My Drive", "Google Drive’s versions"),
    ],
)
def test_the_sync_program_is_known_by_its_folder(tmp_path, above, where):
    from house import House

    house = House(tmp_path / above)
    house.write("en/page.md", b"\0" * 2_000)

    assert f"Bring it back from {where}" in house.problems()[0]


def test_a_folder_of_old_versions_is_named(house):
    (house.folder / ".stversions").mkdir()
    house.write("en/page.md", b"\0" * 2_000)

    assert "from the folder .stversions, where Syncthing keeps" in house.problems()[0]
