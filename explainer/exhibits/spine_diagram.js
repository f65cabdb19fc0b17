// @ts-check

/** @param {HTMLElement} figure @returns {string} what the figure shows now, for the live region */
function describeSpine(figure) {
  const panel = figure.querySelector(`[data-panel-for="${figure.dataset.selected}"]`);
  const finding = figure.querySelector(`[data-for-lens="${figure.dataset.lens}"] .finding`);
  const place = panel?.querySelector("h3")?.textContent?.trim() ?? "";
  return `${place}. Counting: ${finding?.textContent?.trim() ?? ""}`;
}

/**
 * A published page's address may name a place (`#T7`): choose it.
 * @param {Model} model
 * @param {HTMLElement} el
 */
function chooseFromAddress(model, el) {
  const place = decodeURIComponent(location.hash.slice(1));
  const radio = place && el.querySelector(`input[name="selected"][value="${CSS.escape(place)}"]`);
  if (!radio) return;
  model.set("selected", place);
  save(model);
  el.scrollIntoView();
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, ["selected", "lens", "view"], describeSpine);
    const follow = () => chooseFromAddress(model, el);
    follow();
    addEventListener("hashchange", follow);
    return () => {
      removeEventListener("hashchange", follow);
      stop();
    };
  },
};
