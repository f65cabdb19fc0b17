// @ts-check

/** The verdict on the reader's mark and on the step; the reasons stand beside it. @param {HTMLElement} figure @param {string} number */
function verdict(figure, number) {
  const chosen = /** @type {HTMLInputElement | null} */ (figure.querySelector(`[name="step-${number}"]:checked`));
  const step = /** @type {HTMLElement | null} */ (chosen?.closest("[data-is]"));
  const why = step?.querySelector(".why p");
  if (!chosen || !step || !why) return "";
  const [right, notQuite] = why.querySelectorAll("i");
  // A group of radios is indeterminate until one is chosen: after the last mark the mistakes are told.
  const told = figure.querySelector("form :indeterminate") ? "" : figure.querySelector(".tally b")?.textContent ?? "";
  return `${(step.dataset.is === chosen.value ? right : notQuite).textContent} ${why.querySelector("b")?.textContent} ${told}`.trim();
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
    const leave = keepDict(model, el, "marks", "step-", verdict);
    el.addEventListener("reset", beginAgain);
    return () => {
      el.removeEventListener("reset", beginAgain);
      leave();
      stop();
    };
  },
};
