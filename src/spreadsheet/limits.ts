import { DAY, formatDay } from '../counting/civil-date.js';
import { invalid } from '../counting/invalid.js';
import { tallyByPeriod } from '../grouping/trend.js';
import type { Wave } from '../grouping/wave.js';
import { computeNps } from '../inference/score.js';
import type { Alarm, MonitorPoint } from '../monitoring/judge.js';
import { monitorWaves } from '../monitoring/monitor.js';
import { LEAST_BASELINE } from '../monitoring/monitor-options.js';
import { usedWaves } from '../monitoring/used-waves.js';
import { numberOption } from './arguments.js';
import { type CellValue, cell, cellsOf, single } from './cells.js';
import { type DatedRating, datedRatings } from './dated-ratings.js';
import { dateAt } from './dates.js';
import { notAvailable } from './errors.js';
import type { SpreadsheetParameter } from './parameters.js';
import type { CalendarPeriods } from './trend-periods.js';

/** The parameters that say what is normal and how often the chart may be wrong. */
export const watchParameters: readonly SpreadsheetParameter[] = [
  {
    name: 'baseline',
    description: `How many periods, from the first on, say what is normal: at least ${LEAST_BASELINE}. If left out: 12.`,
    type: 'number',
    optional: true,
  },
  {
    name: 'falseAlarmsPerYear',
    description:
      'How many false alarms a year are allowed. If left out: 0.2, which is one in five years.',
    type: 'number',
    optional: true,
  },
];

/** The parameter for the day of looking. */
export const asOfParameter: SpreadsheetParameter = {
  name: 'asOf',
  description:
    'The day of looking, such as TODAY(): a period that is not over by then is not judged. If left out: the day after the newest rating.',
  type: 'number',
  optional: true,
};

/** What is normal, how often the chart may be wrong, and the day of looking. */
export interface Watch {
  readonly baseline?: number;
  readonly falseAlarmsPerYear?: number;
  readonly asOf?: string;
}

/** What is watched by the arguments of a custom function. */
export function watchOf(baseline: unknown, falseAlarms: unknown, asOf: unknown): Watch {
  const isGiven = single('asOf', asOf) !== undefined;
  return {
    ...baselineOf(baseline),
    ...numberOption('falseAlarmsPerYear', falseAlarms),
    ...(isGiven && { asOf: dateAt(cellsOf('asOf', asOf), 0) as string }),
  };
}

function baselineOf(argument: unknown): { baseline?: number } {
  const option = numberOption('baseline', argument);
  const { baseline = LEAST_BASELINE } = option;
  if (Number.isInteger(baseline) && baseline >= LEAST_BASELINE) return option;
  throw invalid('baseline', `a whole number of periods from ${LEAST_BASELINE}`, baseline);
}

/** A table of periods with what is normal for each: one row for each. */
export function limitsTable(
  ratings: unknown,
  dates: unknown,
  calendar: CalendarPeriods,
  { asOf, ...options }: Watch,
): CellValue[][] {
  const rows = datedRatings(ratings, dates);
  const waves = tallyByPeriod(rows, {
    ...calendar,
    rating: 'rating',
    date: 'date',
    asOf: asOf ?? dayAfter(rows),
  });
  const monitor = monitorWaves(waves, options);
  if (monitor === null) throw tooFewPeriods(waves);
  const points = new Map(monitor.points.map((point) => [point.period, point]));
  return [
    [
      'Period',
      'Respondents',
      'Score',
      'Normal from',
      'Normal to',
      'Level',
      'Level from',
      'Level to',
      'State',
    ],
    ...waves.map((wave) => {
      const point = points.get(wave.period);
      const { respondents, score } = computeNps(wave.tally);
      return [
        wave.period,
        respondents,
        cell(score),
        ...[point?.lower, point?.upper, point?.level, point?.levelLower, point?.levelUpper].map(
          cell,
        ),
        point === undefined ? stateBeside(wave, respondents) : stateOf(point),
      ];
    }),
  ];
}

/** The day after the newest rating: as for the command, a period is over when the next could begin. */
function dayAfter(rows: readonly DatedRating[]): string {
  const newest = rows.reduce((latest, { date }) => (date > latest ? date : latest), '');
  return formatDay(Date.parse(newest) / DAY + 1);
}

function tooFewPeriods(waves: readonly Wave[]): RangeError {
  const count = usedWaves(waves).length;
  return notAvailable(
    `dates must have at least ${LEAST_BASELINE} periods with ratings that are over, received ${count}`,
  );
}

/** The names of alarms. They are the same in every language: other formulas compare with them. */
const alarms: Readonly<Record<Alarm['rule'], Readonly<Record<Alarm['side'], string>>>> = {
  wave: { below: 'below', above: 'above' },
  level: { below: 'low level', above: 'high level' },
};

function stateOf({ alarm }: MonitorPoint): string {
  return alarm === null ? 'usual' : alarms[alarm.rule][alarm.side];
}

/** The state of a period that is not judged. */
function stateBeside({ partial }: Wave, respondents: number): string {
  if (partial) return 'not over';
  return respondents === 0 ? 'no answers' : 'baseline';
}
