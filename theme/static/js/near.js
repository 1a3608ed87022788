// What is around an address (pipeline/near says what its files hold). Reads files of this site and sends nothing; the address bar changes
// only when the reader asks for a link. A classic script, not a module: browsers load no module from a folder opened as file://.
"use strict";
for (const near of document.querySelectorAll(".near")) {
  const find = (selector) => near.querySelector(selector);
  const [form, field, list, told, heard] = ["form", "[role=combobox]", "[role=listbox]", ".told", ".heard"].map(find);
  const [around, title, answer, share] = [".around", ".around :first-child", ".answer", ".share"].map(find);
  const words = JSON.parse(near.dataset.words);
  const [nameFiles, numberFiles] = [near.dataset.names, near.dataset.numbers].map((files) => files.trim().split(" "));
  const links = [...near.querySelectorAll(".choices a")];
  const MOST = 8; // suggestions
  const FAR = 500; // metres from the nearest address: elsewhere

  const say = (name, given = {}) => words[name].replace(/\{(\w+)\}/g, (_, key) => given[key]);
  const count = (name, n, given = {}) => say(`${name}_${n > 1 ? "many" : "one"}`, { n: number(n), ...given });
  const number = (n, digits = 0) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: digits }).format(n);
  const length = (metres) => (metres > 1000 ? say("kilometres", { n: number(metres / 1000, 1) }) : say("metres", { n: number(metres) }));
  const make = (tag, text = "", kind = "") => Object.assign(document.createElement(tag), { textContent: text, className: kind });

  // --- files, each asked for once

  const kept = new Map();
  const read = (file) => {
    const load = async () => {
      const answer = await fetch(`${file}?${near.dataset.version}`);
      if (!answer.ok) throw new Error(answer.status);
      return answer.json();
    };
    if (!kept.has(file)) kept.set(file, load());
    kept.get(file).catch(() => kept.delete(file));
    return kept.get(file);
  };
  const place = ({ corner, steps }, east, north) => [corner[0] + east / steps, corner[1] + north / steps];

  // What has several places has an address of its own: the first of them stands for it.
  const key = ({ kind, name, href }) => href && [kind, name, href].join();
  const once = (things) => {
    const seen = new Set();
    return things.filter((thing) => !key(thing) || (!seen.has(key(thing)) && seen.add(key(thing))));
  };

  let known; // the promise of everything but the numbers
  const load = () => {
    known ||= Promise.all([read(near.dataset.things), ...nameFiles.map(read)]).then(([head, ...files]) => {
      const { short, articles, types, suffixes, towns } = head.words;
      const [isArticle, isType, isSuffix, isTown] = [articles, types, suffixes, towns].map((each) => new Set(each));
      const spoken = { short, isArticle, isType, isSuffix, isTown };
      const bare = (name) => split(name).map((word) => short[word] || word).filter((word) => !isArticle.has(word));
      const streets = files.flat().map(([name, ...districts], street) => ({ name, street, districts, words: bare(name) }));
      const things = head.things.map(([kind, name, text, href, district, east, north, isAbout]) => {
        const at = east === undefined ? null : place(head, east, north);
        return { name, at, text, href, district, isAbout, kind: head.kinds[kind], districts: [district], words: bare(name) };
      });
      const districts = head.districts.map((name, place) => ({ name, link: links[place], words: bare(name) }));
      return { ...head, spoken, streets, things, named: [...streets, ...once(things.filter((thing) => thing.at)), ...districts] };
    });
    known.catch(() => (known = undefined));
    return known;
  };

  // The houses of a street: number, suffix, position, district.
  const houses = async (street) => {
    const head = await load();
    const file = head.firsts.filter((first) => first <= street).length - 1;
    const [steps, runs = [head.streets[street].districts[0], Infinity]] = (await read(numberFiles[file]))[street - head.firsts[file]];
    const found = [];
    let [house, east, north, run, left] = [0, 0, 0, 0, runs[1]];
    for (let i = 0; i < steps.length; i += 3) {
      const [step, suffix = ""] = String(steps[i]).split(" ");
      [house, east, north] = [house + Number(step), east + steps[i + 1], north + steps[i + 2]];
      if (!left) [run, left] = [run + 2, runs[run + 3]];
      left -= 1;
      found.push({ number: house, suffix, at: place(head, east, north), district: runs[run] });
    }
    return found;
  };

  // --- names, however they are written

  const plain = (text) => text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const split = (text) => plain(text).match(/\d+(?:ere?|nde?|eme|e)(?![a-z0-9])|\d+|[a-z]+/g) || [];
  const slug = (text) => (plain(text).match(/[a-z0-9]+/g) || []).join("-");

  // Letters to change, add, remove or swap to make one word of the other.
  const edits = (one, other) => {
    let [last, before, row] = [[], [], [...other, ""].map((_, i) => i)];
    for (let up = 1; up <= one.length; up += 1) {
      [last, before, row] = [before, row, [up]];
      for (let across = 1; across <= other.length; across += 1) {
        let cost = Math.min(before[across] + 1, row[across - 1] + 1, before[across - 1] + (one[up - 1] !== other[across - 1]));
        const isSwap = up > 1 && across > 1 && one[up - 1] === other[across - 2] && one[up - 2] === other[across - 1];
        row.push(isSwap ? Math.min(cost, last[across - 2] + 1) : cost);
      }
    }
    return row[other.length];
  };
  const likeness = (typed, word) => {
    if (typed === word) return 0;
    // «rue des moulin» is nearer to Rue des Moulins than to Rue du Moulin à Vent.
    if (`${typed}s` === word || typed === `${word}s`) return 0.01;
    if (word.startsWith(typed)) return 0.2;
    const most = /\d/.test(typed + word) || typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    if (Math.abs(word.length - typed.length) > most && word.length < typed.length) return Infinity;
    const cost = Math.min(edits(typed, word), 0.2 + edits(typed, word.slice(0, typed.length)));
    return cost <= most + 0.2 ? cost : Infinity;
  };

  // How far a name is from the words typed, in any order: Infinity when one of them is not in it.
  const cost = (typed, its, { short, isType, isTown }) => {
    const left = [...its];
    let sum = 0;
    for (const word of typed) {
      const costs = left.map((each) => Math.min(likeness(word, each), short[word] ? likeness(short[word], each) : Infinity));
      const best = Math.min(...costs);
      if (best < Infinity) left.splice(costs.indexOf(best), 1);
      sum += best < Infinity ? best : isTown.has(word) ? 0.3 : isType.has(short[word] || word) ? 1.2 : Infinity;
    }
    if (left.length === its.length) sum = Infinity;
    // «jeanjaures»: all at once, with the kind of street or without.
    const whole = typed.join("");
    const joined = whole.length > 5 ? [its, its.slice(isType.has(its[0]) ? 1 : 0)].map((each) => likeness(whole, each.join("")) + 0.5) : [];
    return Math.min(sum + 0.02 * left.length, ...joined);
  };

  // The ways to read a text: all of it a name, or one of its numbers that of a house.
  const readings = (text, { isArticle, isSuffix }) => {
    const said = split(text).filter((word) => !/^\d{5,}$/.test(word));
    const ways = [{ said, number: 0, suffix: "" }];
    said.forEach((word, i) => {
      if (!/^\d+$/.test(word)) return;
      const suffix = isSuffix.has(said[i + 1]) ? said[i + 1] : "";
      ways.push({ said: said.filter((_, j) => j !== i && !(suffix && j === i + 1)), number: Number(word), suffix });
    });
    const bare = (way) => ({ ...way, said: way.said.filter((word) => !isArticle.has(word)) });
    return ways.map(bare).filter((way) => way.said.length);
  };

  const search = ({ named, spoken }, text) => {
    const ways = readings(text, spoken);
    const found = [];
    for (const each of named) {
      let best = { cost: Infinity };
      for (const { said, number, suffix } of ways) {
        if (number && each.street === undefined) continue;
        const its = cost(said, each.words, spoken) + (number ? 0.01 : 0);
        if (its < best.cost) best = { each, cost: its, number, suffix };
      }
      if (best.cost < Infinity) found.push(best);
    }
    found.sort((one, other) => one.cost - other.cost || one.each.name.localeCompare(other.each.name, "fr"));
    return found.filter((one) => one.cost < found[0].cost + 1.5).slice(0, MOST);
  };
  const written = ({ each, number, suffix }) => [number || "", suffix, each.name].filter(Boolean).join(" ");

  // --- what is around

  // As pipeline/geodesy.py does.
  const metres = ([west, south], [east, north]) => {
    const [a, b, c, d] = [west, south, east, north].map((degrees) => (degrees * Math.PI) / 180);
    const half = Math.sin((d - b) / 2) ** 2 + Math.cos(b) * Math.cos(d) * Math.sin((c - a) / 2) ** 2;
    return 2 * 6371000 * Math.asin(Math.sqrt(Math.min(1, half)));
  };
  const away = ({ metres, isAbout }) => {
    const rounded = Math.round(metres / 10) * 10;
    const nearest = isAbout ? "about_here" : "under";
    return say(rounded ? (isAbout ? "about" : "at") : nearest, { distance: length(rounded) });
  };
  const entry = (thing) => {
    const item = make("li");
    const link = thing.district < 0 ? links.at(-1) : links[thing.district];
    const name = item.appendChild(make("a", thing.name));
    const [path, hash = ""] = thing.href.split("#");
    name.href = path ? near.dataset.root + path.slice(1).replace(/\/$/, "/index.html") + (hash && `#${hash}`) : link.href;
    if (thing.metres !== undefined) {
      item.dataset.metres = Math.round(thing.metres);
      item.append(make("span", away(thing), "distance"));
    }
    if (thing.text) item.append(make("span", thing.text, "note"));
    return item;
  };
  const listed = (heading, things) => {
    const level = Number(title.tagName[1]) + 1;
    const rows = make("ol");
    rows.append(...things.map(entry));
    return [make(`h${level}`, heading), rows];
  };

  // Says something in the place of results.
  const tell = (text) => {
    shown = undefined;
    [title.hidden, share.hidden] = [true, true];
    answer.replaceChildren();
    told.textContent = text;
  };

  let shown; // what the results are about: title, positions, districts, notes, and what links may tell of it
  const show = async () => {
    const mine = shown;
    const head = await load();
    if (mine !== shown) return;
    const radius = Number(find("[name=rayon]:checked").value);
    const measured = head.things.filter((thing) => thing.at).map((thing) => {
      return { ...thing, metres: Math.min(...shown.at.map((at) => metres(at, thing.at))) };
    });
    measured.sort((one, other) => one.metres - other.metres);
    const within = once(measured.filter((thing) => thing.metres <= radius));
    const given = { radius: length(radius) };
    title.textContent = shown.title;
    told.textContent = within.length ? count("found", within.length, given) : say("none", given);
    answer.replaceChildren(...shown.notes.map((note) => make("p", note, "note")));
    if (!within.length && measured.length && shown.isNear) answer.append(...listed(say("nearest"), measured.slice(0, 1)));
    for (const kind of head.kinds) {
      const same = within.filter((thing) => thing.kind === kind);
      if (same.length) answer.append(...listed(say("group", { kind, n: number(same.length) }), same));
    }
    for (const place of shown.districts.filter((each) => each >= 0)) {
      const district = head.districts[place];
      const inside = head.things.filter((thing) => !thing.at && thing.district === place);
      if (inside.length) answer.append(...listed(say("inside", { district }), inside));
      const more = make("p");
      more.append(Object.assign(make("a", say("all", { district })), { href: links[place].href }));
      answer.append(more);
    }
    offer();
    [title.hidden, share.hidden] = [false, false];
  };

  // What a link may tell of the results, which the reader chooses: the street, unless they want the address or only the district.
  const offer = () => {
    const district = shown.districts.length === 1 && links[shown.districts[0]];
    const parts = [...shown.links, ...(district ? [["copy_district", district.textContent, district.hash]] : [])];
    const before = find("[name=partage]:checked")?.value;
    const taken = parts.find(([, , hash]) => hash === before) || parts[0];
    const label = (part) => {
      const [told, name, hash] = part;
      const choice = make("label");
      const radio = Object.assign(make("input"), { type: "radio", name: "partage", value: hash, checked: part === taken });
      radio.addEventListener("change", () => hint(say(told, { name })));
      choice.append(radio, " ", told === "copy_district" ? say("only_district", { name }) : name);
      return choice;
    };
    const [legend] = share.firstElementChild.children;
    share.firstElementChild.replaceChildren(legend, ...parts.map(label));
    share.firstElementChild.hidden = parts.length < 2;
    hint(say(taken[0], { name: taken[1] }));
  };
  const hint = (text) => {
    share.lastElementChild.textContent = text;
    find(".byhand")?.remove();
  };
  // The results take the focus, so that they are read aloud and a phone puts its keyboard away.
  const showNew = async (what) => {
    shown = what;
    await show();
    title.focus();
  };

  const choose = async ({ each, number, suffix }) => {
    close();
    if (each.link) {
      const part = document.querySelector(each.link.hash);
      part.tabIndex = -1;
      return part.focus();
    }
    const { things } = await load();
    const its = (thing) => thing === each || (key(each) && thing.at && key(thing) === key(each));
    const all = each.at ? things.filter(its) : await houses(each.street);
    const same = number ? all.filter((house) => house.number === number) : [];
    const house = same.find((one) => one.suffix === suffix) || same[0];
    const at = house ? [house] : all;
    const title = house ? written({ each, number, suffix: house.suffix }) : each.name;
    const notes = [];
    if (number && !house) notes.push(say("no_number", { number: `${number} ${suffix}`.trim() }));
    if (at.length > 1 && !each.at) notes.push(say("whole"));
    field.value = title;
    const districts = [...new Set(at.map((one) => one.district))];
    const link = `#autour=${slug(each.name)}`;
    const links = [["copy_name", each.name, link]];
    if (house) links.push(["copy_name", title, `${link}&numero=${number}${house.suffix}`]);
    return showNew({ title, notes, at: at.map((one) => one.at), districts, links, isNear: true });
  };

  // A position of the device, or one that a link tells. All numbers are read, so that the server cannot tell where it is.
  const showPoint = async (at, isExact) => {
    const { streets } = await load();
    const all = (await Promise.all(streets.map(({ street }) => houses(street)))).flatMap((found, street) =>
      found.map((house) => ({ ...house, metres: metres(at, house.at), each: streets[street] })));
    const nearest = all.reduce((best, house) => (house.metres < best.metres ? house : best));
    const isNear = nearest.metres <= FAR;
    const distance = length(Math.round(nearest.metres / 10) * 10);
    const notes = [isNear ? say("beside", { name: written(nearest) }) : say("outside", { distance })];
    const links = [["copy_point", say("hundred"), `#autour=${at.map((degrees) => degrees.toFixed(3)).join(",")}`]];
    const title = say(isExact ? "here" : "point");
    return showNew({ title, notes, at: [at], districts: isNear ? [nearest.district] : [], links, isNear });
  };

  const safely = (work) => async (...given) => {
    try {
      await work(...given);
    } catch (error) {
      console.error(error);
      tell(say("failed"));
    }
  };

  // --- the field: a combobox as the ARIA practices have it

  let [options, active, waiting, asked] = [[], -1, 0, 0];
  const close = () => {
    clearTimeout(waiting);
    heard.textContent = "";
    asked += 1;
    [list.hidden, options, active] = [true, [], -1];
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const mark = (place) => {
    active = place;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) return field.removeAttribute("aria-activedescendant");
    list.children[active].scrollIntoView({ block: "nearest" });
    return field.setAttribute("aria-activedescendant", list.children[active].id);
  };
  const suggest = async () => {
    const mine = (asked += 1);
    const head = await load();
    if (mine !== asked) return;
    const typed = field.value.trim();
    close();
    if (typed.length < 2) return;
    options = search(head, typed);
    list.replaceChildren(...options.map((option, i) => {
      const item = make("li", written(option));
      const where = option.each.link ? [say("district")] : (option.each.districts || []).filter((each) => each >= 0).map((each) => head.districts[each]);
      if (where.length) item.append(" ", make("small", where.slice(0, 2).join(", ") + (where.length > 2 ? "…" : "")));
      Object.assign(item, { id: `adresse-choix-${i}`, role: "option" });
      item.addEventListener("click", () => pick(options[i]));
      return item;
    }));
    mark(-1);
    list.hidden = !options.length;
    field.setAttribute("aria-expanded", String(options.length > 0));
    waiting = setTimeout(() => (heard.textContent = options.length ? count("suggested", options.length) : say("unknown")), 600);
  };
  const pick = safely(choose);
  field.addEventListener("input", safely(suggest));
  field.addEventListener("focus", safely(load));
  field.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      if (list.hidden) field.value = "";
      close();
    } else if (step && list.hidden) safely(suggest)();
    else if (step) mark(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    else return;
    event.preventDefault();
  });
  form.addEventListener("submit", safely(async (event) => {
    event.preventDefault();
    const taken = options[active];
    const head = await load();
    const best = taken || search(head, field.value)[0];
    if (best) return choose(best);
    close();
    return tell(say("unknown"));
  }));
  for (const radius of near.querySelectorAll("[name=rayon]")) radius.addEventListener("change", () => shown && safely(show)());

  // --- a position, and a link: only when they are asked for

  const locate = find(".locate");
  locate.hidden = !(window.isSecureContext && navigator.geolocation);
  locate.addEventListener("click", () => {
    tell(say("locating"));
    const given = safely(({ coords }) => showPoint([coords.longitude, coords.latitude], true));
    navigator.geolocation.getCurrentPosition(given, () => tell(say("refused")), { timeout: 20000 });
  });
  find(".copy").addEventListener("click", async () => {
    const { value } = find("[name=partage]:checked");
    const radius = value.startsWith("#autour") ? `&rayon=${find("[name=rayon]:checked").value}` : "";
    const address = location.href.split("#")[0] + value + radius;
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(address);
      heard.textContent = say("copied");
      hint(heard.textContent);
    } catch {
      find(".byhand")?.remove();
      const line = make("label", say("copy_by_hand"), "byhand");
      const text = line.appendChild(Object.assign(make("input"), { readOnly: true, value: address }));
      around.append(line);
      text.select();
    }
  });
  const open = safely(async () => {
    const pattern = /^#autour=([^&]+)(?:&numero=(\d+)([a-z]*))?(?:&rayon=(\d+))?$/;
    const [, link, number, suffix = "", radius] = pattern.exec(decodeURI(location.hash)) || [];
    if (!link) return;
    for (const each of near.querySelectorAll("[name=rayon]")) each.checked ||= each.value === radius;
    const at = link.split(",").map(Number);
    if (at.length === 2 && at.every(Number.isFinite)) return showPoint(at, false);
    const each = (await load()).named.find((one) => !one.link && slug(one.name) === link);
    return each ? choose({ each, number: Number(number || 0), suffix }) : tell(say("unknown"));
  });

  if (location.protocol === "file:") find(".alone").textContent = say("folder");
  else {
    [form.hidden, find(".alone").hidden] = [false, true];
    addEventListener("hashchange", open);
    open();
  }
}
