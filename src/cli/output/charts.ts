import {
  type ChartSpecification,
  changeChart,
  distributionChart,
  segmentChart,
  transitionChart,
  trendChart,
} from '../../chart/index.js';
import { answersOf } from '../../grouping/any-tally.js';
import { effectiveTally, respondents } from '../../index.js';
import type { Arguments } from '../arguments/arguments.js';
import { InputError, UsageError } from '../input/errors.js';
import type { Survey } from '../input/survey.js';
import type { Matched, Report } from '../report.js';

/** Some pages of rows. */
const MOST_SEGMENTS = 300;

/** The chart of what is asked for: the most particular of it. */
export function chartOf(survey: Survey, report: Report, asked: Arguments): ChartSpecification {
  const { segments, trend, explained, matched } = report;
  const { explain, language } = asked;
  if (explained && explain)
    return changeChart(explained, { before: explain.before, after: explain.after, language });
  if (matched) return movesOf(matched, asked);
  if (trend) return trendChart(trend, { language });
  if (segments) return segmentChart(fewEnough(segments), { language });
  const distribution = distributionOf(survey, asked);
  if (distribution) return distribution;
  throw new UsageError(
    'where categories are read there are no ratings to draw: ask for --by or --date',
  );
}

/** How the same respondents moved. */
export function movesOf(
  { transitions, before, after }: Matched,
  { confidenceLevel, language }: Pick<Arguments, 'confidenceLevel' | 'language'>,
): ChartSpecification {
  return transitionChart(transitions, { before, after, confidenceLevel, language });
}

/** Segments that a page has room for; a column of nearly unique values is refused. */
export function fewEnough<Table extends { readonly segments: readonly unknown[] }>(
  table: Table,
): Table {
  const { length } = table.segments;
  if (length <= MOST_SEGMENTS) return table;
  throw new InputError(
    `${length.toLocaleString('en')} segments are too many for a chart or report, which take ${MOST_SEGMENTS}: group them, or leave out small ones with --min-respondents`,
  );
}

/** The distribution of all answers; null where categories were read. */
export function distributionOf(survey: Survey, asked: Arguments): ChartSpecification | null {
  const { scale, language, confidenceLevel, method } = asked;
  const counts = effectiveHistogram(survey);
  if (counts === null) return null;
  const answers = answersOf(survey.tally);
  return distributionChart(counts, { scale, language, confidenceLevel, method, answers });
}

/** Counts by rating; those of weighted answers add up to as many as the answers are worth. */
export function effectiveHistogram({ tally, histogram }: Survey): number[] | null {
  if (histogram === null) return null;
  const sum = histogram.reduce((total, count) => total + count, 0);
  const worth = sum === 0 ? 1 : respondents(effectiveTally(tally)) / sum;
  return histogram.map((count) => worth * count);
}
