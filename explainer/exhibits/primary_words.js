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

/** @param {number} amount */
const oneDecimal = (amount) => amount.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * The text of every slot.
 * @param {Pooled | null} result
 * @returns {Record<string, string>}
 */
function values(result) {
  if (!result) return {};
  const { share, low, high, k } = result;
  const found = { k: String(k), share: percent(share), span: span(low, high), about: about(share), between: about(low, high) };
  if (k === 1) return found;
  const [least, most] = newStudy(result);
  return {
    ...found,
    new: span(least, most),
    anything: about(least, most),
    tau2: Number(result.tau2).toFixed(2),
    i2: Number(result.i2) > 99 ? "more than 99%" : `${Number(result.i2).toFixed(0)}%`,
    q: `${oneDecimal(Number(result.q))}, ${chance(Number(result.q_p))}`,
  };
}

/** @param {Pooled} result @returns {[number, number]} */
const newStudy = (result) => [Number(result.prediction_low), Number(result.prediction_high)];

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
  const [share, range] = [percent(now.share), about(...newStudy(now))];
  if (!before || before.k === 1) return `${cause} the pooled share of ${cancer} is ${share}. A new study could find ${range}.`;
  const was = percent(before.share);
  const direction = before.share > now.share ? "falls" : "rises";
  const move = was === share ? `stays at ${share}` : `${direction} from ${was} to ${share}`;
  return `${cause} the pooled share of ${cancer} ${move}. A new study could find ${compared(range, about(...newStudy(before)))}.`;
}

/**
 * What another way of pooling does beside that.
 * @param {"method" | "interval"} changed
 * @param {Pooled | null} before
 * @param {Pooled | null} now
 */
function alsoChanged(changed, before, now) {
  if (!before || !now || now.k === 1) return "";
  const [name, slot] = { method: ["Tau squared", "tau2"], interval: ["The interval of the pooled share", "between"] }[changed];
  return ` ${name} is ${compared(values(now)[slot], values(before)[slot])}.`;
}
