"""One file, one kind of raw file → tables, each row knowing its file and line. Raw files are hostile until parsed; tables are compared in
checks."""
