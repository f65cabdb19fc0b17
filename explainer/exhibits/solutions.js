// @ts-check

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    return stayInStep(model, el, [], () => "");
  },
};
