import { invalid } from '../counting/invalid.js';
import type { RatingRange } from '../counting/scale.js';
import type { AnyTrendPoint, TrendPoint } from '../grouping/compare-waves.js';
import type { SegmentRow, SegmentTable, Total } from '../grouping/segment-table.js';
import type { Nps } from '../inference/score.js';
import type { Homogeneity } from '../inference/several.js';
import type { Share } from '../inference/share.js';
import type { ShareMetric } from '../metrics/metric.js';
import { type ShareDifference, topBoxDifference, topBoxShare } from '../metrics/shares.js';
import type { ComparedSelections } from './compared.js';
import type { RecentScores, SpanNps } from './recent.js';
import type { SurveyRecord } from './record.js';
import type { SegmentTrends } from './segment-trends.js';

/** A share of the highest ratings: of all answers, a segment, a period or a selection. */
export interface CountedShare {
  /** How many respondents there are, or how many weighted answers are worth; null if hidden. */
  readonly respondents: number | null;
  /** How many of them gave one of the highest ratings; null if hidden. */
  readonly inBox: number | null;
  /** The share with Wilson's interval; null when nobody answered, or if it is hidden. */
  readonly share: Share | null;
}

/** The share of a segment. */
export interface SegmentShare extends CountedShare {
  /** The key of the segment. */
  readonly segment: string;
  /** The values of a crossed key; absent for any other key. */
  readonly parts?: readonly unknown[];
  /** How many people answered, also where weights are used. */
  readonly answers: number;
  /** How much of all respondents (of all weight) the segment is, 0…1. */
  readonly ofAll: number;
  /** The difference from all other respondents; null when either is empty. */
  readonly versusRest: ShareDifference | null;
  /** Whether fewer than 30 people answered. */
  readonly lowBase: boolean;
}

/** The shares of segments. */
export interface ShareTable {
  /** All respondents. */
  readonly total: CountedShare & {
    /** How many people answered, also where weights are used. */
    readonly answers: number;
  };
  /** The segments that are shown. */
  readonly segments: readonly SegmentShare[];
  /** The segments that are hidden, because too few people answered. */
  readonly suppressed: readonly string[];
  /** The test whether all segments have one share; null if fewer than two answered. */
  readonly homogeneity: Homogeneity | null;
  /** Whether respondents may be in several segments: `ofAll` may then add up to more than 1. */
  readonly overlapping: boolean;
}

/** The share of a period, and how it moved. */
export interface PeriodShare
  extends CountedShare,
    Pick<TrendPoint, 'period' | 'start' | 'end' | 'partial' | 'periods'> {
  /** How many people answered; null where the period is hidden. */
  readonly answers: number | null;
  /** The period with which `change` compares; null if there is none. */
  readonly comparedWith: string | null;
  /** The change from the period before. */
  readonly change: ShareDifference | null;
  /** The change from the period a year earlier. */
  readonly yearOverYear: ShareDifference | null;
  /** The smallest change that would have been found with these numbers of answers. */
  readonly detectableChange: number | null;
}

/** The share of all answers in a span of time. */
export interface SpanShare
  extends CountedShare,
    Pick<SpanNps, 'from' | 'to' | 'start' | 'end' | 'answers'> {}

/** The share of the answers with one value in a column. */
export interface SelectionShare extends CountedShare {
  /** The header of the column. */
  readonly column: string;
  /** The value. */
  readonly value: string;
}

/** Two selections and the difference of their shares, the first minus the second. */
export interface ComparedShares {
  /** The first selection. */
  readonly a: SelectionShare;
  /** The second selection. */
  readonly b: SelectionShare;
  /** The first minus the second; null where one of them is nobody, or hidden. */
  readonly difference: ShareDifference | null;
}

/** The statistics of CSAT or CES: the same as those of the score, as shares. */
export interface ShareRecord
  extends CountedShare,
    Pick<
      SurveyRecord,
      | 'answers'
      | 'meanRating'
      | 'responseRate'
      | 'weight'
      | 'ledger'
      | 'files'
      | 'ratingColumn'
      | 'conditions'
      | 'firstRow'
      | 'widerRows'
      | 'notices'
      | 'histogram'
      | 'confidenceLevel'
      | 'missing'
      | 'answersByDay'
    > {
  /** What was measured. */
  readonly metric: ShareMetric;
  /** The ratings that exist. */
  readonly scale: RatingRange;
  /** How many of the highest ratings count. */
  readonly top: number;
  /** The segments, where `by` was requested. */
  readonly segments?: ShareTable;
  /** The two selections, where `compare` was requested. */
  readonly compared?: ComparedShares;
  /** The periods, where `date` was requested. */
  readonly trend?: readonly PeriodShare[];
  /** The shares of the largest segments by period, where `segmentTrends` was requested. */
  readonly segmentTrends?: SegmentTrends<PeriodShare>;
  /** The shares of the newest spans that are over, where `date` was requested. */
  readonly recent?: RecentScores<SpanShare>;
}

/**
 * The record of CSAT or CES as shares, 0…1: `surveyRecord` counts such a metric as the score of a
 * scale without passives, in points.
 *
 * @throws TypeError if the record is not one of CSAT or CES.
 * @example
 * const plan = planSurvey([['Plan', 'CSAT'], ['Pro', '5'], ['Pro', '2']], { metric: 'csat' })
 * const record = shareRecord(surveyRecord(countRows(plan, [['Pro', '5'], ['Pro', '2'], ['Free', '4'], ['Free', '4']])))
 * record.share?.estimate // => 0.75
 */
export function shareRecord(record: SurveyRecord): ShareRecord {
  const metric = record?.metric;
  if (metric === undefined || typeof record?.scale !== 'object') {
    throw invalid('record', 'a record of metric csat or ces', record, '');
  }
  const { scale, segments, compared, trend, missing, responseRate, conditions } = record;
  const { answersByDay, recent, segmentTrends } = record;
  return {
    metric,
    scale: { min: scale.min, max: scale.max },
    top: scale.max - scale.promoterFrom + 1,
    ...countedShare(record),
    answers: record.answers,
    meanRating: record.meanRating,
    ...(responseRate && { responseRate }),
    weight: record.weight,
    ledger: record.ledger,
    ...(record.files && { files: record.files }),
    ratingColumn: record.ratingColumn,
    ...(conditions && { conditions }),
    firstRow: record.firstRow,
    widerRows: record.widerRows,
    notices: record.notices,
    histogram: record.histogram,
    confidenceLevel: record.confidenceLevel,
    ...(missing && { missing }),
    ...(segments && { segments: shareTable(segments) }),
    ...(compared && { compared: comparedShares(compared, record) }),
    ...(trend && { trend: trend.map(periodShare) }),
    ...(segmentTrends && { segmentTrends: segmentShareTrends(segmentTrends) }),
    ...(answersByDay && { answersByDay }),
    ...(recent && { recent: recentShares(recent) }),
  };
}

type Counted = { readonly [Name in 'promoters' | 'passives' | 'respondents']: Nps[Name] | null } & {
  readonly interval: Pick<Share, 'confidenceLevel'> | null;
};

function countedShare(counted: Counted): CountedShare {
  const { respondents, promoters } = counted;
  return { respondents, inBox: promoters, share: topBoxShare(counted) };
}

function shareTable(table: SegmentTable<string>): ShareTable {
  return {
    total: { ...countedShare(table.total), answers: table.total.answers },
    segments: table.segments.map(segmentShare),
    suppressed: table.suppressed,
    homogeneity: table.homogeneity,
    overlapping: table.overlapping,
  };
}

function segmentShare(row: SegmentRow<string> & Total): SegmentShare {
  const { segment, parts, answers, share, versusRest, lowBase } = row;
  return {
    segment,
    ...(parts && { parts }),
    ...countedShare(row),
    answers,
    ofAll: share,
    versusRest: topBoxDifference(versusRest),
    lowBase,
  };
}

function periodShare(point: AnyTrendPoint): PeriodShare {
  const { period, start, end, partial, periods, answers, comparedWith, detectableChange } = point;
  return {
    period,
    start,
    end,
    partial,
    ...(periods !== undefined && { periods }),
    answers,
    ...countedShare(point),
    comparedWith,
    change: topBoxDifference(point.change),
    yearOverYear: topBoxDifference(point.yearOverYear),
    detectableChange: detectableChange === null ? null : detectableChange / 200,
  };
}

function segmentShareTrends({ segments, others }: SegmentTrends): SegmentTrends<PeriodShare> {
  return {
    segments: segments.map(({ segment, points }) => ({ segment, points: points.map(periodShare) })),
    others,
  };
}

function recentShares({ month, quarter, twelveMonths }: RecentScores): RecentScores<SpanShare> {
  const share = (span: SpanNps | null): SpanShare | null => {
    if (span === null) return null;
    const { from, to, start, end, answers } = span;
    return { from, to, start, end, answers, ...countedShare(span) };
  };
  return { month: share(month), quarter: share(quarter), twelveMonths: share(twelveMonths) };
}

function comparedShares(
  { a, b, difference }: ComparedSelections,
  { confidenceLevel }: SurveyRecord,
): ComparedShares {
  const [shareA, shareB] = [a, b].map(({ column, value, ...counted }) => ({
    column,
    value,
    ...countedShare({ ...counted, interval: counted.respondents ? { confidenceLevel } : null }),
  })) as [SelectionShare, SelectionShare];
  return { a: shareA, b: shareB, difference: topBoxDifference(difference) };
}
