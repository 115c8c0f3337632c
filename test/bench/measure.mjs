import { spawnSync } from 'node:child_process';

/** The best of several rounds, in milliseconds: other work on the machine only ever adds time. */
export function fastest(work, rounds = 15) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const reportTime =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(user+system)})';

/** The number that a Node.js process with these arguments prints last, to standard error. */
export function lastNumberOf(words) {
  const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1));
}

/** The processor time of a Node.js process with these arguments, from start to exit, in microseconds. */
export const processorTime = (words) => lastNumberOf(['--import', reportTime, ...words]);

/** The least of each measurement. The measurements take turns, so that load hits all of them. */
export function leastInTurn(rounds, ...measurements) {
  const least = measurements.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    measurements.forEach((measure, index) => {
      least[index] = Math.min(least[index], measure());
    });
  }
  return least;
}

let state = 1;
/** The same random numbers in every run. */
export function random() {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

/** Prints ratios with their bounds; gives exit code 1 if one misses its bound, otherwise 0. */
export function print(measured) {
  let code = 0;
  for (const [name, ratio, bound, limit] of measured) {
    const holds = bound === 'at least' ? ratio >= limit : ratio <= limit;
    if (!holds) code = 1;
    const verdict = holds ? '' : '   MISSED';
    const digits = limit < 10 ? 2 : 1;
    console.log(
      `${name.padEnd(58)} ${ratio.toFixed(digits).padStart(7)}   ${bound} ${limit}${verdict}`,
    );
  }
  return code;
}
