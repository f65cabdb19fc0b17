// @ts-check

/** @param {HTMLElement} figure */
function describeClock(figure) {
  return figure.querySelector(`[data-for-clock="${figure.dataset.clock}"]`)?.textContent ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["clock"], describeClock);
  },
};
