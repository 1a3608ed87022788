"""Comptes clairs: from a town's official files to the report that its residents read.

`data/raw` → tables → figures, charts, sentences → pages → report.json and open data → Pelican → `output/`.

- `errors` says what can go wrong; `formats` writes numbers in the reader's language; `report` is what a page is made of.
- `config` reads town.toml. `tables` declares what is published: one file, one table. `nomenclature` turns codes into official labels,
  families and the town's policies.
- `sources` reads one kind of raw file each, every row knowing its file and line; `accounts` joins what they read. `templates` writes the
  tables empty, for those who fill them in.
- `geodesy`, `geocoder` and `places` find a place by its name or position; `placed` is one record for all that is somewhere; `near` is what
  readers search around their own address.
- `colours` and `brand` make what a town is recognised by fit for its site; `typefaces` cuts the letters that pages and charts are written
  with down to what they need.
- `figures`, `charts` and `sentences` compute; `checks` are rules across tables, one file each; `pages` decides what stands where. All
  pages draw from one `pages.site`: the budgets as `pages.views` has them, and what other files tell, in `pages.told`.
- `open_data` and `publication` give the same rows back; `pelican_plugin` shows the report and computes nothing. `paper` makes PDF files of
  the pages that are documents (`pages/paper`), with whatever `browser` the machine has, and checks them.
- `build` makes the site out of all this, with `folders` put in place whole and lists of `words` that towns complete; `checking` reads and
  checks, and builds nothing. `environment` installs the tools, `serve` shows the site, `bench` and `weight` measure it.

Imports run one way, from the first of these lines to the last (tests/test_imports.py).
"""
