"""Which scripts and sheets of the theme a page needs: those of its components, and those of what may be done on it.

A script bears the name of a component, or one of these: «measures» (a ranking in other measures, and moved to other years), «sift» (a long
table sorted and filtered), «copy» (a figure copied with its source). A sheet may also be «drawn» (cells of tables that draw). A page that
has nothing for a script or a sheet does not load it.
"""

from collections.abc import Iterator

# A table with more rows than this can be sorted and filtered.
LONG_TABLE = 12


def needed(page: dict, charts: dict) -> set[str]:
    """The names of the scripts, and of the sheets, that a page of the report may load when the theme has them. `charts` are the drawings
    by slug: those whose marks say no cell of their table have nothing to answer."""
    blocks = [*page["hero"], *(block for part in page["sections"] for block in part["blocks"])]
    names = {block["component"] for block in blocks}
    for block in blocks:
        names.update(_asked(block))
    if not any(block["component"] == "chart" and "data-cell" in charts[block["slug"]] for block in blocks):
        names.discard("chart")
    return names


def at_work(page: dict, names: set[str]) -> set[str]:
    """Those of `names` whose scripts have something to do: none in a document for paper, which is read as it is printed; on a map without
    a list there is nothing to choose from."""
    blocks = (*page["hero"], *(block for part in page["sections"] for block in part["blocks"]))
    has_list = any(block["component"] == "map" and block["groups"] for block in blocks)
    return set() if page["paper"] else names if has_list else names - {"map"}


def _asked(block: dict) -> Iterator[str]:
    """What may be done with a block."""
    match block["component"]:
        case "bars" if block["measures"] or block["slides"]:
            yield "measures"
        case "facts" if block["quote"]:
            yield "copy"
        case "cards" if any(card["quote"] for card in block["cards"]):
            yield "copy"
        case "table" | "chart" | "proof":
            table = block if block["component"] == "table" else block["table"]
            if table and len(table["rows"]) > LONG_TABLE and not table["in_order"]:
                yield "sift"
            if table and any(column["kind"] in ("share", "way") for column in table["columns"]):
                yield "drawn"
        case "files" if any(len(file["columns"]["rows"]) > LONG_TABLE for file in block["files"]):
            yield "sift"
