"""The folder of a town, with the files that its town.toml names."""

import pytest


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "raw").mkdir()
    for name in ("raw/b.xml", "raw/a.xml", "people.csv", "politiques.csv"):
        (tmp_path / name).touch()
    return tmp_path
