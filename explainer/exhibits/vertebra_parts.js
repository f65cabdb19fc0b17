// @ts-check

/** @param {HTMLElement} figure */
function describePart(figure) {
  const panel = figure.querySelector(`[data-for-part="${figure.dataset.part}"]`);
  const words = [...(panel?.querySelectorAll("h3, dd:last-of-type") ?? [])];
  return words.map((part) => part.textContent?.trim()).join(": ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["part"], describePart);
  },
};
