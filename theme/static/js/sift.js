// A long table sorted by a column and filtered by words (table.html). Its values are read as they are written; paper shows what is left.
// A classic script, not a module: browsers load no module from a folder opened as file://.
"use strict";
(() => {
  const NUMBERS = new Set(["cents", "euros", "number", "percent", "share", "value", "year"]);
  const language = document.documentElement.lang;
  const order = new Intl.Collator(language, { numeric: true });
  const written = new Intl.NumberFormat(language);
  const bare = (text) => text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");
  const filled = (text, given) => text.replace(/\{(\w+)\}/g, (_, name) => given[name]);

  // « −1 234,50 € » → -1234.5, in English “−€1,234.50”; null for what is not given or no number.
  const value = (text) => {
    const plain = text.replace(/\u2212/g, "-").replace(/[\s€%]/g, "");
    const found = /^-?[\d.]+/.exec(language === "en" ? plain.replaceAll(",", "") : plain.replace(",", "."));
    return found ? Number(found[0]) : null;
  };

  for (const form of document.querySelectorAll(".tool.sift")) {
    const table = form.parentElement.querySelector("table");
    const [field, select, output] = ["input", "select", "output"].map((name) => form.querySelector(name));
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const texts = rows.map((row) => bare(row.textContent));
    const heads = [...table.tHead.rows[0].cells];
    let by = null; // the column sorted and which way: { column, way }

    const sort = (column, way) => {
      by = column === null ? null : { column, way };
      const isNumber = by && NUMBERS.has(heads[column].className);
      const keys = by && new Map(rows.map((row) => [row, (isNumber ? value : String)(row.cells[column].textContent.trim())]));
      const missing = (key) => key === null || key === "" || key === "–";
      const compare = (a, b) => {
        const [x, y] = [keys.get(a), keys.get(b)];
        // What is not given comes last, whichever way.
        if (missing(x) || missing(y)) return missing(x) - missing(y);
        return way * (isNumber ? x - y : order.compare(x, y));
      };
      body.append(...(by ? [...rows].sort(compare) : rows));
      heads.forEach((head, i) => {
        if (i === column) head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
        else head.removeAttribute("aria-sort");
      });
      select.value = by ? String(column) : "";
    };

    // Amounts from the largest down first, words from A to Z; then the other way.
    const first = (column) => (NUMBERS.has(heads[column].className) && heads[column].className !== "year" ? -1 : 1);
    heads.forEach((head, column) => {
      if (!head.textContent) return;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      button.title = filled(form.dataset.sort, { column: head.textContent });
      button.addEventListener("click", () => sort(column, by?.column === column ? -by.way : first(column)));
      head.replaceChildren(button);
    });
    select.addEventListener("change", () => (select.value ? sort(Number(select.value), first(Number(select.value))) : sort(null, 1)));

    const filter = () => {
      const asked = bare(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !asked.every((word) => texts[i].includes(word));
        shown += !row.hidden;
      });
      const { said, one, none, total = "" } = form.dataset;
      const told = filled(shown ? (shown === 1 ? one : said) : none, { n: written.format(shown), all: written.format(rows.length) });
      return asked.length ? `${told} ${total}`.trim() : "";
    };
    // Rows follow each key; the count, which a screen reader reads aloud, waits until the reader stops typing.
    let waiting = 0;
    field.addEventListener("input", () => {
      const told = filter();
      clearTimeout(waiting);
      waiting = setTimeout(() => (output.textContent = told), 400);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.classList.add("ready");
  }
})();
