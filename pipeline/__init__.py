"""Comptes clairs: from a town's official files to the report that its residents read.

`data/raw` → tables → figures, charts, sentences → pages → report.json and open data → Pelican → `output/`.

- `config` reads town.toml; `errors` says what can go wrong; `formats` writes numbers in the reader's language.
- `tables` declares what is published: one file, one table. `sources` reads one kind of raw file each, every row knowing its file and line.
- `nomenclature` turns codes into official labels, families and the town's policies. `checks` are rules across tables, one file each.
  `templates` writes the tables empty, for those who fill them in.
- `geodesy`, `geocoder` and `places` find a place by its name or position; `placed` is one record for all that is somewhere; `near` is what
  readers search around their own address.
- `typefaces` cuts the letters that pages and charts are written with down to what they need.
- `figures`, `charts` and `sentences` compute; `pages` decides what stands where; `report` holds the result, `build` writes it.
  All pages draw from one `pages.site`: the budgets as `pages.views` has them, and what other files tell, in `pages.told`.
- `open_data` publishes the same rows; `pelican_plugin` shows the report and computes nothing.
- `paper` makes PDF files of the pages that are documents (`pages/paper`), with whatever `browser` the machine has, and checks them.

Imports run one way, from the first of these lines to the last (tests/test_imports.py).
"""
