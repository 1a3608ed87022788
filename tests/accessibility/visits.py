"""Pages of a site opened in a browser, and what is wrong with each: the rules of axe, the structure that screen readers tell, what a narrow
screen, large text and spaced text lose, what the page complains of and whom it calls."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import axe_playwright_python

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """async (tags) => {
  const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}"""
# What a screen reader makes of a page: its headings, its regions, its links out of context, its tables, its pictures.
STRUCTURE = r"""() => {
  const wrong = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const named = (e) => e.getAttribute("aria-label") || (e.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const short = (e) => e.outerHTML.slice(0, 100).replace(/\s+/g, " ");
  if (all("h1").length !== 1) wrong.push("not one h1");
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6")) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) wrong.push(`a level is skipped before ${short(heading)}`);
    level = own;
  }
  for (const kind of ["nav", "[role=region]", "[role=group]", "form[aria-label]"]) {
    const names = all(kind).filter((e) => e.checkVisibility()).map((e) => named(e).trim());
    for (const name of names) if (!name || names.indexOf(name) !== names.lastIndexOf(name)) wrong.push(`${kind} named «${name}»`);
  }
  if (!document.documentElement.lang) wrong.push("no language");
  const vague = /^(ici|voir|lire|suite|plus|en savoir plus|détails?|télécharger|here|more|see|read more|details?|download)$/i;
  const asks = /^(D'où vient ce chiffre \?|Where does this figure come from\?|Télécharger ces lignes|Download these rows)/;
  const leads = new Map();
  for (const link of all("a[href]")) {
    const name = (link.getAttribute("aria-label") || link.textContent || link.querySelector("img")?.alt || "").replace(/\s+/g, " ").trim();
    if (!name || vague.test(name)) wrong.push(`a link says «${name}»`);
    if (asks.test(name) && leads.has(name) && leads.get(name) !== link.href) wrong.push(`two links say «${name}»`);
    leads.set(name, link.href);
    if (link.hreflang && link.hreflang === document.documentElement.lang) wrong.push(`${short(link)} is abroad in its own language`);
  }
  for (const table of all("table")) {
    if (!(table.caption?.textContent || named(table)).trim()) wrong.push(`a table without caption: ${short(table)}`);
    if (all("th").some((cell) => !cell.scope)) wrong.push(`a heading without scope in ${short(table)}`);
    if (!table.querySelector("tbody th")) wrong.push(`rows without heading: ${short(table)}`);
  }
  for (const figure of all(".chart figure")) {
    if (!figure.querySelector("h2, h3, h4")) wrong.push(`a chart without message: ${short(figure)}`);
    if (!figure.parentElement.querySelector("table")) wrong.push(`a chart without table: ${short(figure)}`);
  }
  for (const svg of all("svg")) {
    if (svg.parentElement.closest("svg") || svg.closest("[aria-hidden=true]")) continue;
    if (!["img", "group"].includes(svg.getAttribute("role")) || !named(svg).trim()) wrong.push(`a drawing without name: ${short(svg)}`);
  }
  return wrong;
}"""
LOST = r"""() => {
  const wide = document.documentElement.clientWidth;
  const wrong = document.documentElement.scrollWidth > wide ? [`scrolls sideways, ${document.documentElement.scrollWidth} in ${wide}`] : [];
  for (const e of document.querySelectorAll("body *")) {
    if (e.clientWidth < 3 || !e.textContent.trim() || e.closest("svg") || e.matches(".heard")) continue;
    const { overflowX, overflowY } = getComputedStyle(e);
    const cuts = ["hidden", "clip"];
    if (cuts.includes(overflowX) && e.scrollWidth > e.clientWidth + 2 || cuts.includes(overflowY) && e.scrollHeight > e.clientHeight + 2)
      wrong.push(`cut: ${e.outerHTML.slice(0, 100)}`);
  }
  return wrong;
}"""
STYLE = "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }"
# WCAG 1.4.12, and text twice as large.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
LARGE = "html { font-size: 200% !important }"
SHAPES = (("320", 320, ""), ("spaced at 320", 320, SPACED), ("200 %", 1280, LARGE), ("200 % at 390", 390, LARGE))

Found = dict[str, list[str]]


def visited(browser, site: Path, addresses: Iterable[str]) -> Found:
    """What is wrong, by what was looked at: axe, structure, shape, said (errors), called (requests elsewhere)."""
    found: Found = defaultdict(list)
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.on("console", lambda message: found["said"].append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: found["said"].append(f"{page.url}: {error}"))
    page.on("request", lambda request: None if request.url.startswith(site.as_uri()) else found["called"].append(request.url))
    for rank, address in enumerate(addresses):
        page.set_viewport_size({"width": 1280, "height": 900})
        # Light and dark in turn: each kind of block is seen in both.
        page.emulate_media(color_scheme="dark" if rank % 2 else "light")
        page.goto(f"{site.as_uri()}{address}index.html")
        found["structure"] += [f"{address} {wrong}" for wrong in page.evaluate(STRUCTURE)]
        page.evaluate(AXE)
        found["axe"] += [f"{address} {wrong}" for wrong in page.evaluate(RUN_AXE, TAGS)]
        for name, width, css in SHAPES:
            page.set_viewport_size({"width": width, "height": 900})
            page.evaluate(STYLE, css)
            found["shape"] += [f"{address} {name}: {wrong}" for wrong in page.evaluate(LOST)]
    page.close()
    return found
