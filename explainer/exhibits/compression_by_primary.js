// @ts-check

/** @param {HTMLElement} figure */
function describeCompression(figure) {
  return figure.querySelector(`[data-for-primary="${figure.dataset.primary}"]`)?.textContent?.trim() ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["primary"], describeCompression);
  },
};
