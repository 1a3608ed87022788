"""Bytes → elements: encodings, prefixes, compression, line numbers. What is refused is in test_faults.py."""

import gzip

import pytest

from pipeline.sources import xml_stream

TEXT = '<?xml version="1.0" encoding="{}"?>\r\n<d:Budget xmlns:d="urn:x">\r\n  <Libelle V="Fête de l\'œuvre"/>\r\n</d:Budget>\r\n'


def seen(path) -> list[tuple]:
    found = []
    xml_stream.parse(path, path.name, lambda name, attributes, line: found.append((name, attributes.get("V"), line)), found.append)
    return found


@pytest.mark.parametrize(
    ("declared", "written"),
    [("UTF-8", "utf-8"), ("UTF-8", "utf-8-sig"), ("windows-1252", "cp1252"), ("ISO-8859-15", "iso-8859-15"), ("UTF-16", "utf-16")],
)
def test_encodings(tmp_path, declared, written):
    path = tmp_path / "a.xml"
    path.write_bytes(TEXT.format(declared).encode(written))
    assert seen(path) == [("Budget", None, 2), ("Libelle", "Fête de l'œuvre", 3), "Libelle", "Budget"]


def test_latin_1_with_character_references(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(TEXT.format("ISO-8859-1").encode("latin-1", errors="xmlcharrefreplace"))
    assert seen(path)[1] == ("Libelle", "Fête de l'œuvre", 3)


def test_a_compressed_file_is_read_as_it_is(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(gzip.compress(TEXT.format("UTF-8").encode()))
    assert seen(path)[0] == ("Budget", None, 2)


def test_blanks_after_the_end_are_nothing(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(TEXT.format("UTF-8").encode() + b"\r\n \r\n<!-- fin -->\r\n")
    assert seen(path)[-1] == "Budget"
