"""Lighthouse on a built site, served as a common host does: four kinds of pages on a phone, four scores each, which should all be 100."""

import gzip
import json
import mimetypes
import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from tests import browser, node_tools

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Where each kind is in the latest year of the demonstration.
PAGES = {"home": "", "policy": "2024/depenses/ecole-enfance/", "map": "carte/", "list": "2024/subventions/"}


def look(site: Path, say: Callable[[str], None]) -> str:
    """The scores as a table, what keeps one under 100 beneath; or the sentence that says why there are none."""
    path = browser.find()
    reason = node_tools.missing() if path else browser.MISSING
    if reason:
        return f"Lighthouse: {reason}."
    rows, under = [f"| Lighthouse, mobile | {' | '.join(CATEGORIES)} |", "|---" + "|---:" * len(CATEGORIES) + "|"], []
    with served(site) as base:
        for name, address in PAGES.items():
            say(f"Lighthouse: the {name} page…")
            found = audited(f"{base}/{address}", path)
            scores = {category: round(100 * (found["categories"][category]["score"] or 0)) for category in CATEGORIES}
            rows.append(f"| {name} | {' | '.join(str(score) for score in scores.values())} |")
            under += [f"{name}: {told}" for category in CATEGORIES if scores[category] < 100 for told in losing(found, category)]
    return "\n".join([*rows, *under])


def audited(address: str, chromium: str) -> dict:
    """What Lighthouse says of a page."""
    flags = "--chrome-flags=" + " ".join(["--headless=new", *browser.launch_options(chromium)["args"]])
    options = ["--quiet", "--output=json", f"--only-categories={','.join(CATEGORIES)}", flags]
    command = [*node_tools.command("lighthouse", "cli/index.js"), address, *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env={**os.environ, "CHROME_PATH": chromium})
    return json.loads(done.stdout)


def losing(found: dict, category: str) -> Iterator[str]:
    """The audits of a category that are not perfect, in words."""
    for reference in found["categories"][category]["auditRefs"]:
        audit = found["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            yield f"{audit['title']} {audit.get('displayValue', '')}".strip()


@contextmanager
def served(site: Path) -> Iterator[str]:
    """A local server of a site, compressed as hosts do; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site.resolve()))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _handler(site: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            path = (site / unquote(urlsplit(self.path).path).lstrip("/")).resolve()
            path = path / "index.html" if path.is_dir() else path
            is_there = path.is_relative_to(site) and path.is_file()
            body = gzip.compress(path.read_bytes(), 6) if is_there else b""
            self.send_response(200 if is_there else 404)
            if is_there:
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
                self.send_header("Content-Encoding", "gzip")
                self.send_header("Cache-Control", "max-age=31536000" if "theme" in path.parts else "no-cache")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    return Handler
