// @ts-check

/**
 * Say what has changed, and only that: a place with its value, a way of counting, or the view.
 * @param {HTMLElement} figure
 * @param {string} trait
 */
function describeSpine(figure, trait) {
  const chosen = /** @type {HTMLInputElement | null} */ (figure.querySelector(`input[name="${trait}"]:checked`));
  const words = (/** @type {string} */ selector) => figure.querySelector(selector)?.textContent?.trim() ?? "";
  if (trait === "view") return `View: ${chosen?.parentElement?.textContent ?? ""}`;
  const place = figure.dataset.selected ?? "";
  const counting = words('label:has(input[name="lens"]:checked)');
  // A panel of a reader's own ways of counting says what each of them found, with its unit.
  const ways = [...figure.querySelectorAll(`[data-panel-for="${place}"] dt`)];
  const found = place && ways.find((way) => way.textContent === counting)?.nextElementSibling?.textContent?.split(";")[0];
  const title = words(`[data-panel-for="${place}"] h3`);
  if (trait === "lens") {
    return found ? `${title.split(",")[0]}: ${found}, ${counting}` : words(`.lens[data-for-lens="${figure.dataset.lens}"] .finding`);
  }
  if (figure.classList.contains("compact")) return words(`[data-panel-for="${place}"]`);
  const region = figure.querySelector(`[data-bone="${place}"]`)?.getAttribute("data-part-of") ?? place;
  const lens = `[data-for-lens="${figure.dataset.lens}"]`;
  const own = words(`[data-level="${place}"] .value${lens}`);
  const shared = words(`[data-region="${region}"] .value${lens}`);
  return place ? `${title}: ${found || own || [region, shared].join(" ")} (${counting})` : title;
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
