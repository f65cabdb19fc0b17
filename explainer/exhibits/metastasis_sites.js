// @ts-check

/** @param {HTMLElement} figure */
function describeSites(figure) {
  return figure.querySelector(`[data-for-primary="${figure.dataset.primary}"] .spine`)?.textContent?.trim() ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["primary"], describeSites);
  },
};
