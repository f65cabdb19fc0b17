// @ts-check

const VERDICT = "verdict-";

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    /** What each claim was called when it was last shown. @type {Record<string, string>} */
    let shown = {};

    /** @returns {HTMLInputElement[]} */
    function radios() {
      return [...el.querySelectorAll(`input[name^="${VERDICT}"]`)].map((radio) => /** @type {HTMLInputElement} */ (radio));
    }
    /** @param {HTMLInputElement} radio */
    function letterOf(radio) {
      return radio.name.slice(VERDICT.length);
    }
    /** @param {HTMLInputElement[]} chosen */
    function give(chosen) {
      const given = chosen.map((radio) => [letterOf(radio), radio.value]);
      model.set("verdicts", { ...model.get("verdicts"), ...Object.fromEntries(given) });
      save(model);
    }
    function showVerdicts() {
      shown = { ...model.get("verdicts") };
      for (const radio of radios()) radio.checked = shown[letterOf(radio)] === radio.value;
      const figure = /** @type {HTMLElement | null} */ (el.querySelector("figure.exhibit"));
      if (figure) figure.dataset.verdicts = Object.entries(shown).map(([letter, said]) => letter + "-" + said).join(" ");
    }
    function sayVerdicts() {
      const before = shown;
      showVerdicts();
      const changed = Object.keys(shown).filter((letter) => shown[letter] !== before[letter]);
      if (changed.length) announce(el, () => changed.map(answerTo).join(" "));
    }
    /** @param {string} letter */
    function answerTo(letter) {
      const said = el.querySelectorAll(`[data-claim="${letter}"] .verdict p:not([data-said]), [data-claim="${letter}"] [data-said="${shown[letter]}"]`);
      return `Claim ${letter}: ` + [...said].map((part) => part.textContent).join(" ");
    }
    /** @param {Event} event */
    function choose(event) {
      const radio = /** @type {HTMLInputElement} */ (event.target);
      if (radio.name.startsWith(VERDICT)) give([radio]);
    }
    function redraw() {
      draw(model, el);
      showVerdicts();
    }

    if (!el.querySelector("figure.exhibit")) draw(model, el);
    // What a reader chose before this module ran is what counts.
    const early = radios().filter((radio) => radio.checked && !radio.defaultChecked);
    if (early.length) give(early);
    showVerdicts();
    el.addEventListener("change", choose);
    el.addEventListener("keydown", walk);
    model.on("change:verdicts", sayVerdicts);
    model.on("change:_html", redraw);
    return () => {
      el.removeEventListener("change", choose);
      el.removeEventListener("keydown", walk);
      model.off("change:verdicts", sayVerdicts);
      model.off("change:_html", redraw);
    };
  },
};
