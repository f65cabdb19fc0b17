// @ts-check

const GROUPS = ["found", "maybe", "missed", "alarms", "doubt", "clear"];
const ROWS = 20, WIDE = 9, TALL = 15;

/** Both ends, or one where they are the same. @param {number | string} low @param {number | string} high @param {string} between */
const spanOf = (low, high, between = " to ") => (low === high ? `${low}` : low + between + high);

/** @param {number} share */
function percentOf(share) {
  if (Number.isNaN(share)) return "nobody";
  if (share > 0 && share < 0.0005) return "less than 0.1%";
  if (share >= 0.9995 && share < 1) return "more than 99.9%";
  const ten = share >= 0.1 && share <= 0.9 ? 1 : 10;
  return `${Math.floor(share * 100 * ten + 0.5 + 1e-9) / ten}%`;
}

/** Every number of a result as text, as values() in test_result_words.py. @param {Accuracy[]} reach worst and best @param {number} before */
function valuesOf(reach, before) {
  const splits = reach.map((end) => splitOf(end, before));
  const [worst, best] = splits;
  const comma = (/** @type {number} */ amount) => amount.toLocaleString("en-US");
  const yes = splits.map((one) => `${comma(one.found)} of ${comma(one.found + one.alarms)}`);
  const no = splits.map((one) => `${comma(one.missed)} of ${comma(one.missed + one.clear)}`);
  const [surer, sure] = reach.map((end) => percentOf(afterYes(end, before)));
  const [left, least] = reach.map((end) => percentOf(afterNo(end, before)));
  return {
    having: comma(worst.found + worst.missed),
    lacking: comma(worst.alarms + worst.clear),
    found: spanOf(worst.found, best.found),
    missed: spanOf(best.missed, worst.missed),
    alarms: spanOf(best.alarms, worst.alarms),
    clear: spanOf(worst.clear, best.clear),
    yes: spanOf(yes[0], yes[1], " up to "),
    no: spanOf(no[1], no[0], " up to "),
    "after-yes": spanOf(surer, sure),
    "after-no": spanOf(least, left),
  };
}

/** The outline of the icons from number `start` to before `end`. @param {number} start @param {number} end */
function regionOf(start, end) {
  if (end <= start) return "";
  const [left, top, right, bottom] = [start, end].flatMap((at) => [Math.floor(at / ROWS), at % ROWS]);
  const x = left * WIDE, y = top * TALL, foot = bottom * TALL;
  if (left === right) return `M${x} ${y}h${WIDE}V${foot}H${x}z`;
  const first = top ? `h${WIDE}V0` : "";
  const last = bottom ? `H${(right + 1) * WIDE}V${foot}` : "";
  return `M${x} ${y}${first}${last}H${right * WIDE}V${ROWS * TALL}H${x}z`;
}

/** The outline of each group. @param {Accuracy[]} reach @param {number} before @returns {Record<string, string>} */
function pathsOf(reach, before) {
  const [worst, best] = reach.map((end) => splitOf(end, before));
  const having = worst.found + worst.missed;
  const ends = [worst.found, best.found, having, having + best.alarms, having + worst.alarms, 1000];
  return Object.fromEntries(GROUPS.map((group, index) => [group, regionOf(ends[index - 1] ?? 0, ends[index])]));
}

/** The places on the two bars: before, and both ends after. @param {Accuracy[]} reach @param {number} before */
function placesOf([worst, best], before) {
  return { b: before, y: afterYes(worst, before), n: afterNo(worst, before), y2: afterYes(best, before), n2: afterNo(best, before) };
}

/** @param {HTMLElement} figure @param {string} selector */
const seenIn = (figure, selector) => [.../** @type {NodeListOf<HTMLElement>} */ (figure.querySelectorAll(selector))].find((part) => part.offsetParent);

/** @param {HTMLElement} figure */
function describeResult(figure) {
  const said = [...(seenIn(figure, ".words")?.children ?? [])].flatMap((part) => (part.tagName === "P" ? [`${part.textContent}.`] : []));
  return [`${seenIn(figure, ".stage h3")?.textContent}:`, ...said].join(" ");
}

/** The test with its question, and the chance before it; then the result. @param {HTMLElement} figure */
function describeChoice(figure) {
  const own = figure.dataset.before === "own" ? `, ${figure.dataset.own}%` : "";
  return `${figure.querySelector("[name=test]:checked")?.ariaLabel} Before: ${seenIn(figure, "label:has([name=before]:checked)")?.textContent}${own}. ${describeResult(figure)}`;
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const one = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (el.querySelector(selector));
    const all = (/** @type {string} */ selector) => /** @type {HTMLElement[]} */ ([...el.querySelectorAll(selector)]);
    const section = () => one(`section[data-for-test~="${model.get("test")}"]`);

    /** The question that was last shown, by its tests. @type {string | undefined} */
    let asked;
    let pause = 0;

    /** What was counted in people says nothing about a vertebra, nor one's own chance: start anew. */
    function fit() {
      const before = asked;
      asked = section().dataset.forTest;
      const stays = !before || before === asked;
      const offered = /** @type {HTMLInputElement[]} */ ([...section().querySelectorAll('[name="before"]')]);
      if (stays && offered.some((radio) => radio.value === model.get("before"))) return;
      model.set("before", offered[0].value);
    }
    /** Work out the result for the reader's own chance. */
    function work() {
      const own = model.get("own");
      const place = section();
      const [sLow, sHigh, cLow, cHigh] = (/** @type {HTMLElement} */ (one(`[data-row="${model.get("test")}"]`)).dataset.reach ?? "").split(" ").map(Number);
      const reach = [{ sensitivity: sLow, specificity: cLow }, { sensitivity: sHigh, specificity: cHigh }];
      for (const state of all(".stage [data-own]")) state.dataset.forTest = model.get("test");
      const [words, icons] = all(".stage [data-own] > *");
      /** @type {HTMLElement} */ (icons.parentElement).setAttribute("class", place.dataset.unit ?? "");
      for (const [name, text] of Object.entries({ ...valuesOf(reach, own / 100), what: place.dataset.what ?? "" })) {
        for (const slot of words.querySelectorAll(`[data-v="${name}"]`)) slot.textContent = text;
      }
      for (const [group, d] of Object.entries(pathsOf(reach, own / 100))) icons.querySelector(`.i-${group}`)?.setAttribute("d", d);
      for (const [name, share] of Object.entries(placesOf(reach, own / 100))) words.style.setProperty(`--${name}`, String(100 * share));
      for (const slider of /** @type {HTMLInputElement[]} */ (all('[name="own"]'))) {
        slider.value = own;
        slider.ariaValueText = `${own} per cent`;
        /** @type {HTMLElement} */ (slider.nextElementSibling).textContent = `${own}%`;
      }
      one("figure.exhibit").dataset.own = own;
      all("input[disabled]").forEach((input) => { input.removeAttribute("disabled"); });
      all(".waiting").forEach((note) => { note.hidden = true; });
    }
    /** @param {HTMLElement} figure */
    function tellChoice(figure) {
      clearTimeout(pause);
      return describeChoice(figure);
    }
    /** An arrow key that is held down makes many results: the one that stays is told. */
    function tell() {
      work();
      clearTimeout(pause);
      pause = setTimeout(() => announce(el, describeResult), 500);
    }
    /** @param {Event} event */
    function slide(event) {
      const slider = /** @type {HTMLInputElement} */ (event.target);
      if (slider.name !== "own") return;
      // A drag is many inputs and one change: Python hears of it once.
      model.set("own", Number(slider.value));
      if (event.type === "change") save(model);
    }
    function refit() {
      fit();
      work();
    }

    /** A reader may have chosen before this ran: of the chances only those of the chosen test count. */
    function leaveOthers() {
      const chosen = /** @type {HTMLInputElement | null} */ (one('[name="test"]:checked'))?.value;
      for (const radio of /** @type {HTMLInputElement[]} */ (all('[name="before"]'))) {
        if (!radio.closest(`section[data-for-test~="${chosen}"]`)) radio.checked = false;
      }
    }

    leaveOthers();
    model.on("change:test", refit);
    model.on("change:own", tell);
    const stop = stayInStep(model, el, ["test", "before"], tellChoice);
    refit();
    model.on("change:_html", work);
    el.addEventListener("input", slide);
    el.addEventListener("change", slide);
    return () => {
      clearTimeout(pause);
      model.off("change:test", refit);
      model.off("change:own", tell);
      model.off("change:_html", work);
      el.removeEventListener("input", slide);
      el.removeEventListener("change", slide);
      stop();
    };
  },
};
