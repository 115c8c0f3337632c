import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Scale } from '../counting/scale.js';
import { needsWholeCounts } from '../inference/interval.js';
import { isShareMetric, metricScale } from '../metrics/metric.js';
import { comparesSizes, relationOf } from './conditions.js';
import type { SurveyRequest } from './request.js';

const scaleNames: OptionNames<Scale> = {
  min: true,
  max: true,
  passiveFrom: true,
  promoterFrom: true,
};

/** Options that say something of dates. */
const datedOptions = [
  'explain',
  'panel',
  'period',
  'timeZone',
  'dateOrder',
  'weekStart',
  'fiscalYearStart',
  'asOf',
  'rolling',
  'contrast',
] as const;
/** Those of them that also go with a condition on days. */
const goesWithDays: ReadonlySet<string> = new Set(['timeZone', 'dateOrder']);

/** Options that are about the score. */
const ofScores = ['explain', 'panel', 'scan', 'method', 'target', 'population', 'comment'] as const;

/** Options that say something of comments. */
const ofComments = ['themes', 'terms', 'contrast', 'mask'] as const;

function checkMetric(request: SurveyRequest): void {
  const { scale, metric = 'nps' } = request;
  metricScale(request);
  if (scale !== undefined) checkOptionNames('scale', scale, scaleNames);
  for (const option of ofScores) {
    const isRequested = request[option] !== undefined && request[option] !== false;
    if (isRequested && isShareMetric(metric)) {
      throw new TypeError(`${option} must come with metric nps, received metric ${metric}`);
    }
  }
}

/** Refuses options that do not go with each other. */
export function checkTogether(request: SurveyRequest): void {
  checkMetric(request);
  if (request.segmentTrends === true) checkSegmentTrends(request);
  const { date, method, panel, population, respondent, weight } = request;
  for (const option of datedOptions) {
    const hasDays = goesWithDays.has(option) && comparesDays(request);
    if (request[option] !== undefined && date === undefined && !hasDays) throw withoutDate(option);
  }
  for (const option of ofComments) {
    if (request[option] !== undefined && request.comment === undefined) {
      throw new TypeError(`${option} must come with comment, the column with the comments`);
    }
  }
  if (request.comment !== undefined && weight !== undefined) {
    throw new TypeError('comment must come without weight: each respondent has one vote');
  }
  if (request.rolling !== undefined && (panel ?? request.explain) !== undefined) {
    throw new TypeError(
      'rolling must come without explain and panel, which compare single periods',
    );
  }
  if (panel !== undefined && respondent === undefined) {
    throw new TypeError('panel must come with respondent, the column with the respondents');
  }
  if (panel !== undefined && weight !== undefined) {
    throw new TypeError('panel must come without weight: the same respondents count alike');
  }
  if (population !== undefined && weight !== undefined) {
    throw new TypeError('population must come without weight: its respondents count alike');
  }
  if (population !== undefined && needsWholeCounts(method)) {
    throw new TypeError(`population must come with another method than ${method}`);
  }
  if (weight !== undefined && method === 'anytime') {
    throw new TypeError('weight must come with another method than anytime');
  }
}

function checkSegmentTrends({ by = [], date, minRespondents = 1, multiple }: SurveyRequest): void {
  if (date === undefined) throw withoutDate('segmentTrends');
  if (by.length === 0) {
    throw new TypeError('segmentTrends must come with by, the columns with the segments');
  }
  if (multiple !== undefined && minRespondents > 1) {
    throw new TypeError(
      'segmentTrends must come without multiple where minRespondents hides segments: they overlap',
    );
  }
}

function withoutDate(option: keyof SurveyRequest): TypeError {
  return new TypeError(`${option} must come with date, the column with the dates`);
}

/** Whether a condition may be on days: what its column holds is not known before the rows. */
function comparesDays({ where = [] }: SurveyRequest): boolean {
  return where.some((condition) => comparesSizes[relationOf(condition).relation]);
}
