import { nameOf } from '../display/names.js';
import { standingOf } from '../findings/segments.js';
import type { SegmentRow, SegmentTable, Total } from '../grouping/segment-table.js';
import { along, onAxis, scoreAxis } from './encoding.js';
import { EDGE, FONT_SIZE, frame, widthBetween } from './frame.js';
import { type Style, styleOf } from './options.js';
import { checkResult, checkWithoutPassives } from './result.js';
import { COLUMNS, HEADING, NAME_GAP, segmentLayers } from './segments-layers.js';
import { notesOf, titleOf } from './segments-title.js';
import type { ChartRow, ChartSpecification } from './specification.js';
import { type TargetChartOptions, targetChartNames, targetsOf } from './target.js';
import { cutToWidth, widestOf } from './text.js';

const ROW = 24;
const WIDEST_NAME = 210;

/**
 * Segments side by side with their intervals (a forest plot), as a Vega-Lite specification. A
 * dashed line shows the score of all respondents, segments that clearly differ from the rest have
 * a triangle, and segments with fewer than 30 answers are faint. A `target` is a thin line.
 *
 * @param table The result of `compareSegments` or `npsBySegment`.
 * @throws TypeError if `table` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices, or there are passives in the
 * shares of `metric`.
 * @example
 * segmentChart(compareSegments([['Free', { promoters: 20, passives: 30, detractors: 50 }], ['Pro', { promoters: 60, passives: 30, detractors: 10 }]])).title.text // => ['Pro: 80 points above Free']
 */
export function segmentChart<Key>(
  table: SegmentTable<Key>,
  options: TargetChartOptions = {},
): ChartSpecification {
  checkResult('table', 'compareSegments or npsBySegment', table, ({ total, segments }) =>
    Boolean(total && segments),
  );
  const style = styleOf('segmentChart', options, targetChartNames);
  const targets = targetsOf(options);
  const { total } = table;
  checkWithoutPassives('table', total.passives, style);
  const rows = rowsOf(table, style);
  const limits = rows.flatMap(({ lower, upper }) => (lower === null ? [] : [lower, upper]));
  const { domain, axis } = scoreAxis([...(limits as number[]), ...targets], style);
  const names = rows.map(({ name }) => name as string);
  const margin = {
    left: EDGE + widestOf(names, FONT_SIZE) + NAME_GAP,
    right: COLUMNS.score + EDGE,
    top: 8,
    bottom: 44,
  };
  return frame(
    {
      title: titleOf(table, style),
      notes: notesOf(table, style),
      margin,
      height: ROW * (rows.length - HEADING),
      layers: segmentLayers({
        style,
        x: along(domain, axis),
        y: along([rows.length - 0.5, HEADING - 0.5], null),
        width: widthBetween(margin),
        left: margin.left,
        rows,
        total,
        targets,
        domain,
      }),
    },
    style,
  );
}

/** The rows of the segments, and that of all respondents last. */
function rowsOf<Key>({ total, segments }: SegmentTable<Key>, style: Style): ChartRow[] {
  const { palette, words } = style;
  const everybody = {
    name: words.segments.all,
    ...numbersOf(total, style),
    place: segments.length,
    color: palette.text,
    shape: 'diamond',
    opacity: 1,
  };
  return [...segments.map((row, place) => rowOf(row, place, style)), everybody];
}

function numbersOf({ score, interval, answers }: Total, style: Style): ChartRow {
  return {
    score: onAxis(score, style),
    lower: onAxis(interval?.lower, style),
    upper: onAxis(interval?.upper, style),
    answersText: style.whole(answers),
    scoreText: style.scoreWithin(interval)(score),
  };
}

function rowOf<Key>(row: SegmentRow<Key>, place: number, style: Style): ChartRow {
  const name = cutToWidth(
    nameOf(row.segment, row.parts, style.words.blank),
    FONT_SIZE,
    WIDEST_NAME,
  );
  const { neutral, categories } = style.palette;
  const looks = {
    higher: { color: categories.promoter, shape: 'triangle-up' },
    lower: { color: categories.detractor, shape: 'triangle-down' },
    unclear: { color: neutral, shape: 'circle' },
  };
  const opacity = row.lowBase ? 0.45 : 1;
  return { name, place, ...numbersOf(row, style), ...looks[standingOf(row)], opacity };
}
