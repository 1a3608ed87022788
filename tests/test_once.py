"""What processes of a run share: made by one, waited for by the others, tried again when it failed."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests import once


def test_one_makes_and_the_others_wait(tmp_path):
    made = []

    def make(folder):
        folder.mkdir()
        time.sleep(0.05)
        made.append(folder)

    with ThreadPoolExecutor(3) as several:
        found = list(several.map(lambda _: once.made(tmp_path / "town", make), range(3)))
    assert (found, made) == ([tmp_path / "town"] * 3, [tmp_path / "town"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["town", "town.done"]


def test_what_fails_leaves_nothing_to_the_next(tmp_path):
    def fail(folder):
        folder.mkdir()
        raise ValueError("a fault")

    with pytest.raises(ValueError, match="a fault"):
        once.made(tmp_path / "town", fail)
    assert once.made(tmp_path / "town", lambda folder: folder.mkdir()).is_dir()


def test_whoever_waits_too_long_says_for_what(tmp_path, monkeypatch):
    monkeypatch.setattr(once, "LONGEST_SECONDS", 0)
    (tmp_path / "town.held").touch()
    with pytest.raises(TimeoutError, match="the process that makes town has stopped"):
        once.made(tmp_path / "town", lambda folder: folder.mkdir())


def test_the_folder_of_the_run_holds_those_of_its_processes(tmp_path, monkeypatch):
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    assert once.shared(tmp_path) == tmp_path
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw1")
    assert once.shared(tmp_path) == tmp_path.parent
