// @ts-check
// Runs anywidgets from their saved state: no kernel, no network, no eval.

/**
 * @typedef {{ module?: number, style?: number, state: Record<string, any>,
 *   buffers?: { path: (string | number)[], data: string }[] }} Saved
 * @typedef {{ modules: (string | [number, string])[], styles: string[], models: Record<string, Saved>,
 *   links: { source: [string, string], target: [string, string], both: boolean }[] }} Page
 * @typedef {{ name: string, callback: Function, context: unknown }} Listener
 */

/** @type {Page} */
const saved = JSON.parse(document.getElementById("widget-state")?.textContent ?? "{}");
/** Each module's text. One that begins as the one before says only how far, and what follows.
 * @type {string[]} */
const texts = [];
for (const coded of saved.modules) {
  texts.push(typeof coded === "string" ? coded : (texts.at(-1) ?? "").slice(0, coded[0]) + coded[1]);
}
/** @type {Map<string, Model>} */
const models = new Map();

/** Equal as Backbone means it, so that setting an equal list again does not start a loop.
 * @param {any} a @param {any} b @returns {boolean} */
function equal(a, b) {
  if (Object.is(a, b)) return true;
  if (!a || !b || a.constructor !== b.constructor || ![Array, Object].includes(a.constructor)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => equal(a[key], b[key]));
}

class Model {
  /** @type {Listener[]} */
  #listeners = [];
  #state;

  /** @param {Saved} entry */
  constructor(entry) {
    this.entry = entry;
    this.#state = entry.state;
    for (const { path, data } of entry.buffers ?? []) {
      const parent = path.slice(0, -1).reduce((value, key) => value[key], /** @type {any} */ (this.#state));
      parent[path[path.length - 1]] = new DataView(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)).buffer);
    }
  }

  /** @param {string} name */
  get(name) { return this.#state[name]; }

  /** @param {string | Record<string, any>} name @param {any} [value] */
  set(name, value) {
    const wanted = Object.entries(typeof name === "string" ? { [name]: value } : name);
    const changed = wanted.filter(([key, next]) => !equal(this.#state[key], next));
    for (const [key, next] of changed) this.#state[key] = next;
    for (const [key, next] of changed) this.emit(`change:${key}`, next);
    if (changed.length) this.emit("change");
  }

  /** @param {string} name @param {any} [value] */
  emit(name, value) {
    for (const listener of this.#listeners.filter((one) => one.name === name)) {
      try {
        listener.callback.call(listener.context, this, value, {});
      } catch (error) {
        console.error(error);
      }
    }
  }

  /** @param {string} names @param {Function} callback @param {unknown} [context] */
  on(names, callback, context) {
    for (const name of names.split(/\s+/)) this.#listeners.push({ name, callback, context });
  }

  /** @param {string | null} [names] @param {Function | null} [callback] @param {unknown} [context] */
  off(names, callback, context) {
    const kept = (/** @type {Listener} */ one) => (names && !names.split(/\s+/).includes(one.name))
      || (callback && callback !== one.callback) || (context && context !== one.context);
    this.#listeners = this.#listeners.filter(kept);
  }

  /** The module's widget, imported and initialised once. */
  widget() {
    this.started ??= this.start();
    return this.started;
  }

  async start() {
    const { module, style } = this.entry;
    if (module === undefined) throw new Error("This model has no module.");
    if (style !== undefined && !document.querySelector(`style[data-widget="${style}"]`)) {
      const sheet = document.head.appendChild(document.createElement("style"));
      sheet.dataset.widget = String(style);
      sheet.textContent = saved.styles[style];
    }
    // Each model imports its own copy, as in Jupyter: a module may keep state of its own.
    const address = URL.createObjectURL(new Blob([texts[module]], { type: "text/javascript" }));
    const imported = await import(address).finally(() => URL.revokeObjectURL(address));
    let widget = imported.render ? imported : imported.default;
    if (typeof widget === "function") widget = await widget();
    if (!widget?.render && !widget?.initialize) throw new Error("The module exports no widget.");
    const signal = new AbortController().signal;
    const result = await widget.initialize?.({ model: face(this, this, signal), signal, experimental });
    return { widget, exports: typeof result === "function" ? undefined : result };
  }
}

const experimental = {
  /** @param {string} name */
  invoke: (name) => Promise.reject(new Error(`"${name}" runs in Python, and this page has none.`)),
};

/** @param {string} reference */
async function find(reference) {
  const model = models.get(String(reference).replace(/^(IPY_MODEL_|anywidget:)/, ""));
  if (!model) throw new Error(`No model ${reference} was saved with this page.`);
  return model;
}

/** A model as one view sees it: what the view listens to ends with the view.
 * @param {Model} model @param {unknown} context @param {AbortSignal} signal @returns {any} */
function face(model, context, signal) {
  signal.addEventListener("abort", () => model.off(null, null, context));
  return {
    get: model.get.bind(model),
    set: model.set.bind(model),
    save_changes() {},
    send: () => Promise.resolve(),
    /** @param {string} names @param {Function} callback */
    on: (names, callback) => model.on(names, callback, context),
    /** @param {string | null} [names] @param {Function | null} [callback] */
    off: (names, callback) => model.off(names, callback, context),
    /** @param {string} name @param {Function} callback */
    once(name, callback) {
      const first = (/** @type {any[]} */ ...values) => { model.off(name, first, context); callback(...values); };
      model.on(name, first, context);
    },
    widget_manager: { get_model: async (/** @type {string} */ id) => face(await find(id), context, signal) },
  };
}

/** Render one view of a model into `el`.
 * @param {Model} model @param {HTMLElement} el @param {AbortSignal} signal @param {() => void} [ready] */
async function render(model, el, signal, ready) {
  const { widget } = await model.widget();
  const host = {
    getModel: async (/** @type {string} */ reference) => face(await find(reference), el, signal),
    getWidget: async (/** @type {string} */ reference) => {
      const child = await find(reference);
      return {
        exports: (await child.widget()).exports,
        render: (/** @type {{ el: HTMLElement, signal?: AbortSignal }} */ view) => render(child, view.el, view.signal ?? signal),
      };
    },
  };
  ready?.();
  const cleanup = await widget.render?.({ model: face(model, el, signal), el, signal, host, experimental });
  if (typeof cleanup === "function") signal.addEventListener("abort", () => cleanup());
}

/** Bring one place on the page to life; what stands there stays if that fails.
 * @param {HTMLElement} el */
async function show(el) {
  const still = [...el.childNodes].map((node) => node.cloneNode(true));
  const view = new AbortController();
  try {
    const model = await find(el.dataset.model ?? "");
    await render(model, el, view.signal, () => {
      // An exhibit takes over the markup that stands; any other module starts from nothing.
      if (!el.querySelector("figure.exhibit")) el.replaceChildren();
    });
    el.dataset.live = "";
    addEventListener("pagehide", (event) => { if (!event.persisted) view.abort(); });
  } catch (error) {
    view.abort();
    console.error(error);
    const note = document.createElement("p");
    note.className = "widget-note";
    note.textContent = `This part could not start, so it stands still. (${error instanceof Error ? error.message : error})`;
    el.replaceChildren(...still, note);
  }
}

for (const [id, entry] of Object.entries(saved.models)) models.set(id, new Model(entry));
for (const { source, target, both } of saved.links) {
  const [from, to] = [source, target].map(([id, name]) => ({ model: /** @type {Model} */ (models.get(id)), name }));
  const forward = () => to.model.set(to.name, from.model.get(from.name));
  from.model.on(`change:${from.name}`, forward);
  if (both) to.model.on(`change:${to.name}`, () => from.model.set(from.name, to.model.get(to.name)));
  forward();
}
// Modules load while the text below is still read in; they render when it is all there.
for (const model of models.values()) if (model.entry.module !== undefined) model.widget().catch(() => {});
const start = () => {
  for (const el of document.querySelectorAll(".widget[data-model]")) show(/** @type {HTMLElement} */ (el));
};
if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
