import { checkArray, describeValue, invalid } from './invalid.js';
import type { ProblemReason } from './reading.js';
import { checkCount } from './tally.js';

/** An answer that is not a rating. */
export interface Problem {
  /** The row, counted from 0; null if unknown, as in rows that a database has grouped. */
  readonly row: number | null;
  /** The answer as text, cut to 80 characters. */
  readonly value: string;
  /** Why it is not a rating. */
  readonly reason: ProblemReason;
}

/** The account of all rows, by what became of them: `rows` is the sum of the seven other counts. */
export interface Ledger {
  /** All rows. */
  readonly rows: number;
  /** Rows whose rating counts. */
  readonly counted: number;
  /** Rows without an answer. */
  readonly missing: number;
  /** Rows with a number beyond the scale. */
  readonly outOfRange: number;
  /** Rows with a number between two ratings. */
  readonly fractional: number;
  /** Rows whose answer cannot be read as one number. */
  readonly unreadable: number;
  /** Rows whose respondent has another answer that counts instead. */
  readonly duplicate: number;
  /** Rows that the caller left out. */
  readonly excluded: number;
  /** The first 20 answers that are not ratings; where their rows are unknown, each text once. */
  readonly problems: readonly Problem[];
}

const MOST_PROBLEMS = 20;
const LONGEST_VALUE = 80;

type Outcome = Exclude<keyof Ledger, 'rows' | 'problems'>;

const nothing: Readonly<Record<Outcome, number>> = {
  counted: 0,
  missing: 0,
  outOfRange: 0,
  fractional: 0,
  unreadable: 0,
  duplicate: 0,
  excluded: 0,
};

/** The ledger of no rows, to start a sum with: `ledgers.reduce(mergeLedgers, emptyLedger)`. */
export const emptyLedger: Ledger = /* @__PURE__ */ Object.freeze({
  rows: 0,
  counted: 0,
  missing: 0,
  outOfRange: 0,
  fractional: 0,
  unreadable: 0,
  duplicate: 0,
  excluded: 0,
  problems: /* @__PURE__ */ Object.freeze([]),
});

const outcomeOf: Readonly<Record<ProblemReason, Outcome>> = {
  'out-of-range': 'outOfRange',
  fractional: 'fractional',
  unreadable: 'unreadable',
};

/**
 * The ledger of two chunks of rows, `b` following `a`: a large file is screened in chunks.
 * Duplicates are found only within a chunk.
 *
 * @throws RangeError if a count is negative or not finite, or the rows are not the sum of the other
 * counts.
 * @throws TypeError if `a` or `b` is not a ledger, or a count is not a number.
 * @example
 * mergeLedgers(screen([{ score: 9 }], { rating: 'score' }).ledger, screen([{ score: 11 }], { rating: 'score' }).ledger).problems // => [{ row: 1, value: '11', reason: 'out-of-range' }]
 */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  checkLedger('a', a);
  checkLedger('b', b);
  const moved = b.problems
    .filter((problem) => !isRepeated(problem, a.problems))
    .map(({ row, ...problem }) => ({ row: row === null ? null : row + a.rows, ...problem }));
  return {
    ...countsOf((outcome) => 0 + a[outcome] + b[outcome]),
    problems: [...a.problems, ...moved].slice(0, MOST_PROBLEMS),
  };
}

function checkLedger(name: string, ledger: Ledger): void {
  if (typeof ledger !== 'object' || ledger === null) {
    throw invalid(name, 'a ledger, as screen gives', ledger, 'object');
  }
  checkArray(`${name}.problems`, ledger.problems, 'problems');
  ledger.problems.forEach((problem, index) => {
    if (typeof problem === 'object' && problem !== null) return;
    throw invalid(`problem at index ${index} of ${name}`, 'an object', problem, 'object');
  });
  const { rows } = countsOf((outcome) => checkCount(`${name}.${outcome}`, ledger[outcome]));
  if (ledger.rows !== rows)
    throw invalid(`${name}.rows`, 'the sum of the other counts', ledger.rows);
}

function countsOf(count: (outcome: Outcome) => number): Record<Outcome | 'rows', number> {
  const counts = { rows: 0, ...nothing };
  for (const outcome of Object.keys(nothing) as Outcome[]) {
    counts[outcome] = count(outcome);
    counts.rows += counts[outcome];
  }
  return counts;
}

/** A ledger that is being filled, row by row. */
export type OpenLedger = Record<Outcome, number> & { readonly problems: Problem[] };

/** An empty ledger to fill. */
export function openLedger(): OpenLedger {
  return { ...nothing, problems: [] };
}

/** Counts an answer that is not a rating, so many times, and keeps it if it is among the first. */
export function noteProblem(
  open: OpenLedger,
  row: number | null,
  value: unknown,
  reason: ProblemReason,
  times = 1,
): void {
  open[outcomeOf[reason]] += times;
  if (open.problems.length === MOST_PROBLEMS) return;
  const problem = { row, value: textOf(value), reason };
  if (!isRepeated(problem, open.problems)) open.problems.push(problem);
}

/** Without rows, equal texts would be equal problems. */
function isRepeated({ row, value }: Problem, earlier: readonly Problem[]): boolean {
  return row === null && earlier.some((problem) => problem.value === value);
}

function textOf(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : describeValue(value);
}

/** The ledger of all that was counted. */
export function closeLedger(open: OpenLedger): Ledger {
  return { ...countsOf((outcome) => open[outcome]), problems: open.problems };
}
