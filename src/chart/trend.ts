import type { TrendPoint } from '../index.js';
import { AXIS_WIDTH, along, asIs, scoreAxis, upright, written } from './encoding.js';
import { framed, widthBetween } from './frame.js';
import { type ChartOptions, styleOf } from './options.js';
import type { ChartRow, ChartSpecification } from './specification.js';
import { ticksOf } from './ticks.js';
import { answeredIn, labelled, linksOf, rowOf, runsOf } from './trend-rows.js';
import { findingOf, notesOf } from './trend-title.js';

const MARGIN = { left: AXIS_WIDTH, right: 60, top: 8, bottom: 44 };
const HEIGHT = 260;

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
  const answered = answeredIn(points);
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
              ? [{ place: last.place, score: last.score, label: style.score(last.score) }]
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
          mark: { type: 'text', baseline: 'top', dy: 10, color: palette.muted },
          encoding: { x: x('place'), y: { value: HEIGHT }, text: written('label') },
        },
      ],
    },
    style,
  );
}
