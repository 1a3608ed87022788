// Rankings told in another measure (bars.html): every amount was written when the site was built, none is computed here. The choice holds
// for all the rankings of the visit, where they offer it; the item last opened stays marked, from one year to another.
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

  const tellers = [];
  for (const form of document.querySelectorAll(".measures")) {
    const ranking = form.closest(".bars");
    const output = form.querySelector("output");
    const radios = [...form.querySelectorAll("input")];
    const rows = [...ranking.querySelectorAll("li:has(> .amount)")].map((row) => {
      const cell = row.querySelector(".amount");
      const bar = row.querySelector(".bar rect:not(.zero)");
      const told = document.createElement("span");
      told.className = "told";
      const text = row.querySelector(".said");
      return { cell, told, bar, width: bar?.getAttribute("width"), text, said: text?.textContent };
    });
    const tell = (key) => {
      const chosen = radios.find((radio) => radio.value === key) || radios[0];
      const amounts = chosen.dataset.amounts?.split("|");
      const texts = chosen.dataset.texts?.split("|");
      const widths = chosen.dataset.widths?.split(" ");
      chosen.checked = true;
      rows.forEach(({ cell, told, bar, width, text, said }, i) => {
        cell.classList.toggle("retold", Boolean(amounts));
        told.textContent = amounts ? amounts[i] : "";
        if (amounts) cell.prepend(told);
        else told.remove();
        if (text) text.textContent = texts ? texts[i] : said;
        bar?.setAttribute("width", widths ? widths[i] : width);
      });
      output.textContent = chosen.dataset.said || "";
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      kept.write("measure", target.value);
      for (const each of tellers) each(target.value);
    });
    tellers.push(tell);
    form.classList.add("ready");
  }
  // Also when the browser shows again a page that it had left.
  const tellAll = () => tellers.forEach((tell) => tell(kept.read("measure")));
  tellAll();
  addEventListener("pageshow", (event) => event.persisted && tellAll());

  // An item is known by the end of its address: «ecole-et-enfance» in every year.
  const name = (link) => new URL(link.href).pathname.replace(/(index\.html)?$/, "").split("/").at(-2);
  for (const link of document.querySelectorAll(".bars .label a")) {
    link.closest("li").classList.toggle("opened", name(link) === kept.read("item"));
    link.addEventListener("click", () => kept.write("item", name(link)));
  }
})();
