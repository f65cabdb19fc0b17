// @ts-check
// The twin of explainer/statistics/pooling.py, for readers who switch studies on and off. What
// each number means is said there. Both are run against the same test vectors.

/**
 * @typedef {{ events: number, total: number }} Study
 * @typedef {{ z: number, t: number[] }} Quantiles normal and t (1, 2, ... degrees of freedom)
 * @typedef {"PM" | "REML" | "DL"} PoolMethod
 * @typedef {"HK" | "Wald"} PoolInterval
 * @typedef {{ share: number, low: number, high: number, prediction_low: number | null,
 *   prediction_high: number | null, tau2: number | null, i2: number | null, q: number | null,
 *   q_p: number | null, k: number, method: string, interval: string }} Pooled
 * @typedef {{ effect: number, variance: number }} Logit
 */

/**
 * Wilson's score interval of one study's share, `[low, high]`, inside 0 to 1.
 * @param {Study} study
 * @param {number} z
 * @returns {[number, number]}
 */
function wilson({ events, total }, z) {
  const share = events / total;
  const centre = share + z * z / (2 * total);
  const reach = z * Math.sqrt((share * (1 - share) + z * z / (4 * total)) / total);
  const whole = 1 + z * z / total;
  return [events === 0 ? 0 : (centre - reach) / whole, events === total ? 1 : (centre + reach) / whole];
}

/**
 * The random-effects mean of one or more studies; one study is itself, with Wilson's interval.
 * @param {Study[]} studies
 * @param {PoolMethod} method
 * @param {PoolInterval} interval
 * @param {Quantiles} quantiles from Python, for at least `studies.length - 1` degrees of freedom
 * @returns {Pooled}
 */
function pool(studies, method, interval, quantiles) {
  const k = studies.length;
  if (k === 0) throw new RangeError("studies: expected at least one, got none");
  if (k === 1) {
    const [low, high] = wilson(studies[0], quantiles.z);
    return {
      share: studies[0].events / studies[0].total, low, high, prediction_low: null, prediction_high: null,
      tau2: null, i2: null, q: null, q_p: null, k, method, interval,
    };
  }
  const logits = studies.map(toLogit);
  const alone = weighLogits(logits, 0);
  const tau2 = betweenStudies[method](logits);
  const together = weighLogits(logits, tau2);
  const reach = interval === "HK" ? quantiles.t[k - 2] : quantiles.z;
  if (reach === undefined) throw new RangeError(`quantiles.t: expected ${k - 1} or more, got ${quantiles.t.length}`);
  const error = Math.sqrt((interval === "HK" ? together.q / (k - 1) : 1) / together.weight);
  const spread = Math.hypot(error, Math.sqrt(tau2));
  const at = (/** @type {number} */ away) => 1 / (1 + Math.exp(-(together.centre + reach * away)));
  return {
    share: at(0), low: at(-error), high: at(error), prediction_low: at(-spread), prediction_high: at(spread),
    tau2, i2: 100 * tau2 / (tau2 + (k - 1) / alone.trace), q: alone.q, q_p: chiSquaredTail(alone.q, k - 1),
    k, method, interval,
  };
}

/**
 * Study by study, the pool of all the others; null where none is left.
 * @param {Study[]} studies
 * @param {PoolMethod} method
 * @param {PoolInterval} interval
 * @param {Quantiles} quantiles
 * @returns {(Pooled | null)[]}
 */
function leaveOneOut(studies, method, interval, quantiles) {
  return studies.map((_, left) => {
    const rest = studies.filter((_, place) => place !== left);
    return rest.length ? pool(rest, method, interval, quantiles) : null;
  });
}

/** @type {Record<PoolMethod, (logits: Logit[]) => number>} tau squared, 0 or more */
const betweenStudies = {
  DL(logits) {
    const { q, trace } = weighLogits(logits, 0);
    return Math.max(0, (q - (logits.length - 1)) / trace);
  },
  PM(logits) {
    const excess = (/** @type {number} */ tau2) => weighLogits(logits, tau2).q - (logits.length - 1);
    return excess(0) > 0 ? signChange(excess, 0, sumOfSquares(logits)) : 0;
  },
  // The likelihood can have more than one top: all are looked at, and 0 too.
  REML(logits) {
    const slope = (/** @type {number} */ tau2) => weighLogits(logits, tau2).slope;
    const height = (/** @type {number} */ tau2) => weighLogits(logits, tau2).height;
    const end = sumOfSquares(logits);
    let [best, low, rising] = [0, 0, slope(0) > 0];
    for (let step = 0; step < 100 && end > 0; step += 1) {
      const high = end * 10 ** (8 * (step / 99 - 1));
      const stillRising = slope(high) > 0;
      const top = rising && !stillRising ? signChange(slope, low, high) : 0;
      if (height(top) > height(best)) best = top;
      [low, rising] = [high, stillRising];
    }
    return best;
  },
};

/** A study with 0 or all events gets half an event more on both sides. @param {Study} study */
function toLogit({ events, total }) {
  const half = events === 0 || events === total ? 0.5 : 0;
  const [some, others] = [events + half, total - events + half];
  return { effect: Math.log(some / others), variance: 1 / some + 1 / others };
}

/**
 * Everything that follows from the weights 1 / (variance + tau2): the mean, Q about it, and the
 * slope and height of the restricted likelihood.
 * @param {Logit[]} logits
 * @param {number} tau2
 */
function weighLogits(logits, tau2) {
  const sum = (/** @type {(weight: number, effect: number) => number} */ term) =>
    logits.reduce((total, { effect, variance }) => total + term(1 / (variance + tau2), effect), 0);
  const weight = sum((w) => w);
  const centre = sum((w, effect) => w * effect) / weight;
  const trace = weight - sum((w) => w * w) / weight;
  const q = sum((w, effect) => w * (effect - centre) ** 2);
  const slope = sum((w, effect) => (w * (effect - centre)) ** 2) - trace;
  const height = sum((w) => Math.log(w)) - Math.log(weight) - q;
  return { weight, centre, trace, q, slope, height };
}

/** Above this no tau squared can lie. @param {Logit[]} logits */
function sumOfSquares(logits) {
  const mean = logits.reduce((total, { effect }) => total + effect, 0) / logits.length;
  return logits.reduce((total, { effect }) => total + (effect - mean) ** 2, 0);
}

/**
 * Where a function turns from positive to negative, halved down to the last digit.
 * @param {(at: number) => number} positive
 * @param {number} low
 * @param {number} high
 */
function signChange(positive, low, high) {
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (positive(middle) > 0) low = middle;
    else high = middle;
  }
}

/**
 * The chance of `value` or more under chi squared: the upper incomplete gamma function, by its
 * continued fraction in the tail (NIST DLMF 8.9.2, contracted) and by its series below (8.7.1).
 * @param {number} value
 * @param {number} freedom
 */
function chiSquaredTail(value, freedom) {
  const [x, a] = [value / 2, freedom / 2];
  if (x <= 0) return 1;
  let logGamma = freedom % 2 ? Math.log(Math.PI) / 2 : 0;
  for (let b = freedom % 2 ? 0.5 : 1; b < a; b += 1) logGamma += Math.log(b);
  const front = Math.exp(a * Math.log(x) - x - logGamma);
  if (x < a + 1) {
    let [sum, term] = [1 / a, 1 / a];
    for (let n = 1; term > sum * 1e-17; n += 1) sum += term *= x / (a + n);
    return 1 - front * sum;
  }
  let fraction = x + 401 - a;
  for (let n = 200; n > 0; n -= 1) fraction = x + 2 * n - 1 - a - n * (n - a) / fraction;
  return front / fraction;
}
