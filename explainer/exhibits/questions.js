// @ts-check

/** @param {HTMLElement} figure @param {string} question */
function explanationOf(figure, question) {
  const chosen = /** @type {HTMLInputElement | null} */ (figure.querySelector(`input[name="${question}"]:checked`));
  return figure.querySelector(`[data-for-option="${question}-${chosen?.value}"]`)?.textContent?.trim() ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, [], () => "");
    const leave = keepDict(model, el, "answers", "", explanationOf, Number);
    return () => {
      leave();
      stop();
    };
  },
};
