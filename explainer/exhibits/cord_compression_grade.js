// @ts-check

/** @param {HTMLElement} figure */
function describeGrade(figure) {
  const panel = figure.querySelector(`[data-for-grade="${figure.dataset.grade}"]`);
  return [...(panel?.querySelectorAll("h3, h3 + p") ?? [])].map((part) => part.textContent).join(". ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["grade"], describeGrade);
  },
};
