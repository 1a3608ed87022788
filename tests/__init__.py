"""The tests. They mirror `pipeline/`; `town/` writes a fictional town of any size, `towns/` names real ones by their public files."""
