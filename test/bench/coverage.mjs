// How often do the intervals cover the true score? Every outcome of a survey of n respondents is
// enumerated, for true shares of promoters and detractors on a grid; nothing is drawn at random.
// And how often does the test of a difference find one where there is none? Prints the tables of
// docs/methods.md.
import { confidenceInterval, difference } from '../../dist/index.js';

const METHODS = ['score', 'adjusted-wald', 'wald', 'jeffreys', 'exact'];
const SIZES = [5, 10, 20, 50, 100];
/** Slow methods are enumerated for small surveys only. */
const LARGEST = { jeffreys: 20, exact: 10 };
const GRID = 40;

const logFactorials = [0];
for (let k = 1; k <= 200; k++) logFactorials.push(logFactorials[k - 1] + Math.log(k));

function* outcomes(n) {
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; promoters + detractors <= n; detractors++) {
      yield { promoters, passives: n - promoters - detractors, detractors };
    }
  }
}

function probability({ promoters, passives, detractors }, p, d) {
  const n = promoters + passives + detractors;
  const term = (count, share) => (count === 0 ? 0 : count * Math.log(share));
  return Math.exp(
    logFactorials[n] -
      logFactorials[promoters] -
      logFactorials[passives] -
      logFactorials[detractors] +
      term(promoters, p) +
      term(passives, 1 - p - d) +
      term(detractors, d),
  );
}

function coverage(n, method, confidenceLevel = 0.95) {
  const intervals = [...outcomes(n)].map((tally) => ({
    tally,
    ...confidenceInterval(tally, { method, confidenceLevel }),
  }));
  let least = 1;
  let sum = 0;
  let cells = 0;
  for (let i = 1; i < GRID; i++) {
    for (let j = 1; i + j < GRID; j++) {
      const [p, d] = [i / GRID, j / GRID];
      const truth = 100 * (p - d);
      let covered = 0;
      for (const { tally, lower, upper } of intervals) {
        if (lower <= truth + 1e-9 && truth <= upper + 1e-9) covered += probability(tally, p, d);
      }
      least = Math.min(least, covered);
      sum += covered;
      cells++;
    }
  }
  return { least, mean: sum / cells };
}

console.log(`| method | ${SIZES.map((n) => `n = ${n}`).join(' | ')} |`);
console.log(`|---|${SIZES.map(() => '---').join('|')}|`);
for (const method of METHODS) {
  const cells = SIZES.map((n) => {
    if (n > (LARGEST[method] ?? Infinity)) return '';
    const { least, mean } = coverage(n, method);
    return `${least.toFixed(3)} (${mean.toFixed(3)})`;
  });
  console.log(`| ${method} | ${cells.join(' | ')} |`);
}

/** Pairs of groups with equal scores, by shares of promoters and detractors. */
const EQUAL = {
  'same shape, score 30': [
    [0.5, 0.2],
    [0.5, 0.2],
  ],
  'same shape, score 70': [
    [0.75, 0.05],
    [0.75, 0.05],
  ],
  'polarised and calm, score 0': [
    [0.45, 0.45],
    [0.1, 0.1],
  ],
  'calm and polarised, score 0': [
    [0.1, 0.1],
    [0.45, 0.45],
  ],
};
const PAIRS = [
  [20, 20],
  [10, 40],
];
const TESTS = ['score', 'adjusted-wald', 'wald'];

function falseFindings([na, nb], method) {
  const found = [];
  for (const a of outcomes(na)) {
    for (const b of outcomes(nb)) {
      const { pValue } = difference(a, b, { method });
      if (pValue !== null && pValue < 0.05) found.push([a, b]);
    }
  }
  return Object.values(EQUAL).map(([[pa, da], [pb, db]]) =>
    found.reduce((sum, [a, b]) => sum + probability(a, pa, da) * probability(b, pb, db), 0),
  );
}

const scenarios = Object.keys(EQUAL);
console.log(`\n| respondents | method | ${scenarios.join(' | ')} |`);
console.log(`|---|---|${scenarios.map(() => '---').join('|')}|`);
for (const sizes of PAIRS) {
  for (const method of TESTS) {
    const rates = falseFindings(sizes, method).map((rate) => rate.toFixed(3));
    console.log(`| ${sizes.join(' and ')} | ${method} | ${rates.join(' | ')} |`);
  }
}
