import { difference, type TrendPoint } from '../index.js';
import {
  AXIS_WIDTH,
  along,
  asIs,
  FONT_SIZE,
  framed,
  scoreAxis,
  upright,
  widthBetween,
  written,
} from './frame.js';
import { type ChartOptions, isClear, type Style, styleOf } from './options.js';
import type { ChartRow, ChartSpecification } from './specification.js';
import { fitted, widthOf } from './text.js';
import { ticksOf } from './ticks.js';

const MARGIN = { left: AXIS_WIDTH, right: 60, top: 8, bottom: 44 };
const HEIGHT = 260;

/** A wave that somebody answered, and where it stands. */
type Answered = TrendPoint & {
  readonly place: number;
  readonly score: number;
  readonly interval: NonNullable<TrendPoint['interval']>;
};

/**
 * Scores over time with their intervals, as a Vega-Lite specification. Changes whose interval
 * leaves out zero are marked, periods without answers break the line, and a period that is not
 * over yet is hollow. The title compares the last period that is over with the first.
 *
 * @throws RangeError or TypeError if an option is none of its choices.
 * @example
 * trendChart(npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' }).points).title.text // => ['No clear change since January 2026: the score is −100']
 */
export function trendChart(
  points: readonly TrendPoint[],
  options: ChartOptions = {},
): ChartSpecification {
  const style = styleOf(options);
  const { palette, words } = style;
  const answered = points.flatMap((point, place): Answered[] => {
    const { score, interval } = point;
    return score === null || interval === null ? [] : [{ ...point, place, score, interval }];
  });
  const limits = answered.flatMap(({ interval }) => [interval.lower, interval.upper]);
  const { domain, axis } = scoreAxis(limits, style);
  const step = widthBetween(MARGIN) / Math.max(1, points.length);
  const ticks = ticksOf(
    points.map(({ period }) => period),
    step,
    words,
  );
  const x = along([-0.5, points.length - 0.5], {
    title: null,
    values: ticks.map(({ place }) => place),
    labels: false,
    grid: false,
    ticks: true,
    domain: true,
  });
  const y = along(domain, upright(axis));
  const color = palette.categories.promoter;
  const runs = runsOf(answered);
  const rows = runs.flatMap((run, index) => run.map((point) => rowOf(point, index, style)));
  const isAlone = (row: ChartRow) => runs[row['run'] as number]?.length === 1;
  const marked = rows.filter(({ shape }) => shape !== 'circle');
  const plain = rows.filter(({ shape, partial }) => shape === 'circle' && !partial);
  const dot = step < 8 ? 12 : 36;
  const last = answered[answered.length - 1];
  const at = { x: x('place'), y: y('score') };
  return framed(
    {
      title: findingOf(answered, style),
      notes: notesOf(points, answered, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: [
        {
          data: { values: rows },
          mark: { type: 'area', color, opacity: 0.2 },
          encoding: {
            x: x('place'),
            y: y('lower'),
            y2: { field: 'upper' },
            detail: written('run'),
          },
        },
        {
          data: { values: rows.filter(isAlone) },
          mark: { type: 'rule', color, opacity: 0.2, strokeWidth: Math.min(8, step / 2) },
          encoding: { x: x('place'), y: y('lower'), y2: { field: 'upper' } },
        },
        {
          data: { values: rows.filter(({ partial }) => !partial) },
          mark: { type: 'line', color, strokeWidth: 2 },
          encoding: { ...at, detail: written('run') },
        },
        {
          data: { values: linksOf(rows) },
          mark: { type: 'line', color, strokeWidth: 2, strokeDash: [4, 4] },
          encoding: { ...at, detail: written('link') },
        },
        {
          data: { values: plain },
          mark: { type: 'point', filled: true, color, opacity: 1, size: dot },
          encoding: at,
        },
        {
          data: { values: rows.filter(({ partial }) => partial) },
          mark: { type: 'point', fill: palette.background, stroke: color, opacity: 1, size: 50 },
          encoding: at,
        },
        {
          data: { values: marked },
          mark: { type: 'point', filled: true, opacity: 1, size: step < 8 ? 50 : 110 },
          encoding: { ...at, shape: asIs('shape'), color: asIs('color') },
        },
        {
          data: { values: labelled(marked, 'triangle-up', step) },
          mark: { type: 'text', baseline: 'bottom', dy: -4 },
          encoding: { x: x('place'), y: y('upper'), text: written('change') },
        },
        {
          data: { values: labelled(marked, 'triangle-down', step) },
          mark: { type: 'text', baseline: 'top', dy: 4 },
          encoding: { x: x('place'), y: y('lower'), text: written('change') },
        },
        {
          data: {
            values: last
              ? [{ place: last.place, score: last.score, label: style.signed(last.score) }]
              : [],
          },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'middle',
            dx: 10,
            fontSize: 15,
            fontWeight: 'bold',
          },
          encoding: { ...at, text: written('label') },
        },
        {
          data: {
            values: last?.partial
              ? [{ place: last.place, score: last.score, label: words.trend.soFar }]
              : [],
          },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'middle',
            dx: 10,
            dy: 16,
            color: palette.muted,
          },
          encoding: { ...at, text: written('label') },
        },
        {
          data: {
            values: ticks.map(({ place, label }) => ({ place, label: [...label] as string[] })),
          },
          mark: { type: 'text', baseline: 'top', dy: 8, color: palette.muted },
          encoding: { x: x('place'), y: { value: HEIGHT }, text: written('label') },
        },
      ],
    },
    style,
  );
}

/** Waves that follow one another without a gap. */
function runsOf(answered: readonly Answered[]): Answered[][] {
  const runs: Answered[][] = [];
  for (const point of answered) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.place === point.place - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function rowOf(
  { place, period, score, interval, partial, change }: Answered,
  run: number,
  { palette, signed }: Style,
): ChartRow {
  const { lower, upper } = interval;
  const isUp = (change?.estimate ?? 0) > 0;
  const look = isClear(change)
    ? {
        shape: isUp ? 'triangle-up' : 'triangle-down',
        color: palette.categories[isUp ? 'promoter' : 'detractor'],
        change: signed(change.estimate),
      }
    : { shape: 'circle' };
  return { place, period, score, lower, upper, partial, run, ...look };
}

/** Pairs of rows between which the line is dashed: up to a period that is not over yet. */
function linksOf(rows: readonly ChartRow[]): ChartRow[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!row['partial'] || before === undefined || before['run'] !== row['run']) return [];
    return [before, row].map(({ place, score }) => ({ place, score, link: index }) as ChartRow);
  });
}

/** The marked changes of one direction that have room for a label beside the one before. */
function labelled(marked: readonly ChartRow[], shape: string, step: number): ChartRow[] {
  let end = Number.NEGATIVE_INFINITY;
  return marked.filter((row) => {
    const half = widthOf(row['change'] as string, FONT_SIZE) / 2;
    const centre = step * (row['place'] as number);
    if (row['shape'] !== shape || centre - half < end) return false;
    end = centre + half;
    return true;
  });
}

function findingOf(answered: readonly Answered[], { words, signed, distance }: Style): string {
  const over = answered.filter(({ partial }) => !partial);
  const [first, last] = [over[0], over[over.length - 1] ?? answered[answered.length - 1]];
  if (last === undefined) return words.nobody;
  const score = signed(last.score);
  const period = (point: Answered) => fitted(words.period(point.period), 17, 200);
  if (first === undefined || first.end >= last.start)
    return words.trend.stands(score, period(last));
  const { confidenceLevel } = last.interval;
  const found = difference(last, first, { confidenceLevel });
  const move = { by: distance(last.score - first.score), since: period(first), score };
  if (!isClear(found)) return words.trend.unclear(move);
  return found.estimate > 0 ? words.trend.rose(move) : words.trend.fell(move);
}

function notesOf(
  points: readonly TrendPoint[],
  answered: readonly Answered[],
  { words, whole, percent }: Style,
): string[] {
  const level = answered[0]?.interval.confidenceLevel;
  if (level === undefined) return [`${words.answers('0')}.`];
  const isOverlapping = points.some(({ start }, i) => start <= (points[i - 1]?.end ?? ''));
  const answers = whole(answered.reduce((sum, point) => sum + point.answers, 0));
  const band = words.trend.band(percent(level));
  const gaps = points.length - answered.length;
  return [
    isOverlapping ? band : `${words.answers(answers)}. ${band}`,
    ...(answered.some(({ change }) => isClear(change))
      ? [words.trend.marks(percent(1 - level))]
      : []),
    ...(answered.some(({ partial }) => partial) ? [words.trend.hollow] : []),
    ...(gaps > 0 ? [words.trend.gaps(gaps)] : []),
  ];
}
