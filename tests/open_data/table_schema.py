"""A strict reader of Table Schema, as a portal would have one: every fault of a CSV against the schema that is published beside it."""

import csv
import re
from pathlib import Path

PATTERNS = {
    "string": r".*",
    "integer": r"-?\d+",
    "year": r"\d{4}",
    "date": r"\d{4}-\d\d-\d\d",
    "number": r"-?\d+(\.\d+)?",
    "boolean": r"true|false|True|False|1|0",
    "geojson": r'\{"type":"(Multi)?(Point|LineString|Polygon)","coordinates":[-\d.,\[\]]+\}',
}


def rows(path: Path) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of a published CSV, which is plain UTF-8 with LF."""
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"\n"), path
    header, *found = csv.reader(raw.decode("utf-8").split("\n")[:-1], strict=True)
    return header, found


def faults(path: Path, schema: dict) -> list[str]:
    """What is wrong in a CSV, one sentence each."""
    header, found = rows(path)
    fields = schema["fields"]
    wrong = [] if header == [field["name"] for field in fields] else [f"columns {header}"]
    checks = [(field["name"], re.compile(PATTERNS[field["type"]], re.DOTALL), field.get("constraints", {})) for field in fields]
    for number, row in enumerate(found, 2):
        if len(row) != len(fields):
            wrong.append(f"{path.name}, {number}: {len(row)} cells")
            continue
        for (name, pattern, constraints), value in zip(checks, row, strict=True):
            if value in schema["missingValues"]:
                if constraints.get("required"):
                    wrong.append(f"{path.name}, {number}, {name}: missing")
            elif not pattern.fullmatch(value) or value not in constraints.get("enum", [value]):
                wrong.append(f"{path.name}, {number}, {name}: «{value}»")
    return wrong
