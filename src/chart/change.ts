import type { ChangeExplained, Effect } from '../index.js';
import { isClear } from '../words/clear.js';
import { AXIS_WIDTH, along, asIs, scoreAxis, upright, written } from './encoding.js';
import { framed } from './frame.js';
import { type ChartOptions, type Style, styleOf } from './options.js';
import { type PeriodNames, periodName } from './period-names.js';
import type { ChartLayer, ChartRow, ChartSpecification } from './specification.js';

/** Options of `changeChart`. */
export interface ChangeOptions extends ChartOptions, PeriodNames {}

const MARGIN = { left: AXIS_WIDTH, right: 16, top: 8, bottom: 34 };
const HEIGHT = 250;
const HALF = 0.3;

/**
 * How a score came from the earlier to the later by mix and rate (a waterfall), as a Vega-Lite
 * specification. Thin lines are the intervals of mix, rate and the whole change.
 *
 * @throws RangeError or TypeError if an option is none of its choices.
 * @example
 * const moved = explainChange([['Free', { promoters: 50, passives: 20, detractors: 30 }]], [['Free', { promoters: 70, passives: 20, detractors: 10 }]])
 * moved && changeChart(moved).title.text // => ['Score rose by 40 points: rate +40, mix not clear']
 */
export function changeChart<Key>(
  explained: ChangeExplained<Key>,
  options: ChangeOptions = {},
): ChartSpecification {
  const style = styleOf(options);
  const { palette, words } = style;
  const { mix, rate, change, segments } = explained;
  const before = segments.reduce((sum, row) => sum + row.contributionBefore, 0);
  const after = before + change.estimate;
  const steps = [
    { name: periodName(options.before, words.change.before, style), ...levelOf(before, style) },
    { name: words.change.mix, ...effectOf(mix, before, style) },
    { name: words.change.rate, ...effectOf(rate, before + mix.estimate, style) },
    {
      name: periodName(options.after, words.change.after, style),
      ...levelOf(after, style),
      lower: before + change.lower,
      upper: before + change.upper,
    },
  ];
  const rows = steps.map(
    (step, place): ChartRow => ({ ...step, place, left: place - HALF, right: place + HALF }),
  );
  const effects = rows.filter(({ from }) => from !== undefined);
  const edges = ['lower', 'upper', 'level'].flatMap((field) => rows.map((row) => row[field]));
  const { domain, axis } = scoreAxis(
    edges.filter((edge) => typeof edge === 'number'),
    style,
  );
  const x = along([-0.5, rows.length - 0.5], null);
  const y = along(domain, upright(axis));
  const atLevel = { x: x('left'), x2: { field: 'right' }, y: y('level') };
  return framed(
    {
      title: findingOf(explained, style),
      notes: notesOf(explained, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: [
        {
          data: { values: effects },
          mark: { type: 'rect' },
          encoding: { ...atLevel, y: y('from'), y2: { field: 'level' }, color: asIs('color') },
        },
        {
          data: {
            values: rows
              .slice(0, -1)
              .map((row) => ({ ...row, next: (row['right'] as number) + 1 - 2 * HALF })),
          },
          mark: { type: 'rule', color: palette.neutral, strokeDash: [3, 3] },
          encoding: { x: x('right'), x2: { field: 'next' }, y: y('level') },
        },
        ...[
          { color: palette.background, strokeWidth: 5 },
          { color: palette.text, strokeWidth: 1.5 },
        ].map(
          (look): ChartLayer => ({
            data: { values: rows.filter(({ lower }) => lower !== undefined) },
            mark: { type: 'rule', ...look },
            encoding: { x: x('place'), y: y('lower'), y2: { field: 'upper' } },
          }),
        ),
        {
          data: { values: rows },
          mark: { type: 'rule', color: palette.text, strokeWidth: 3 },
          encoding: atLevel,
        },
        {
          data: { values: rows },
          mark: {
            type: 'text',
            align: 'left',
            baseline: 'bottom',
            dx: 8,
            dy: -5,
            fontSize: 15,
            fontWeight: 'bold',
          },
          encoding: { x: x('place'), y: y('top'), text: written('label') },
        },
        {
          data: { values: rows },
          mark: { type: 'text', baseline: 'top', dy: 12 },
          encoding: { x: x('place'), y: { value: HEIGHT }, text: written('name') },
        },
      ],
    },
    style,
  );
}

function levelOf(level: number, { score }: Style): ChartRow {
  return { level, top: level, label: score(level) };
}

function effectOf({ estimate, lower, upper }: Effect, from: number, style: Style): ChartRow {
  const { promoter, detractor } = style.palette.categories;
  return {
    from,
    level: from + estimate,
    top: Math.max(from, from + estimate),
    lower: from + lower,
    upper: from + upper,
    label: style.change(estimate),
    color: estimate < 0 ? detractor : promoter,
  };
}

function findingOf<Key>({ change, mix, rate }: ChangeExplained<Key>, style: Style): string {
  const { words, distance } = style;
  const by = distance(change.estimate);
  const whole = isClear(change)
    ? words.change[change.estimate > 0 ? 'rose' : 'fell'](by)
    : words.change.unclear;
  const clear = (effect: Effect) => (isClear(effect) ? style.change(effect.estimate) : null);
  return `${whole}: ${words.change.parts(clear(mix), clear(rate))}`;
}

function notesOf<Key>(
  { change, simpson }: ChangeExplained<Key>,
  { words, percent }: Style,
): string[] {
  return [
    `${words.change.mixMeans} ${words.change.rateMeans}`,
    words.change.whiskers(percent(change.confidenceLevel)),
    ...(simpson ? [words.change.simpson] : []),
  ];
}
