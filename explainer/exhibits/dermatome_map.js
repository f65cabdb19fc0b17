// @ts-check

/**
 * Say what is chosen now: the skin and where its root and segment lie, or the bone and its skin.
 * @param {HTMLElement} figure
 */
function describeBody(figure) {
  const { selected, place } = figure.dataset;
  const parts = place ? `.known.${place} :is(h4, h4 + p), .saddle.${place}` : selected ? `h3[data-of="${selected}"], .known h4` : ".for-none";
  const said = [...figure.querySelectorAll(parts)].filter((part) => part.checkVisibility());
  return said.map((part) => part.textContent?.trim().replace(/[^.]$/, "$&.")).join(" ");
}

/**
 * Skin and bone keep in step: a chosen place on the skin chooses the bone beside which its root
 * leaves, or behind which its segment lies; another bone lets go of the place.
 * @param {Model} model
 * @param {HTMLElement} el
 */
function followSkin(model, el) {
  function wanted() {
    const radio = /** @type {HTMLElement | null} */ (el.querySelector(`[name="place"][value="${model.get("place")}"]`));
    const [cord, root] = radio?.dataset.bones?.split(",") ?? [];
    return model.get("pressed") === "cord" ? cord : root;
  }
  function toBone() {
    const bone = wanted();
    if (!bone || bone === model.get("selected")) return;
    model.set("selected", bone);
    save(model);
  }
  function fromBone() {
    if (!model.get("place") || wanted() === model.get("selected")) return;
    model.set("place", "");
    save(model);
  }
  model.on("change:place", toBone);
  model.on("change:pressed", toBone);
  model.on("change:selected", fromBone);
  return () => {
    model.off("change:place", toBone);
    model.off("change:pressed", toBone);
    model.off("change:selected", fromBone);
  };
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const stop = stayInStep(model, el, ["selected", "pressed", "place"], describeBody);
    const stopFollowing = followSkin(model, el);
    return () => {
      stopFollowing();
      stop();
    };
  },
};
