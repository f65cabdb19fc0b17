// @ts-check

/** @param {HTMLElement} figure */
function describeSymptom(figure) {
  const block = figure.querySelector(`[data-for-symptom="${figure.dataset.symptom}"]`);
  const boxes = [...(block?.querySelectorAll("[data-group], .nobody") ?? [])].map((box) => {
    const values = [...box.querySelectorAll("li > span")].map((value) => value.textContent?.trim());
    return values.length ? `${box.querySelector("h4")?.textContent}: ${values.join("; ")}.` : box.textContent;
  });
  return [`${block?.querySelector("h3")?.textContent}.`, ...boxes].join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, ["symptom"], describeSymptom);
  },
};
