// @ts-check

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    if (!el.querySelector("figure.exhibit")) draw(model, el);

    function showAnswers() {
      const answers = model.get("answers");
      for (const radio of radios()) radio.checked = answers[radio.name] === Number(radio.value);
      const figure = /** @type {HTMLElement | null} */ (el.querySelector("figure.exhibit"));
      if (figure) figure.dataset.answered = String(Object.keys(answers).length);
    }
    function radios() {
      return /** @type {NodeListOf<HTMLInputElement>} */ (el.querySelectorAll("input[data-option]"));
    }
    /** @param {Event} event */
    function choose(event) {
      const radio = /** @type {HTMLInputElement} */ (event.target);
      const question = radio.name;
      if (!radio.dataset.option) return;
      model.set("answers", { ...model.get("answers"), [question]: Number(radio.value) });
      save(model);
      announce(el, () => el.querySelector(`[data-for-option="${question}-${radio.value}"]`)?.textContent?.trim() ?? "");
    }
    function redraw() {
      draw(model, el);
      showAnswers();
    }

    showAnswers();
    el.addEventListener("change", choose);
    el.addEventListener("keydown", walk);
    model.on("change:answers", showAnswers);
    model.on("change:_html", redraw);
    return () => {
      el.removeEventListener("change", choose);
      el.removeEventListener("keydown", walk);
      model.off("change:answers", showAnswers);
      model.off("change:_html", redraw);
    };
  },
};
