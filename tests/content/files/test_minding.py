"""What nobody foresaw, while a file was read: told as a Problem of that file."""

import inspect
import sys
from pathlib import Path

import pytest
from house import House

from kiosk.content.files.problems import Report, minded, minding
from kiosk.errors import ContentError, KioskError

PAGE = Path("content", "en", "page.md")


def problem_of(error):
    with pytest.raises(ContentError) as caught, minding(PAGE):
        raise error
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OverflowError("too\nlarge"), "stumbled over this (OverflowError: too large)."),
        (RecursionError(), "stumbled over this (RecursionError:)."),
        (ValueError("x" * 999), "xxx…). Take back what changed here last, and send"),
        (MemoryError(), "no memory left for this. Make it shorter."),
    ],
)
def test_a_fault_of_ours_is_told_at_the_file(error, told):
    problem = problem_of(error)

    assert (problem.path, problem.line) == (PAGE, 0)
    assert told in problem.text
    assert "\n" not in problem.text


def test_a_file_that_cannot_be_read_is_told_by_its_own_name():
    problem = problem_of(OSError(5, "Input/output error", "content/clinic.toml"))

    assert problem.path == Path("content/clinic.toml")
    assert problem.text == "The kiosk cannot read this (Input/output error)."


def test_the_innermost_file_is_told():
    @minded
    def read(report):
        return report.path.nothing

    with pytest.raises(ContentError) as caught, minding(Path("content")):
        read(Report(PAGE))

    assert [one.path for one in caught.value.problems] == [PAGE]


def test_what_is_meant_for_people_passes():
    with pytest.raises(KioskError, match=r"^No display\.$"), minding(PAGE):
        raise KioskError("No display.")


def test_a_compiler_that_runs_out_of_frames_names_the_file(tmp_path):
    """How many it needs differs from one Python to the next."""
    house = House(tmp_path)
    house.load()

    told = [one for frames in range(25, 45) for one in within(frames, house)]

    assert any(one.path.suffix == ".md" for one in told)
    assert all(one.path.is_relative_to(house.folder) for one in told)
    assert all("(RecursionError: maximum recursion depth" in one.text for one in told)


def within(frames, house):
    """Return the problems where there is no room for more calls in each other."""
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(len(inspect.stack(0)) + frames)
        house.load()
    except ContentError as error:
        return error.problems
    finally:
        sys.setrecursionlimit(before)
    return ()
