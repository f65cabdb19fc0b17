// @ts-check
// The twin of primary_words.py: how shares are written, slot by slot.

/** @param {number} share */
const percent = (share) => `${(100 * share).toFixed(1)}%`;

/** @param {number} low @param {number} high */
const span = (low, high) => `${(100 * low).toFixed(1)} to ${percent(high)}`;

/** @param {number} share */
const rough = (share) => (100 * share >= 9.5 ? (100 * share).toFixed(0) : (100 * share).toFixed(1).replace(/\.0$/, ""));

/** @param {number} low @param {number} [high] */
const about = (low, high) => (high === undefined ? `${rough(low)}%` : `${rough(low)} to ${rough(high)}%`);

/** @param {number} p */
const chance = (p) => (p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`);

// From fewer studies nobody can tell how far apart studies lie.
const FEWEST = 3;
const FEW = "With fewer than five studies the spread between them is hardly known, so this range is rough.";

/** @param {number} amount */
const oneDecimal = (amount) => amount.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * The text of every slot.
 * @param {Pooled | null} result
 * @returns {Record<string, string>}
 */
function values(result) {
  if (!result || result.k < FEWEST) return {};
  const { share, low, high, k } = result;
  return {
    k: String(k),
    share: percent(share),
    span: span(low, high),
    new: about(...elsewhere(result)),
    few: k < 5 ? FEW : "",
    tau2: Number(result.tau2).toFixed(2),
    i2: Number(result.i2) > 99 ? "more than 99%" : `${Number(result.i2).toFixed(0)}%`,
    q: `${oneDecimal(Number(result.q))}, ${chance(Number(result.q_p))}`,
  };
}

/**
 * How many studies are in, and of whom.
 * @param {number} count
 * @param {string[]} kinds
 */
function howMany(count, kinds) {
  if (!count) return "no study";
  const whom = kinds.length === 1 ? kinds[0] : `${kinds.length} kinds`;
  return `${count} ${count === 1 ? "study" : "studies"} of ${whom}`;
}

/**
 * The warning that a pooled share of several kinds of studies needs.
 * @param {number} count
 * @param {string[]} kinds
 */
function mixed(count, kinds) {
  if (count < FEWEST || kinds.length < 2) return "";
  return `This mixes ${new Intl.ListFormat("en").format(kinds)}. It answers no single question: a narrower band here is not more certainty.`;
}

/**
 * What there is to say of up to two findings.
 * @param {string} cancer
 * @param {string[]} findings
 */
function tooFew(cancer, findings) {
  if (findings.length === 2) return `Two studies of ${cancer}: look at both. Two are too few to pool.`;
  if (findings.length === 1) return `One study of ${cancer} is in: ${findings[0]}. There is nothing to pool.`;
  return findings.length ? "" : `No study of ${cancer} is in. Put some in.`;
}

/** The prediction interval. @param {Pooled} result @returns {[number, number]} */
const elsewhere = (result) => [Number(result.prediction_low), Number(result.prediction_high)];

/** @param {Element} place @param {Record<string, string>} texts */
function fill(place, texts) {
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll("[data-v]"))) {
    write(slot, texts[slot.dataset.v ?? ""] ?? "");
  }
}

/** What stands already is not laid out anew. @param {Element} place @param {string} text */
function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** @param {string} now @param {string} before */
const compared = (now, before) => (now === before ? `${now}, as before` : `${now} (before: ${before})`);

/**
 * What a change did to the pooled share, in words.
 * @param {string} cause such as "Without Germany"
 * @param {string} cancer
 * @param {Pooled | null} before
 * @param {Pooled | null} now
 */
function whatChanged(cause, cancer, before, now) {
  if (!now) return `${cause} no study of ${cancer} is in.`;
  if (now.k === 1) return `${cause} one study of ${cancer} is in, so there is nothing to pool.`;
  if (now.k < FEWEST) return `${cause} two studies of ${cancer} are in: look at both. Two are too few to pool.`;
  const [share, range] = [percent(now.share), about(...elsewhere(now))];
  if (!before || before.k < FEWEST) return `${cause} the pooled share of ${cancer} is ${share}. 95% prediction interval: ${range}.`;
  const was = percent(before.share);
  const direction = before.share > now.share ? "falls" : "rises";
  const move = was === share ? `stays at ${share}` : `${direction} from ${was} to ${share}`;
  return `${cause} the pooled share of ${cancer} ${move}. 95% prediction interval: ${compared(range, about(...elsewhere(before)))}.`;
}

/**
 * What another way of pooling does beside that.
 * @param {"method" | "interval"} changed
 * @param {Pooled | null} before
 * @param {Pooled | null} now
 */
function alsoChanged(changed, before, now) {
  if (!before || !now || now.k < FEWEST) return "";
  const [name, slot] = { method: ["Tau squared", "tau2"], interval: ["The interval of the pooled share", "span"] }[changed];
  return ` ${name} is ${compared(values(now)[slot], values(before)[slot])}.`;
}
