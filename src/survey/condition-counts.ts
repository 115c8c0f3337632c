import { nearestNames } from '../counting/nearest.js';
import type { Row } from '../files/row.js';
import { type Condition, conditionWith } from './conditions.js';
import { SurveyError } from './error.js';
import type { SurveyNotice } from './notices.js';
import type { PlannedCondition } from './planned-conditions.js';
import type { ConditionCount, Survey } from './survey.js';
import { isFulfilled, type Texts } from './texts.js';

/** Counts of a condition that are being filled. */
export type OpenConditionCount = { kept: number; leftOut: number };

/** A condition of the request, and how many rows it leaves out. */
export type ConditionOutcome = Condition & {
  /** The header of the column. */
  readonly column: string;
  /** Rows that do not fulfil the condition, whatever the other conditions say. */
  readonly leftOut: number;
};

/** Whether a row fulfils all conditions; each condition counts it. */
export function countConditions(
  counts: readonly OpenConditionCount[],
  texts: Texts,
  cells: Row,
  row: number,
  times: number,
): boolean {
  // all are read before any is counted: a row that is refused must not be half counted
  const outcomes = texts.plan.conditions.map((condition, index) =>
    isFulfilled(texts, condition, index, cells, row),
  );
  for (const [index, isKept] of outcomes.entries()) {
    (counts[index] as OpenConditionCount)[isKept ? 'kept' : 'leftOut'] += times;
  }
  return outcomes.every((isKept) => isKept);
}

/** How many texts of a column are kept, and how long: they show what a mistyped value may mean. */
const MOST_TEXTS = 100;
const LONGEST = 80;
/** How many of them a sentence can list. */
const MOST_CHOICES = 20;

/** The counts so far. */
export function closeConditions(
  counts: readonly OpenConditionCount[],
  { fulfilled, values }: Texts,
): ConditionCount[] {
  return counts.map((count, index) => ({
    ...count,
    values: [...(values[index] ?? [])],
    texts: firstTexts(fulfilled[index]?.keys() ?? []),
  }));
}

function firstTexts(texts: Iterable<string | undefined>): string[] {
  const different = new Set<string>();
  for (const text of texts) {
    if (different.size === MOST_TEXTS) break;
    different.add((text ?? '').trim().slice(0, LONGEST));
  }
  return [...different];
}

/** The counts of two groups of rows. */
export function mergeConditions(
  a: readonly ConditionCount[],
  b: readonly ConditionCount[],
): ConditionCount[] {
  return a.map(({ kept, leftOut, values, texts }, index) => {
    const other = b[index] as ConditionCount;
    return {
      kept: kept + other.kept,
      leftOut: leftOut + other.leftOut,
      values: [...new Set([...values, ...other.values])],
      texts: [...new Set([...texts, ...other.texts])].slice(0, MOST_TEXTS),
    };
  });
}

/**
 * Refuses a condition on a value that no row has: it is mistyped, and its rows would be left out.
 *
 * @throws SurveyError with the values that look similar.
 */
export function checkConditionsOccur({ plan, conditions }: Survey): void {
  for (const [index, { column, relation, values }] of plan.conditions.entries()) {
    const { kept, leftOut, values: known, texts } = conditions[index] as ConditionCount;
    const unknown = values.find((value) => !known.includes(value));
    if (relation !== 'is' || unknown === undefined || kept + leftOut === 0) continue;
    const near = nearestNames(unknown, texts);
    const choices = texts.slice(0, MOST_CHOICES);
    throw new SurveyError({ code: 'no-row-has', column, value: unknown, near, choices });
  }
}

/** The conditions of the request with what they leave out. */
export function conditionOutcomes({ plan, conditions }: Survey): ConditionOutcome[] {
  return plan.conditions.map(({ column, relation, values }, index) => ({
    ...conditionWith(column, relation, values),
    column,
    leftOut: conditions[index]?.leftOut ?? 0,
  }));
}

/** A notice of each condition: without it the score would be taken for that of all rows. */
export function conditionNotices({ plan, conditions }: Survey): SurveyNotice[] {
  return plan.conditions.map(({ column, relation, values }: PlannedCondition, index) => ({
    ...{ code: 'rows-chosen', column, relation, values },
    count: conditions[index]?.leftOut ?? 0,
  }));
}
