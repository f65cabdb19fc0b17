// @ts-check

/**
 * @typedef {{ id: string, name: string, points: number }} SinsOption
 * @typedef {{ id: string, name: string, options: SinsOption[] }} SinsItem
 * @typedef {{ name: string, low: number, high: number }} SinsBand
 */

/**
 * What a set of answers says; the twin of `explainer.scores.read`, without its checks.
 * @param {SinsItem[]} items
 * @param {SinsBand[]} bands
 * @param {Record<string, string>} answers
 */
function readSins(items, bands, answers) {
  /** @param {SinsItem} item */
  const chosen = (item) => item.options.find((option) => option.id === answers[item.id]);
  /** @param {SinsItem} item */
  const points = (item) => chosen(item)?.points ?? 0;
  /** @param {number} total */
  const bandOf = (total) => bands.find((band) => band.low <= total && total <= band.high);
  const open = items.filter((item) => !chosen(item));
  const low = items.reduce((sum, item) => sum + points(item), 0);
  const high = open.reduce((sum, item) => sum + Math.max(...item.options.map((option) => option.points)), low);
  const most = Math.max(...items.map(points));
  const others = items.flatMap((item) => item.options.map((option) => {
    const total = low - points(item) + option.points;
    return { item, option, total, band: bandOf(total) };
  }));
  return {
    low, high, open,
    bands: bands.filter((band) => band.low <= high && band.high >= low),
    heaviest: items.filter((item) => most && points(item) === most),
    most,
    changes: open.length ? [] : others.filter((other) => other.band !== bandOf(low)),
  };
}

/** @param {HTMLElement} figure @returns {SinsItem[]} */
function itemsOf(figure) {
  return [...figure.querySelectorAll(".item")].map((item) => {
    const radios = /** @type {HTMLInputElement[]} */ ([...item.querySelectorAll("input")]);
    return {
      id: radios[0].name.slice("answer-".length),
      name: item.querySelector("legend span")?.textContent ?? "",
      options: radios.map((radio) => ({
        id: radio.value,
        name: radio.parentElement?.querySelector("b")?.textContent ?? "",
        points: Number(radio.dataset.points),
      })),
    };
  });
}

/** @param {HTMLElement} figure @returns {SinsBand[]} */
function bandsOf(figure) {
  const drawn = /** @type {HTMLElement[]} */ ([...figure.querySelectorAll("[data-low]")]);
  return drawn.map((band) => ({
    name: band.querySelector("b")?.textContent ?? "",
    low: Number(band.dataset.low),
    high: Number(band.dataset.high),
  }));
}

/**
 * The result in words, as `sins_result.words` gives it.
 * @param {HTMLElement} figure
 * @param {Record<string, string>} answers
 */
function wordsOf(figure, answers) {
  /** @type {Record<string, string>} */
  const words = Object.fromEntries((figure.dataset.words ?? "").split("|").map((line) => line.split("=")));
  /** @param {string} name @param {Record<string, any>} values */
  const say = (name, values = {}) => words[name].replace(/{(\w+)}/g, (_, slot) => String(values[slot]));
  const bands = bandsOf(figure);
  const found = readSins(itemsOf(figure), bands, answers);
  const [first, ...more] = found.bands.map((band) => band.name);
  const listed = [first, ...more.map((name) => name.toLowerCase())].join(" or ");
  const whole = !found.open.length;
  /** One line for each item and each band that other answers to it lead to. */
  function changes() {
    /** @type {Map<string, { item: string, band: string, options: string[] }>} */
    const lines = new Map();
    for (const { item, option, total, band } of found.changes) {
      const line = { item: item.name, band: band?.name.toLowerCase() ?? "", options: [] };
      const key = [line.item, line.band].join();
      if (!lines.has(key)) lines.set(key, line);
      lines.get(key)?.options.push(say("option", { option: option.name, total }));
    }
    const said = [...lines.values()].map((line) => say("change", { ...line, options: line.options.join(" or ") }));
    return said.length ? said : [say("steady")];
  }
  return {
    points: say(whole ? "of" : "open", { low: found.low, high: found.high, most: bands.at(-1)?.high }),
    band: whole ? listed : more.length ? say("uncertain", { bands: listed.toLowerCase() }) : say("certain", { bands: listed }),
    heaviest: found.heaviest.map((item) => [item.name, " (", found.most, ")"].join("")).join("; ") || say("nothing"),
    changes: whole ? changes() : [say("later")],
  };
}

/** @param {HTMLElement} figure @param {Record<string, string>} answers */
function tellSins(figure, answers) {
  const words = wordsOf(figure, answers);
  for (const [name, text] of Object.entries(words)) {
    const place = figure.querySelector(`[data-said="${name}"]`);
    if (Array.isArray(text)) {
      place?.replaceChildren(...text.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
    } else if (place) place.textContent = text;
  }
  const open = figure.toggleAttribute("data-open", Object.keys(answers).length < figure.querySelectorAll(".item").length);
  // What the sheet counts is no part of the name of a link.
  const [sum, band] = figure.querySelectorAll(".line > *");
  [sum.textContent] = words.points.split(" ");
  band.textContent = open ? "so far" : words.band;
  figure.dataset.live = "";
  return [words.points, words.band].join(". ");
}

export default {
  /** @param {{ model: Model, el: HTMLElement }} context */
  render({ model, el }) {
    const figure = () => /** @type {HTMLElement} */ (el.querySelector("figure.exhibit"));
    /** The location that holds the chosen level, if one does. */
    const location = () => /** @type {HTMLInputElement | undefined} */ (
      [...el.querySelectorAll("[data-levels]")].find((radio) => (
        /** @type {HTMLElement} */ (radio).dataset.levels?.split(" ").includes(model.get("level"))
      )))?.value ?? "";
    /** What the last level answered, and what was answered last. */
    let given = "", last = model.get("answers").location ?? "";
    const status = () => /** @type {HTMLElement} */ (el.querySelector('[role="status"]'));
    /** Said also to a reader who acts in a linked exhibit: the answer has changed without them. */
    function tellPlace() {
      const told = [...el.querySelectorAll("label:has([data-levels]:checked) :is(b, .points)")].map((part) => part.textContent?.toLowerCase());
      status().prepend(`Where it is: ${told.join(", ") || "open again"}. `);
    }
    const stop = stayInStep(model, el, ["level"], () => tellSins(figure(), model.get("answers")));
    const leave = keepDict(model, el, "answers", "answer-", () => tellSins(figure(), model.get("answers")));

    function followLevel() {
      const level = model.get("level");
      figure().dataset.place = !level ? "" : level.startsWith("cocc") ? "coccyx" : /\d/.test(level) ? "level" : "region";
      for (const named of el.querySelectorAll(".told b")) named.textContent = level;
      const { location: old = "", ...others } = model.get("answers");
      const before = given;
      given = location();
      // A place that settles nothing takes back only what a level gave.
      if (!level || old === given || (!given && old !== before)) return;
      model.set("answers", given ? { ...others, location: given } : others);
      save(model);
      tellPlace();
    }
    function followAnswers() {
      const answers = model.get("answers");
      tellSins(figure(), answers);
      const before = last;
      last = answers.location ?? "";
      if (!model.get("level") || [before, location()].includes(last)) return;
      model.set("level", "");
      save(model);
      status().append(". The column shows no single level.");
    }
    model.on("change:level", followLevel);
    model.on("change:answers", followAnswers);
    followAnswers();
    followLevel();
    return () => {
      model.off("change:level", followLevel);
      model.off("change:answers", followAnswers);
      leave();
      stop();
    };
  },
};
