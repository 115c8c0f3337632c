/** The best of several rounds, in milliseconds: what else the machine does only ever adds. */
export function fastest(work, rounds = 15) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

let state = 1;
/** The same random numbers in every run. */
export function random() {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** Prints ratios beside their bounds; 1 where one misses its bound, else 0. */
export function print(measured) {
  let code = 0;
  for (const [name, ratio, bound, limit] of measured) {
    const holds = bound === 'at least' ? ratio >= limit : ratio <= limit;
    if (!holds) code = 1;
    const verdict = holds ? '' : '   MISSED';
    console.log(`${name.padEnd(58)} ${ratio.toFixed(1).padStart(7)}   ${bound} ${limit}${verdict}`);
  }
  return code;
}
