// @ts-check

/** What is found for the chosen primary, or that nothing is. @param {HTMLElement} figure */
function describePrimarySpine(figure) {
  const found = figure.querySelector(`.found [data-for-primary="${figure.dataset.primary}"]`);
  return (found?.querySelector(".finding") ?? found)?.textContent?.trim() ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["primary"], describePrimarySpine);
  },
};
