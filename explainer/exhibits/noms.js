// @ts-check

/** What the answer to a question adds, alone and together with others. @param {HTMLElement} figure @param {string} question */
function addedBy(figure, question) {
  const answer = /** @type {HTMLInputElement | null} */ (figure.querySelector(`[name="answer-${question}"]:checked`))?.value;
  const together = answer ? `, .both[data-adds*="${answer}"]` : "";
  const blocks = figure.querySelectorAll(`[data-question="${question}"]${together}`);
  const shown = [...blocks].filter((block) => getComputedStyle(block).display !== "none");
  return shown.map((block) => /** @type {HTMLElement} */ (block).innerText.replaceAll(/\s+/g, " ")).join(" ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, [], () => "");
    const leave = keepDict(model, el, "answers", "answer-", addedBy);
    return () => {
      leave();
      stop();
    };
  },
};
