"""The history on another machine: any place that git can be pushed to."""

from __future__ import annotations

import re
from pathlib import Path

from dulwich.client import get_transport_and_path
from dulwich.errors import NotGitRepository
from dulwich.objects import Commit, ObjectID
from dulwich.refs import Ref
from dulwich.repo import Repo

from kiosk.errors import KioskError
from kiosk.history.repository import MAIN

_SECRET = re.compile(r"(?<=//)[^/@\s]+@")


class _OthersError(Exception):
    """There are versions that we do not have."""


def push(folder: Path, url: str) -> bool:
    """Bring all versions of the repository in *folder* to *url*.

    Return whether there was any to bring; raise KioskError where that cannot be.
    Nothing is kept of the *url*, nor of who may write there.
    """
    shown = _SECRET.sub("", url)
    try:
        with Repo(folder, bare=True) as repo:
            return _pushed(repo, url)
    except KioskError:
        raise
    except _OthersError as error:
        raise KioskError(
            f"{shown} has versions that are not here. Nothing was pushed. Push to"
            " another place, or have your IT put the two together."
        ) from error
    except NotGitRepository as error:
        text = (
            f"{shown} is no git repository. Your IT makes one on a server for git, or"
        )
        raise KioskError(f"{text} with 'git init --bare -b main'.") from error
    except Exception as error:
        text = f"It could not be pushed to {shown}: {_reason(error)}."
        raise KioskError(text) from error


def _reason(error: Exception) -> str:
    """Return what an engine says, without its own names of things."""
    words = " ".join(str(error).split()) or type(error).__name__
    cause = words.rpartition("Caused by ")[2].rpartition(": ")[2].strip("')\"")
    return _SECRET.sub("", (cause if "Caused by " in words else words).rstrip("."))


def _pushed(repo: Repo, url: str) -> bool:
    last = repo.refs.as_dict().get(MAIN)
    if last is None:
        raise KioskError("There is no version yet: publish something first.")
    before: list[ObjectID] = []

    def wanted(there: dict[Ref, ObjectID]) -> dict[Ref, ObjectID]:
        before.extend([there[MAIN]] if MAIN in there else [])
        if before and before[0] not in _line(repo, last):
            raise _OthersError
        return {MAIN: last}

    client, path = get_transport_and_path(url, operation="push")
    result = client.send_pack(
        path.encode(), wanted, repo.object_store.generate_pack_data
    )
    if refused := (result.ref_status or {}).get(MAIN):
        raise ValueError(refused)
    return before != [last]


def _line(repo: Repo, last: ObjectID) -> set[ObjectID]:
    """Return all versions up to the *last* one."""
    found, left = set[ObjectID](), [last]
    while left:
        key = left.pop()
        commit = repo[key]
        if key not in found and isinstance(commit, Commit):
            found.add(key)
            left += commit.parents
    return found
