// @ts-check

/** @typedef {{ label: string, low: number, high: number, range: boolean, slider: HTMLInputElement, row: HTMLElement }} Item */

/** @param {HTMLElement} figure @returns {Item[]} */
function itemsOf(figure) {
  return [...figure.querySelectorAll("li[data-item]")].map((one) => {
    const row = /** @type {HTMLElement} */ (one);
    return {
      label: row.dataset.item ?? "",
      low: Number(row.dataset.low),
      high: Number(row.dataset.high),
      range: "range" in row.dataset,
      slider: /** @type {HTMLInputElement} */ (row.querySelector("input[type=range]")),
      row,
    };
  });
}

/** @param {number} value */
const numeral = (value) => new Intl.NumberFormat("en", { maximumFractionDigits: 6 }).format(value);

/** How far a guess is outside of what was found, in whole steps. @param {Item} item @param {number} guess */
function amountOf({ low, high, slider }, guess) {
  const step = Number(slider.step);
  return Math.floor(Math.max(guess - high, low - guess, 0) / step + 0.5) * step;
}

/** @param {Item} item @param {number} guess @param {string} sign */
function distanceOf(item, guess, sign) {
  const amount = amountOf(item, guess);
  if (!amount) return item.range ? ": inside that range" : ": as close as it gets";
  const points = sign !== "%" ? "" : amount === 1 ? " point" : " points";
  const above = guess > item.high;
  const where = item.range ? (above ? "above that range" : "below that range") : (above ? "too high" : "too low");
  return `: ${numeral(amount)}${points} ${where}`;
}

/** Which guesses were closest and farthest, and how many pairs stand in the right order.
 * @param {Item[]} items @param {Record<string, number>} guesses */
function closingOf(items, guesses) {
  const guessed = items.filter(({ label }) => label in guesses);
  if (guessed.length < 2) return "";
  const amounts = guessed.map((item) => amountOf(item, guesses[item.label]));
  const [near, far] = [Math.min(...amounts), Math.max(...amounts)];
  /** @param {number} amount */
  const those = (amount) => guessed.filter((_, place) => amounts[place] === amount).map(({ label }) => label).join(" and ");
  const words = near === far ? "All your guesses are equally close." : `Closest: ${those(near)}. Farthest: ${those(far)}.`;
  const pairs = guessed.flatMap((low) => guessed
    .filter((high) => low.high < high.low && guesses[low.label] !== guesses[high.label])
    .map((high) => guesses[low.label] < guesses[high.label]));
  const right = pairs.filter(Boolean).length;
  if (!pairs.length) return words;
  if (right === pairs.length) return `${words} You had the order right.`;
  if (!right) return `${words} The order is the other way round.`;
  return `${words} You had the order right for ${right} of ${pairs.length} pairs.`;
}

/** Write guesses and words into the markup. @param {Model} model @param {HTMLElement} el */
function showGuesses(model, el) {
  const figure = /** @type {HTMLElement | null} */ (el.querySelector("figure.exhibit"));
  if (!figure) return;
  const [guesses, revealed] = [model.get("guesses"), model.get("revealed")];
  const sign = figure.dataset.sign ?? "";
  const items = itemsOf(figure);
  for (const { label, slider, row, ...rest } of items) {
    const guessed = label in guesses;
    const guess = guessed ? guesses[label] : startOf(slider);
    const words = numeral(guess) + sign;
    slider.value = String(guess);
    slider.disabled = revealed;
    slider.setAttribute("aria-valuetext", guessed ? words : `${words}, not guessed yet`);
    row.toggleAttribute("data-guessed", guessed);
    row.style.setProperty("--guess", String((100 * guess) / Number(slider.max)));
    /** @param {string} part @param {string} text */
    const write = (part, text) => { /** @type {HTMLElement} */ (row.querySelector(part)).textContent = text; };
    write("output", guessed ? `Your guess: ${words}` : "Not guessed yet");
    write(".said", guessed ? `You said ${words}; ` : "");
    write(".distance", guessed ? distanceOf({ label, slider, row, ...rest }, guess, sign) : "");
  }
  const box = /** @type {HTMLInputElement} */ (figure.querySelector("input[name=revealed]"));
  box.checked = revealed;
  /** @type {HTMLElement} */ (figure.querySelector(".closing")).textContent = revealed ? closingOf(items, guesses) : "";
  const count = Object.keys(guesses).length;
  /** @type {HTMLElement} */ (figure.querySelector(".progress")).textContent = `${count} of ${items.length} guessed`;
  Object.assign(figure.dataset, { revealed: String(revealed), guessed: String(count), scripted: "" });
}

/** Where a handle stands that nobody has moved. @param {HTMLInputElement} slider */
function startOf({ max, step }) {
  return Math.round(Number(max) / 2 / Number(step)) * Number(step);
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    if (el.querySelector("figure.exhibit")) keepGuesses();
    else draw(model, el);

    const refresh = () => showGuesses(model, el);
    function reveal() {
      refresh();
      // Answers open above the box: whoever pressed it keeps it in sight.
      const box = el.querySelector("input[name=revealed]");
      if (box === document.activeElement) box?.scrollIntoView({ block: "nearest" });
      announce(el, (figure) => (model.get("revealed")
        ? `What was found stands under each guess. ${figure.querySelector(".closing")?.textContent}`
        : `What was found is hidden again. ${Object.keys(model.get("guesses")).length
          ? "You can change your guesses." : "All handles are back in the middle."}`));
    }
    function redraw() {
      draw(model, el);
      refresh();
    }
    // What a reader did before this module ran is what counts.
    function keepGuesses() {
      const figure = /** @type {HTMLElement} */ (el.querySelector("figure.exhibit"));
      const moved = itemsOf(figure).filter(({ slider }) => slider.value !== slider.defaultValue);
      if (moved.length) model.set("guesses", { ...model.get("guesses"), ...valuesOf(moved) });
      const box = /** @type {HTMLInputElement} */ (figure.querySelector("input[name=revealed]"));
      if (box.checked !== box.defaultChecked) commit(box.checked);
    }
    /** @param {Item[]} items */
    function valuesOf(items) {
      return Object.fromEntries(items.map(({ label, slider }) => [label, Number(slider.value)]));
    }
    /** @param {boolean} revealed */
    function commit(revealed) {
      const figure = /** @type {HTMLElement} */ (el.querySelector("figure.exhibit"));
      if (revealed) model.set("guesses", { ...valuesOf(itemsOf(figure)), ...model.get("guesses") });
      model.set("revealed", revealed);
    }
    /** @param {Event} event */
    function choose(event) {
      const input = /** @type {HTMLInputElement} */ (event.target);
      if (input.name === "guesses") {
        const label = /** @type {HTMLElement} */ (input.closest("li")).dataset.item ?? "";
        model.set("guesses", { ...model.get("guesses"), [label]: Number(input.value) });
      }
      if (input.name === "revealed" && event.type === "change") commit(input.checked);
      // A drag is many inputs and one change: Python hears of it once.
      if (event.type === "change") save(model);
    }
    /** @param {Event} event */
    function again(event) {
      event.preventDefault();
      model.set("guesses", {});
      model.set("revealed", false);
      save(model);
      /** @type {HTMLElement | null} */ (el.querySelector("input[type=range]"))?.focus();
    }

    refresh();
    el.addEventListener("input", choose);
    el.addEventListener("change", choose);
    el.addEventListener("reset", again);
    el.addEventListener("keydown", walk);
    model.on("change:guesses", refresh);
    model.on("change:revealed", reveal);
    model.on("change:_html", redraw);
    return () => {
      el.removeEventListener("input", choose);
      el.removeEventListener("change", choose);
      el.removeEventListener("reset", again);
      el.removeEventListener("keydown", walk);
      model.off("change:guesses", refresh);
      model.off("change:revealed", reveal);
      model.off("change:_html", redraw);
    };
  },
};
