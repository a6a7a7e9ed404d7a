"""Killed at any moment while it saves and publishes: nothing is lost, nothing half."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from random import Random

import pytest
import typist
from dulwich.repo import Repo
from history import files

from kiosk.history.workspace import Workspace

ROOT = Path(__file__).parents[2]
SAVES = len(typist.NAMES)
"""Then it publishes."""


@pytest.fixture
def process(content):
    """Start what lets others type; it ends with its input."""
    words = [sys.executable, typist.__file__, str(content)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(words, **pipes, text=True, env=environment) as started:
        assert started.stdout.readline() == "ready\n"
        yield started
        started.stdin.close()


def told_until_killed(process, number, lines, seconds):
    """Let somebody type until *lines* are told, and some more *seconds*.

    Return all that was told to be done.
    """
    process.stdin.write(f"{number}\n")
    process.stdin.flush()
    child = int(process.stdout.readline().split()[1])
    told = [process.stdout.readline().split() for _ in range(lines)]
    killing = threading.Timer(seconds, os.kill, (child, signal.SIGKILL))
    killing.start()
    while (line := process.stdout.readline()) != "ended\n":
        told.append(line.split())
    killing.join()
    return told


def look_whole(folder, but):
    """Return which text is in each file; one that is half or mixed is found out."""
    found = {name: data for name, data in files(folder).items() if data not in but}
    return {name: typist.number_of(data, name) for name, data in found.items()}


def look_at_history(content):
    """Read all that the last version leads to, as a check of git does."""
    with Repo(content / ".studio/history") as repo:
        for entry in repo.get_walker():
            tree = repo[entry.commit.tree]
            for item in repo.object_store.iter_tree_contents(tree.id):
                repo[item.sha].check()


def kill_often(process, content, times, chance):
    at_first, number = {*files(content).values()}, 0
    for _ in range(times):
        lines = chance.choice((0, 1, 3, SAVES, SAVES, SAVES, SAVES + 1))
        told = told_until_killed(process, number, lines, chance.uniform(0, 0.025))
        look_whole(content, at_first)
        drafted = content / ".studio/draft"
        drafts = look_whole(drafted, at_first) if drafted.is_dir() else {}
        for saved in (words for words in told if words[0] == "saved"):
            assert drafts[saved[2]] >= int(saved[1])
        desk = Workspace(content)
        versions = desk.history.versions()
        shown = [words for words in told if words[0] == "published"]
        assert not shown or len(versions) >= int(shown[-1][1])
        assert desk.outside() == ()
        assert not versions or desk.history.compare(len(versions)) == ()
        assert len({*look_whole(content, at_first).values()}) <= 1
        number = max([number, *look_whole(desk.draft, at_first).values()]) + 1
    look_at_history(content)
    assert len(versions) > 1


def test_nothing_is_lost_or_half_when_it_is_killed(process, content, seed):
    kill_often(process, content, 30, Random(seed))  # noqa: S311


@pytest.mark.proof
def test_nothing_is_lost_however_often_it_is_killed(process, content, seed):
    kill_often(process, content, 200, Random(seed))  # noqa: S311
    history = content / ".studio/history"
    subprocess.run(["git", "--git-dir", history, "fsck", "--strict"], check=True)
