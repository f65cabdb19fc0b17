// @ts-check

/** What an answer adds, in a sentence, and which other answers it speaks to. @param {HTMLElement} figure @param {string} question */
function addedBy(figure, question) {
  const answer = /** @type {HTMLInputElement | null} */ (figure.querySelector(`[name="answer-${question}"]:checked`))?.value;
  const said = figure.querySelector(answer ? `[data-adds="${answer}"]` : `[data-question="${question}"] .open`);
  const label = said?.querySelector("b")?.textContent ?? "";
  const [first] = said?.textContent?.slice(label.length).match(/^.*?[.!?](?=\s|$)/) ?? [""];
  const together = answer ? [...figure.querySelectorAll(`.both[data-adds*="${answer}"]`)] : [];
  const shown = together.filter((block) => getComputedStyle(block).display !== "none");
  return [label + first, ...shown.map((block) => `${block.querySelector("h4")?.textContent}; see the reasoning.`)].join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, [], () => "");
    const leave = keepDict(model, el, "answers", "answer-", addedBy);
    // A counter of the style sheet is in no name of a link.
    function count() {
      const number = el.querySelector(".onward b");
      if (number) number.textContent = String(Object.values(model.get("answers")).filter(Boolean).length);
    }
    count();
    model.on("change:answers", count);
    return () => {
      model.off("change:answers", count);
      leave();
      stop();
    };
  },
};
