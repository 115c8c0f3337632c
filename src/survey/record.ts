import type { Ledger } from '../counting/ledger.js';
import type { Scale } from '../counting/scale.js';
import { respondents } from '../counting/tally.js';
import { effectiveTally } from '../counting/weighted.js';
import { likelyEnd, scaleNamed } from '../files/scale-evidence.js';
import { answersOf, massesOf, mergeAll } from '../grouping/any-tally.js';
import type { Missing } from '../grouping/collect.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { compareWaves, type TrendPoint } from '../grouping/trend.js';
import { confidenceInterval, type Interval, type IntervalMethod } from '../inference/interval.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { computeNps, type Nps } from '../inference/score.js';
import type { SurveyNotice } from './notices.js';
import {
  type ExplainedPeriods,
  explainedOf,
  type MatchedPeriods,
  matchedOf,
  wavesIn,
} from './periods.js';
import {
  type ComparedSelections,
  comparedOf,
  leftOutOf,
  segmentsOf,
  talliesBy,
  undatedAnswers,
} from './segments.js';
import { type SettledSurvey, settle } from './settle.js';
import { checkSurvey, type Survey } from './survey.js';
import { frequentTexts } from './unread-texts.js';

/** The statistics of a survey, as far as they were asked for. */
export interface SurveyRecord extends Nps {
  readonly interval: Interval | null;
  /** How many answers count, whatever their weights. */
  readonly answers: number;
  /** What their weights add up to; the number of answers where they are not weighted. */
  readonly weight: number;
  /** What became of every row, by its rating alone. */
  readonly ledger: Ledger;
  /** The header of the column with the ratings. */
  readonly ratingColumn: string;
  /** In which row of the file row 0 of the ledger stands, counted from 1. */
  readonly firstRow: number;
  /** How many rows have more cells than the header; the surplus cells are not read. */
  readonly widerRows: number;
  /** What was guessed, left out or found to disagree. */
  readonly notices: readonly SurveyNotice[];
  /**
   * How many answers there are of each rating, or what their weights add up to; null where categories
   * were read.
   */
  readonly histogram: readonly number[] | null;
  readonly confidenceLevel: number;
  readonly method: IntervalMethod;
  readonly scale: Scale;
  /**
   * Answers with a rating that some of the tables leave out, where segments, dates or weights were
   * asked for. Each reason is counted by itself: without a segment in one of the grouping columns,
   * without a date (left out of the trend only), without a weight (left out of everything).
   */
  readonly missing?: Missing;
  readonly segments?: SegmentTable<string>;
  readonly compared?: ComparedSelections;
  readonly trend?: readonly TrendPoint[];
  /** Null if no answer of one of the periods has a value in the column. */
  readonly explained?: ExplainedPeriods | null;
  readonly matched?: MatchedPeriods;
}

/**
 * The statistics of a survey, once all of its rows are counted.
 *
 * @throws SurveyError if the dates do not show their order, or if a value or a period of the request
 * does not occur.
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
  } = request;
  const total = mergeAll(talliesBy(settled, []).map(([, tally]) => tally));
  const effective = effectiveTally(total);
  const isGrouped = by.length > 0 || compare || plan.date !== null || plan.weight !== null;
  return {
    ...computeNps(effective, { scale }),
    interval: confidenceInterval(effective, { confidenceLevel, method }),
    answers: answersOf(total),
    weight: respondents(massesOf(total)),
    ledger,
    ratingColumn: plan.rating.name,
    firstRow: plan.firstRow,
    widerRows: survey.widerRows,
    notices: noticesOf(survey, settled),
    histogram: plan.rating.coding === null ? settled.histogram : null,
    confidenceLevel,
    method,
    scale,
    ...(isGrouped && {
      missing: { ...leftOutOf(settled, [...plan.grouping.keys()]), date: undatedAnswers(settled) },
    }),
    ...(by.length > 0 && { segments: segmentsOf(settled, by) }),
    ...(compare && { compared: comparedOf(settled, compare) }),
    ...(plan.date !== null && {
      trend: compareWaves(wavesIn(settled), { confidenceLevel, method }),
    }),
    ...(explain && { explained: explainedOf(settled, explain) }),
    ...(panel && { matched: matchedOf(settled, panel) }),
  };
}

function noticesOf(
  { tests, previews, dates, unreadTexts }: Survey,
  settled: SettledSurvey,
): SurveyNotice[] {
  const { plan, order } = settled;
  const { firstRow, notices, request, rating } = plan;
  const example = order === 'dmy' ? dates.dayFirst : dates.monthFirst;
  const { counted, unreadable, outOfRange, fractional } = settled.ledger;
  const answers = counted + unreadable + outOfRange + fractional;
  const texts = frequentTexts(unreadTexts, answers);
  return [
    ...notices,
    ...doubtfulScale(settled),
    ...(texts.length > 0
      ? [{ code: 'texts-left-out', column: rating.name, texts, answers } as const]
      : []),
    ...(order !== null && example !== null && request.dateOrder === undefined
      ? [{ code: 'date-order', order, value: example.value, row: example.row + firstRow } as const]
      : []),
    ...(previews > 0 ? [{ code: 'previews', count: previews } as const] : []),
    ...(tests > 0 ? [{ code: 'tests', count: tests } as const] : []),
    ...comparedCategories(settled),
  ];
}

/** A notice if nobody gave the higher ratings of a scale that was not asked for. */
function doubtfulScale({ plan, histogram, ledger }: SettledSurvey): SurveyNotice[] {
  const { request, rating, scale } = plan;
  if (request.scale !== undefined || rating.coding !== null) return [];
  const highest = likelyEnd(histogram, ledger.counted, scale);
  if (highest === null) return [];
  const { name: column } = rating;
  const scaleName = scaleNamed(highest);
  return [{ code: 'scale-doubtful', column, answers: ledger.counted, highest, scaleName }];
}

/** Notices of the categories beside the ratings. */
function comparedCategories({ plan, disagreements, uncategorised }: SettledSurvey): SurveyNotice[] {
  const { check, firstRow } = plan;
  if (check === null) return [];
  const { count } = disagreements;
  const { name: column } = check;
  const first = disagreements.firstRow + firstRow;
  return [
    ...(count > 0
      ? [{ code: 'categories-disagree', column, count, firstRow: first } as const]
      : []),
    ...(uncategorised > 0
      ? [{ code: 'categories-absent', column, count: uncategorised } as const]
      : []),
  ];
}
