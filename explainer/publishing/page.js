// @ts-check
// Opens the passport of a number beside the number. Without this script the link leads to it.

const card = document.createElement("div");
card.className = "card";
card.popover = "auto";
card.tabIndex = -1;
card.setAttribute("role", "dialog");
document.body.append(card);
card.addEventListener("focusout", (event) => {
  const next = /** @type {Node | null} */ (event.relatedTarget);
  if (next && !card.contains(next)) card.hidePopover();
});
card.addEventListener("toggle", () => { if (!card.matches(":popover-open")) card.replaceChildren(); });

/** Put the card under its number, or over it where there is more room.
 * @param {Element} link */
function place(link) {
  const at = link.getBoundingClientRect();
  const over = at.top - 24;
  const under = innerHeight - at.bottom - 24;
  card.style.maxHeight = `${Math.max(over, under)}px`;
  const below = card.offsetHeight <= under || under >= over;
  const left = Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 16);
  card.style.left = `${Math.max(left, 16) + scrollX}px`;
  card.style.top = `${(below ? at.bottom + 8 : at.top - card.offsetHeight - 8) + scrollY}px`;
}

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = document.createElement("button");
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

document.addEventListener("click", (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a[href^="#stat-"], a[href^="#ref-"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = decodeURIComponent(/** @type {string} */ (link.getAttribute("href")).slice(1));
  const entry = document.getElementById(id);
  if (!entry || card.contains(link)) return card.hidePopover();
  event.preventDefault();
  // Figures that were found together share a passport; the card shows the one that was asked for.
  const copy = /** @type {HTMLElement} */ ((entry.closest(".passport") ?? entry).cloneNode(true));
  for (const part of copy.querySelectorAll(`li[id]:not([id="${CSS.escape(id)}"])`)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll("[id]")]) part.removeAttribute("id");
  const whole = document.createElement("a");
  whole.href = `#${id}`;
  whole.textContent = "Show it in the list";
  const bar = document.createElement("p");
  bar.className = "card-bar";
  bar.append(whole, button("Close", () => { card.hidePopover(); /** @type {HTMLElement} */ (link).focus(); }));
  card.hidePopover();
  // Beside its number also for the Tab key, which goes on from there.
  link.after(card);
  card.replaceChildren(copy, bar);
  card.setAttribute("aria-label", id.startsWith("stat-") ? `Where “${link.textContent}” comes from` : "Source");
  card.showPopover();
  place(link);
  card.focus();
});

// A table that is wider than the screen can be scrolled with the keyboard.
for (const box of document.querySelectorAll("div.table")) {
  if (box.scrollWidth > box.clientWidth) /** @type {HTMLElement} */ (box).tabIndex = 0;
}
