import type { Scale } from '../counting/scale.js';
import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import type { IntervalOptions } from '../inference/interval.js';
import { equalityStatistic } from '../inference/two-samples.js';
import { answersOf } from './any-tally.js';
import { tallyOfValue, type ValueAnswers } from './column-answers.js';
import { complement, everythingElse } from './complement.js';
import { hiddenByCounts } from './hidden-overlapping.js';
import type { ComparedPeriods } from './scan-periods.js';
import type { ScanFinding } from './scan-result.js';
import { hiddenInEither, hiddenPlaces } from './suppression.js';

/** How the columns are compared. */
export interface ScanSettings {
  readonly scale: Scale;
  readonly isWeighted: boolean;
  readonly intervals: IntervalOptions;
  readonly falseDiscoveryRate: number;
  readonly minRespondents: number;
  /** Whether few answers are hidden for the sake of people, so that they must be protected too. */
  readonly isProtecting: boolean;
}

/** The answers of a column by its values. */
export interface ColumnAnswers<Value> {
  readonly column: string;
  readonly bands: readonly number[] | null;
  readonly values: readonly ValueAnswers<Value>[];
  /** All answers, where one may have several values; null where each has one. */
  readonly everyone: ValueAnswers<null> | null;
}

/** A comparison that was made. */
export interface Comparison<Value> {
  readonly column: string;
  readonly segment: Value;
  readonly against: ScanFinding['against'];
  readonly tally: AnyTally;
  readonly other: AnyTally;
  /** Null is infinite: the standard error is 0, and the difference is not. */
  readonly statistic: number | null;
}

/** A column whose values somebody has. */
type AnsweredColumn<Value> = Pick<ColumnAnswers<Value>, 'column' | 'values' | 'everyone'>;

/** The tallies of the values of a column, and of all answers where they overlap. */
export interface ColumnTallies {
  readonly tallies: readonly AnyTally[];
  readonly everyone: AnyTally | null;
}

export function talliesOf<Value>(
  { values, everyone }: AnsweredColumn<Value>,
  { isWeighted }: ScanSettings,
  isIncluded?: (day: number | null) => boolean,
): ColumnTallies {
  return {
    tallies: values.map((value) => tallyOfValue(value, isWeighted, isIncluded)),
    everyone: everyone && tallyOfValue(everyone, isWeighted, isIncluded),
  };
}

/** The places of the values that have enough answers and need not protect others. */
export function shownPlaces(
  { tallies, everyone }: ColumnTallies,
  { minRespondents, isProtecting }: ScanSettings,
): number[] {
  const answers = tallies.map(answersOf);
  const hidden =
    everyone !== null && isProtecting
      ? hiddenByCounts(answers, answersOf(everyone), minRespondents)
      : hiddenPlaces(answers, minRespondents, !isProtecting);
  return [...tallies.keys()].filter((place) => !hidden.has(place));
}

/** Each value against all others. Of two values, each is the rest of the other: one is compared. */
export function compareWithRest<Value>(
  { column, values }: AnsweredColumn<Value>,
  { tallies, everyone }: ColumnTallies,
  shown: readonly number[],
  { minRespondents }: ScanSettings,
): Comparison<Value>[] {
  const rests = everyone
    ? tallies.map((tally) => complement(everyone, tally))
    : everythingElse(tallies);
  const [first, second] = tallies.map(answersOf);
  const smaller = (first as number) < (second as number) ? 0 : 1;
  return shown
    .filter((place) => everyone !== null || tallies.length > 2 || place === smaller)
    .filter((place) => answersOf(rests[place] as AnyTally) >= minRespondents)
    .map((place) => {
      const [tally, other] = [tallies[place] as AnyTally, rests[place] as AnyTally];
      const segment = values[place]?.value as Value;
      return {
        column,
        segment,
        against: 'rest',
        tally,
        other,
        statistic: statisticOf(tally, other),
      };
    });
}

/** Each value against itself in the period before. */
export function compareWithBefore<Value>(
  ofColumn: AnsweredColumn<Value>,
  { daysBefore, daysAfter }: ComparedPeriods,
  shown: readonly number[],
  settings: ScanSettings,
): Comparison<Value>[] {
  const { column, values } = ofColumn;
  const { minRespondents, isProtecting } = settings;
  const [before, after] = [daysBefore, daysAfter].map((days) =>
    talliesOf(ofColumn, settings, (day) => days.has(day)),
  ) as [ColumnTallies, ColumnTallies];
  const answers = [before, after].map(({ tallies }) => tallies.map(answersOf));
  const hidden = isProtecting ? hiddenInPeriods([before, after], minRespondents) : new Set();
  return shown
    .filter((place) => !hidden.has(place))
    .filter((place) => answers.every((counts) => (counts[place] as number) >= minRespondents))
    .map((place) => {
      const [tally, other] = [after.tallies[place], before.tallies[place]] as [AnyTally, AnyTally];
      const segment = values[place]?.value as Value;
      return {
        column,
        segment,
        against: 'before',
        tally,
        other,
        statistic: statisticOf(tally, other),
      };
    });
}

/** The places of the values that are to be hidden in one of the periods. */
function hiddenInPeriods(
  periods: readonly ColumnTallies[],
  minRespondents: number,
): ReadonlySet<number> {
  const answers = periods.map(({ tallies }) => tallies.map(answersOf));
  const totals = periods.flatMap(({ everyone }) => (everyone ? [answersOf(everyone)] : []));
  if (totals.length === 0) return hiddenInEither(answers, minRespondents);
  return new Set(
    totals.flatMap((total, period) => [
      ...hiddenByCounts(answers[period] as number[], total, minRespondents),
    ]),
  );
}

function statisticOf(tally: AnyTally, other: AnyTally): number | null {
  return equalityStatistic(effectiveTally(tally), effectiveTally(other));
}
