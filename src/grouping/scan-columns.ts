import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import { type Difference, difference } from '../inference/difference.js';
import { adjustPValues } from '../inference/several.js';
import { bothSides, pValueOf } from '../inference/side.js';
import { isBlank, isDisguisedChoice, isDisguisedRating } from './column-answers.js';
import type { LeftOutReason } from './column-kind.js';
import {
  type ColumnAnswers,
  type Comparison,
  compareWithBefore,
  compareWithRest,
  type ScanSettings,
  shownPlaces,
  talliesOf,
} from './scan-comparisons.js';
import type { ComparedPeriods } from './scan-periods.js';
import type { LeftOutColumn, Scan, ScanFinding, ScannedColumn } from './scan-result.js';
import { totalOf } from './segment-table.js';

/** Values with fewer answers are not compared, unless an option says otherwise. */
export const LEAST_ANSWERS = 30;

/** The share of findings that may be false, on average, unless an option says otherwise. */
export const FALSE_DISCOVERY_RATE = 0.1;

/** What is scanned. */
export interface ScanInput<Value> {
  readonly columns: readonly ColumnAnswers<Value>[];
  readonly leftOut: readonly LeftOutColumn[];
  readonly total: AnyTally;
  readonly periods: ComparedPeriods | null;
  readonly settings: ScanSettings;
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
  { column, bands, values: all, everyone }: ColumnAnswers<Value>,
  { total, periods, settings }: ScanInput<Value>,
): Look<Value> {
  const { scale, minRespondents } = settings;
  const leaveOut = (reason: LeftOutReason) => ({ comparisons: [], leftOut: { column, reason } });
  const values = all.filter(({ days }) => days.size > 0);
  if (values.every(({ value }) => isBlank(value))) return leaveOut('empty');
  if (values.length === 1) return leaveOut('one-value');
  const isDisguised = everyone
    ? isDisguisedChoice(values, everyone, total, scale, minRespondents)
    : isDisguisedRating(values, total, scale, minRespondents);
  if (isDisguised) return leaveOut('rating');
  const ofColumn = { column, values, everyone };
  const tallies = talliesOf(ofColumn, settings);
  const shown = shownPlaces(tallies, settings);
  const againstRest = compareWithRest(ofColumn, tallies, shown, settings);
  const againstBefore =
    periods === null ? [] : compareWithBefore(ofColumn, periods, shown, settings);
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
