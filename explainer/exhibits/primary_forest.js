// @ts-check
// Pools what is ticked in the forest of one primary, and draws it into the markup that stands.

/**
 * @typedef {Study & { country: string, link: Node }} Counted
 * @typedef {{ method: PoolMethod, interval: PoolInterval, quantiles: Quantiles }} How
 */

/** @param {Counted[]} found @param {How} how @returns {Pooled | null} */
const pooled = (found, how) => (found.length ? pool(found, how.method, how.interval, how.quantiles) : null);

/** What the studies that are ticked counted. @param {HTMLElement} forest @returns {Counted[]} */
function ticked(forest) {
  return [...forest.querySelectorAll("[data-total]:has(:checked)")].map((row) => {
    const { events, total } = /** @type {HTMLElement} */ (row).dataset;
    const country = row.querySelector("label span")?.firstChild?.textContent?.trim() ?? "";
    const link = /** @type {Node} */ (row.querySelector(".found a"));
    return { events: Number(events), total: Number(total), country, link };
  });
}

/**
 * Say which studies are in now, and how far apart they are; primary_forest.py does too.
 * @param {HTMLElement} forest
 * @param {Counted[]} found
 * @param {string[]} kinds
 */
function showFinding(forest, found, kinds) {
  const [least, ...more] = found.toSorted((one, other) => one.events / one.total - other.events / other.total);
  const most = more.at(-1);
  const named = (/** @type {Counted} */ { link, country }) => [link.cloneNode(true), ` (${country.replace(" (", ", ").replace(")", "")})`];
  forest.querySelector(".in-now")?.replaceChildren(
    `In now: ${howMany(found.length, kinds)}`,
    ...(least ? [most ? ", from " : ", ", ...named(least)] : []),
    ...(most ? [" to ", ...named(most)] : []),
    ".",
  );
}

/**
 * Pool anew and show it.
 * @param {HTMLElement} forest
 * @param {How} how
 * @param {boolean} [whole] also what is folded away
 * @returns {Pooled | null}
 */
function showPooled(forest, how, whole = false) {
  const found = ticked(forest);
  const kinds = [...forest.querySelectorAll("fieldset:has(:checked) > legend")].map((legend) => (legend.textContent ?? "").toLowerCase());
  const result = pooled(found, how);
  const end = Number(forest.dataset.end);
  forest.dataset.in = String(found.length);
  showFinding(forest, found, kinds);
  forest.style.setProperty("--pooled", `${result ? at(result.share, end) : 0}%`);
  const place = /** @type {HTMLElement} */ (forest.querySelector(".result"));
  const findings = found.map(({ country, events, total }) => `${country} found ${percent(events / total)}`);
  fill(place, { ...values(result), alone: tooFew(forest.dataset.cancer ?? "", findings), mixed: mixed(found.length, kinds) });
  drawDiamond(place, result, end);
  if (result && result.k >= FEWEST) drawReach(place, elsewhere(result), end);
  const alone = forest.querySelector("details");
  if (alone && (whole || alone.open)) showWithoutEach(alone, found, result, how, end);
  return result;
}

/**
 * Pool without each study in turn.
 * @param {Element} place
 * @param {Counted[]} found
 * @param {Pooled | null} whole
 * @param {How} how
 * @param {number} end
 */
function showWithoutEach(place, found, whole, how, end) {
  if (!whole || whole.k <= FEWEST) return;
  const results = /** @type {Pooled[]} */ (leaveOneOut(found, how.method, how.interval, how.quantiles));
  const distances = results.map((result) => Math.abs(result.share - whole.share));
  const mover = distances.indexOf(Math.max(...distances));
  fill(/** @type {Element} */ (place.querySelector("p")), {
    mover: found[mover].country, without: percent(results[mover].share), whole: percent(whole.share),
  });
  const list = /** @type {HTMLElement} */ (place.querySelector("ul"));
  const row = /** @type {Element} */ (list.firstElementChild);
  list.replaceChildren(...results.map((result, index) => {
    const line = /** @type {HTMLElement} */ (row.cloneNode(true));
    fill(line, { ...values(result), country: found[index].country });
    drawDiamond(line, result, end);
    return line;
  }));
}

/** Where a share lies on the scale, 0 to 100. @param {number} share @param {number} end */
const at = (share, end) => 100 * Math.max(0, Math.min(1, (100 * share) / end));

/** @param {Element} place @param {Pooled | null} result @param {number} end */
function drawDiamond(place, result, end) {
  if (!result) return;
  const [left, top, right] = [result.low, result.share, result.high].map((share) => at(share, end));
  redraw(place.querySelector(".diamond"), `M${left} 12L${top} 3 ${right} 12 ${top} 21z`, 100 * result.high > end);
}

/** @param {Element} place @param {[number, number]} range @param {number} end */
function drawReach(place, [low, high], end) {
  const [left, right] = [at(low, end), at(high, end)];
  redraw(place.querySelector(".reach"), `M${left} 8H${right}V16H${left}z`, 100 * high > end);
}

/** @param {Element | null} drawing @param {string} outline @param {boolean} cut */
function redraw(drawing, outline, cut) {
  drawing?.firstElementChild?.setAttribute("d", outline);
  drawing?.classList.toggle("beyond", cut);
}
