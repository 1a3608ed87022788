// The map that moves: Leaflet over the town's own ground (window.townGround, pipeline/charts/base_map.py says how it is written), with the
// places of the list as marks. map.js loads it when the reader asks and says which places are kept; nothing is asked of another host, but
// the pictures of the State's map once the reader has ticked for them.
"use strict";
window.movingMap = ({ map, plan, placed, say, light, isKept, isSized, moved }) => {
  const L = window.L;
  const TILES = "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal" +
    "&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}";
  const TOGETHER = 38; // pixels between two marks: nearer, they are one
  const CLOSEST = 19;
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const box = document.createElement("div");
  box.className = "live";
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", say("about"));
  const frame = plan.viewBox.baseVal;
  box.style.aspectRatio = `${frame.width} / ${frame.height}`;
  plan.before(box);
  const motion = isStill ? { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false } : {};
  const ground = L.map(box, { zoomControl: false, maxZoom: CLOSEST, zoomSnap: 0.25, scrollWheelZoom: false, ...motion });
  ground.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>').addAttribution(map.dataset.credit);
  const [west, south, east, north] = map.dataset.bounds.split(" ").map(Number);
  const whole = L.latLngBounds([south, west], [north, east]);
  const FRAME = { paddingBottomRight: [0, 20] }; // what the sources take at the foot
  ground.fitBounds(whole, { ...FRAME, animate: false });
  // A wheel scrolls the page until the reader is in the map.
  box.addEventListener("focusin", () => ground.scrollWheelZoom.enable());
  box.addEventListener("focusout", ({ relatedTarget }) => box.contains(relatedTarget) || ground.scrollWheelZoom.disable());
  // Leaflet hears the keys of the map itself; from a mark or its words, they do the same.
  const KEYS = {
    Escape: () => ground.closePopup(), "+": () => ground.zoomIn(), "-": () => ground.zoomOut(),
    ArrowLeft: () => ground.panBy([-80, 0]), ArrowRight: () => ground.panBy([80, 0]),
    ArrowUp: () => ground.panBy([0, -80]), ArrowDown: () => ground.panBy([0, 80]),
  };
  box.addEventListener("keydown", (event) => {
    if (event.target === box || !KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  // --- the ground: colours are those of the page, light or dark

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const { steps, corner, districts, ...layers } = window.townGround;
  const line = (flat) => {
    let [x, y] = [0, 0];
    const found = [];
    for (let i = 0; i < flat.length; i += 2) {
      [x, y] = [x + flat[i], y + flat[i + 1]];
      found.push([corner[1] + y / steps, corner[0] + x / steps]);
    }
    return found;
  };
  const surfaces = (parts) => parts.map((rings) => rings.map(line));
  const STYLES = {
    card: { fill: "card", weight: 0 }, parks: { fill: "earn-pale", weight: 0 }, lanes: { stroke: "line", weight: 1.2, grows: 1.5 },
    streets: { stroke: "line", weight: 2.6, grows: 1.4 }, edges: { stroke: "soft", weight: 1 },
    water: { fill: "earn-mid", stroke: "earn-mid", weight: 1.2, grows: 1.2 }, railway: { stroke: "soft", weight: 1.6, dashArray: "7 4" },
  };
  const pane = ground.createPane("ground");
  pane.style.zIndex = 350;
  const renderer = L.canvas({ pane: "ground", padding: 0.3 });
  const painted = [];
  const add = (name, shape) => painted.push([name, shape.addTo(ground)]);
  const given = { pane: "ground", renderer, interactive: false };
  const parts = (name) => {
    const { lines = [], surfaces: whole_ = [] } = layers[name] || {};
    if (whole_.length) add(name, L.polygon(surfaces(whole_), { ...given, stroke: false }));
    if (lines.length) add(name, L.polyline(lines.map(line), { ...given, fill: false }));
  };
  const links = new Map([...plan.querySelectorAll(".areas a")].map((link) => [link.querySelector("title").textContent, link]));
  const outlines = districts.map(([name, , shape]) => [name, surfaces(shape)]);
  for (const [, shape] of outlines) add("card", L.polygon(shape, { ...given, stroke: false }));
  ["parks", "lanes", "streets"].forEach(parts);
  for (const [name, shape] of outlines) {
    const link = links.get(name);
    const area = L.polygon(shape, { ...given, interactive: Boolean(link), fillOpacity: 0 });
    add("edges", area);
    if (link) area.on("click", ({ latlng }) => pop(latlng, [named(name, link.getAttribute("href"))]));
  }
  ["water", "railway"].forEach(parts);
  const named = (text, href) => Object.assign(document.createElement("a"), { textContent: text, href });
  let hasTiles = false;
  const paint = () => {
    const nearer = ground.getZoom() - ground.getBoundsZoom(whole);
    for (const [name, shape] of painted) {
      const { fill, stroke, weight, grows = 1, dashArray } = STYLES[name];
      const isLine = !(shape instanceof L.Polygon);
      shape.setStyle({
        fillColor: fill && colour(fill), fillOpacity: fill && !isLine && !hasTiles ? 1 : 0, stroke: Boolean(stroke) && (isLine || name === "edges"),
        color: stroke && colour(stroke), opacity: hasTiles && name !== "edges" ? 0 : 1, dashArray,
        weight: weight * Math.min(grows ** Math.max(nearer, 0), 6),
      });
    }
  };
  const labels = districts.map(([name, at]) => {
    const icon = L.divIcon({ className: "place-name", html: Object.assign(document.createElement("span"), { textContent: name }), iconSize: null });
    return L.marker(line(at)[0], { icon, interactive: false, keyboard: false, pane: "ground" }).addTo(ground);
  });
  const write = () => {
    // A name that is wider than its district waits for the reader to come closer.
    outlines.forEach(([name, shape], i) => {
      const bounds = L.latLngBounds(shape.flat(2));
      const width = ground.latLngToLayerPoint(bounds.getSouthEast()).x - ground.latLngToLayerPoint(bounds.getNorthWest()).x;
      labels[i].getElement().hidden = Math.min(name.length, 14) * 8 > width;
    });
  };

  // --- the places: marks, gathered where they would lie on each other

  const texts = new Map(placed.map((entry) => [entry, entry.querySelector(":scope > span")]));
  const at = new Map(placed.map((entry) => [entry, L.latLng(...entry.dataset.at.split(" ").map(Number).reverse())]));
  const title = (entry) => texts.get(entry).firstChild.textContent.trim() || texts.get(entry).textContent.trim();
  const lines = L.layerGroup().addTo(ground);
  let shown = new Map(); // by what it holds: the mark, its entries
  let refocus = [];

  const scale = () => box.clientWidth / frame.width;
  const drawn = (entries) => {
    if (entries.length > 1) {
      const made = Object.assign(document.createElement("b"), { textContent: entries.length });
      return L.divIcon({ className: "mark cluster", html: made, iconSize: [36, 36] });
    }
    const [entry] = entries;
    const pin = entry.querySelector(".pin").cloneNode(true);
    if (!isSized()) return L.divIcon({ className: "mark", html: pin, iconSize: [28, 28] });
    const radius = Number(entry.dataset.radius || 4);
    pin.setAttribute("viewBox", `${-radius} ${-radius} ${2 * radius} ${2 * radius}`);
    pin.replaceChildren(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "circle")));
    pin.firstChild.setAttribute("r", radius);
    const side = 2 * radius * Math.max(scale(), 0.1);
    return L.divIcon({ className: `mark sized${entry.dataset.radius ? "" : " unknown"}`, html: pin, iconSize: [side, side] });
  };
  const gathered = (entries) => {
    if (isSized()) return entries.sort((one, other) => (other.dataset.radius || 0) - (one.dataset.radius || 0)).map((entry) => [entry]);
    const cells = new Map();
    const groups = [];
    for (const entry of entries) {
      const { x, y } = ground.project(at.get(entry));
      const [column, row] = [x, y].map((value) => Math.floor(value / TOGETHER));
      const around = [-1, 0, 1].flatMap((right) => [-1, 0, 1].flatMap((down) => cells.get(`${column + right} ${row + down}`) || []));
      const near = around.find((group) => Math.hypot(group.x - x, group.y - y) < TOGETHER);
      if (near) {
        near.entries.push(entry);
        continue;
      }
      const group = { x, y, entries: [entry] };
      groups.push(group);
      cells.set(`${column} ${row}`, [...(cells.get(`${column} ${row}`) || []), group]);
    }
    return groups.map((group) => group.entries);
  };
  const refresh = () => {
    const bounds = ground.getBounds().pad(0.5);
    const now = new Map();
    for (const entries of gathered(placed.filter((entry) => isKept(entry) && bounds.contains(at.get(entry))))) {
      const key = `${isSized()} ${entries.map((entry) => placed.indexOf(entry)).join(" ")}`;
      now.set(key, shown.get(key) || { entries, mark: marked(entries) });
      shown.delete(key);
    }
    for (const { mark } of shown.values()) mark.remove();
    shown = now;
    for (const shape of lines.getLayers()) shape.setStyle({ opacity: Number(isKept(shape.entry)), fillOpacity: isKept(shape.entry) ? 0.25 : 0 });
    const again = refocus.length && [...shown.values()].find(({ entries }) => entries.includes(refocus[0]));
    if (again) again.mark.getElement().focus();
    refocus = [];
  };
  const marked = (entries) => {
    const place = at.get(entries[0]);
    const mark = L.marker(place, { icon: drawn(entries), riseOnHover: true }).addTo(ground);
    const element = mark.getElement();
    const label = entries.length > 1 ? say("gathered", { n: entries.length }) : title(entries[0]);
    element.setAttribute("aria-label", label);
    element.title = label;
    const bounds = L.latLngBounds(entries.map((entry) => at.get(entry)));
    const open = (byKey) => {
      const isDeepest = ground.getZoom() >= CLOSEST || bounds.getNorthEast().distanceTo(bounds.getSouthWest()) < 3;
      if (entries.length === 1 || isDeepest) return pop(place, entries.map(told), byKey && element, entries.length > 1);
      refocus = byKey ? entries : [];
      return ground.fitBounds(bounds.pad(0.2), { maxZoom: CLOSEST });
    };
    mark.on("click", () => open(false));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open(true);
    });
    for (const [event, isLit] of [["pointerenter", true], ["pointerleave", false], ["focus", true], ["blur", false]]) {
      element.addEventListener(event, () => entries.forEach((entry) => light(entry, isLit)));
    }
    return mark;
  };
  for (const entry of placed.filter((each) => each.dataset.shape)) {
    const tone = getComputedStyle(entry.querySelector(".pin")).getPropertyValue("--tone").trim();
    L.geoJSON(JSON.parse(entry.dataset.shape), { pane: "ground", renderer, color: tone, weight: 5, fillOpacity: 0.25 }).eachLayer((shape) => {
      shape.entry = entry;
      shape.on("click", ({ latlng }) => pop(latlng, [told(entry)])).addTo(lines);
    });
  }

  // --- what a mark says: the words of its line, and the way to it

  const told = (entry) => {
    const words = texts.get(entry).cloneNode(true);
    if (entry.id) words.append(Object.assign(named(say("to_list"), `#${entry.id}`), { className: "to-list" }));
    return words;
  };
  const pop = (where, contents, from, areSeveral) => {
    const content = document.createElement("div");
    if (areSeveral) content.append(Object.assign(document.createElement("strong"), { textContent: say("several", { n: contents.length }) }));
    for (const each of contents) {
      const part = document.createElement("p");
      part.append(each);
      content.append(part);
    }
    content.tabIndex = -1;
    const room = { maxHeight: 260, minWidth: 150, maxWidth: Math.min(300, box.clientWidth - 110), autoPanPaddingBottomRight: [64, 10] };
    const popup = L.popup(room).setLatLng(where).setContent(content).openOn(ground);
    const shut = popup.getElement().querySelector(".leaflet-popup-close-button");
    shut.setAttribute("aria-label", say("shut"));
    if (!from) return;
    content.focus();
    popup.once("remove", () => (from.isConnected ? from : box).focus());
  };

  // --- buttons, tiles

  const controls = L.DomUtil.create("div", "zoom", box);
  L.DomEvent.disableClickPropagation(controls);
  const button = (sign, name, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", textContent: sign, title: say(name) });
    made.setAttribute("aria-label", say(name));
    made.addEventListener("click", act);
    controls.append(made);
    return made;
  };
  const [larger, smaller] = [button("+", "in", () => ground.zoomIn()), button("−", "out", () => ground.zoomOut())];
  button("⤢", "whole", () => ground.fitBounds(whole, FRAME));
  const tileBox = map.querySelector(".tiles input");
  const tiles = tileBox && L.tileLayer(TILES, { attribution: say("tiles_credit"), maxZoom: CLOSEST });
  const heard = map.querySelector(".tiles [role=status]");
  const tile = () => {
    hasTiles = Boolean(tileBox?.checked);
    if (!tiles) return;
    heard.textContent = "";
    if (hasTiles) tiles.addTo(ground);
    else tiles.remove();
    paint();
  };
  tiles?.on("tileerror", () => (heard.textContent = say("tiles_failed")));
  tileBox?.addEventListener("change", tile);

  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const settled = () => {
    larger.disabled = ground.getZoom() >= CLOSEST;
    smaller.disabled = ground.getZoom() <= ground.getMinZoom();
    refresh();
    moved();
  };
  const fit = () => {
    ground.setMinZoom(Math.min(ground.getBoundsZoom(whole), ground.getZoom()));
    const land = L.latLngBounds(outlines.flatMap(([, shape]) => shape.flat(2)));
    ground.setMaxBounds(land.extend(whole).pad(0.3));
  };
  fit();
  paint();
  write();
  tile();
  ground.on("zoomend", () => (paint(), write())).on("moveend", settled);
  scheme.addEventListener("change", paint);
  settled();

  return {
    refresh,
    light: (entry, isLit) => {
      for (const { entries, mark } of shown.values()) if (entries.includes(entry)) mark.getElement().classList.toggle("lit", isLit);
    },
    holds: (entry) => at.has(entry) && ground.getBounds().contains(at.get(entry)),
    focus: () => box.focus(),
    close: () => {
      scheme.removeEventListener("change", paint);
      tileBox?.removeEventListener("change", tile);
      ground.remove();
      box.remove();
    },
  };
};
