// A map: zoom by buttons, keys and fingers, families to hide, and a point lit when its line of the list is, and conversely.
// A classic script, not a module: browsers load no module from a folder opened as file://. Without it nothing is missing.
"use strict";
for (const map of document.querySelectorAll(".map")) {
  const plan = map.querySelector(".plan");
  const [, , width, height] = plan.getAttribute("viewBox").split(" ").map(Number);
  const points = [...plan.querySelectorAll(".spot")];
  const entries = [...map.querySelectorAll(".spots li")];
  const DEEPEST = 6;
  const view = { x: 0, y: 0, zoom: 1 };

  // --- a point and its line light each other
  for (const point of points) {
    const entry = point.hasAttribute("href") && document.getElementById(point.getAttribute("href").slice(1));
    if (!entry) continue;
    for (const [one, other] of [[point, entry], [entry, point]]) {
      for (const [event, isLit] of [["pointerenter", true], ["pointerleave", false], ["focusin", true], ["focusout", false]]) {
        one.addEventListener(event, () => other.classList.toggle("lit", isLit));
      }
    }
  }

  // --- families
  const legend = map.querySelectorAll(".legend li");
  if (legend.length > 1) {
    for (const item of legend) {
      const box = document.createElement("input");
      const label = document.createElement("label");
      box.type = "checkbox";
      box.checked = true;
      label.append(box, ...item.childNodes);
      item.append(label);
      box.addEventListener("change", () => {
        for (const each of [...points, ...entries]) {
          if (each.dataset.theme === item.dataset.theme) each.toggleAttribute("hidden", !box.checked);
        }
        for (const group of map.querySelectorAll(".spots > div")) group.hidden = !group.querySelector("li:not([hidden])");
      });
    }
  }

  // --- zoom: only where there is something to look at more closely
  if (!points.length) continue;
  const at = points.map((point) => point.getAttribute("transform"));
  const controls = document.createElement("div");
  controls.className = "zoom";
  const show = () => {
    const [wide, high] = [width / view.zoom, height / view.zoom];
    view.x = Math.min(Math.max(view.x, 0), width - wide);
    view.y = Math.min(Math.max(view.y, 0), height - high);
    plan.setAttribute("viewBox", `${view.x} ${view.y} ${wide} ${high}`);
    plan.classList.toggle("near", view.zoom > 1);
    // Points grow half as fast as the ground, so that those that touch come apart.
    points.forEach((point, i) => point.setAttribute("transform", `${at[i]} scale(${1 / Math.sqrt(view.zoom)})`));
    smaller.disabled = whole.disabled = view.zoom <= 1;
    larger.disabled = view.zoom >= DEEPEST;
  };
  // Keeps the ground under (x, y), parts of the width and height of the map, where it is.
  const zoomTo = (zoom, x = 0.5, y = 0.5) => {
    const kept = Math.min(Math.max(zoom, 1), DEEPEST);
    view.x += x * width * (1 / view.zoom - 1 / kept);
    view.y += y * height * (1 / view.zoom - 1 / kept);
    view.zoom = kept;
    show();
  };
  const move = (x, y) => {
    view.x += (x * width) / view.zoom;
    view.y += (y * height) / view.zoom;
    show();
  };
  const button = (sign, name, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", name);
    made.title = name;
    made.addEventListener("click", act);
    controls.append(made);
    return made;
  };
  const larger = button("+", map.dataset.in, () => zoomTo(view.zoom * 1.6));
  const smaller = button("−", map.dataset.out, () => zoomTo(view.zoom / 1.6));
  const whole = button("⤢", map.dataset.whole, () => zoomTo(1));
  plan.before(controls);
  plan.setAttribute("tabindex", "0");
  plan.setAttribute("aria-description", map.dataset.about);

  const KEYS = {
    "+": () => zoomTo(view.zoom * 1.6), "-": () => zoomTo(view.zoom / 1.6), 0: () => zoomTo(1),
    ArrowLeft: () => move(-0.2, 0), ArrowRight: () => move(0.2, 0), ArrowUp: () => move(0, -0.2), ArrowDown: () => move(0, 0.2),
  };
  plan.addEventListener("keydown", (event) => {
    const isArrow = event.key.startsWith("Arrow");
    // Arrows scroll the page until there is a map to move.
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey || (isArrow && view.zoom === 1)) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  // One finger (or the mouse) drags a map that is zoomed, two fingers zoom it. At rest a finger scrolls the page.
  const fingers = new Map();
  let dragged = false;
  plan.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    dragged = false;
  });
  plan.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const box = plan.getBoundingClientRect();
    const now = [event.clientX, event.clientY];
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const [was, is] = [before, now].map(([x, y]) => Math.hypot(x - other[0], y - other[1]));
      if (was > 0) zoomTo((view.zoom * is) / was, (other[0] - box.left) / box.width, (other[1] - box.top) / box.height);
    } else if (view.zoom > 1) {
      if (!dragged && Math.hypot(now[0] - before[0], now[1] - before[1]) < 4) return;
      move((before[0] - now[0]) / box.width, (before[1] - now[1]) / box.height);
    }
    dragged = true;
    fingers.set(event.pointerId, now);
  });
  for (const event of ["pointerup", "pointercancel", "pointerleave"]) {
    plan.addEventListener(event, ({ pointerId }) => fingers.delete(pointerId));
  }
  // The end of a drag is no click on a link; nor is a link to be dragged away.
  plan.addEventListener("click", (event) => dragged && event.preventDefault(), true);
  plan.addEventListener("dragstart", (event) => event.preventDefault());
  show();
}
