// @ts-check

const READING = 3200; // how long a step stands while playing, ms
const TRAVELLING = 1500; // how long the cell takes for its way, ms

/** @param {HTMLElement} figure */
function describeStep(figure) {
  const shown = [...figure.querySelectorAll(".said")].find((one) => getComputedStyle(one).display !== "none");
  const words = shown ? [...shown.children] : [...figure.querySelectorAll(".missing")];
  return words.map((one) => one.textContent?.trim().replace(/[^.]$/, "$&.")).join(" ");
}

/** The steps of the chosen way. @param {HTMLElement} el */
function stepRadios(el) {
  const all = /** @type {HTMLInputElement[]} */ ([...el.querySelectorAll("input[name=step]")]);
  return all.filter((radio) => getComputedStyle(/** @type {Element} */ (radio.closest("[data-at]"))).display !== "none");
}

/**
 * Let a cell run along the vessels of the chosen step.
 * @param {HTMLElement} el
 * @param {(frame: number) => void} remember takes what is to be cancelled
 * @param {() => void} done
 */
function travel(el, remember, done) {
  const cell = el.querySelector(".cell");
  const lines = [...el.querySelectorAll(".body-picture .way")].filter((one) => getComputedStyle(one).getPropertyValue("--lit") && getComputedStyle(one).display !== "none")
    .map((one) => /** @type {SVGPathElement} */ ([...one.querySelectorAll("path:not(.core)")].at(-1)));
  const lengths = lines.map((line) => line.getTotalLength());
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const start = performance.now();
  /** @param {number} now */
  function move(now) {
    const share = Math.min(1, Math.max(0, now - start) / TRAVELLING);
    let rest = share * whole;
    let line = 0;
    while (line < lines.length - 1 && rest > lengths[line]) rest -= lengths[line++];
    if (lines[line]) {
      const { x, y } = lines[line].getPointAtLength(rest);
      cell?.setAttribute("cx", String(x));
      cell?.setAttribute("cy", String(y));
    }
    if (share < 1) remember(requestAnimationFrame(move));
    else done();
  }
  remember(requestAnimationFrame(move));
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    let frame = 0;
    let timer = 0;
    let playing = false;
    const stop = stayInStep(model, el, ["primary", "route", "step"], describeStep);

    function figure() {
      return /** @type {HTMLElement} */ (el.querySelector("figure.exhibit"));
    }
    function position() {
      const radios = stepRadios(el);
      const chosen = radios.findIndex((radio) => radio.checked);
      return { radios, index: chosen < 0 ? radios.length - 1 : chosen };
    }
    function refresh() {
      const { radios, index } = position();
      const ends = { back: index <= 0, next: index >= radios.length - 1, play: radios.length === 0 };
      for (const button of /** @type {NodeListOf<HTMLElement>} */ (el.querySelectorAll("button[data-go]"))) {
        const go = /** @type {"back" | "next" | "play"} */ (button.dataset.go);
        button.setAttribute("aria-disabled", String(ends[go]));
        if (go !== "play") continue;
        button.textContent = playing ? "Pause" : "Play";
        button.setAttribute("aria-pressed", String(playing));
      }
      const controls = /** @type {HTMLElement | null} */ (el.querySelector(".controls"));
      if (controls) controls.hidden = false;
    }
    /** @param {number} index */
    function go(index) {
      const radio = position().radios[index];
      if (!radio) return;
      model.set("step", radio.value);
      save(model);
    }
    function pause() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      playing = false;
      delete figure()?.dataset.playing;
      refresh();
    }
    function stand() {
      timer = window.setTimeout(() => {
        const { radios, index } = position();
        if (index >= radios.length - 1) return pause();
        go(index + 1);
        show();
      }, READING);
    }
    function show() {
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return stand();
      figure().dataset.playing = "";
      travel(el, (asked) => { frame = asked; }, stand);
    }
    function play() {
      const { radios, index } = position();
      if (!radios.length) return;
      playing = true;
      if (index >= radios.length - 1) go(0);
      refresh();
      show();
    }
    /** @param {Event} event */
    function press(event) {
      const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button[data-go]"));
      if (!button || button.getAttribute("aria-disabled") === "true") return;
      const wasPlaying = playing;
      pause();
      if (button.dataset.go === "play") {
        if (!wasPlaying) play();
      } else go(position().index + (button.dataset.go === "next" ? 1 : -1));
    }
    /** A way begins at its first step. @param {Event} event */
    function chosen(event) {
      const { name } = /** @type {HTMLInputElement} */ (event.target);
      pause();
      if (name !== "primary" && name !== "route") return;
      model.set("step", "1");
      save(model);
    }

    const watched = ["change:primary", "change:route", "change:step", "change:_html"];
    el.addEventListener("click", press);
    el.addEventListener("change", chosen);
    watched.forEach((event) => model.on(event, refresh));
    refresh();
    return () => {
      pause();
      el.removeEventListener("click", press);
      el.removeEventListener("change", chosen);
      watched.forEach((event) => model.off(event, refresh));
      stop();
    };
  },
};
