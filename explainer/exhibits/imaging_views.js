// @ts-check

/** @param {HTMLElement} figure */
function describeSight(figure) {
  const { view, loss, finding } = figure.dataset;
  const [test, lost, grown] = [...figure.querySelectorAll(".choices :checked")].map((radio) => radio.parentElement?.textContent);
  const steps = `[data-for-loss~="${loss}"], [data-for-finding~="${finding}"]`;
  const shown = figure.querySelector(`section[data-for-view="${view}"]`);
  const said = /** @type {HTMLElement[]} */ ([...(shown?.querySelectorAll(steps) ?? [])]);
  // What only paper shows is not said, nor signs and notes for the eye.
  const words = said.map((part) => part.innerText.replace(/[○◐●] | \(Partly inferred\.\)/g, "").trim());
  return [`${test}; bone lost: ${lost}; ${grown?.toLowerCase()}.`, ...words].join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["view", "loss", "finding"], describeSight);
  },
};
