// Rankings told in another measure, and moved to another year in their place (bars.html): every amount was written when the site was
// built, none is computed here. The measure holds for all the rankings of the visit, where they offer it; the year, for one ranking of one
// page. The item last opened stays marked, from one year to another.
// A classic script, not a module: browsers load no module from a folder opened as file://.
"use strict";
(() => {
  // Some browsers keep nothing for a folder opened as file://: the choice then holds for the page.
  const kept = {
    read(name) {
      try {
        return sessionStorage.getItem(name);
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        sessionStorage.setItem(name, value);
      } catch {}
    },
  };

  // What an element of the page holds for the rows of its ranking: amounts, texts, widths…
  const lists = (element) =>
    Object.fromEntries(Object.entries(element?.dataset || {}).map(([name, text]) => [name, text.split(name === "widths" ? " " : "|")]));
  const added = (parent, name) => {
    const span = document.createElement("span");
    span.className = name;
    parent.append(span);
    return span;
  };

  const tellers = [];
  for (const ranking of document.querySelectorAll(".bars:has(> .ways .measures, > .slide)")) {
    const form = ranking.querySelector(".measures");
    const slide = ranking.querySelector(".slide");
    const radios = form ? [...form.querySelectorAll("input")] : [];
    const range = slide?.querySelector("input");
    const there = document.createElement("a");
    const stops = slide ? [...slide.querySelectorAll(".stops > span")] : [];
    const rows = [...ranking.querySelectorAll("li:has(> .amount)")].map((row) => {
      const cell = row.querySelector(".amount");
      const told = document.createElement("span");
      told.className = "told";
      return {
        row, cell, told, data: cell.querySelector("data"), bar: row.querySelector(".bar rect:not(.zero)"), link: row.querySelector(".label a"),
        note: cell.querySelector(".beside") || (slide && added(cell, "beside")),
        text: row.querySelector(".said") || (slide && added(row, "said")),
        isElsewhere: row.hidden,
      };
    });
    const own = {
      amounts: rows.map(({ data }) => data.textContent),
      values: rows.map(({ data }) => data.getAttribute("value")),
      notes: rows.map(({ note }) => note?.textContent),
      texts: rows.map(({ text }) => text?.textContent),
      widths: rows.map(({ bar }) => bar?.getAttribute("width") || "0"),
      hrefs: rows.map(({ link }) => link?.getAttribute("href")),
    };

    let key;
    const tell = (asked) => {
      key = asked;
      const chosen = radios.find((radio) => radio.value === key) || radios[0];
      const stop = range && range.value !== range.defaultValue ? stops[range.value] : null;
      const way = stop ? stop.children[Math.max(radios.indexOf(chosen), 0)] : chosen;
      const year = stop ? { ...lists(stop.children[0]), ...lists(stop) } : own;
      const { amounts, texts = year.texts, widths = year.widths } = way === stop?.children[0] ? { ...year, amounts: null } : lists(way);
      // What cannot be computed is not a bar of nothing.
      const isDrawn = widths.some((width) => parseFloat(width) > 0);
      rows.forEach(({ row, cell, told, data, bar, link, note, text, isElsewhere }, i) => {
        data.value = year.values[i];
        data.textContent = year.amounts[i];
        cell.classList.toggle("retold", Boolean(amounts?.[i]));
        told.textContent = amounts?.[i] || "";
        if (amounts?.[i]) cell.prepend(told);
        else told.remove();
        if (note) note.textContent = year.notes[i];
        if (text) text.textContent = texts[i];
        bar?.setAttribute("width", widths[i] || "0");
        bar?.parentNode.classList.toggle("undrawn", !isDrawn);
        if (year.hrefs[i]) link.href = year.hrefs[i];
        else link?.removeAttribute("href");
        row.hidden = isElsewhere && !year.amounts[i];
      });
      if (form) {
        chosen.checked = true;
        form.querySelector("output").textContent = way?.dataset.said || "";
      }
      if (slide) show(stop);
    };
    // Which year stands there, in the words of the slider.
    const show = (stop) => {
      const { told, said, href, label } = (stop || stops[range.defaultValue]).dataset;
      range.setAttribute("aria-valuetext", told);
      slide.querySelector("strong").textContent = told;
      slide.querySelector("output").textContent = said;
      if (stop) {
        there.href = href;
        there.textContent = label;
        slide.querySelector(".then").append(there);
      } else there.remove();
      ranking.classList.toggle("moved", Boolean(stop));
    };
    form?.addEventListener("change", ({ target }) => {
      kept.write("measure", target.value);
      for (const each of tellers) each(target.value);
    });
    // Sentences are not all as long: rows stay where they are from one year to the next.
    let measured;
    const keepPlace = () => {
      const then = slide.querySelector(".then");
      if (measured === then.offsetWidth) return;
      measured = then.offsetWidth;
      then.style.minHeight = "";
      then.style.minHeight = `${Math.max(...stops.map((stop) => (show(stop), then.offsetHeight)))}px`;
    };
    range?.addEventListener("input", () => {
      ranking.classList.add("sliding");
      keepPlace();
      tell(key);
    });
    tellers.push(tell);
    for (const tool of [form, slide]) {
      tool?.addEventListener("submit", (event) => event.preventDefault());
      tool?.classList.add("ready");
    }
  }
  // Also when the browser shows again a page that it had left.
  const tellAll = () => tellers.forEach((tell) => tell(kept.read("measure")));
  tellAll();
  addEventListener("pageshow", (event) => event.persisted && tellAll());

  // An item is known by the end of its address: «ecole-et-enfance» in every year.
  const name = (link) => new URL(link.href).pathname.replace(/(index\.html)?$/, "").split("/").at(-2);
  for (const link of document.querySelectorAll(".bars .label a")) {
    link.closest("li").classList.toggle("opened", Boolean(link.href) && name(link) === kept.read("item"));
    link.addEventListener("click", () => link.href && kept.write("item", name(link)));
  }
})();
