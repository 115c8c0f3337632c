import { checkChoice, invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { flat } from '../display/text.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { along, scoreAxis } from './encoding.js';
import { EDGE, FONT_SIZE, frame, widthBetween } from './frame.js';
import { styleOf } from './options.js';
import { checkResult, checkWithoutPassives } from './result.js';
import { arrangedSegments, orders, type SegmentChartOrder } from './segments-arranged.js';
import { columnsOf, HEADING, NAME_GAP, segmentLayers } from './segments-layers.js';
import { segmentRows } from './segments-rows.js';
import { methodOf, notesOf, titleOf } from './segments-title.js';
import type { ChartSpecification } from './specification.js';
import { type TargetChartOptions, targetChartNames, targetsOf } from './target.js';
import { widestOf } from './text.js';

/** Options of `segmentChart`. */
export interface SegmentChartOptions extends TargetChartOptions {
  /**
   * The order of the segments: the highest score, the most answers or the first name first, or as the
   * table has them. Blank values always come last.
   *
   * @defaultValue `'score'`
   */
  readonly order?: SegmentChartOrder | undefined;
  /**
   * What the segments are by, such as the name of a column, for the title.
   *
   * @defaultValue not named
   */
  readonly by?: string | undefined;
}

const segmentChartNames: OptionNames<SegmentChartOptions> = {
  ...targetChartNames,
  order: true,
  by: true,
};

const ROW = 24;
/** The height of a second line of a name, in pixels. */
const SECOND_LINE = 8;

/**
 * Segments side by side with their intervals (a forest plot), as a Vega-Lite specification. A
 * dashed line shows the score of all respondents, segments that clearly differ from the rest have
 * a triangle, and segments with fewer than 30 answers are faint and stand below the others. Of more than 25 segments, those that are clear
 * and the ten largest have rows; the others are dots in one row. A `target` is a thin line.
 *
 * @param table The result of `compareSegments` or `npsBySegment`.
 * @throws TypeError if `table` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices, or there are passives in the
 * shares of `metric`.
 * @example
 * segmentChart(compareSegments([['Free', { promoters: 20, passives: 30, detractors: 50 }], ['Pro', { promoters: 60, passives: 30, detractors: 10 }]]), { by: 'Plan' }).title.text // => ['Pro: 80 points above Free (by Plan)']
 */
export function segmentChart<Key>(
  table: SegmentTable<Key>,
  options: SegmentChartOptions = {},
): ChartSpecification {
  checkResult('table', 'compareSegments or npsBySegment', table, ({ total, segments }) =>
    Boolean(total && segments),
  );
  const style = styleOf('segmentChart', options, segmentChartNames);
  const { order = 'score', by } = options;
  checkChoice('order', order, orders);
  if (by !== undefined && typeof by !== 'string') throw invalid('by', 'a text', by, '');
  const targets = targetsOf(options);
  const { total } = table;
  checkWithoutPassives('table', total.passives, style);
  const arranged = arrangedSegments(table.segments, order);
  const placed = segmentRows(arranged, total, style);
  const { rows, strip, stripName, headings, lines } = placed;
  const limits = rows.flatMap(({ lower, upper }) => (lower === null ? [] : [lower, upper]));
  const scores = strip.map(({ score }) => score);
  const { domain, axis } = scoreAxis([...([...limits, ...scores] as number[]), ...targets], style);
  const names = [
    ...[...rows, ...stripName].flatMap(({ name }) => name as string[]),
    ...headings.map(({ label }) => label as string),
  ];
  const margin = {
    left: EDGE + widestOf(names, FONT_SIZE) + NAME_GAP,
    right: columnsOf(style).score + EDGE,
    top: 8,
    bottom: 44,
  };
  const last = rows[rows.length - 1]?.['place'] as number;
  return frame(
    {
      title: titleOf(table, flat(by ?? ''), style),
      notes: notesOf(table, style),
      method: methodOf(arranged, style),
      margin,
      height: (ROW + SECOND_LINE * (lines - 1)) * (last + 1 - HEADING),
      layers: segmentLayers({
        ...placed,
        ...{ style, total, targets, domain },
        x: along(domain, axis),
        y: along([last + 0.5, HEADING - 0.5], null),
        width: widthBetween(margin, style),
        left: margin.left,
      }),
    },
    style,
  );
}
