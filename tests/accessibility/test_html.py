"""Every kind of page is valid HTML: the rules of the standard, and none of taste."""

import json
import subprocess

import pytest

from tests import node_tools

CONFIG = {"root": True, "extends": ["html-validate:standard"]}


@pytest.mark.parametrize("town", ["demonstration", "city"])
def test_every_kind_of_page_is_valid_html(town, request, tmp_path):
    if reason := node_tools.missing():
        pytest.skip(reason)
    site, addresses = request.getfixturevalue(f"{town}_site"), request.getfixturevalue(f"{town}_kinds")
    (tmp_path / "rules.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    # Written wrong, to know that the validator looks.
    (tmp_path / "wrong.html").write_text("<!doctype html><html lang=fr><title>t</title><p><div></div></p></html>", encoding="utf-8")
    paths = [str(site / address.strip("/") / "index.html") for address in addresses]
    options = ["--config", str(tmp_path / "rules.json"), "--formatter", "json", str(tmp_path / "wrong.html")]
    command = [*node_tools.command("html-validate", "bin/html-validate.mjs"), *options, *paths]
    # To a file: Node leaves before a pipe has taken a long report.
    with (tmp_path / "told.json").open("w", encoding="utf-8") as file:
        subprocess.run(command, stdout=file, check=False)
    told = {each["filePath"]: each["messages"] for each in json.loads((tmp_path / "told.json").read_text(encoding="utf-8"))}
    assert told.pop(str(tmp_path / "wrong.html")), "the validator finds nothing in a page that is wrong"
    assert {path: [(each["line"], each["message"]) for each in messages] for path, messages in told.items() if messages} == {}
