import type { TermTable } from '../comments/term-table.js';
import { along, scoreAxis } from './encoding.js';
import { EDGE, frame, widthBetween } from './frame.js';
import { type ChartOptions, chartNames, styleOf } from './options.js';
import { checkResult } from './result.js';
import type { ChartSpecification } from './specification.js';
import { columnsOf, HEADING, NAME_GAP, termLayers } from './terms-layers.js';
import { nameWidthOf, termRows } from './terms-rows.js';
import { methodOf, notesOf, sideWords, titleOf } from './terms-title.js';

const ROW = 22;

/**
 * The terms that go with low and with high ratings, as a Vega-Lite specification: how far the score of
 * those who mention a term is from that of the others, with its interval, among comments of the same
 * length; and how many people mention it, by category.
 *
 * @param table The result of `separatingTerms`.
 * @throws TypeError if `table` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices.
 * @example
 * const rows = [...Array(30).keys()].map((n) => ({ rating: n % 2 ? 9 : 2, comment: n % 2 ? 'great staff' : 'awful queue' }))
 * termChart(separatingTerms(rows, { rating: 'rating', comment: 'comment', limit: 1 })).title.text // => ['“awful” goes with low ratings, “great” with high ratings']
 */
export function termChart(table: TermTable, options: ChartOptions = {}): ChartSpecification {
  checkResult('table', 'separatingTerms', table, ({ detractors, promoters }) =>
    Boolean(Array.isArray(detractors) && Array.isArray(promoters)),
  );
  const style = styleOf('termChart', options, chartNames);
  const words = sideWords(table, style);
  const { places, ...rows } = termRows(table, words, style);
  const limits = rows.terms.flatMap(({ lower, upper }) => [lower as number, upper as number]);
  const { domain, axis } = scoreAxis(limits.length > 0 ? [0, ...limits] : [], style);
  const margin = {
    left: EDGE + nameWidthOf(rows) + NAME_GAP,
    right: columnsOf(style).people + EDGE,
    top: 8,
    bottom: 44,
  };
  return frame(
    {
      title: titleOf(table, style),
      notes: notesOf(table, style),
      method: methodOf(table, style),
      margin,
      height: ROW * (places - HEADING),
      layers: termLayers({
        style,
        x: along(domain, { ...axis, values: sparse(axis.values), title: words.axis }),
        y: along([places - 0.5, HEADING - 0.5], null),
        width: widthBetween(margin, style),
        left: margin.left,
        domain,
        ...rows,
      }),
    },
    style,
  );
}

const MOST_TICKS = 5;

/** Every second tick, zero among them, where all would not fit into the panel. */
function sparse(ticks: readonly number[]): readonly number[] {
  if (ticks.length <= MOST_TICKS) return ticks;
  const step = (ticks[1] as number) - (ticks[0] as number);
  return ticks.filter((tick) => tick % (2 * step) === 0);
}
