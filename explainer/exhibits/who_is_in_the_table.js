// @ts-check

/** @param {HTMLElement} figure */
function describePeople(figure) {
  return figure.querySelector("figcaption")?.textContent?.trim() ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, [], describePeople);
  },
};
