// @ts-check

/** As it is written in Python. @param {Verdict} verdict */
function verdictHtml({ kind, words }) {
  const state = kind === "right" ? "right" : kind === "unanswered" ? "open" : "wrong";
  const heading = { right: "Right.", open: "Not answered yet.", wrong: "Not quite." }[state];
  return `<p class="verdict" data-verdict="${state}" data-kind="${kind}"><b class="${state}">${heading}</b> ${words}</p>`;
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    let told = el.querySelector("figure.exhibit") ? model.get("_told") : "";
    const stop = stayInStep(model, el, [], () => "");
    const figure = () => /** @type {HTMLElement} */ (el.querySelector("figure.exhibit"));
    const field = () => /** @type {HTMLInputElement | null} */ (el.querySelector("input[name=typed]"));

    function showTyped() {
      const input = field();
      if (input) input.value = model.get("typed");
    }
    function tell() {
      if (told === model.get("_told")) return;
      told = model.get("_told");
      const box = /** @type {HTMLElement} */ (el.querySelector(".told"));
      box.innerHTML = told;
      figure().dataset.verdict = /** @type {HTMLElement} */ (box.firstElementChild).dataset.verdict;
    }
    function dress() {
      figure().dataset.scripted = "";
      // A published page names its models on the element. In Jupyter there is a cell to answer in.
      if (!el.dataset.model) figure().dataset.asked = "";
      showTyped();
      tell();
    }
    function redraw() {
      told = "";
      dress();
    }
    /** @param {SubmitEvent} event */
    function judge(event) {
      event.preventDefault();
      // The second button answers with its own words, as the field then shows.
      const typed = ((event.submitter?.matches(".cannot") ? event.submitter.textContent : field()?.value) ?? "").trim();
      figure().dataset.asked = "";
      model.set("typed", typed);
      model.set("_told", verdictHtml(judgeTyped(typed, model.get("_rules"))));
      told = ""; // the same words to another answer are said again
      tell();
      save(model);
    }
    /** Jupyter has shortcuts on single letters. @param {KeyboardEvent} event */
    function keep(event) {
      const typing = event.target === field() && event.key !== "Tab";
      if (typing && !event.ctrlKey && !event.metaKey) event.stopPropagation();
    }

    dress();
    el.addEventListener("submit", judge);
    el.addEventListener("keydown", keep);
    model.on("change:typed", showTyped);
    model.on("change:_told", tell);
    model.on("change:_html", redraw);
    return () => {
      el.removeEventListener("submit", judge);
      el.removeEventListener("keydown", keep);
      model.off("change:typed", showTyped);
      model.off("change:_told", tell);
      model.off("change:_html", redraw);
      stop();
    };
  },
};
