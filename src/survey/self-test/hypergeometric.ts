import { nextUniform, type RandomState } from './random.js';

/** An urn of marked and other answers, of which some are drawn without looking. */
export interface Urn {
  readonly marked: number;
  readonly others: number;
  readonly drawn: number;
}

/** 2√(2/e) and 3 − 2√(3/e), the constants of the ratio of uniforms. */
const [D1, D2] = [2 * Math.sqrt(2 / Math.E), 3 - 2 * Math.sqrt(3 / Math.E)];

/**
 * How many of the drawn answers are marked: a hypergeometric number, in constant time by the ratio of
 * uniforms, however many answers there are (Stadlober, Journal of Computational and Applied Mathematics
 * 31, 1990; as in NumPy).
 */
export function drawMarked({ marked, others, drawn }: Urn, random: RandomState): number {
  const total = marked + others;
  // the smaller category and the smaller sample: the others follow from what they leave
  const isDrawnMore = drawn > total / 2;
  const isMarkedMore = marked > others;
  const found = drawSmaller(
    Math.min(marked, others),
    Math.max(marked, others),
    isDrawnMore ? total - drawn : drawn,
    random,
  );
  const ofMarked = isMarkedMore ? (isDrawnMore ? total - drawn : drawn) - found : found;
  return isDrawnMore ? marked - ofMarked : ofMarked;
}

/** The same for a category of at most half of all and a sample of at most half. */
function drawSmaller(few: number, many: number, drawn: number, random: RandomState): number {
  const total = few + many;
  if (few === 0 || drawn === 0) return 0;
  const share = few / total;
  const centre = drawn * share + 0.5;
  const spread = Math.sqrt(((total - drawn) * drawn * share * (1 - share)) / (total - 1) + 0.5);
  const height = D1 * spread + D2;
  const mode = Math.floor(((drawn + 1) * (few + 1)) / (total + 2));
  const most = Math.min(Math.min(drawn, few) + 1, Math.floor(centre + 16 * spread));
  const atMode = logWays(mode, few, many, drawn);
  for (;;) {
    const [u, v] = [nextUniform(random), nextUniform(random)];
    const place = centre + (height * (v - 0.5)) / u;
    if (place < 0 || place >= most) continue;
    const found = Math.floor(place);
    if (2 * Math.log(u) <= logWays(found, few, many, drawn) - atMode) return found;
  }
}

/** The logarithm of the probability to find so many, but for a constant. */
function logWays(found: number, few: number, many: number, drawn: number): number {
  return (
    0 -
    logFactorial(found) -
    logFactorial(few - found) -
    logFactorial(drawn - found) -
    logFactorial(many - drawn + found)
  );
}

const factorials = [0];
for (let n = 1; n < 128; n++) factorials.push((factorials[n - 1] as number) + Math.log(n));

/** ln n!: a table, and from 128 on Stirling's series, of which the terms left out are below 1e-18. */
function logFactorial(n: number): number {
  const known = factorials[n];
  if (known !== undefined) return known;
  const square = n * n;
  const series = 1 / 12 - (1 / 360 - 1 / (1260 * square)) / square;
  return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + series / n;
}
