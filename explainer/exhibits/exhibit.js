// @ts-check
// What every exhibit shares. An exhibit's own module follows this text; there are no imports.

/**
 * @typedef {{ get(name: string): any, set(name: string, value: any): void, save_changes(): void,
 *   on(event: string, listener: () => void): void, off(event: string, listener: () => void): void }} Model
 */

const OWN_KEYS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "Enter", " ", "Escape"]);
let liveViews = 0;

/**
 * Keep native form state and the model in step, both ways, and say once what changed.
 * Markup that stands in `el` is adopted; otherwise the model's is put there.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {string[]} traits names of the traits, which are also the names of the radios
 * @param {(figure: HTMLElement, trait: string) => string} describe what to announce when a trait changed
 * @returns {() => void} the clean-up
 */
function stayInStep(model, el, traits, describe) {
  if (el.querySelector("figure.exhibit")) keepChoices(model, el, traits);
  else draw(model, el);
  traits.forEach((trait) => show(el, trait, model.get(trait)));

  /** @param {Event} event */
  function choose(event) {
    const radio = /** @type {HTMLInputElement} */ (event.target);
    if (!traits.includes(radio.name)) return;
    model.set(radio.name, radio.value);
    save(model);
  }
  const listeners = traits.map((trait) => () => {
    show(el, trait, model.get(trait));
    announce(el, (figure) => describe(figure, trait));
  });
  function redraw() {
    draw(model, el);
    traits.forEach((trait) => show(el, trait, model.get(trait)));
    announce(el, (figure) => describe(figure, traits[0]));
  }

  el.addEventListener("change", choose);
  el.addEventListener("keydown", walk);
  traits.forEach((trait, index) => model.on(`change:${trait}`, listeners[index]));
  model.on("change:_html", redraw);
  return () => {
    el.removeEventListener("change", choose);
    el.removeEventListener("keydown", walk);
    traits.forEach((trait, index) => model.off(`change:${trait}`, listeners[index]));
    model.off("change:_html", redraw);
  };
}

/**
 * What a reader chose before this module ran is what counts.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {string[]} traits
 */
function keepChoices(model, el, traits) {
  for (const trait of traits) {
    const radio = /** @type {HTMLInputElement | null} */ (el.querySelector(`input[name="${trait}"]:checked`));
    if (radio && !radio.defaultChecked) model.set(trait, radio.value);
  }
}

/**
 * Keep a trait that is a dict in step with radios, one group for each key, both ways. Goes with
 * `stayInStep`, which puts the markup there, and is called after it.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {string} trait the dict, such as "verdicts": { d: "partly" }
 * @param {string} before what stands before the key in the names of its radios, such as "verdict-"
 * @param {(figure: HTMLElement, key: string) => string} describe what to announce when a key has a new value
 * @param {(value: string) => any} read what a radio's value is in the dict
 * @returns {() => void} the clean-up
 */
function keepDict(model, el, trait, before, describe, read = String) {
  /** What was last shown. @type {Record<string, any>} */
  let shown = {};

  /** @param {Element} input */
  const isOurs = (input) => input instanceof HTMLInputElement && input.type === "radio" && input.name.startsWith(before);
  const radios = () => /** @type {HTMLInputElement[]} */ ([...el.querySelectorAll("input")].filter(isOurs));
  /** @param {HTMLInputElement} radio */
  const keyOf = (radio) => radio.name.slice(before.length);

  /** @param {HTMLInputElement[]} chosen */
  function keep(chosen) {
    const given = chosen.map((radio) => [keyOf(radio), read(radio.value)]);
    model.set(trait, { ...model.get(trait), ...Object.fromEntries(given) });
    save(model);
  }
  function showAll() {
    shown = { ...model.get(trait) };
    for (const radio of radios()) radio.checked = shown[keyOf(radio)] === read(radio.value);
    const figure = /** @type {HTMLElement | null} */ (el.querySelector("figure.exhibit"));
    if (figure) figure.dataset[trait] = Object.entries(shown).map(([key, value]) => `${key}-${value}`).join(" ");
  }
  function showAndSay() {
    const old = shown;
    showAll();
    const changed = Object.keys(shown).filter((key) => shown[key] !== old[key]);
    if (changed.length) announce(el, (figure) => changed.map((key) => describe(figure, key)).join(" "));
  }
  /** @param {Event} event */
  function choose(event) {
    const radio = /** @type {HTMLInputElement} */ (event.target);
    if (isOurs(radio)) keep([radio]);
  }

  // What a reader chose before this module ran is what counts.
  const early = radios().filter((radio) => radio.checked && !radio.defaultChecked);
  if (early.length) keep(early);
  showAll();
  el.addEventListener("change", choose);
  model.on(`change:${trait}`, showAndSay);
  model.on("change:_html", showAll);
  return () => {
    el.removeEventListener("change", choose);
    model.off(`change:${trait}`, showAndSay);
    model.off("change:_html", showAll);
  };
}

/**
 * Put the model's markup into `el`, with ids that no other view on the page has.
 * @param {Model} model
 * @param {HTMLElement} el
 */
function draw(model, el) {
  liveViews += 1;
  const prefix = model.get("_prefix");
  const own = `${prefix}-live${Date.now().toString(36)}${liveViews}`;
  const opened = [...el.querySelectorAll("details")].map((details) => details.open);
  el.innerHTML = model.get("_html").replaceAll(new RegExp(`\\b${prefix}(?!\\d|-live)`, "g"), own);
  el.querySelectorAll("details").forEach((details, index) => { details.open = opened[index] ?? details.open; });
}

/**
 * @param {HTMLElement} el
 * @param {string} trait
 * @param {string} value
 */
function show(el, trait, value) {
  for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (el.querySelectorAll(`input[name="${trait}"]`))) {
    radio.checked = radio.value === value;
  }
  const figure = /** @type {HTMLElement | null} */ (el.querySelector("figure.exhibit"));
  if (figure) figure.dataset[trait] = value;
}

/**
 * Say what changed. A reader who acts in one exhibit does not hear all that are linked with it.
 * @param {HTMLElement} el
 * @param {(figure: HTMLElement) => string} describe
 */
function announce(el, describe) {
  const figure = /** @type {HTMLElement | null} */ (el.querySelector("figure.exhibit"));
  const status = figure?.querySelector('[role="status"]');
  if (!figure || !status) return;
  const words = describe(figure);
  const acting = document.activeElement?.closest("figure.exhibit");
  status.textContent = !acting || el.contains(acting) ? words : "";
}

/** A kernel that has died must not stop the reader. @param {Model} model */
function save(model) {
  try {
    model.save_changes();
  } catch (error) {
    console.warn("The kernel did not take the change; the page goes on without it.", error);
  }
}

/**
 * Arrow keys walk a group of radios by themselves; Home, End, Enter and Escape are added here,
 * and Jupyter is kept from taking any of them.
 * @param {KeyboardEvent} event
 */
function walk(event) {
  const radio = /** @type {HTMLInputElement} */ (event.target);
  if (!OWN_KEYS.has(event.key) || !radio.matches?.("input, summary, button, select, a")) return;
  event.stopPropagation();
  if (radio.type !== "radio") return;
  const scope = /** @type {HTMLElement} */ (radio.closest("figure.exhibit"));
  const group = /** @type {HTMLInputElement[]} */ ([...scope.querySelectorAll(`input[name="${radio.name}"]`)]);
  // Who only wants to read the answers must not give one: there the keys move, and Space chooses.
  const weighs = Boolean(radio.closest("[data-commit]"));
  const step = weighs && { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const next = step
    ? group.at((group.indexOf(radio) + step) % group.length)
    : { Home: group[0], End: group.at(-1), Enter: radio, Escape: group.find((other) => other.value === "") }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (!next.checked && (next === radio || !weighs)) next.click();
}
