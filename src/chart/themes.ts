import type { ThemeTable } from '../comments/theme-table.js';
import { along, scoreAxis } from './encoding.js';
import { EDGE, FONT_SIZE, frame, widthBetween } from './frame.js';
import { type ChartOptions, chartNames, styleOf } from './options.js';
import { checkResult } from './result.js';
import type { ChartSpecification } from './specification.js';
import { widestOf } from './text.js';
import { COLUMNS, HEADING, NAME_GAP, themeLayers } from './themes-layers.js';
import { themeRows } from './themes-rows.js';
import { methodOf, notesOf, titleOf } from './themes-title.js';

const ROW = 24;

/**
 * What is missing to 100, theme by theme, as a Vega-Lite specification: bars that add up to all of it,
 * with their intervals; other comments and answers without one are grey. Dots are the points at stake.
 *
 * @param table The result of `compareThemes`.
 * @throws TypeError if `table` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices.
 * @example
 * const rows = [...Array(20).keys()].map((n) => ({ rating: n % 2 ? 9 : 3, comment: n % 2 ? 'great app' : 'too expensive' }))
 * themeChart(compareThemes(rows, { rating: 'rating', comment: 'comment', themes: { Price: ['expensive'] } })).title.text // => ['Price: about 100 of the 100 points missing to 100']
 */
export function themeChart<Theme extends string>(
  table: ThemeTable<Theme>,
  options: ChartOptions = {},
): ChartSpecification {
  checkResult('table', 'compareThemes', table, ({ themes, other, silent }) =>
    Boolean(Array.isArray(themes) && other && silent),
  );
  const style = styleOf('themeChart', options, chartNames);
  const rows = themeRows(table, style);
  const limits = rows.flatMap(({ upper, stake }) => [upper as number, (stake ?? 0) as number]);
  const { domain, axis } = scoreAxis([0, ...limits], style);
  const names = rows.map(({ name }) => name as string);
  const margin = {
    left: EDGE + widestOf(names, FONT_SIZE) + NAME_GAP,
    right: COLUMNS.stake + EDGE,
    top: 8,
    bottom: 44,
  };
  return frame(
    {
      title: titleOf(table, style),
      notes: notesOf(table, style),
      method: methodOf(table, style),
      margin,
      height: ROW * (rows.length - HEADING),
      layers: themeLayers({
        style,
        x: along(domain, {
          ...axis,
          title: style.words.comments.themes.axis,
          labelExpr: 'datum.label',
        }),
        y: along([rows.length - 0.5, HEADING - 0.5], null),
        width: widthBetween(margin, style),
        rows,
      }),
    },
    style,
  );
}
