// @ts-check

/** @param {HTMLElement} figure */
function describeDirections(figure) {
  const pair = figure.querySelector(`[data-for-primary="${figure.dataset.primary}"]`);
  const said = [...(pair?.querySelectorAll(".panel") ?? [])].map((panel) => {
    const parts = [...panel.querySelectorAll(".over, .warning")].reverse();
    return parts.map((part) => (part.className === "over" ? "Of 1,000: " : "") + part.textContent?.trim().replace(/[^.]$/, "$&.")).join(" ");
  });
  return said.join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["primary"], describeDirections);
  },
};
