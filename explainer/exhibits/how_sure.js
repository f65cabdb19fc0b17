// @ts-check

/** @param {HTMLElement} figure */
function describeKind(figure) {
  return figure.querySelector(`.said [data-for-kind="${figure.dataset.kind}"]`)?.textContent ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["kind"], describeKind);
  },
};
