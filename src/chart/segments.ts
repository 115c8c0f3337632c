import type { SegmentRow, SegmentTable, Total } from '../index.js';
import { nameOf } from '../words/names.js';
import { along, asIs, scoreAxis, written } from './encoding.js';
import { FONT_SIZE, framed, widthBetween } from './frame.js';
import { type ChartOptions, type Style, styleOf } from './options.js';
import { findingOf, notesOf, standingOf } from './segments-title.js';
import type { ChartLayer, ChartRow, ChartSpecification } from './specification.js';
import { fitted, widestOf } from './text.js';

const ROW = 24;
const WIDEST_NAME = 210;
const EDGE = 16;
/** The row of the headings, above the first segment. */
const HEADING = -1;
/** Where answers and scores stand, in pixels right of the marks. */
const COLUMNS = { answers: 76, score: 130 };

/**
 * Segments side by side with their intervals (a forest plot), as a Vega-Lite specification. A
 * dashed line shows the score of all respondents; segments that clearly differ from the rest have
 * a triangle, those with fewer than 30 answers are faint.
 *
 * @throws RangeError or TypeError if an option is none of its choices.
 * @example
 * segmentChart(compareSegments([['Free', { promoters: 20, passives: 30, detractors: 50 }], ['Pro', { promoters: 60, passives: 30, detractors: 10 }]])).title.text // => ['Pro: 80 points above Free']
 */
export function segmentChart<Key>(
  table: SegmentTable<Key>,
  options: ChartOptions = {},
): ChartSpecification {
  const style = styleOf(options);
  const { palette, words } = style;
  const { total, segments } = table;
  const everybody = {
    name: words.segments.all,
    ...numbersOf(total, style),
    place: segments.length,
    color: palette.text,
    shape: 'diamond',
    opacity: 1,
  };
  const names = segments.map((row) =>
    fitted(nameOf(row.segment, row.parts, words.blank), FONT_SIZE, WIDEST_NAME),
  );
  const rows = [
    ...segments.map((row, place) => rowOf(row, names[place] as string, place, style)),
    everybody,
  ] as ChartRow[];
  const shown = rows.filter(({ score }) => score !== null);
  const limits = shown.flatMap(({ lower, upper }) => [lower, upper] as [number, number]);
  const { domain, axis } = scoreAxis(limits, style);
  const widest = widestOf(
    rows.map(({ name }) => name as string),
    FONT_SIZE,
  );
  const margin = { left: EDGE + widest + 14, right: COLUMNS.score + EDGE, top: 8, bottom: 44 };
  const x = along(domain, axis);
  const y = along([rows.length - 0.5, HEADING - 0.5], null);
  const right = (offset: number) => ({ value: widthBetween(margin) + offset });
  const top = [
    { label: words.segments.answers, column: 'answers' },
    { label: words.segments.score, column: 'score' },
  ] as const;
  return framed(
    {
      title: findingOf(table, style),
      notes: notesOf(table, style),
      margin,
      height: ROW * (rows.length - HEADING),
      layers: [
        {
          data: { values: [{ score: total.score }] },
          mark: { type: 'rule', color: palette.neutral, strokeDash: [4, 4] },
          encoding: { x: x('score') },
        },
        {
          data: { values: [{ place: segments.length - 0.5 }] },
          mark: { type: 'rule', color: palette.neutral, strokeWidth: 1 },
          encoding: { x: { value: -margin.left + EDGE }, x2: right(COLUMNS.score), y: y('place') },
        },
        {
          data: { values: shown },
          mark: { type: 'rule', strokeWidth: 2.5, strokeCap: 'round' },
          encoding: {
            x: x('lower'),
            x2: { field: 'upper' },
            y: y('place'),
            color: asIs('color'),
            opacity: asIs('opacity', 'quantitative'),
          },
        },
        {
          data: { values: shown },
          mark: { type: 'point', filled: true, size: 100 },
          encoding: {
            x: x('score'),
            y: y('place'),
            color: asIs('color'),
            shape: asIs('shape'),
            opacity: asIs('opacity', 'quantitative'),
          },
        },
        {
          data: { values: rows },
          mark: { type: 'text', align: 'right', baseline: 'middle', dx: -14 },
          encoding: { x: { value: 0 }, y: y('place'), text: written('name') },
        },
        ...top.flatMap(({ label, column }): ChartLayer[] => [
          {
            data: { values: [{ label, place: HEADING }] },
            mark: { type: 'text', align: 'right', baseline: 'middle', color: palette.muted },
            encoding: { x: right(COLUMNS[column]), y: y('place'), text: written('label') },
          },
          {
            data: { values: rows },
            mark: {
              type: 'text',
              align: 'right',
              baseline: 'middle',
              fontWeight: column === 'score' ? 'bold' : 'normal',
            },
            encoding: { x: right(COLUMNS[column]), y: y('place'), text: written(`${column}Text`) },
          },
        ]),
      ],
    },
    style,
  );
}

function numbersOf({ score, interval, answers }: Total, style: Style): ChartRow {
  const { lower, upper } = interval ?? { lower: null, upper: null };
  return { score, lower, upper, answersText: style.whole(answers), scoreText: style.score(score) };
}

function rowOf<Key>(row: SegmentRow<Key>, name: string, place: number, style: Style): ChartRow {
  const { neutral, categories } = style.palette;
  const looks = {
    above: { color: categories.promoter, shape: 'triangle-up' },
    below: { color: categories.detractor, shape: 'triangle-down' },
    unclear: { color: neutral, shape: 'circle' },
  };
  const opacity = row.lowBase ? 0.45 : 1;
  return { name, place, ...numbersOf(row, style), ...looks[standingOf(row)], opacity };
}
