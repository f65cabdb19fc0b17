// @ts-check

/**
 * Say what has changed, and only that: a place with its value, a way of counting, or the view.
 * @param {HTMLElement} figure
 * @param {string} trait
 */
function describeSpine(figure, trait) {
  const chosen = /** @type {HTMLInputElement | null} */ (figure.querySelector(`input[name="${trait}"]:checked`));
  const words = (/** @type {string} */ selector) => figure.querySelector(selector)?.textContent?.trim() ?? "";
  if (trait === "lens") return words(`.lens[data-for-lens="${figure.dataset.lens}"] .finding`);
  if (trait === "view") return `View: ${chosen?.parentElement?.textContent ?? ""}`;
  const place = figure.dataset.selected ?? "";
  if (figure.classList.contains("compact")) return words(`[data-panel-for="${place}"]`);
  const region = figure.querySelector(`[data-bone="${place}"]`)?.getAttribute("data-part-of") ?? place;
  const lens = `[data-for-lens="${figure.dataset.lens}"]`;
  const own = words(`[data-level="${place}"] .value${lens}`);
  const shared = words(`[data-region="${region}"] .value${lens}`);
  const counting = figure.querySelector('input[name="lens"]:checked')?.parentElement?.textContent ?? "";
  const title = words(`[data-panel-for="${place}"] h3`);
  return place ? `${title}: ${own || [region, shared].join(" ")} (${counting})` : title;
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
