import type { Scale } from '../counting/scale.js';
import { respondents } from '../counting/tally.js';
import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import { answersOf, massesOf, mergeAll } from '../grouping/any-tally.js';
import type { Missing } from '../grouping/collect.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Scan } from '../grouping/scan-result.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { isEnumerable, MOST_RESPONDENTS } from '../inference/exact.js';
import type { Interval, IntervalMethod } from '../inference/interval.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import type { Nps } from '../inference/score.js';
import { isShareMetric, type ShareMetric } from '../metrics/metric.js';
import { meanRatingOf, type ResponseRate, responseRateOf } from './beside.js';
import { type CommentRecord, commentRecordOf } from './comment-record.js';
import { type ComparedSelections, comparedOf } from './compared.js';
import { type ConditionOutcome, conditionOutcomes } from './condition-counts.js';
import { SurveyError } from './error.js';
import { type ExplainedPeriods, explainedIn } from './explained.js';
import type { SurveyNotice } from './notices.js';
import { type MatchedPeriods, matchedOf } from './periods.js';
import type { RecentScores } from './recent.js';
import { recordNotices } from './record-notices.js';
import type { TwoPeriods } from './request-parts.js';
import { scanOf } from './scan.js';
import { type SegmentTrends, segmentTrendsOf } from './segment-trends.js';
import { leftOutOf, segmentsOf, talliesBy, undatedAnswers } from './segments.js';
import { settle } from './settle.js';
import { checkSurvey, type Survey } from './survey.js';
import type { SurveyFile, SurveyLedger } from './survey-files.js';
import {
  checkPopulationOfAnswers,
  comparedWithTarget,
  scoreInPopulation,
  type TargetComparison,
} from './total.js';
import { type DayAnswers, trendOf } from './trend.js';

/**
 * The statistics of a survey, as far as they were asked for. CSAT and CES are counted as the score of a
 * scale without passives: `shareRecord` gives their shares.
 */
export interface SurveyRecord extends Nps {
  /** CSAT or CES, where one of them was requested; absent for the Net Promoter Score. */
  readonly metric?: ShareMetric;
  /** The interval of the score; null if nobody answered. */
  readonly interval: Interval | null;
  /** How many answers count, whatever their weights. */
  readonly answers: number;
  /**
   * The mean of the ratings, weighted where they are; null where nobody answered or categories were
   * read.
   */
  readonly meanRating: number | null;
  /** The share of those who were asked that answered, where `asked` was requested. */
  readonly responseRate?: ResponseRate;
  /** What their weights add up to; the number of answers where they are not weighted. */
  readonly weight: number;
  /** What became of every row, by its rating alone. */
  readonly ledger: SurveyLedger;
  /** The part of each file, where several were joined. */
  readonly files?: readonly SurveyFile[];
  /** The header of the column with the ratings. */
  readonly ratingColumn: string;
  /** The conditions that rows must fulfil, where `where` was requested: rows left out are `excluded`. */
  readonly conditions?: readonly ConditionOutcome[];
  /**
   * In which row of the file, or of the first of several, row 0 stands, counted from 1; null if rows have
   * no numbers.
   */
  readonly firstRow: number | null;
  /** How many rows have more cells than the header; the surplus cells are not read. */
  readonly widerRows: number;
  /** What was guessed, left out or found to disagree. */
  readonly notices: readonly SurveyNotice[];
  /**
   * How many answers there are of each rating, or what their weights add up to; null where categories
   * were read.
   */
  readonly histogram: readonly number[] | null;
  /** The confidence level of all intervals, as a share. */
  readonly confidenceLevel: number;
  /** How the interval of the score is computed. */
  readonly method: IntervalMethod;
  /** The scale of the ratings. */
  readonly scale: Scale;
  /**
   * How many people there are, where `population` was requested. The standard error and the interval
   * of the score, that of the total of the segments and the comparison with the target count on it;
   * segments, periods and groups do not, since the numbers of people in them are unknown.
   */
  readonly population?: number;
  /** The comparison of the score with the target, where `target` was requested. */
  readonly target?: TargetComparison;
  /**
   * Answers with a rating that some of the tables leave out, where segments, dates or weights were
   * asked for. Each reason is counted by itself: without a segment in one of the grouping columns,
   * without a date (left out of the trend only), without a weight (left out of everything).
   */
  readonly missing?: Missing;
  /** The segments, where `by` was requested. */
  readonly segments?: SegmentTable<string>;
  /** The two selections, where `compare` was requested. */
  readonly compared?: ComparedSelections;
  /**
   * The scores by period, where `date` was requested; with `rolling`, by window of so many periods,
   * named after its last. `answers` and all other numbers of a period are null where
   * `minRespondents` hides it.
   */
  readonly trend?: readonly AnyTrendPoint[];
  /** The scores of the largest segments by period, where `segmentTrends` was requested. */
  readonly segmentTrends?: SegmentTrends;
  /** How many people answered on each day on which somebody did, where `date` was requested. */
  readonly answersByDay?: readonly DayAnswers[];
  /** What customers write, where `comment` was requested. */
  readonly comments?: CommentRecord;
  /**
   * The scores of the newest month, quarter and twelve months that are over, where `date` was
   * requested.
   */
  readonly recent?: RecentScores;
  /** What stands out in the columns, where `scan` was requested. */
  readonly scan?: Scan<string>;
  /**
   * Why the score changed, where `explain` was requested; null if no answer of one of the periods has
   * a value in the column, or the period is hidden. Absent where no periods are named and fewer than
   * two months are over.
   */
  readonly explained?: ExplainedPeriods | null;
  /**
   * The same respondents in two periods, where `panel` was requested; null if one of the periods is
   * hidden, or the respondents of both or of one of them are too few.
   */
  readonly matched?: MatchedPeriods | null;
}

/**
 * The statistics of a survey, once all of its rows are counted.
 *
 * @throws SurveyError if the dates do not show their order, if a value or a period of the request
 * does not occur, if the exact interval cannot be computed for the answers, or if the population has
 * fewer people than answered.
 * @throws TypeError if the survey is not a survey.
 * @example
 * const plan = planSurvey([['Plan', 'Score'], ['Pro', '9'], ['Free', '3']], { by: ['Plan'] })
 * const record = surveyRecord(countRows(plan, [['Pro', '9'], ['Free', '3']]))
 * record.score // => 0
 * record.segments?.segments.map(({ segment, score }) => [segment, score]) // => [['Pro', 100], ['Free', -100]]
 */
export function surveyRecord(survey: Survey): SurveyRecord {
  checkSurvey('survey', survey);
  const settled = settle(survey);
  const { plan, ledger } = settled;
  const { request, scale } = plan;
  const {
    confidenceLevel = DEFAULT_LEVEL,
    method = 'score',
    by = [],
    compare,
    explain,
    panel,
    metric = 'nps',
    population = Infinity,
    target,
  } = request;
  const total = mergeAll(talliesBy(settled, []).map(([, tally]) => tally));
  checkMethod(method, total);
  const dated = plan.date === null ? undefined : trendOf(settled);
  const isHidden = ({ before, after }: TwoPeriods) =>
    dated?.trend.some(
      ({ period, answers }) => answers === null && (period === before || period === after),
    ) === true;
  const effective = effectiveTally(total);
  const answers = answersOf(total);
  checkPopulationOfAnswers(answers, population);
  const segments = by.length > 0 ? segmentsOf(settled, by) : undefined;
  const isGrouped = by.length > 0 || compare || plan.date !== null || plan.weight !== null;
  return {
    ...(isShareMetric(metric) && { metric }),
    ...scoreInPopulation(effective, plan),
    answers,
    meanRating: meanRatingOf(settled),
    ...(request.asked !== undefined && { responseRate: responseRateOf(settled, request.asked) }),
    weight: respondents(massesOf(total)),
    ledger,
    ...(settled.files.length > 0 && { files: settled.files }),
    ...(plan.conditions.length > 0 && { conditions: conditionOutcomes(survey) }),
    ratingColumn: plan.rating.name,
    firstRow: plan.firstRow,
    widerRows: survey.widerRows,
    notices: recordNotices(survey, settled),
    histogram: plan.rating.coding === null ? settled.histogram : null,
    confidenceLevel,
    method,
    scale,
    ...(population < Infinity && { population }),
    ...(target !== undefined && { target: comparedWithTarget(effective, target, plan) }),
    ...(isGrouped && {
      missing: { ...leftOutOf(settled, [...plan.grouping.keys()]), date: undatedAnswers(settled) },
    }),
    ...(segments && { segments }),
    ...(compare && { compared: comparedOf(settled, compare) }),
    ...dated,
    ...(segments &&
      request.segmentTrends === true && { segmentTrends: segmentTrendsOf(settled, segments) }),
    ...(settled.comments && {
      comments: commentRecordOf(settled, settled.comments, effective, segments),
    }),
    ...(plan.scan && { scan: scanOf(settled, total) }),
    ...(explain && explainedIn(survey, settled, explain, isHidden)),
    ...(panel && { matched: isHidden(panel) ? null : matchedOf(settled, panel) }),
  };
}

/** Refuses the exact interval where there are too many answers for it; of a part there are no more. */
function checkMethod(method: IntervalMethod, total: AnyTally): void {
  const effective = effectiveTally(total);
  if (method !== 'exact' || isEnumerable(effective, respondents(effective))) return;
  throw new SurveyError({
    code: 'exact-not-possible',
    answers: answersOf(total),
    most: MOST_RESPONDENTS,
  });
}
