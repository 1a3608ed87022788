// The field of a receipt: splits what the reader types as the page splits its first amount (pipeline/figures/taxes.py). Sends nothing.
// A classic script, not a module: browsers load no module from a folder opened as file://.
"use strict";
const isEnglish = document.documentElement.lang === "en";
for (const receipt of document.querySelectorAll(".receipt")) {
  const form = receipt.querySelector("form");
  const field = form.querySelector("input");
  const output = form.querySelector("output");
  const weights = receipt.dataset.weights.split(" ").map(BigInt);
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const amounts = [...receipt.querySelectorAll(".amount data")];
  const labels = [...receipt.querySelectorAll(".label")].map((label) => label.textContent.trim());
  const note = receipt.querySelector(".remark");
  const fed = receipt.dataset.feeds && document.getElementById(receipt.dataset.feeds);
  const LARGEST = 100000000n; // cents: nobody pays a million

  // Cents of « 1 234,50 », « 1.234,50 € », « 1234.5 », in English “1,234.50”, or null.
  const read = (text) => {
    const bare = text.replace(/[\s\u00a0\u202f]|€|euros?/gi, "");
    const typed = isEnglish ? bare.replace(/,(?=\d{3}(?!\d))/g, "") : bare;
    const found = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed);
    const cents = found && BigInt(found[1].replaceAll(".", "")) * 100n + BigInt((found[2] || "").padEnd(2, "0"));
    return cents > 0n && cents <= LARGEST ? cents : null;
  };

  // By largest remainder, to the euro when the amount is in whole euros, else to the cent: the parts always add up.
  const split = (cents) => {
    const step = cents % 100n ? 1n : 100n;
    const unit = total * step;
    const parts = weights.map((weight) => (cents * weight) / unit);
    const missing = Number(cents / step - parts.reduce((sum, part) => sum + part, 0n));
    const left = weights.map((weight) => (cents * weight) % unit);
    const order = weights.map((_, i) => i).sort((a, b) => (left[a] === left[b] ? a - b : left[a] > left[b] ? -1 : 1));
    for (const i of order.slice(0, missing)) parts[i] += 1n;
    return parts.map((part) => part * step);
  };

  const written = (cents, hasCents) =>
    new Intl.NumberFormat(document.documentElement.lang, {
      style: "currency",
      currency: "EUR",
      minimumFractionDigits: hasCents ? 2 : 0,
      maximumFractionDigits: hasCents ? 2 : 0,
    }).format(Number(cents) / 100);

  // The field of another receipt takes the first part, as if it had been typed there.
  const feed = (cents) => {
    if (!fed) return;
    fed.value = cents === null ? "" : `${cents / 100n}${isEnglish ? "." : ","}${String(cents % 100n).padStart(2, "0")}`.replace(/[.,]00$/, "");
    fed.dispatchEvent(new Event("input"));
  };

  // Shows the parts of what is typed; returns the sentence that says so.
  const update = () => {
    const cents = read(field.value);
    field.setAttribute("aria-invalid", String(cents === null));
    if (note) note.hidden = true;
    if (cents === null) {
      for (const amount of amounts) amount.textContent = "–";
      feed(null);
      return receipt.dataset.wrong;
    }
    const hasCents = cents % 100n > 0n;
    const parts = split(cents);
    parts.forEach((part, i) => {
      amounts[i].value = String(part);
      amounts[i].textContent = part ? written(part, hasCents) : receipt.dataset.less;
    });
    feed(parts[0]);
    const words = { amount: written(cents, hasCents), part: written(parts[0], hasCents), label: labels[0] };
    return receipt.dataset.told.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  };

  // Amounts follow each key; the sentence, which a screen reader reads aloud, waits until the reader stops typing.
  let waiting = 0;
  const follow = (delay) => {
    const told = update();
    clearTimeout(waiting);
    waiting = setTimeout(() => (output.textContent = told), delay);
  };
  field.addEventListener("input", () => follow(600));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    follow(0);
  });
  for (const choice of form.querySelectorAll("button")) {
    choice.addEventListener("click", () => {
      field.value = choice.value;
      follow(0);
    });
  }
  form.hidden = false;
}
