// @ts-check

/** @param {HTMLElement} figure @param {string} trait */
function describeScores(figure, trait) {
  if (trait === "scales") {
    return figure.dataset.scales === "turned"
      ? "On all three scales more favourable is now to the right. The numbers of Tomita run backwards."
      : "The scales run from their lowest number to their highest. On Tomita, more favourable is to the left.";
  }
  return [...figure.querySelectorAll(`p[data-for-patient="${figure.dataset.patient}"]`)].map((said) => said.textContent).join(" ");
}

/** @param {HTMLElement} figure @param {string} version */
function describeSpotted(figure, version) {
  const chosen = /** @type {HTMLInputElement | null} */ (figure.querySelector(`input[name="spot-${version}"]:checked`));
  const said = chosen?.closest(".version")?.querySelector("error" in chosen.dataset ? ".found" : ".other");
  return said?.textContent ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, ["patient", "scales"], describeScores);
    const leave = keepDict(model, el, "spotted", "spot-", describeSpotted);
    return () => {
      leave();
      stop();
    };
  },
};
