import type { Scale } from '../counting/scale.js';
import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import { type Difference, difference } from '../inference/difference.js';
import type { IntervalOptions } from '../inference/interval.js';
import { adjustPValues } from '../inference/several.js';
import { bothSides, pValueOf } from '../inference/side.js';
import { equalityStatistic } from '../inference/two-samples.js';
import { answersOf } from './any-tally.js';
import { isBlank, isDisguisedRating, tallyOfValue, type ValueAnswers } from './column-answers.js';
import type { LeftOutReason } from './column-kind.js';
import { everythingElse } from './complement.js';
import type { ComparedPeriods } from './scan-periods.js';
import type { LeftOutColumn, Scan, ScanFinding, ScannedColumn } from './scan-result.js';
import { totalOf } from './segment-table.js';
import { hiddenInEither, hiddenPlaces } from './suppression.js';

/** Values with fewer answers are not compared, unless an option says otherwise. */
export const LEAST_ANSWERS = 30;

/** The share of findings that may be false, on average, unless an option says otherwise. */
export const FALSE_DISCOVERY_RATE = 0.1;

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
}

/** What is scanned. */
export interface ScanInput<Value> {
  readonly columns: readonly ColumnAnswers<Value>[];
  readonly leftOut: readonly LeftOutColumn[];
  readonly total: AnyTally;
  readonly periods: ComparedPeriods | null;
  readonly settings: ScanSettings;
}

/** A comparison that was made. */
interface Comparison<Value> {
  readonly column: string;
  readonly segment: Value;
  readonly against: ScanFinding['against'];
  readonly tally: AnyTally;
  readonly other: AnyTally;
  /** Null is infinite: the standard error is 0, and the difference is not. */
  readonly statistic: number | null;
}

/** Compares all values of all columns, and lists what is left after an adjustment for all of it. */
export function scanColumns<Value>(input: ScanInput<Value>): Scan<Value> {
  const { total, periods, settings } = input;
  const { scale, falseDiscoveryRate, minRespondents, intervals } = settings;
  const { confidenceLevel } = intervals;
  const looks = input.columns.map((column) => lookAt(column, input));
  const comparisons = looks.flatMap((look) => look.comparisons);
  const change =
    periods &&
    difference(effectiveTally(periods.after.tally), effectiveTally(periods.before.tally), {
      confidenceLevel,
    });
  return {
    total: totalOf(total, { scale, ...intervals }),
    periods: periods &&
      change && { before: periods.before.period, after: periods.after.period, change },
    comparisons: comparisons.length,
    falseDiscoveryRate,
    minRespondents,
    findings: findingsAmong(comparisons, settings),
    columns: looks.flatMap(({ scanned }) => scanned ?? []),
    leftOut: [...input.leftOut, ...looks.flatMap(({ leftOut }) => leftOut ?? [])],
  };
}

/** What came of a column: the comparisons in it, or why there are none. */
interface Look<Value> {
  readonly comparisons: readonly Comparison<Value>[];
  readonly scanned?: ScannedColumn;
  readonly leftOut?: LeftOutColumn;
}

function lookAt<Value>(
  { column, bands, values: all }: ColumnAnswers<Value>,
  { total, periods, settings }: ScanInput<Value>,
): Look<Value> {
  const { scale, isWeighted, minRespondents } = settings;
  const leaveOut = (reason: LeftOutReason) => ({ comparisons: [], leftOut: { column, reason } });
  const values = all.filter(({ days }) => days.size > 0);
  if (values.every(({ value }) => isBlank(value))) return leaveOut('empty');
  if (values.length === 1) return leaveOut('one-value');
  if (isDisguisedRating(values, total, scale, minRespondents)) return leaveOut('rating');
  const tallies = values.map((value) => tallyOfValue(value, isWeighted));
  const shown = shownPlaces(tallies, settings);
  const segments = values.map(({ value }) => value);
  const ofColumn = { column, segments };
  const againstRest = compareWithRest(ofColumn, tallies, shown, settings);
  const againstBefore =
    periods === null ? [] : compareWithBefore(ofColumn, values, periods, shown, settings);
  if (againstRest.length + againstBefore.length === 0) return leaveOut('few-answers');
  return {
    comparisons: [...againstRest, ...againstBefore],
    scanned: {
      column,
      values: values.length,
      bands,
      againstRest: againstRest.length,
      againstBefore: againstBefore.length,
    },
  };
}

/** The places of the values that have enough answers and need not protect others. */
function shownPlaces(
  tallies: readonly AnyTally[],
  { minRespondents, isProtecting }: ScanSettings,
): number[] {
  const hidden = hiddenPlaces(tallies.map(answersOf), minRespondents, !isProtecting);
  return [...tallies.keys()].filter((place) => !hidden.has(place));
}

/** The name of a column and its values. */
interface Segments<Value> {
  readonly column: string;
  readonly segments: readonly Value[];
}

/** Each value against all others. Of two values, each is the rest of the other: one is compared. */
function compareWithRest<Value>(
  { column, segments }: Segments<Value>,
  tallies: readonly AnyTally[],
  shown: readonly number[],
  { minRespondents }: ScanSettings,
): Comparison<Value>[] {
  const rests = everythingElse(tallies);
  const [first, second] = tallies.map(answersOf);
  const smaller = (first as number) < (second as number) ? 0 : 1;
  return shown
    .filter((place) => tallies.length > 2 || place === smaller)
    .filter((place) => answersOf(rests[place] as AnyTally) >= minRespondents)
    .map((place) => {
      const [tally, other] = [tallies[place] as AnyTally, rests[place] as AnyTally];
      const segment = segments[place] as Value;
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
function compareWithBefore<Value>(
  { column, segments }: Segments<Value>,
  values: readonly ValueAnswers<Value>[],
  { daysBefore, daysAfter }: ComparedPeriods,
  shown: readonly number[],
  { isWeighted, minRespondents, isProtecting }: ScanSettings,
): Comparison<Value>[] {
  const talliesOn = (days: ReadonlySet<number | null>) =>
    values.map((value) => tallyOfValue(value, isWeighted, (day) => days.has(day)));
  const [before, after] = [talliesOn(daysBefore), talliesOn(daysAfter)];
  const answers = [before, after].map((tallies) => tallies.map(answersOf));
  const hidden = isProtecting ? hiddenInEither(answers, minRespondents) : new Set<number>();
  return shown
    .filter((place) => !hidden.has(place))
    .filter((place) => answers.every((counts) => (counts[place] as number) >= minRespondents))
    .map((place) => {
      const [tally, other] = [after[place] as AnyTally, before[place] as AnyTally];
      const segment = segments[place] as Value;
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

function statisticOf(tally: AnyTally, other: AnyTally): number | null {
  return equalityStatistic(effectiveTally(tally), effectiveTally(other));
}

/** The comparisons whose adjusted p-value is at most the rate, the largest statistic first. */
function findingsAmong<Value>(
  comparisons: readonly Comparison<Value>[],
  { scale, intervals, falseDiscoveryRate }: ScanSettings,
): ScanFinding<Value>[] {
  const adjusted = adjustPValues(
    comparisons.map(({ statistic }) => (statistic === null ? 0 : pValueOf(statistic, bothSides))),
    { method: 'benjamini-hochberg' },
  );
  const strength = (place: number) => Math.abs(comparisons[place]?.statistic ?? Infinity);
  return [...comparisons.keys()]
    .filter((place) => (adjusted[place] as number) <= falseDiscoveryRate)
    .sort((a, b) => (strength(b) === strength(a) ? a - b : strength(b) - strength(a)))
    .map((place): ScanFinding<Value> => {
      const { column, segment, against, tally, other } = comparisons[place] as Comparison<Value>;
      const [own, others] = [effectiveTally(tally), effectiveTally(other)];
      const test = difference(own, others, {
        confidenceLevel: intervals.confidenceLevel,
      }) as Difference;
      return {
        column,
        segment,
        against,
        ...totalOf(tally, { scale, ...intervals }),
        other: totalOf(other, { scale, ...intervals }),
        difference: { ...test, adjustedPValue: adjusted[place] as number },
      };
    });
}
