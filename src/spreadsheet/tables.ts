import { explainChange } from '../grouping/change.js';
import { compareWaves } from '../grouping/compare-waves.js';
import { rolling } from '../grouping/rolling.js';
import { npsBySegment, tallyBy } from '../grouping/segment.js';
import { tallyByPeriod } from '../grouping/trend.js';
import type { Interval } from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import { computeNps, type Nps } from '../inference/score.js';
import { type CellValue, cell } from './cells.js';
import { datedRatings } from './dated-ratings.js';
import { tallyRange } from './ratings.js';
import { segmentedRatings, segmentLabel } from './segments.js';
import type { CalendarPeriods } from './trend-periods.js';

/** A table of segments: one row for each, then a row for the total. */
export function segmentsTable(
  ratings: unknown,
  segments: unknown,
  level: LevelOption,
): CellValue[][] {
  const rows = segmentedRatings(['ratings', ratings], ['segments', segments]);
  const table = npsBySegment(rows, { ...level, rating: 'rating', by: 'segment' });
  return [
    ['Segment', 'Respondents', 'Score', 'Lower', 'Upper', 'Versus rest', 'Adjusted p-value'],
    ...table.segments.map((row) => [
      segmentLabel(row.segment),
      ...statistics(row),
      cell(row.versusRest?.estimate),
      cell(row.versusRest?.adjustedPValue),
    ]),
    ...table.suppressed.map((segment) => [segmentLabel(segment), 0, '', '', '', '', '']),
    ['Total', ...statistics(table.total), '', ''],
  ];
}

/** A table of periods, or of windows that roll over them: one row for each. */
export function trendTable(
  ratings: unknown,
  dates: unknown,
  calendar: CalendarPeriods,
  window: number,
  level: LevelOption,
): CellValue[][] {
  const rows = datedRatings(ratings, dates);
  const waves = tallyByPeriod(rows, { ...calendar, rating: 'rating', date: 'date' });
  const points = compareWaves(rolling(waves, { periods: window }), level);
  return [
    ['Period', 'Respondents', 'Score', 'Lower', 'Upper', 'Change', 'p-value'],
    ...points.map((point) => [
      point.period,
      ...statistics(point),
      cell(point.change?.estimate),
      cell(point.change?.pValue),
    ]),
  ];
}

/** A table of the change between two periods: one row for each segment, then the total and its limits. */
export function changeTable(
  before: readonly [ratings: unknown, segments: unknown],
  after: readonly [ratings: unknown, segments: unknown],
  level: LevelOption,
): CellValue[][] {
  const tallies = (name: string, [ratings, segments]: readonly [unknown, unknown]) =>
    tallyBy(segmentedRatings([`ratings${name}`, ratings], [`segments${name}`, segments]), {
      rating: 'rating',
      by: 'segment',
    });
  const explained = explainChange(tallies('Before', before), tallies('After', after), level);
  const { change, mix, rate, segments } = explained as NonNullable<typeof explained>;
  const scores = [before, after].map(([ratings]) => computeNps(tallyRange('ratings', ratings)));
  const limits = (name: string, side: 'lower' | 'upper') => [
    name,
    ...['', '', '', ''],
    ...[mix, rate, change].map((effect) => effect[side]),
  ];
  return [
    [
      'Segment',
      'Share before',
      'Share after',
      'Score before',
      'Score after',
      'Mix',
      'Rate',
      'Change',
    ],
    ...segments.map((row) => [
      segmentLabel(row.segment),
      row.shareBefore,
      row.shareAfter,
      cell(row.scoreBefore),
      cell(row.scoreAfter),
      row.mix,
      row.rate,
      row.mix + row.rate,
    ]),
    [
      'Total',
      1,
      1,
      ...scores.map(({ score }) => cell(score)),
      ...[mix, rate, change].map(({ estimate }) => estimate),
    ],
    limits('Lower', 'lower'),
    limits('Upper', 'upper'),
  ];
}

function statistics({
  respondents,
  score,
  interval,
}: Nps & { readonly interval: Interval | null }): CellValue[] {
  return [respondents, cell(score), cell(interval?.lower), cell(interval?.upper)];
}
