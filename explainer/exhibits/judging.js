// @ts-check
// Reads and judges an answer that somebody typed, as explainer/exercises/typed.py and rules.py do.
// What both must agree on stands in tests/exercises/vectors.json.

/** @typedef {[kind: string, words: string, spans: [number | null, number | null][]]} Rule */
/** @typedef {{form: string, rules: Rule[], said: Record<string, string>, cannot: string}} Judged what explainer.exercises.rules.published gives; words are HTML */
/** @typedef {{right: boolean, kind: string, words: string}} Verdict */

/** What is said where no rule speaks, in every exercise alike. @type {Record<string, string>} */
const UNREAD = {
  unanswered: "Write your answer into the field first.",
  "not-a-number": "This is not a number that we can read. Write a number in figures, or “cannot tell”.",
};
const CANNOT_SAY =
  "cannot|can't|can’t|can not|could not|couldn't|impossible|not possible|unknown|not known|nobody knows|no one knows|don't know|do not know|not recorded|not in the table|nobody can|no one can|nobody looked|no one looked|not looked at|not scanned".split("|");
const NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const THOUSANDS = "[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?";
const NUMBER = THOUSANDS + "|\\d+(?:[.,]\\d*)?|[.,]\\d+";
const TYPED = new RegExp(
  "^(?:about |ca\\.? |~ ?|≈ ?|= ?)?([+-]? ?(?:" + NUMBER + ")|" + NUMBER_WORDS.join("|") + ")" +
    " ?(%|per ?cent)?(?: ?(?:/|out of|of) ?(" + NUMBER + "))?(?: ?[a-z][a-z -]*)?[.!]?$",
);
const ONLY_THOUSANDS = new RegExp("^" + THOUSANDS + "$");

/**
 * Return the number in a text as an exercise of this form counts it, or why there is none.
 * @param {string} text
 * @param {string} form
 * @returns {number | "unanswered" | "not-a-number" | "sign" | "cannot"}
 */
function readTyped(text, form) {
  const typed = text.replaceAll("\u2212", "-").toLowerCase().trim().replace(/\s+/g, " ");
  if (!typed) return "unanswered";
  if (CANNOT_SAY.some((phrase) => typed.includes(phrase))) return "cannot";
  const match = TYPED.exec(typed);
  if (!match) return "not-a-number";
  const [, amount, sign, whole] = match;
  const value = typedNumber(amount);
  const percent = form === "percent";
  if (sign) return percent || form === "unknowable" ? value : "sign";
  if (whole !== undefined && form !== "count") {
    const all = typedNumber(whole);
    return all ? (value / all) * (percent ? 100 : 1) : "not-a-number";
  }
  return percent && Math.abs(value) <= 1 ? value * 100 : value;
}

/** @param {string} text */
function typedNumber(text) {
  if (NUMBER_WORDS.includes(text)) return NUMBER_WORDS.indexOf(text);
  const digits = text.replaceAll(" ", "");
  const bare = digits.replace(/^[+-]+/, "");
  return Number(ONLY_THOUSANDS.test(bare) ? digits.replaceAll(",", "") : digits.replace(",", "."));
}

/**
 * Return the verdict on a text: the first rule that fits speaks.
 * @param {string} text
 * @param {Judged} judged
 * @returns {Verdict}
 */
function judgeTyped(text, judged) {
  const read = readTyped(text, judged.form);
  if (read === "cannot") {
    return { right: judged.cannot === "right", kind: judged.cannot, words: judged.said.cannot };
  }
  if (typeof read === "string") {
    return { right: false, kind: read, words: UNREAD[read] ?? judged.said[read] };
  }
  const fits = judged.rules.find(([, , spans]) =>
    spans.some(([low, high]) => (low === null || low <= read) && (high === null || read <= high)),
  );
  const [kind, words] = /** @type {Rule} */ (fits);
  return { right: kind === "right", kind, words };
}
