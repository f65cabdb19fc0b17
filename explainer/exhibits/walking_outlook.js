// @ts-check

/** @param {HTMLElement} figure */
function describeBefore(figure) {
  return figure.querySelector(`[data-said="${figure.dataset.before}"]`)?.textContent ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["before"], describeBefore);
  },
};
