"""Charts as a phone shows them: letters large enough, none over another and none cut."""

import pytest

from tests.charts.test_drawings import MAPS, drawn
from tests.pages import built

# The smallest letters of a chart at 390 pixels: those of lines whose labels stand on both sides.
SMALLEST = 11
SEEN = """
drawings => {
  const main = document.querySelector('main'), found = { small: [], cut: [], over: [] };
  for (const [slug, text] of drawings) {
    main.innerHTML = `<div class="wrap"><div class="chart"><figure><div class="drawing">${text}</div></figure></div></div>`;
    const svg = main.querySelector('svg'), whole = svg.getBoundingClientRect();
    // A halo, which has a stroke, is written twice on purpose.
    const words = [...svg.querySelectorAll('text')].filter(each => each.textContent.trim() && getComputedStyle(each).stroke === 'none');
    const boxes = words.map(each => each.getBoundingClientRect());
    words.forEach((word, at) => {
      const box = boxes[at], size = parseFloat(getComputedStyle(word).fontSize) * word.getScreenCTM().a;
      if (size < SMALLEST) found.small.push([slug, word.textContent, size]);
      if (box.left < whole.left - 1 || box.right > whole.right + 1 || box.top < whole.top - 1 || box.bottom > whole.bottom + 1)
        found.cut.push([slug, word.textContent]);
      boxes.slice(at + 1).forEach((other, later) => {
        const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        // A line is higher than its letters.
        if (across > 0 && down > 3) found.over.push([slug, word.textContent, words[at + 1 + later].textContent]);
      });
    });
  }
  return found;
}
""".replace("SMALLEST", str(SMALLEST))


@pytest.mark.parametrize(("name", "until"), [(built.DEMONSTRATION, None), ("montreuil", 2018)], ids=["demonstration", "montreuil"])
def test_letters_of_charts_are_read_on_a_phone(browser, demonstration_site, name, until, request, tmp_path_factory):
    if until:
        request.getfixturevalue("shared_data")
    charts = drawn(built.made(name, tmp_path_factory.getbasetemp(), until))
    page = browser.new_page(viewport={"width": 390, "height": 844})
    # For its style sheet and its typefaces.
    page.goto((demonstration_site / "index.html").as_uri())
    page.evaluate("document.fonts.ready")
    seen = page.evaluate(SEEN, [[slug, text] for slug, text in charts.items() if slug not in MAPS])
    page.close()
    assert len(charts) > 50 and seen == {"small": [], "cut": [], "over": []}
