"""Parts of a line as SVG writes them: stacked bars, and what a cell of a table draws beside its words. Computes no number, only places."""


def share(pct: float) -> str:
    """How wide something is drawn, as SVG writes it: 57.02%. Kept between nothing and everything."""
    return f"{min(max(pct, 0), 100):.2f}".rstrip("0").rstrip(".") + "%"


def stacked(parts: list[dict]) -> list[tuple[str, str]]:
    """Where each part of a stacked bar starts and how wide it is, as SVG writes them."""
    placed, start = [], 0.0
    for part in parts:
        placed.append((share(start), share(part["width_pct"])))
        start += part["width_pct"]
    return placed


def of_whole(ratio: float) -> str:
    """A part of a whole."""
    whole = '<rect class="whole" width="100%" height="100%"/>'
    return f'<svg class="bar" aria-hidden="true">{whole}<rect width="{share(100 * ratio)}" height="100%"/></svg>'


def on_its_way(way: dict) -> str:
    """What a value must be, from where it started to where it is, and where a steady pace would have it (report.Way)."""
    start, value, low, high, due = (way[name] for name in ("start", "value", "low", "high", "due"))
    first, last = sorted((start, value))
    back = ' class="back"' if value < start else ""
    parts = [
        '<rect class="whole" y="40%" width="100%" height="20%"/>',
        f'<rect class="goal" x="{share(low)}" width="{share(high - low)}" height="100%"/>',
        f'<rect{back} x="{share(first)}" y="30%" width="{share(last - first)}" height="40%"/>',
        f'<rect class="due" x="{share(due)}" height="100%"/>' if due is not None else "",
        f'<rect class="here" x="{share(value)}" height="100%"/>',
    ]
    return f'<svg class="bar way" aria-hidden="true">{"".join(parts)}</svg>'
