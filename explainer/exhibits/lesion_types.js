// @ts-check

/** @param {HTMLElement} figure */
function describeTypes(figure) {
  const { count } = figure.dataset;
  return `Shares of the ${count}; ${count === "vertebrae" ? "two intervals" : "an interval"} with each.`;
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["count"], describeTypes);
  },
};
