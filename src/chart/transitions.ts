import { isClear } from '../findings/clear.js';
import { type Category, type LevelOption, pairedDifference, type Transitions } from '../index.js';
import { along, asIs, written } from './encoding.js';
import { EDGE, framed, widthBetween } from './frame.js';
import { type ChartOptions, type Style, styleOf } from './options.js';
import { type PeriodNames, periodName } from './period-names.js';
import type { ChartRow, ChartSpecification } from './specification.js';
import { blend, contrast } from './theme.js';

/** Options of `transitionChart`. */
export interface TransitionOptions extends ChartOptions, LevelOption, PeriodNames {}

const MARGIN = { left: 140, right: 16, top: 8, bottom: 16 };
const ROW = 72;
/** The space between names and cells. */
const NAME_GAP = 14;
/** Room for names above the cells. */
const HEADING = 50;
const order: readonly Category[] = ['promoter', 'passive', 'detractor'];
/** The share of a row, 0…1, at which a cell has its full colour. */
const FULL = 0.9;
/** One of the two has a contrast of at least 4.5 with any colour. */
const [BLACK, WHITE] = ['#000000', '#ffffff'];

/**
 * How the same people moved between the categories from one wave to the next, as a Vega-Lite
 * specification: blue cells moved up, orange ones down, grey ones stayed.
 *
 * @throws RangeError or TypeError as `pairedDifference` does, or if an option is none of its
 * choices.
 * @example
 * transitionChart(tallyTransitions([[9, 10], [9, 7], [3, 7]])).title.text // => ['The same people: no clear change of the score']
 */
export function transitionChart(
  transitions: Transitions,
  options: TransitionOptions = {},
): ChartSpecification {
  const style = styleOf(options);
  const { palette, words } = style;
  const cells = cellsOf(transitions, style);
  const x = along([-0.5, 2.5], null);
  const y = along([2.5, -0.5 - HEADING / ROW], null);
  const names = order.map((category, place) => ({ place, label: words.categories[category] }));
  const heading = (given: string | undefined, word: string, room: number) => ({
    values: [{ label: periodName(given, word, room, style) }],
  });
  const edge = { value: -NAME_GAP };
  return framed(
    {
      title: findingOf(transitions, options, style),
      notes: notesOf(transitions, options, style),
      margin: MARGIN,
      height: 3 * ROW + HEADING,
      layers: [
        {
          data: { values: cells },
          mark: { type: 'rect', stroke: palette.background, strokeWidth: 3 },
          encoding: {
            x: x('left'),
            x2: { field: 'right' },
            y: y('top'),
            y2: { field: 'bottom' },
            color: asIs('color'),
          },
        },
        {
          data: { values: cells },
          mark: { type: 'text', baseline: 'middle', dy: -8, fontSize: 17, fontWeight: 'bold' },
          encoding: { x: x('to'), y: y('from'), text: written('label'), color: asIs('ink') },
        },
        {
          data: { values: cells },
          mark: { type: 'text', baseline: 'middle', dy: 12 },
          encoding: { x: x('to'), y: y('from'), text: written('percent'), color: asIs('ink') },
        },
        {
          data: { values: names },
          mark: { type: 'text', align: 'right', baseline: 'middle' },
          encoding: { x: edge, y: y('place'), text: written('label') },
        },
        {
          data: { values: names },
          mark: { type: 'text', baseline: 'bottom', dy: -6 },
          encoding: { x: x('place'), y: { value: HEADING }, text: written('label') },
        },
        {
          data: heading(options.before, words.transitions.before, MARGIN.left - NAME_GAP - EDGE),
          mark: { type: 'text', align: 'right', baseline: 'bottom', dy: -6, color: palette.muted },
          encoding: { x: edge, y: { value: HEADING }, text: written('label') },
        },
        {
          data: heading(options.after, words.transitions.after, widthBetween(MARGIN)),
          mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -28, color: palette.muted },
          encoding: { x: { value: 0 }, y: { value: HEADING }, text: written('label') },
        },
      ],
    },
    style,
  );
}

function cellsOf(transitions: Transitions, { palette, whole }: Style): ChartRow[] {
  const { promoter, detractor } = palette.categories;
  return transitions.flatMap((row, from) => {
    const people = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, to): ChartRow => {
      const share = people === 0 ? 0 : count / people;
      const hue = to < from ? promoter : to > from ? detractor : palette.neutral;
      const color = blend(hue, palette.background, 0.08 + 0.92 * Math.min(1, share / FULL));
      const ink = contrast(BLACK, color) > contrast(WHITE, color) ? BLACK : WHITE;
      return {
        from,
        to,
        left: to - 0.5,
        right: to + 0.5,
        top: from - 0.5,
        bottom: from + 0.5,
        count,
        label: whole(count),
        percent: people === 0 ? '' : `${Math.round(100 * share)}%`,
        color,
        ink,
      };
    });
  });
}

function differenceOf(transitions: Transitions, { confidenceLevel }: LevelOption) {
  return pairedDifference(transitions, confidenceLevel === undefined ? {} : { confidenceLevel });
}

function findingOf(
  transitions: Transitions,
  level: LevelOption,
  { words, distance }: Style,
): string {
  const found = differenceOf(transitions, level);
  if (found === null) return words.nobody;
  if (!isClear(found)) return words.transitions.unclear;
  return words.transitions[found.estimate > 0 ? 'rose' : 'fell'](distance(found.estimate));
}

function notesOf(
  transitions: Transitions,
  level: LevelOption,
  { words, whole, change, limits }: Style,
): string[] {
  const found = differenceOf(transitions, level);
  if (found === null) return [`${words.answers('0')}.`];
  const sum = (moved: (from: number, to: number) => boolean): string =>
    whole(
      transitions
        .flatMap((row, from) => row.filter((_, to) => moved(from, to)))
        .reduce((total, count) => total + count, 0),
    );
  const moves = words.transitions.moves(
    sum((from, to) => to < from),
    sum((from, to) => to > from),
    sum((from, to) => to === from),
  );
  return [
    `${moves} ${words.transitions.difference(change(found.estimate), limits(found, change))}`,
    words.transitions.cells,
  ];
}
