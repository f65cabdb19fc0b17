// @ts-check

/** @param {HTMLElement} figure */
function describeDirections(figure) {
  const pair = figure.querySelector(`[data-for-primary="${figure.dataset.primary}"]`);
  const said = [...(pair?.querySelectorAll(".panel") ?? [])].map((panel) => {
    const parts = [...panel.querySelectorAll(".warning, .answer")];
    return parts.map((part) => part.textContent?.trim().replace(/[^.]$/, "$&.")).join(" ");
  });
  return said.join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["primary"], describeDirections);
  },
};
