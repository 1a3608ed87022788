"""A drawing as the charts make them: inline SVG, colours from the tokens of the theme. By hand, since the site is drawn without Altair."""

from collections.abc import Mapping

HEIGHT, BASE, TOP, LEFT = 320, 280, 30, 40


def columns(slug: str, series: Mapping[int, tuple[float, float]], width: int, has_cells: bool = False) -> str:
    """Stacked columns, `width` units wide: year → lower part, drawn dark, and upper part, drawn pale.

    With `has_cells` each says its cell of a table by year."""
    scale = (BASE - TOP) / max(lower + upper for lower, upper in series.values())
    step = (width - LEFT) / len(series)
    marks = [grid_line(value, BASE - value * scale, width) for value in (0, 15, 30, 45)]
    for i, (year, (lower, upper)) in enumerate(series.items()):
        x, wide = LEFT + (i + 0.15) * step, 0.7 * step
        marks.append(column(x, BASE - lower * scale, wide, lower * scale, 1, f"{i}-1" if has_cells else ""))
        marks.append(column(x, BASE - (lower + upper) * scale, wide, upper * scale - 2, 0.42, f"{i}-2" if has_cells else ""))
        marks.append(f'<text x="{x + wide / 2:.1f}" y="{BASE + 22}" text-anchor="middle" fill="var(--soft)">{year}</text>')
    size = f'width="{width}" height="{HEIGHT}" viewBox="0 0 {width} {HEIGHT}"'
    title = f'<title id="{slug}-t">Dépenses de {min(series)} à {max(series)}</title>'
    return f'<svg {size} role="img" aria-labelledby="{slug}-t" font-size="14">{title}{"".join(marks)}</svg>'


def column(x: float, y: float, width: float, height: float, opacity: float, cell: str) -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
    told = f' data-cell="{cell}"' if cell else ""
    return f'<rect{told} {place} fill="var(--spend)" fill-opacity="{opacity}"/>'


def grid_line(value: int, y: float, width: int) -> str:
    label = f'<text x="{LEFT - 6}" y="{y + 5:.1f}" text-anchor="end" fill="var(--soft)">{value}</text>'
    return f'<path d="M{LEFT} {y:.1f}H{width}" stroke="var(--line)"/>{label}'
