// @ts-check

const HOW = /** @type {("method" | "interval")[]} */ (["method", "interval"]);

/** @typedef {{ primary: string, out: string[], how: How, result: Pooled | null, mixed: string }} Shown */

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const all = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...el.querySelectorAll(selector)]);
    const rows = () => /** @type {HTMLTableRowElement[]} */ (all("tr[data-study]"));
    const idOf = (/** @type {HTMLElement} */ row) => row.dataset.study ?? "";
    const row = (/** @type {string} */ id) => /** @type {HTMLTableRowElement} */ (rows().find((one) => idOf(one) === id));
    const country = (/** @type {string} */ id) => row(id).cells[0].textContent ?? "";
    const patients = (/** @type {string} */ id) => row(id).dataset.patients;
    const forest = () => all(".forest").find((one) => one.dataset.primary === model.get("primary"));

    const stop = stayInStep(model, el, ["primary", "method", "interval"], update);
    all('[name="study"]').forEach(describeBox);
    let shown = show();

    /** A listener hears of a study what it found, and what to know. @param {HTMLElement} box @param {number} index */
    function describeBox(box, index) {
      const words = [...(box.closest("li")?.querySelectorAll(":scope > span, .doubt") ?? [])];
      words.forEach((one, place) => { one.id = `${all("figure.exhibit")[0].id}-${index}-${place}`; });
      box.setAttribute("aria-describedby", words.map((one) => one.id).join(" "));
    }
    /** Pool what is in now, and show it. @returns {Shown} */
    function show() {
      const out = /** @type {string[]} */ (model.get("left_out"));
      showStudies(out);
      const place = forest();
      const chosen = how();
      const result = place ? showPooled(place, chosen) : null;
      return { primary: model.get("primary"), out, how: chosen, result, mixed: place?.querySelector("[data-v=mixed]")?.textContent ?? "" };
    }
    /** @returns {How} */
    function how() {
      const quantiles = JSON.parse(all("figure.exhibit")[0].dataset.quantiles ?? "");
      return { method: model.get("method"), interval: model.get("interval"), quantiles };
    }
    /** Tick the boxes, mark the prepared set, say in the table what is in. @param {string[]} out */
    function showStudies(out) {
      for (const waiting of all("fieldset[disabled]")) waiting.removeAttribute("disabled");
      for (const note of all(".waiting")) note.hidden = true;
      for (const box of /** @type {HTMLInputElement[]} */ (all('[name="study"]'))) box.checked = !out.includes(box.value);
      for (const set of all("[data-leaves]")) set.setAttribute("aria-pressed", String(set.dataset.leaves === out.join(" ")));
      for (const one of rows()) write(one.cells[4], out.includes(idOf(one)) ? "out" : "in");
    }
    /** Show the present state, and say what has changed. */
    function update() {
      const before = shown;
      shown = show();
      all("figure.exhibit")[0].dataset.changed = "";
      const place = forest();
      if (!place || before.primary !== shown.primary) return all(place ? `.forest[data-primary="${shown.primary}"] .words` : ".lacking")[0].innerText;
      const changed = HOW.find((name) => before.how[name] !== shown.how[name]);
      const cause = changed ? `With ${labelOf(changed)}` : whatMoved(before.out, shown.out);
      const words = whatChanged(cause, place.dataset.cancer ?? "", before.result, shown.result);
      if (changed) return words + alsoChanged(changed, before.result, shown.result);
      return before.mixed ? words : `${words} ${shown.mixed}`.trim();
    }
    const labelOf = (/** @type {string} */ name) => el.querySelector(`[name="${name}"]:checked`)?.parentElement?.textContent;

    /** Which studies went out or came in. @param {string[]} before @param {string[]} after */
    function whatMoved(before, after) {
      const gone = after.filter((id) => !before.includes(id));
      const back = before.filter((id) => !after.includes(id));
      if (gone.length + back.length === 1) return gone.length ? `Without ${country(gone[0])}` : `With ${country(back[0])}`;
      if (gone.length === 1 && back.length === 1 && patients(back[0]) === patients(gone[0])) {
        return `${country(gone[0])} is out now, because it has the same patients. With ${country(back[0])}`;
      }
      const set = el.querySelector('[aria-pressed="true"]');
      return set ? `${set.textContent}:` : "From the studies that are in now";
    }

    /** Put a study in or out; of studies that share patients one is in. @param {Event} event */
    function tick(event) {
      const box = /** @type {HTMLInputElement} */ (event.target);
      if (box.name !== "study") return;
      const out = new Set(shown.out);
      if (box.checked) rows().map(idOf).filter((id) => patients(id) === patients(box.value)).forEach((id) => out.add(id));
      if (box.checked) out.delete(box.value);
      else out.add(box.value);
      leaveOut(rows().map(idOf).filter((id) => out.has(id)));
    }
    /** @param {Event} event */
    function prepare(event) {
      const set = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-leaves]"));
      if (set) leaveOut((set.dataset.leaves ?? "").split(" "));
    }
    /** @param {string[]} out */
    function leaveOut(out) {
      model.set("left_out", out);
      save(model);
    }
    const tell = () => announce(el, update);
    /** What was folded away is not kept up to date. @param {Event} event */
    function open(event) {
      const place = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".forest"));
      if (place) showPooled(place, how());
    }
    /** Paper shows every primary, and everything that is folded away. */
    const print = () => all(".forest").forEach((place) => showPooled(place, how(), true));

    el.addEventListener("change", tick);
    el.addEventListener("click", prepare);
    el.addEventListener("toggle", open, true);
    addEventListener("beforeprint", print);
    model.on("change:left_out", tell);
    return () => {
      el.removeEventListener("change", tick);
      el.removeEventListener("click", prepare);
      el.removeEventListener("toggle", open, true);
      removeEventListener("beforeprint", print);
      model.off("change:left_out", tell);
      stop();
    };
  },
};
