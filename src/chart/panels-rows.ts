import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { Style } from './options.js';
import type { Panel, PanelGrid } from './panels.js';
import type { ChartRow } from './specification.js';
import { ticksOf } from './ticks.js';
import { placedIn, pointRow, runsOf } from './trend-rows.js';

/** Lines over the whole width of each panel, at some scores. */
export function acrossRows(
  panels: readonly Panel[],
  scores: readonly number[],
  periods: number,
): ChartRow[] {
  return panels.flatMap(({ left, top }) =>
    scores.map((score) => ({ left, top, from: -0.5, to: periods - 0.5, score })),
  );
}

/** The waves of each segment, with intervals that end at the edges of its panel. */
export function lineRows(
  panels: readonly Panel[],
  [low, high]: readonly [number, number],
  style: Style,
): ChartRow[] {
  const runs = panels.flatMap(({ name, left, top, answered }) =>
    runsOf(answered).map((run) => ({ segment: name, left, top, run })),
  );
  return runs.flatMap(({ run, ...place }, index) =>
    run.map((point) => {
      const row = pointRow(point, index, style);
      return {
        ...row,
        ...place,
        isAlone: run.length === 1,
        floor: Math.max(low, row['lower'] as number),
        ceiling: Math.min(high, row['upper'] as number),
      };
    }),
  );
}

/** The waves of all answers that are over, in each panel. */
export function totalRows(
  points: readonly AnyTrendPoint[],
  panels: readonly Panel[],
  style: Style,
): ChartRow[] {
  const runs = runsOf(placedIn(points).filter(({ partial }) => !partial));
  return panels.flatMap(({ left, top }, panel) =>
    runs.flatMap((run, index) =>
      run.map(({ place, score }) => ({
        ...{ left, top, place, score: style.onAxis(score) },
        run: panel * runs.length + index,
      })),
    ),
  );
}

/** The pooled scores that clear changes compare, over the periods that they are of. */
export function levelRows(
  points: readonly AnyTrendPoint[],
  panels: readonly Panel[],
  style: Style,
): ChartRow[] {
  const places = new Map(points.map(({ period }, place) => [period, place]));
  return panels.flatMap(({ left, top, levels }) =>
    levels.map(({ from, to, score }) => ({
      ...{ left, top, score: style.onAxis(score) },
      from: (places.get(from) as number) - 0.5,
      to: (places.get(to) as number) + 0.5,
    })),
  );
}

/** The names of periods below the lowest panels. */
export function tickRows(
  points: readonly AnyTrendPoint[],
  panels: readonly Panel[],
  { lowest, width }: PanelGrid,
  style: Style,
): ChartRow[] {
  const periods = points.map(({ period }) => period);
  const ticks = ticksOf(periods, width / Math.max(1, periods.length), style.words);
  return panels
    .filter((_, index) => lowest.has(index))
    .flatMap(({ left, top }) =>
      ticks.map(({ place, label }) => ({ left, top, place, label: [...label] as string[] })),
    );
}
