// @ts-check

/** @param {HTMLElement} figure */
function describeSight(figure) {
  const { view, loss, finding } = figure.dataset;
  const steps = `[data-for-loss~="${loss}"], [data-for-finding~="${finding}"]`;
  const shown = figure.querySelector(`section[data-for-view="${view}"]`);
  const said = /** @type {HTMLElement[]} */ ([...(shown?.querySelectorAll(`h3, ${steps}`) ?? [])]);
  // What only paper shows is not said.
  return said.map((part) => part.innerText.trim()).join(". ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["view", "loss", "finding"], describeSight);
  },
};
