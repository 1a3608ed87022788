"""The local server: which changes start a build, and how files are delivered."""

import socket
import threading
import urllib.request

import pytest

from pipeline import serve
from pipeline.errors import InputError


def test_a_batch_of_changes_waits_until_files_stay_still(tmp_path):
    town, output = tmp_path / "ville", tmp_path / "ville" / "public"
    for folder in (town / "raw", town / ".git", output):
        folder.mkdir(parents=True)
    budget, gone = town / "raw" / "2023.xml", town / "ancien.csv"
    gone.write_text("a", encoding="utf-8")

    def write_half():
        budget.write_text("<Budget", encoding="utf-8")

    def write_rest():
        budget.write_text("<Budget/>", encoding="utf-8")
        gone.unlink()

    def write_what_does_not_count():
        (output / "index.html").write_text("a page", encoding="utf-8")
        (town / ".git" / "HEAD").write_text("ref", encoding="utf-8")
        (town / "~$budget.xlsx").write_text("held by a spreadsheet", encoding="utf-8")

    def stop():
        raise KeyboardInterrupt

    moments = iter([lambda: None, write_half, write_rest, lambda: None, write_what_does_not_count, stop])
    batches = serve.changes([town, tmp_path / "missing"], output, lambda: next(moments)())
    assert next(batches) == []
    assert next(batches) == [str(gone), str(budget)]
    with pytest.raises(KeyboardInterrupt):
        next(batches)


def test_pages_are_delivered_fresh_with_their_type(tmp_path):
    (tmp_path / "index.html").write_text("<h1>Été</h1>", encoding="utf-8")
    with serve._server(tmp_path, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with urllib.request.urlopen(f"http://{serve.HOST}:{server.server_port}/index.html", timeout=10) as answer:
            assert answer.read().decode() == "<h1>Été</h1>"
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
            assert answer.headers["Cache-Control"] == "no-store"
        server.shutdown()


def test_a_taken_port_is_answered_with_another(tmp_path):
    with socket.socket() as taken:
        taken.bind((serve.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(InputError) as error:
            serve.serve(tmp_path, tmp_path / "output", port, print)
    assert str(error.value) == f"Le port {port} est déjà pris. Fermez l'autre programme, ou ajoutez --port {port + 1}."
