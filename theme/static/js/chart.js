// Reads a chart: the bar or point under the pointer, the finger or the arrows is lit, and its cell of the table told below; a row, a head
// of the table or a name of the legend lights all that it draws. Marks say their cell (pipeline/charts/render.py); nothing is computed here.
// A classic script, not a module: browsers load no module from a folder opened as file://.
"use strict";
(() => {
  const colon = document.documentElement.lang === "en" ? ":" : "\u00a0:";
  for (const chart of document.querySelectorAll(".chart:has(.told)")) {
    const table = chart.querySelector("table");
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells];
    const told = chart.querySelector(".told");
    const hint = told.textContent;
    const cellOf = (mark) => mark.dataset.cell.split("-").map(Number);

    for (const drawing of chart.querySelectorAll(".drawing")) {
      const marks = [...drawing.querySelectorAll("[data-cell]")];
      if (!marks.length) continue;
      const columns = [...new Set(marks.map((mark) => cellOf(mark)[1]))];

      let at = null; // the mark that is told
      const light = (isLit) => {
        drawing.classList.toggle("asked", Boolean(isLit));
        for (const mark of marks) mark.classList.toggle("lit", Boolean(isLit?.(...cellOf(mark))));
      };
      const clear = () => {
        light(null);
        rows.forEach((row) => row.classList.remove("lit"));
        told.textContent = hint;
        at = null;
      };
      const tell = (mark) => {
        if (mark === at) return;
        at = mark;
        const [row, column] = cellOf(mark);
        light((r, c) => r === row && c === column);
        rows.forEach((each, i) => each.classList.toggle("lit", i === row));
        const [name, head, value] = [rows[row].cells[0], heads[column], rows[row].cells[column]].map((cell) => cell.textContent.trim());
        told.textContent = `${name}, ${head}${colon} ${value}`;
      };

      // --- pointer and finger: the mark itself, else the nearest across
      const nearest = (event) => {
        const mark = event.target.closest("[data-cell]");
        if (mark) return mark;
        const middle = (each) => {
          const box = each.getBoundingClientRect();
          return Math.hypot((box.left + box.right) / 2 - event.clientX, ((box.top + box.bottom) / 2 - event.clientY) / 4);
        };
        return marks.reduce((best, each) => (middle(each) < middle(best) ? each : best));
      };
      drawing.addEventListener("pointermove", (event) => tell(nearest(event)));
      drawing.addEventListener("click", (event) => tell(nearest(event)));
      drawing.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && document.activeElement !== drawing && clear());

      // --- arrows: along a series, and from one to the other
      drawing.tabIndex = 0;
      drawing.setAttribute("role", "group");
      drawing.setAttribute("aria-label", `${told.dataset.name}${colon} ${chart.querySelector("h2, h3, h4").textContent.trim()}`);
      const series = (column) => marks.filter((mark) => cellOf(mark)[1] === column).sort((a, b) => cellOf(a)[0] - cellOf(b)[0]);
      drawing.addEventListener("keydown", (event) => {
        const column = at ? cellOf(at)[1] : columns[0];
        const line = series(column);
        const place = at ? line.indexOf(at) : -1;
        const turn = (way) => {
          const other = series(columns[(columns.indexOf(column) + way + columns.length) % columns.length]);
          return other.find((mark) => at && cellOf(mark)[0] === cellOf(at)[0]) || other[0];
        };
        const chosen = {
          ArrowRight: () => line[Math.min(place + 1, line.length - 1)],
          ArrowLeft: () => line[Math.max(place - 1, 0)],
          ArrowUp: () => turn(1),
          ArrowDown: () => turn(-1),
          Home: () => line[0],
          End: () => line.at(-1),
        }[event.key];
        if (event.key === "Escape") clear();
        if (!chosen) return;
        event.preventDefault();
        tell(chosen());
      });
      drawing.addEventListener("blur", (event) => chart.contains(event.relatedTarget) || clear());

      // --- the table and the legend light what they are about
      const lights = (element, isLit) => {
        if (!element) return;
        for (const event of ["pointerenter", "focusin", "click"]) element.addEventListener(event, () => light(isLit));
        for (const event of ["pointerleave", "focusout"]) element.addEventListener(event, () => light(null));
      };
      rows.forEach((row, i) => lights(row, (r) => r === i));
      for (const column of columns) {
        lights(heads[column], (_, c) => c === column);
        const name = heads[column].textContent.trim();
        for (const text of drawing.querySelectorAll("text")) if (text.textContent === name) lights(text, (_, c) => c === column);
      }
    }
    told.classList.add("ready");
  }
})();
