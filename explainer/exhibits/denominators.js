// @ts-check

/** @param {HTMLElement} figure @param {string} trait */
function describePeople(figure, trait) {
  const chosen = figure.querySelector(`[name="${trait}"]:checked`)?.parentElement?.textContent ?? "";
  const block = `div[data-for-population="${figure.dataset.population}"]`;
  const wanted = trait === "population" ? "metastases" : figure.dataset.outcome;
  const found = figure.querySelector(`${block} [data-found="${wanted}"] p`)?.textContent ?? "";
  return `${chosen}: ${found}`;
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["population", "outcome"], describePeople);
  },
};
