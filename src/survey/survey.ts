import { type Ledger, mergeLedgers } from '../counting/ledger.js';
import { type DateEvidence, mergeEvidence } from '../files/date-order.js';
import type { SurveyPlan } from './plan.js';

/**
 * What rows of a survey add up to: a plain value that is its own JSON, and that merges with that of
 * other rows. Rows are counted from 0; `surveyRecord` makes statistics of it.
 */
export interface Survey {
  readonly plan: SurveyPlan;
  /** What became of every row; which answers are duplicates is settled by all rows together. */
  readonly ledger: Ledger;
  /** Counts by rating, or sums of weights, from the lowest rating on. */
  readonly histogram: readonly number[];
  /** Answers by segment and day. */
  readonly cells: readonly SurveyCell[];
  /** Rows with a rating but without a weight, where answers are weighted. */
  readonly unweighted: number;
  /** What the dates show of whether their day or their month stands first. */
  readonly dates: DateEvidence;
  /** Rows with more cells than the header. */
  readonly widerRows: number;
  /** Rows of trial runs, which count, and of previews, which do not. */
  readonly tests: number;
  readonly previews: number;
  /** Ratings that disagree with the category beside them. */
  readonly disagreements: Disagreements;
  /** Answers of which only the latest of each respondent will count; none without respondents. */
  readonly answers: readonly RespondentAnswer[];
}

/** The answers of one segment. */
export interface SurveyCell {
  /** A value of each grouping column; null where the row is too short for it. */
  readonly parts: readonly (string | null)[];
  /** Sums by day: three counts, or nine sums of weighted answers; none where nobody answered. */
  readonly days: readonly (readonly [day: DayKey, sums: readonly number[]])[];
}

/**
 * A day since 1970; two of them, the day read first and the month read first, as in `20546/20516`,
 * where both are possible; null where there is no date.
 */
export type DayKey = number | string | null;

export interface Disagreements {
  readonly count: number;
  /** The first row with one; 0 where there is none. */
  readonly firstRow: number;
}

/** An answer that waits until all answers of its respondent are known. */
export interface RespondentAnswer {
  readonly row: number;
  readonly rating: number;
  readonly respondent: string | null;
  readonly date: string;
  readonly parts: SurveyCell['parts'];
  readonly weight: number | null;
  readonly disagrees: boolean;
}

/**
 * The survey of two groups of rows, the second following the first. Both must be of one plan.
 *
 * @throws TypeError if they are of different plans.
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['3']])
 * const [a, b] = [countRows(plan, [['9']]), countRows(plan, [['3']])]
 * mergeSurveys(a, b).ledger.counted // => 2
 */
export function mergeSurveys(a: Survey, b: Survey): Survey {
  if (JSON.stringify(a.plan) !== JSON.stringify(b.plan)) {
    throw new TypeError('surveys must be of one plan: make it once and count all rows with it');
  }
  const moved = a.ledger.rows;
  return {
    plan: a.plan,
    ledger: mergeLedgers(a.ledger, b.ledger),
    histogram: a.histogram.map((count, index) => count + (b.histogram[index] as number)),
    cells: mergeCells([...a.cells, ...b.cells]),
    unweighted: a.unweighted + b.unweighted,
    dates: mergeEvidence(a.dates, b.dates, moved),
    widerRows: a.widerRows + b.widerRows,
    tests: a.tests + b.tests,
    previews: a.previews + b.previews,
    disagreements: {
      count: a.disagreements.count + b.disagreements.count,
      firstRow:
        a.disagreements.count > 0 || b.disagreements.count === 0
          ? a.disagreements.firstRow
          : b.disagreements.firstRow + moved,
    },
    answers: [...a.answers, ...b.answers.map((answer) => ({ ...answer, row: answer.row + moved }))],
  };
}

/** Cells of equal parts made one, in the order in which they first occur. */
export function mergeCells(cells: readonly SurveyCell[]): SurveyCell[] {
  const merged = new Map<string, { parts: SurveyCell['parts']; days: Map<DayKey, number[]> }>();
  for (const { parts, days } of cells) {
    const key = JSON.stringify(parts);
    const cell = merged.get(key) ?? { parts, days: new Map<DayKey, number[]>() };
    merged.set(key, cell);
    for (const [day, sums] of days) addSums(cell.days, day, sums);
  }
  return [...merged.values()].map(({ parts, days }) => ({ parts, days: [...days] }));
}

/** Adds the sums of a day to those that are there. */
export function addSums(days: Map<DayKey, number[]>, day: DayKey, sums: readonly number[]): void {
  const earlier = days.get(day);
  if (earlier === undefined) days.set(day, [...sums]);
  else
    for (let i = 0; i < sums.length; i++) earlier[i] = (earlier[i] as number) + (sums[i] as number);
}
