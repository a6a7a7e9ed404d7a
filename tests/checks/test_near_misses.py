"""The same words used rightly are not found."""


def test_not_found(house, near_miss):
    house.take(near_miss)

    checked = house.check()

    assert checked.library is not None, [str(one) for one in checked.findings]
    path = house.folder / (near_miss.within or f"{near_miss.language}/page.md")
    assert not [
        str(one)
        for one in checked.findings
        if one.rule == near_miss.rule and one.path == path
    ]


def test_eighty_in_all(near_misses):
    assert len(near_misses) >= 80


def test_house_keeps_every_rule_but_the_sign_off(house):
    """Its pages are short, and so are their sentences (R3, R11)."""
    found = house.check().findings
    assert not [str(one) for one in found if one.rule not in ("T2", "R3", "R11")]
