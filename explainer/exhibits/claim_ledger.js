// @ts-check

/** What the evidence says to the verdict that was given. @param {HTMLElement} figure @param {string} letter */
function answerTo(figure, letter) {
  const item = /** @type {HTMLElement} */ (figure.querySelector(`[data-claim="${letter}"]`));
  const said = /** @type {HTMLInputElement | null} */ (item.querySelector(":checked"))?.value;
  const parts = item.querySelectorAll(`.verdict p:not([data-said]), [data-said="${said}"]`);
  return `Claim ${letter}: ` + [...parts].map((part) => part.textContent).join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, [], () => "");
    const leave = keepDict(model, el, "verdicts", "verdict-", answerTo);
    return () => {
      leave();
      stop();
    };
  },
};
