// @ts-check

/** @param {HTMLElement} figure */
function describeTrial(figure) {
  const panel = figure.querySelector(`[data-for-trial="${figure.dataset.trial}"]`);
  const shown = [...(panel?.querySelectorAll(".said") ?? [])].find((said) => said.getClientRects().length);
  return shown?.textContent ?? "";
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const leave = stayInStep(model, el, ["trial"], describeTrial);
    const leaveOutcomes = keepDict(model, el, "outcomes", "outcome-", describeTrial, String);
    return () => {
      leave();
      leaveOutcomes();
    };
  },
};
