// A map and its list: a part of the places kept by their families and by a form, which the address bar remembers; a point lit when its line
// of the list is, and conversely; amounts as circles. The map that moves (map_live.js) is loaded when the reader asks for it.
// A classic script, not a module: browsers load no module from a folder opened as file://. Without it nothing is missing.
"use strict";
for (const map of document.querySelectorAll(".map")) {
  const find = (selector) => map.querySelector(selector);
  const entries = [...map.querySelectorAll(".spots li")];
  if (!entries.length) continue;
  const words = JSON.parse(map.dataset.words);
  const say = (name, given = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => given[key]);
  const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);
  const [plan, form, opener, tiles] = [".plan", ".keep", ".moving", ".tiles"].map(find);
  const [count, seen, reset, fieldset] = [".counted", ".seen input", "button", "fieldset"].map((selector) => form.querySelector(selector));
  const selects = [...form.querySelectorAll("select")];
  const families = [...map.querySelectorAll(".legend li")];
  const placed = entries.filter((entry) => entry.dataset.at);
  const points = new Map(placed.map((entry, i) => [entry, plan.querySelectorAll(".points > *")[i]]));
  const shapes = new Map();
  for (const shape of plan.querySelectorAll(".shape")) shapes.set(document.getElementById(`${plan.dataset.slug}-${shape.dataset.number}`), shape);
  const answers = new Map(entries.map((entry) => [entry, (entry.dataset.of || "").split("|").map((ranks) => ranks.split(" "))]));
  let live; // the map that moves, once asked for

  const unfold = (fold) => fold && (fold.open = true);

  // --- a point and its line light each other

  const light = (entry, isLit) => {
    for (const each of [entry, points.get(entry), shapes.get(entry)]) each?.classList.toggle("lit", isLit);
    live?.light(entry, isLit);
  };
  for (const entry of placed) {
    for (const each of [entry, points.get(entry), shapes.get(entry)]) {
      for (const [event, isLit] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) {
        // A path that listens to focus takes it, in Chromium: Tab would stop at each point, which has no name.
        if (!(each?.matches("path") && event.startsWith("focus"))) each?.addEventListener(event, () => light(entry, isLit));
      }
    }
    points.get(entry).addEventListener("click", () => unfold(entry.closest("details")));
  }

  // --- what is shown

  const kept = new Set(entries);
  const inView = () => live && seen?.checked;
  const sift = () => {
    const hidden = new Set(families.filter((item) => item.querySelector("input")?.checked === false).map((item) => item.dataset.theme));
    const asked = selects.map((select) => select.value && String(select.selectedIndex - 1));
    kept.clear();
    const told = new Set(); // families with a place that the form keeps, ticked or not
    for (const entry of entries) {
      const isAsked = asked.every((rank, i) => !rank || answers.get(entry)[i].includes(rank));
      if (isAsked) told.add(entry.dataset.theme);
      const isKept = isAsked && !hidden.has(entry.dataset.theme);
      if (isKept) kept.add(entry);
      for (const each of [points.get(entry), shapes.get(entry)]) each?.toggleAttribute("hidden", !isKept);
    }
    for (const item of families) item.hidden = !told.has(item.dataset.theme);
    map.classList.toggle("sifted", asked.some(Boolean)); // how many there are of a family in all is then no use
    live?.refresh();
    list();
    remember();
  };
  const list = () => {
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !kept.has(entry) || Boolean(inView() && !live.holds(entry));
      shown += !entry.hidden;
    }
    const isWhole = shown === entries.length;
    for (const group of map.querySelectorAll(".spots > div")) {
      group.hidden = !group.querySelector("li:not([hidden])");
      // What answers a choice is not to be unfolded by hand.
      if (!isWhole && !group.hidden) unfold(group.querySelector("details"));
    }
    const given = { n: number(shown), all: number(entries.length) };
    const chosen = selects.filter((select) => select.value).map((select) => select.selectedOptions[0].textContent);
    const said = isWhole ? "" : say(`counted_${["none", "one"][shown] || "many"}`, given);
    count.textContent = said && chosen.length ? say("counted_for", { what: chosen.join(", "), said }) : said.charAt(0).toUpperCase() + said.slice(1);
    reset.hidden = kept.size === entries.length && !inView();
    fieldset.hidden = !selects.length && reset.hidden && !(live && seen);
  };

  // --- the address bar: what was chosen, in words that stay, and nothing of the reader

  const HIDDEN = "sans";
  const name = (item) => item.querySelector("span > span").textContent;
  const remember = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) asked.delete(select.name);
    asked.delete(HIDDEN);
    for (const select of selects) if (select.value) asked.set(select.name, select.value);
    for (const item of families) if (item.querySelector("input")?.checked === false) asked.append(HIDDEN, name(item));
    const query = String(asked) && `?${asked}`;
    if (query !== location.search) history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
  };
  const recall = () => {
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const wanted = asked.get(select.name);
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    }
    for (const item of families) {
      const box = item.querySelector("input");
      if (box) box.checked = !asked.getAll(HIDDEN).includes(name(item));
    }
  };

  if (families.length > 1) {
    for (const item of families) {
      const [label, box] = ["label", "input"].map((tag) => document.createElement(tag));
      Object.assign(box, { type: "checkbox", checked: true });
      label.append(box, ...item.childNodes);
      item.append(label);
      box.addEventListener("change", sift);
    }
  }
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => (target === seen ? list() : sift()));
  reset.addEventListener("click", () => {
    form.reset();
    for (const item of families) if (item.querySelector("input")) item.querySelector("input").checked = true;
    sift();
    count.textContent = say("counted_all");
    count.focus();
  });

  // --- amounts as circles

  const sized = find(".sized input");
  const isSized = () => Boolean(sized?.checked);
  if (sized) {
    const circle = (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0${-2 * r} 0Z`;
    const marks = new Map([...points].map(([entry, point]) => [entry, point.matches("path") ? point : point.querySelector("path")]));
    const drawn = new Map([...marks].map(([entry, path]) => [entry, path.getAttribute("d")]));
    // The largest first, so that none hides another.
    const order = [...points].sort(([one], [other]) => (other.dataset.radius || 0) - (one.dataset.radius || 0));
    // The same pixels as the map, whatever its width; a drawing of the style sheet is as wide as there is room.
    for (const drawing of map.querySelectorAll(".sizes svg")) drawing.style.width = drawing.getAttribute("width");
    find(".sized").hidden = false;
    find(".sizes .unknown").hidden = placed.every((entry) => entry.dataset.radius);
    sized.addEventListener("change", () => {
      map.classList.toggle("by-size", sized.checked);
      find(".sizes").hidden = !sized.checked;
      for (const [entry, path] of marks) {
        path.setAttribute("d", sized.checked ? circle(Number(entry.dataset.radius || 4)) : drawn.get(entry));
        points.get(entry).classList.toggle("unknown", sized.checked && !entry.dataset.radius);
      }
      plan.querySelector(".points").append(...(sized.checked ? order : [...points]).map(([, point]) => point));
      live?.refresh();
    });
  }

  recall();
  sift();

  // --- the map that moves

  if (!opener) continue;
  const [button, state] = ["button", "span"].map((tag) => opener.querySelector(tag));
  const load = (tag, given) =>
    new Promise((resolve, reject) => {
      const made = Object.assign(document.createElement(tag), given);
      made.addEventListener("load", resolve);
      made.addEventListener("error", () => (made.remove(), reject(new Error(made.src || made.href))));
      document.head.append(made);
    });
  const loaded = async () => {
    for (const href of map.dataset.sheets.split(" ")) await load("link", { rel: "stylesheet", href });
    for (const src of map.dataset.scripts.split(" ")) await load("script", { src });
  };
  const switchTo = (isLive) => {
    map.classList.toggle("live-on", isLive);
    button.textContent = say(isLive ? "close" : "open");
    for (const each of [seen?.closest("label"), tiles]) if (each) each.hidden = !isLive;
    if (!isLive) seen.checked = false;
  };
  opener.hidden = false;
  button.addEventListener("click", async () => {
    if (live) {
      live.close();
      live = undefined;
      switchTo(false);
      list();
      return;
    }
    state.textContent = say("opening");
    button.disabled = true;
    try {
      if (!window.movingMap) await loaded();
      state.textContent = "";
      switchTo(true);
      live = window.movingMap({ map, plan, placed, say, light, isKept: (entry) => kept.has(entry), isSized, moved: list });
      list();
      live.focus();
    } catch (error) {
      switchTo(false);
      state.textContent = say("failed");
      console.info(error);
    }
    button.disabled = false;
  });
}
