// @ts-check
// What explainer/statistics/bayes.py calculates, for a chance that the reader sets. Both are run
// against the same vectors. No DOM here.

/** @typedef {{ sensitivity: number, specificity: number }} Accuracy how right a test is, 0 to 1 */
/** @typedef {{ found: number, missed: number, alarms: number, clear: number }} Split */

/** @param {number} amount */
const wholeOf = (amount) => Math.floor(amount + 0.5 + 1e-9);

/** @param {Accuracy} test @param {number} before @param {number} total @returns {Split} */
function splitOf(test, before, total = 1000) {
  const having = wholeOf(before * total);
  const found = Math.min(having, wholeOf(before * test.sensitivity * total));
  const alarms = Math.min(total - having, wholeOf((1 - before) * (1 - test.specificity) * total));
  return { found, missed: having - found, alarms, clear: total - having - alarms };
}
/** @param {Accuracy} test @param {number} before */
function afterYes(test, before) {
  const right = before * test.sensitivity;
  return right / (right + (1 - before) * (1 - test.specificity));
}
/** @param {Accuracy} test @param {number} before */
function afterNo(test, before) {
  const wrong = before * (1 - test.sensitivity);
  return wrong / (wrong + (1 - before) * test.specificity);
}
