// @ts-check

/** The verdict on the reader's mark, then the reasons. @param {HTMLElement} figure @param {string} number */
function reasons(figure, number) {
  const chosen = /** @type {HTMLInputElement | null} */ (figure.querySelector(`[name="step-${number}"]:checked`));
  const step = /** @type {HTMLElement | null} */ (chosen?.closest("[data-is]"));
  const why = step?.querySelector(".why p");
  if (!chosen || !step || !why) return "";
  const [right, notQuite] = why.querySelectorAll("i");
  const words = why.cloneNode(true);
  /** @type {Element} */ (words).querySelectorAll("i").forEach((verdict) => verdict.remove());
  // A group of radios is indeterminate until one is chosen: after the last mark the number is told.
  const told = figure.querySelector("form :indeterminate") ? "" : figure.querySelector(".tally b")?.textContent ?? "";
  return `${(step.dataset.is === chosen.value ? right : notQuite).textContent} ${words.textContent} ${told}`.trim();
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    /** @param {Event} event */
    function beginAgain(event) {
      event.preventDefault();
      model.set("marks", {});
      save(model);
      announce(el, () => "Begun again: no step is marked.");
    }
    const stop = stayInStep(model, el, [], () => "");
    const leave = keepDict(model, el, "marks", "step-", reasons);
    el.addEventListener("reset", beginAgain);
    return () => {
      el.removeEventListener("reset", beginAgain);
      leave();
      stop();
    };
  },
};
