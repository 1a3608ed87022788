// Copies a figure in a sentence, with its source and the address of its page (pieces.html). Nothing shows where a page may not copy.
// A classic script, not a module: browsers load no module from a folder opened as file://.
"use strict";
(() => {
  if (!navigator.clipboard) return;
  const here = document.querySelector("link[rel=canonical]")?.href || location.href;
  for (const button of document.querySelectorAll(".copy button")) {
    const heard = button.parentElement.querySelector("[role=status]");
    button.addEventListener("click", async () => {
      const address = new URL(button.dataset.href || "", here);
      address.hash = "";
      if (address.protocol !== "file:") address.pathname = address.pathname.replace(/index\.html$/, "");
      const quote = button.dataset.quote.replace(/\)$/, `, ${address.href})`);
      heard.textContent = ""; // said again when copied again
      const isDone = await navigator.clipboard.writeText(quote).then(() => true, () => false);
      heard.textContent = isDone ? heard.dataset.done : heard.dataset.failed;
    });
    button.parentElement.classList.add("ready");
  }
})();
