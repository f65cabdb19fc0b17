// @ts-check

/** @param {HTMLElement} figure */
const caseOf = (figure) => figure.dataset.case ?? "";

/** The sentence that says why a place fits a case or not. @param {HTMLElement} figure @param {string} id @param {string} place */
function verdictOn(figure, id, place) {
  return /** @type {HTMLElement | null} */ (figure.querySelector(`.verdict[data-of="${id}"] [data-at~="${place}"]`));
}

/** Where the signs point, and where the tumour was. @param {HTMLElement} figure @param {string} id */
const truthOf = (figure, id) => figure.querySelector(`tr[data-of="${id}"] b`)?.textContent;

const DID_WORDS = /** @type {Record<string, string>} */ ({ right: "in the right band", wrong: "not in the right band" });

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    /** What was last shown. @type {Record<string, string>} */
    let shown = {};

    const figureOf = () => /** @type {HTMLElement} */ (el.querySelector("figure.exhibit"));
    /** @param {string} name */
    const inputs = (name) => /** @type {HTMLInputElement[]} */ ([...el.querySelectorAll(`input[name="${name}"]`)]);

    /** @param {HTMLElement} figure */
    function describeCase(figure) {
      const asked = figure.querySelector(`.asked [data-of="${caseOf(figure)}"]`);
      const marked = model.get("answers")[caseOf(figure)];
      return `${asked?.querySelector("h3")?.textContent}. ${marked ? "You marked " + marked : "Not marked yet"}.`;
    }
    /** @param {string} place */
    function answer(place) {
      model.set("answers", { ...model.get("answers"), [model.get("case")]: place });
      save(model);
    }
    function showAnswers() {
      const figure = figureOf();
      shown = model.get("answers");
      figure.toggleAttribute("data-scripted", true);
      for (const radio of inputs("place")) radio.checked = radio.value === shown[model.get("case")];
      for (const box of inputs("shown")) box.checked = box.value in shown;
      let right = 0;
      for (const radio of inputs("case")) {
        const verdict = verdictOn(figure, radio.value, shown[radio.value]);
        const how = verdict ? ("right" in verdict.dataset ? "right" : "wrong") : "";
        right += Number(how === "right");
        radio.dataset.did = how;
        const name = radio.getAttribute("aria-label")?.split(", ")[0] ?? "";
        radio.setAttribute("aria-label", how ? `${name}, ${DID_WORDS[how]}` : name);
      }
      const count = figure.querySelector(".count");
      if (count) count.textContent = `${Object.keys(shown).length} of ${inputs("case").length} answered, ${right} in the right band.`;
    }
    function sayAnswers() {
      const id = model.get("case");
      const before = shown[id];
      showAnswers();
      const place = shown[id];
      if (place && place !== before) {
        announce(el, (figure) => `${place}: ${verdictOn(figure, id, place)?.textContent} ${truthOf(figure, id)}`);
      } else if (!Object.keys(shown).length) announce(el, () => "Begun again: no case is answered.");
    }
    /** @param {Event} event */
    function choose(event) {
      const radio = /** @type {HTMLInputElement} */ (event.target);
      if (radio.name === "place") answer(radio.value);
    }
    /** @param {MouseEvent} event */
    function next(event) {
      if (!(/** @type {HTMLElement} */ (event.target).closest("[data-next]"))) return;
      const radios = inputs("case");
      const following = radios[(radios.findIndex((radio) => radio.checked) + 1) % radios.length];
      following.focus();
      following.click();
    }
    /** @param {Event} event */
    function startAgain(event) {
      event.preventDefault();
      model.set("answers", {});
      model.set("case", inputs("case")[0].value);
      save(model);
    }

    const stop = stayInStep(model, el, ["case"], describeCase);
    // What a reader marked before this module ran is what counts.
    const early = inputs("place").find((radio) => radio.checked && !radio.defaultChecked);
    if (early) answer(early.value);
    showAnswers();
    el.addEventListener("change", choose);
    el.addEventListener("click", next);
    el.addEventListener("reset", startAgain);
    const changes = /** @type {[string, () => void][]} */ ([["change:answers", sayAnswers], ["change:case", showAnswers], ["change:_html", showAnswers]]);
    for (const [change, listener] of changes) model.on(change, listener);
    return () => {
      el.removeEventListener("change", choose);
      el.removeEventListener("click", next);
      el.removeEventListener("reset", startAgain);
      for (const [change, listener] of changes) model.off(change, listener);
      stop();
    };
  },
};
