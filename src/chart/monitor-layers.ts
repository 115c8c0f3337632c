import type { MonitorPoint } from '../monitoring/judge.js';
import type { Monitor } from '../monitoring/monitor.js';
import { answersRow, ROW_HEIGHT } from './answers-row.js';
import { along, scoreAxis, upright, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import { alarmLayers } from './monitor-alarms.js';
import { type MonitorDrawing, markSize } from './monitor-drawing.js';
import { isJudged, rowsOf, wavesOf } from './monitor-rows.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { ticksOf } from './ticks.js';
import { namesBelow, timeAxis } from './time-axis.js';
import { targetLayers } from './trend-target.js';

/** The height of the marks, in pixels. */
export const HEIGHT = 250;

/** The marks of waves that are watched, in so many pixels. */
export function monitorLayers(
  monitor: Monitor,
  targets: readonly number[],
  width: number,
  style: Style,
): ChartLayer[] {
  const waves = wavesOf(monitor);
  const periods: (string | null)[] = [];
  for (const { place, period } of waves) {
    while (periods.length < place) periods.push(null);
    periods.push(period);
  }
  const step = width / periods.length;
  const ticks = ticksOf(periods, step, style.words);
  const shown = waves.flatMap((wave) =>
    isJudged(wave) ? [wave.score, ...shownOf(wave)] : [wave.score],
  );
  const { domain, axis } = scoreAxis([...shown, ...targets], style);
  const [low, high] = domain;
  const perPixel = (high - low) / HEIGHT;
  const rows = rowsOf(waves, style);
  const drawing: MonitorDrawing = {
    style,
    x: timeAxis(ticks, periods.length),
    y: along(domain, upright(axis)),
    baseline: rows.filter(({ level }) => level === undefined),
    judged: rows.filter(({ level }) => level !== undefined),
    normal: monitor.baseline.score,
    ends: domain,
    step,
    width,
    perPixel,
  };
  return layersOf(
    [
      ...layers,
      ...targetLayers(targets),
      ...answersRow(waves, { low, perPixel, height: HEIGHT }),
      namesBelow(ticks, HEIGHT + ROW_HEIGHT),
    ],
    drawing,
  );
}

/** What the axis must reach; limits at ±100 are none. */
function shownOf({ lower, upper, level, levelLower, levelUpper }: MonitorPoint): number[] {
  const limits = [lower, upper].filter((limit) => Math.abs(limit) < 100);
  return [level, levelLower, levelUpper, ...limits];
}

const alongWave = ({ x }: Drawing) => ({ x: x('from'), x2: { field: 'to' } });
const scoresAt = ({ x, y }: Drawing) => ({ x: x('place'), y: y('score') });

/** Steps: scores that are normal. Limits at ±100 are none, so there the step has no end. */
const normalScores: Layer<MonitorDrawing> = (drawing) => {
  const [low, high] = drawing.ends;
  return {
    data: {
      values: drawing.judged.map((row) => ({
        ...row,
        bottom: Math.max(low, row['lower'] as number),
        top: Math.min(high, row['upper'] as number),
      })),
    },
    mark: { type: 'rect', color: drawing.style.palette.neutral, opacity: 0.22 },
    encoding: { ...alongWave(drawing), y: drawing.y('bottom'), y2: { field: 'top' } },
  };
};

const limitLines =
  (fields: readonly string[], strokeDash: readonly number[]): Layer<MonitorDrawing> =>
  (drawing) => ({
    data: {
      values: drawing.judged.flatMap((row) =>
        fields
          .map((field) => ({ from: row['from'], to: row['to'], limit: row[field] }) as ChartRow)
          .filter(({ limit }) => Math.abs(limit as number) < 100),
      ),
    },
    mark: {
      type: 'rule',
      color: drawing.style.palette.neutral,
      strokeWidth: 1.25,
      strokeDash: [...strokeDash],
    },
    encoding: { ...alongWave(drawing), y: drawing.y('limit') },
  });

/** Steps: levels that are normal. */
const normalLevels: Layer<MonitorDrawing> = (drawing) => ({
  data: { values: [...drawing.judged] },
  mark: { type: 'rect', color: drawing.style.palette.categories.promoter, opacity: 0.2 },
  encoding: { ...alongWave(drawing), y: drawing.y('levelLower'), y2: { field: 'levelUpper' } },
});

const normal: Layer<MonitorDrawing> = (drawing) => ({
  data: { values: [{ score: drawing.normal }] },
  mark: { type: 'rule', color: drawing.style.palette.neutral, strokeDash: [4, 4] },
  encoding: { y: drawing.y('score') },
});

const line: Layer<MonitorDrawing> = (drawing) => ({
  data: { values: [...drawing.baseline, ...drawing.judged] },
  mark: { type: 'line', color: drawing.style.palette.neutral, strokeWidth: 1 },
  encoding: { ...scoresAt(drawing), detail: written('run') },
});

const levelLine: Layer<MonitorDrawing> = (drawing) => ({
  data: { values: [...drawing.judged] },
  mark: { type: 'line', color: drawing.style.palette.categories.promoter, strokeWidth: 3 },
  encoding: { x: drawing.x('place'), y: drawing.y('level'), detail: written('run') },
});

/** The level of a wave without a neighbour, which a line would not show. */
const loneLevels: Layer<MonitorDrawing> = (drawing) => {
  const { judged } = drawing;
  const isAlone = ({ run }: ChartRow, index: number) =>
    judged[index - 1]?.['run'] !== run && judged[index + 1]?.['run'] !== run;
  return {
    data: { values: judged.filter(isAlone) },
    mark: { type: 'rule', color: drawing.style.palette.categories.promoter, strokeWidth: 3 },
    encoding: { ...alongWave(drawing), y: drawing.y('level') },
  };
};

const isWaveAlarm = ({ alarmAt, score }: ChartRow): boolean => alarmAt === score;

const dots =
  (rows: 'baseline' | 'judged', color: 'neutral' | 'text'): Layer<MonitorDrawing> =>
  (drawing) => ({
    data: { values: drawing[rows].filter((row) => !isWaveAlarm(row)) },
    mark: {
      type: 'point',
      filled: true,
      color: drawing.style.palette[color],
      opacity: 1,
      size: markSize(36, drawing),
    },
    encoding: scoresAt(drawing),
  });

/** The score of the baseline, where the axis leaves room below all marks. */
const baselineName: Layer<MonitorDrawing> = ({ style, baseline, normal, x }) => ({
  data: {
    values: baseline.slice(0, 1).map(({ from }) => ({
      from: from as number,
      label: `${style.words.monitor.baseline} ${style.tenths(normal)}`,
    })),
  },
  mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 4, color: style.palette.muted },
  encoding: { x: x('from'), y: { value: HEIGHT - 3 }, text: written('label') },
});

const newest = ({ judged }: MonitorDrawing): readonly ChartRow[] => judged.slice(-1);

const levelNumber: Layer<MonitorDrawing> = (drawing) => ({
  data: {
    values: newest(drawing).map(({ to, level }) => ({
      to: to as number,
      level: level as number,
      label: drawing.style.tenths(level as number),
    })),
  },
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    dx: 6,
    fontSize: 15,
    fontWeight: 'bold',
  },
  encoding: { x: drawing.x('to'), y: drawing.y('level'), text: written('label') },
});

const levelName: Layer<MonitorDrawing> = (drawing) => ({
  data: {
    values: newest(drawing).map(({ to, level }) => ({
      to: to as number,
      level: level as number,
      label: drawing.style.words.monitor.level,
    })),
  },
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'middle',
    dx: 6,
    dy: 16,
    color: drawing.style.palette.muted,
  },
  encoding: { x: drawing.x('to'), y: drawing.y('level'), text: written('label') },
});

const layers: readonly Layer<MonitorDrawing>[] = [
  normalScores,
  normalLevels,
  limitLines(['lower', 'upper'], []),
  limitLines(['levelLower', 'levelUpper'], [3, 3]),
  normal,
  line,
  levelLine,
  loneLevels,
  dots('baseline', 'neutral'),
  dots('judged', 'text'),
  baselineName,
  ...alarmLayers,
  levelNumber,
  levelName,
];
